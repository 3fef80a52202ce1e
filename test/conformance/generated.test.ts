import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { type ExpectedPlan, essenceOf, essenceOfExpected } from "./compare.ts";
import { planConformanceCase } from "./plan-json.ts";

function readLines(name: string): unknown[] {
  const text = readFileSync(new URL(name, import.meta.url), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("500 generated cases", () => {
  const cases = readLines("cases.ndjson");
  const plans = readLines("plans.ndjson") as ExpectedPlan[];

  it("there are as many plans as cases", () => {
    assert.equal(cases.length, 500);
    assert.equal(plans.length, 500);
  });

  for (const [index, json] of cases.entries()) {
    it(`case ${index + 1} has the plan that another implementation gives`, () => {
      const { plan } = planConformanceCase(json);
      const expected = plans[index]!;
      assert.deepEqual(essenceOf(plan), essenceOfExpected(expected));
      assert.deepEqual(
        plan.steps.map((step) => step.id),
        expected.steps.map((step) => step.id),
      );
    });
  }
});
