import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { before, it } from "node:test";
import { ensureBuilt } from "../../scripts/ensure-built.ts";

const built = new URL("../../dist/web/", import.meta.url);
const MOST_BYTES = 80_000;

before(() => ensureBuilt());

/** A script and all that it imports without being asked. */
function reachedFrom(name: string, reached = new Set<string>()): ReadonlySet<string> {
  if (reached.has(name)) return reached;
  reached.add(name);
  const text = readFileSync(new URL(name, built), "utf8");
  for (const [, next] of text.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) {
    reachedFrom(`assets/${next}`, reached);
  }
  return reached;
}

it("the scripts of a first visit are less than 80 kB as they travel", () => {
  const [, first] = /<script [^>]*src="\/(assets\/[^"]+\.js)"/.exec(
    readFileSync(new URL("index.html", built), "utf8"),
  )!;
  const bytes = [...reachedFrom(first!)].map((name) => statSync(new URL(`${name}.br`, built)).size);
  const whole = bytes.reduce((sum, each) => sum + each, 0);
  assert.ok(whole > 50_000 && whole < MOST_BYTES, `${whole} bytes of ${bytes.length} scripts`);
});
