import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fact } from "../model/index.ts";
import { resolvePlaybook } from "../playbooks/index.ts";
import { interview, moment, sampleCase } from "../reading/sample-facts.suite.ts";
import { buildPlan } from "./build-plan.ts";

/** Friday 13 November 2026. */
const talk = interview("i1", "2026-11-13 14:00", "15:00");

const snoozed = (id: string, at: string, until: string): Fact => ({
  id,
  kind: "snoozed",
  at: moment(at),
  step: "thank-you/i1/dana",
  until: moment(until),
});

function planOf(...facts: readonly Fact[]) {
  return buildPlan(
    sampleCase([talk, ...facts]),
    resolvePlaybook("fineline", "candidate").playbook!,
    moment("2026-11-13 18:00"),
  );
}

it("a step says nothing of a law, of what settled it or of a snooze where there is none", () => {
  const thanks = planOf().steps.find(({ id }) => id === "thank-you/i1/dana")!;
  assert.deepEqual(Object.keys(thanks).toSorted(), [
    "action",
    "automatic",
    "brief",
    "channel",
    "id",
    "needs",
    "optional",
    "reasons",
    "state",
    "to",
    "window",
  ]);
});

describe("a step that is snoozed", () => {
  const plain = planOf();

  it("says until when, and nothing else of the plan changes", () => {
    const { steps, ...rest } = planOf(snoozed("z1", "2026-11-13 16:00", "2026-11-14 09:00"));
    const { steps: plainSteps, ...plainRest } = plain;
    assert.deepEqual(rest, plainRest);
    assert.deepEqual(
      steps.map(({ snoozedUntil, ...step }) => step),
      plainSteps,
    );
    assert.deepEqual(
      steps.filter(({ snoozedUntil }) => snoozedUntil !== undefined).map(({ id, snoozedUntil }) => [id, snoozedUntil]),
      [["thank-you/i1/dana", moment("2026-11-14 09:00")]],
    );
  });

  it("says what was said last of it", () => {
    const { steps } = planOf(
      snoozed("z1", "2026-11-13 16:00", "2026-11-16 09:00"),
      snoozed("z2", "2026-11-13 17:00", "2026-11-14 09:00"),
    );
    assert.equal(steps.find(({ id }) => id === "thank-you/i1/dana")?.snoozedUntil, moment("2026-11-14 09:00"));
  });
});
