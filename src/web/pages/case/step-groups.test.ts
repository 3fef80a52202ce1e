import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Step, StepState } from "../../../engine/index.ts";
import { groupSteps } from "./step-groups.ts";

function step(id: string, state: StepState, due: number, optional = false): Step {
  return {
    id,
    action: "thank-you",
    to: null,
    channel: "email",
    optional,
    automatic: false,
    window: { opens: 0, best: 0, due, closes: null },
    state,
    needs: [],
    brief: { must: [], may: [], mustNot: [] },
    reasons: [],
  };
}

describe("the steps of a plan, as they are read", () => {
  test("late comes first, then open by when it is due, then what comes and what waits, in the plan's order", () => {
    const { toDo } = groupSteps([
      step("later", "open", 20),
      step("waits", "withheld", 1),
      step("comes", "upcoming", 90),
      step("comes-too", "upcoming", 80),
      step("sooner", "open", 10),
      step("late", "late", 30),
    ]);
    assert.deepEqual(
      toDo.map(({ id }) => id),
      ["late", "sooner", "later", "comes", "comes-too", "waits"],
    );
  });

  test("what may be left out, what may only come and what is over stand apart", () => {
    const { toDo, optional, projected, over } = groupSteps([
      step("card", "open", 5, true),
      step("second", "projected", 50),
      step("thanked", "done", 1),
      step("skipped", "skipped", 1, true),
      step("missed", "expired", 2),
      step("ask", "open", 9),
    ]);
    const ids = (steps: readonly Step[]) => steps.map(({ id }) => id);
    assert.deepEqual(
      [ids(toDo), ids(optional), ids(projected), ids(over)],
      [["ask"], ["card"], ["second"], ["thanked", "skipped", "missed"]],
    );
  });
});
