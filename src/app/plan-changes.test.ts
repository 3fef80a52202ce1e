import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Plan, Step, StepState } from "../engine/index.ts";
import { comparePlans, type StepChange } from "./index.ts";

function step(id: string, state: StepState, opens = 1): Step {
  const [action] = id.split("/") as [Step["action"]];
  return {
    id,
    action,
    to: "lee",
    channel: "email",
    optional: false,
    automatic: false,
    window: { opens, best: opens, due: opens + 1, closes: null },
    state,
    needs: [],
    brief: { must: [], may: [], mustNot: [] },
    reasons: [],
  };
}

function plan(headline: string, ...steps: readonly Step[]): Plan {
  return {
    playbook: "fineline",
    asOf: 0,
    stance: "wait",
    headline,
    attempts: { made: 0, limit: 3 },
    guard: { mayContact: false, from: null, step: null, rule: "nothing-planned", because: "" },
    nextChangeAt: null,
    steps,
    warnings: [],
  };
}

function told(changes: readonly StepChange[]): readonly string[] {
  return changes.map((change) => `${change.kind} ${"after" in change ? change.after.id : change.before.id}`);
}

describe("what changed in a plan", () => {
  it("nothing did between a plan and itself", () => {
    const same = plan("Rest.", step("thank-you/i1/lee", "open"), step("check-in/i1/1", "upcoming"));
    assert.deepEqual(comparePlans(same, same), { headline: undefined, steps: [], warnings: [] });
  });

  it("steps come, go, move and change their state", () => {
    const before = plan(
      "A.",
      step("thank-you/i1/lee", "open"),
      step("check-in/i1/1", "upcoming"),
      step("card/i1/lee", "open"),
    );
    const after = plan(
      "B.",
      step("reply/r1", "open"),
      step("thank-you/i1/lee", "done"),
      step("check-in/i1/1", "upcoming", 5),
    );
    const { headline, steps } = comparePlans(before, after);
    assert.equal(headline, "B.");
    assert.deepEqual(told(steps), [
      "came reply/r1",
      "changed thank-you/i1/lee",
      "moved check-in/i1/1",
      "went card/i1/lee",
    ]);
  });

  it("a check-in after a reset is the same step moved, though its id is another", () => {
    const { steps } = comparePlans(
      plan("A.", step("check-in/i1/1", "upcoming")),
      plan("A.", step("check-in/t1/1", "upcoming", 9)),
    );
    assert.deepEqual(told(steps), ["moved check-in/t1/1"]);
  });

  it("a check-in that was sent is settled, and the one that only might have come is there", () => {
    const before = plan("A.", step("check-in/i1/1", "open"), step("check-in/i1/2", "projected", 5));
    const after = plan("B.", step("check-in/i1/2", "upcoming", 5));
    const sent = { id: "s1", at: "", kind: "sent", to: "lee", channel: "email", purpose: "check-in" } as const;
    assert.deepEqual(told(comparePlans(before, after, [sent]).steps), [
      "settled check-in/i1/1",
      "changed check-in/i1/2",
    ]);
  });

  it("a warning is new once", () => {
    const warning = { rule: "check-in.too-early", fact: "s1", message: "That was early." };
    const warned = { ...plan("A."), warnings: [warning] };
    assert.deepEqual(comparePlans(plan("A."), warned).warnings, [warning]);
    assert.deepEqual(comparePlans(warned, warned).warnings, []);
  });

  it("what is over or only may come is not worth a line", () => {
    const before = plan("A.", step("card/i1/lee", "expired"), step("thank-you/i1/lee", "done"));
    const after = plan("A.", step("debrief/i1", "done"), step("check-in/i1/1", "projected"));
    assert.deepEqual(comparePlans(before, after).steps, []);
  });
});
