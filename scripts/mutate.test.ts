import assert from "node:assert/strict";
import { join } from "node:path";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { bundleTests } from "./mutation/bundle-tests.ts";
import {
  afterEach,
  before,
  beforeEach,
  it as declare,
  describe,
  doTests,
  takeTests,
} from "./mutation/collect-tests.ts";
import { findCoverage } from "./mutation/find-coverage.ts";
import { makeMutants } from "./mutation/make-mutants.ts";
import { startTestRunner } from "./mutation/test-runner.ts";
import { tryMutants } from "./mutation/try-mutants.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const CODE = "src/app/sending/reply-address.ts";

/** What becomes of each mutant of a small file, by what it changes, with the tests of one. */
async function outcomesWith(tests: string): Promise<Readonly<Record<string, string>>> {
  const { mutants, sources } = await makeMutants([CODE]);
  const runner = startTestRunner({ code: await bundleTests(root, [tests], sources), from: join(root, "package.json") });
  try {
    const coverage = await findCoverage(runner, [tests]);
    const found: Record<string, string> = {};
    for await (const { mutant, outcome } of tryMutants(runner, mutants, coverage)) {
      found[`${mutant.original} → ${mutant.replacement}`] = outcome.kind;
    }
    return found;
  } finally {
    await runner.close();
  }
}

it("a mutant is killed by the tests that meet it, and met by no others", async () => {
  const change = "local.length > LONGEST_LOCAL_PART → local.length >= LONGEST_LOCAL_PART";
  const own = await outcomesWith("src/app/sending/reply-address.test.ts");
  assert.equal(own[change], "killed");
  assert.equal(Object.keys(own).length, 10);
  const others = await outcomesWith("src/app/sending/retry-times.test.ts");
  assert.equal(others[change], "not-met");
});

it("tests are done with what their suites do around them, and those that are not chosen are left", async () => {
  const done: string[] = [];
  const note = (what: string) => () => void done.push(what);
  beforeEach(note("outer"));
  describe("suite", () => {
    before(note("once"));
    beforeEach(note("inner"));
    afterEach(note("after"));
    declare("one", note("one"));
    declare("two", { timeout: 5 }, note("two"));
    declare("three", note("three"));
  });
  const tests = takeTests();
  await doTests([tests[0]!, tests[2]!], ({ title }) => done.push(title));
  assert.deepEqual(
    tests.map(({ title }) => title),
    ["suite: one", "suite: two", "suite: three"],
  );
  assert.deepEqual(done, [
    ...["suite: one", "once", "outer", "inner", "one", "after"],
    ...["suite: three", "outer", "inner", "three", "after"],
  ]);
});

it("the first test that fails ends it, after what its suites do at their end", async () => {
  const done: string[] = [];
  describe("suite", () => {
    afterEach(() => void done.push("after"));
    declare("fails", () => assert.fail("no"));
    declare("is not reached", () => void done.push("reached"));
  });
  await assert.rejects(
    doTests(takeTests(), () => undefined),
    /no/,
  );
  assert.deepEqual(done, ["after"]);
});
