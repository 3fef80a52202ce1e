import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { runFineline } from "./run-fineline.ts";

it("what import takes, export gives back without loss: moments, unknown keys, retractions, odd letters, own playbooks", async () => {
  const home = mkdtempSync(join(tmpdir(), "fineline-trip-"));
  const lines = readFileSync(new URL("../conformance/cases.ndjson", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  const cases = lines.map((line, i) => ({
    id: `case-${i}`,
    ...JSON.parse(line),
    "x-from": { tracker: "Ütrecht 🚲", rows: [i] },
  }));
  try {
    const taken = await runFineline({
      args: ["--home", home, "import", "-", "--json"],
      input: JSON.stringify({ cases }),
    });
    assert.equal(taken.stderr, "");
    assert.deepEqual(
      JSON.parse(taken.stdout).cases.map(({ id }: { id: string }) => id),
      cases.map(({ id }) => id),
    );
    const given = await runFineline({ args: ["--home", home, "export", "--json"] });
    assert.deepEqual(JSON.parse(given.stdout), { cases });
  } finally {
    rmSync(home, { recursive: true });
  }
});
