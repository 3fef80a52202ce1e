import assert from "node:assert/strict";
import { it } from "node:test";
import type { StepState } from "../model/index.ts";
import type { DraftStep } from "./draft.ts";
import { compareIds, MESSAGE_ORDER, sortSteps } from "./step-order.ts";

const named = (id: string, opens: number, state: StepState) => ({ id, window: { opens }, state }) as DraftStep;

it("[ID2] steps stand in the order of their openings, then of their ids, the projected ones last", () => {
  const steps = [
    named("check-in/i1/2", 1, "projected"),
    named("thank-you/i1/lee", 3, "open"),
    named("thank-you/i1/dana", 3, "late"),
    named("card/i1", 2, "upcoming"),
  ];
  assert.deepEqual(
    sortSteps(steps).map(({ id }) => id),
    ["card/i1", "thank-you/i1/dana", "thank-you/i1/lee", "check-in/i1/2"],
  );
});

it("[ID2] ids are compared by their characters", () => {
  const [a, b] = [named("a", 0, "open"), named("b", 0, "open")];
  assert.deepEqual([compareIds(a, b), compareIds(b, a), compareIds(a, a)], [-1, 1, 0]);
});

it("[EM10] of an employer's messages a word on an application comes first, and what the law asks for last", () => {
  assert.deepEqual(MESSAGE_ORDER.slice(MESSAGE_ORDER.indexOf("acknowledge")), [
    "acknowledge",
    "thank-interviewee",
    "share-plans",
    "update",
    "tell-decision",
    "inform-by-law",
  ]);
});
