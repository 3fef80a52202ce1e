import assert from "node:assert/strict";
import { it } from "node:test";
import { afterEach, before, beforeEach, it as declare, describe, doTests, takeTests } from "./collect-tests.ts";

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
