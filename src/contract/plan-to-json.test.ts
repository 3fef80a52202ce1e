import assert from "node:assert/strict";
import { test } from "node:test";
import type { Plan } from "../engine/index.ts";
import { planToJson } from "./index.ts";
import { planShape } from "./plan-shape.ts";

const opens = Date.parse("2026-11-13T20:00:00Z");
const due = Date.parse("2026-11-16T20:00:00Z");

const plan: Plan = {
  playbook: "fineline",
  asOf: opens,
  stance: "act",
  headline: "Thank Dana today.",
  attempts: { made: 0, limit: 3 },
  guard: { mayContact: true, from: null, step: "thank-you/i1/dana", rule: "thank-you", because: "It is open." },
  nextChangeAt: due,
  steps: [
    {
      id: "thank-you/i1/dana",
      action: "thank-you",
      to: "dana",
      channel: "email",
      optional: false,
      automatic: false,
      law: "a law",
      snoozedUntil: due,
      window: { opens, best: opens, due, closes: null },
      state: "done",
      settledBy: "s1",
      needs: [],
      brief: { must: [], may: [], mustNot: [] },
      reasons: [{ rule: "thank-you", source: "fineline", text: "24 business hours after Fri 13 Nov." }],
    },
  ],
  warnings: [],
};

test("a plan goes out with every moment in the company's zone", () => {
  const json = planToJson(plan, "America/New_York");
  assert.deepEqual(json, {
    ...plan,
    asOf: "2026-11-13T15:00:00-05:00[America/New_York]",
    nextChangeAt: "2026-11-16T15:00:00-05:00[America/New_York]",
    steps: [
      {
        ...plan.steps[0],
        snoozedUntil: "2026-11-16T15:00:00-05:00[America/New_York]",
        window: {
          opens: "2026-11-13T15:00:00-05:00[America/New_York]",
          best: "2026-11-13T15:00:00-05:00[America/New_York]",
          due: "2026-11-16T15:00:00-05:00[America/New_York]",
          closes: null,
        },
      },
    ],
  });
  assert.ok(planShape.accepts(json));
});

test("what a step does not have, its JSON does not have either", () => {
  const { law: _law, snoozedUntil: _until, settledBy: _by, ...bare } = plan.steps[0]!;
  const [json] = planToJson({ ...plan, steps: [bare] }, "UTC").steps;
  assert.deepEqual(Object.keys(json!).sort(), Object.keys(bare).sort());
});
