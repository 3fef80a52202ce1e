import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findRuleIdFaults, type SourceText } from "./check-rule-ids.ts";

const RULEBOOK = "# Rules\n\n**[AB1]** First, after [AB2].\n\n**[AB2]** Second.\n";

function test(text: string): SourceText {
  return { path: "src/first.test.ts", text };
}

function code(text: string): SourceText {
  return { path: "src/first.ts", text };
}

const TESTS = test(`describe("[AB1] rules", () => {\n  it(\`[AB2] \${n} of them\`, () => {});\n});\n`);

describe("the ids of rules", () => {
  it("nothing is wrong where each rule has a test and each id is known", () => {
    assert.deepEqual(findRuleIdFaults(RULEBOOK, [TESTS, code("/** One. [AB1] */\n// [AB2]\n")]), []);
  });

  it("a rule without a test is a fault", () => {
    assert.deepEqual(findRuleIdFaults(RULEBOOK, [test(`it("[AB1] holds", () => {});`)]), [
      "docs/rulebook.md:5: [AB2] has no test whose title bears it",
    ]);
  });

  it("an id that stands in a test, but in no title, tests nothing", () => {
    const texts = [test(`it("[AB1] holds", () => {});\n// [AB2]\nassert.equal("[AB2]", 1);`)];
    assert.equal(findRuleIdFaults(RULEBOOK, texts).length, 1);
  });

  it("a title of a test that is no title of a test file counts for nothing", () => {
    const texts = [{ ...TESTS, path: "src/first.suite.ts" }];
    assert.equal(findRuleIdFaults(RULEBOOK, texts).length, 2);
  });

  it("titles may stand in a table, and in any quotes", () => {
    const texts = [test(`const ROWS = [{ rule: "[AB1] holds" }];\ntest('[AB2] isn\\'t broken', () => {});`)];
    assert.deepEqual(findRuleIdFaults(RULEBOOK, texts), []);
  });

  it("a test of a rule that is not there is a fault", () => {
    assert.deepEqual(findRuleIdFaults(RULEBOOK, [TESTS, test(`\nit(\n  "[AB3] holds", () => {});`)]), [
      "src/first.test.ts:3: a test's title names [AB3], which docs/rulebook.md does not define",
    ]);
  });

  it("a comment on a rule that is not there is a fault", () => {
    assert.deepEqual(findRuleIdFaults(RULEBOOK, [TESTS, code('const text = "[AB3]";\n/**\n * [AB4]\n */\n')]), [
      "src/first.ts:3: a comment names [AB4], which docs/rulebook.md does not define",
    ]);
  });

  it("a rule that is defined twice is a fault, and so is one that is named and not defined", () => {
    assert.deepEqual(findRuleIdFaults(`${RULEBOOK}\n**[AB1]** Again, see [AB9].\n`, [TESTS]), [
      "docs/rulebook.md:7: [AB1] is defined a second time",
      "docs/rulebook.md:7: [AB9] is named, but defined nowhere",
    ]);
  });
});
