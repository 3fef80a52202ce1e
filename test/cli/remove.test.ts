import assert from "node:assert/strict";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { runFineline } from "./run-fineline.ts";

const CASES = new URL("../fine-line/", import.meta.url);

/** A home with two cases, to copy. */
let model: string;
let home: string;

const fineline = async (args: readonly string[], input = "") => {
  const { status, stdout, stderr } = await runFineline({ args: ["--home", home, ...args], input });
  return { status, out: stdout, err: stderr };
};

const listIds = async () => {
  const { cases } = JSON.parse((await fineline(["export"])).out) as { readonly cases: readonly { id: string }[] };
  return cases.map(({ id }) => id);
};

before(async () => {
  model = mkdtempSync(join(tmpdir(), "fineline-remove-"));
  home = model;
  const cases = ["first-case.json", "second-case.json"].map((name) =>
    JSON.parse(readFileSync(new URL(name, CASES), "utf8")),
  );
  const { status, err } = await fineline(["import", "-"], JSON.stringify({ cases }));
  assert.equal(status, 0, err);
});

after(() => rmSync(model, { recursive: true }));

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "fineline-remove-"));
  copyFileSync(join(model, "fineline.db"), join(home, "fineline.db"));
});

afterEach(() => rmSync(home, { recursive: true }));

describe("fineline remove", () => {
  it("nothing of the case can be read in the home afterwards, its saved letters included", async () => {
    const [id] = await listIds();
    const folder = join(home, "letters", id!);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "thank-you-i1-lee.txt"), "Dear Lee Okafor, thank you.");
    assert.match(readFileSync(join(home, "fineline.db"), "latin1"), /Okafor/);
    const { out } = await fineline(["remove", "globex"], "globex\n");
    assert.match(out, /^Globex, Senior Analyst: 3 people, 5 facts and 1 saved letter\.\n/);
    assert.equal(existsSync(folder), false);
    const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { parentPath, name } of files) {
      assert.doesNotMatch(readFileSync(join(parentPath, name), "latin1"), /Okafor/, name);
    }
  });

  it("a case called .. takes no file of anybody else's with it", async () => {
    const header = { role: "Clerk", company: "Dots", calendar: { timeZone: "UTC" }, contacts: [] };
    const imported = await fineline(["import", "-"], JSON.stringify({ id: "..", ...header, facts: [] }));
    assert.equal(imported.status, 0, imported.err);
    writeFileSync(join(home, "mine.txt"), "mine");
    const { out } = await fineline(["remove", "dots", "--yes"]);
    assert.equal(out, "Removed Dots, Clerk.\n");
    assert.equal(readFileSync(join(home, "mine.txt"), "utf8"), "mine");
  });

  it("the copy that --all offers brings every case back", async () => {
    const copy = (await fineline(["export"])).out;
    await fineline(["remove", "--all", "--yes"]);
    const imported = await fineline(["import", "-"], copy);
    assert.equal(imported.status, 0, imported.err);
    assert.equal((await fineline(["export"])).out, copy);
  });
});
