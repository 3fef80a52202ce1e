import type { Action } from "../model/index.ts";
import type { DraftStep } from "./draft.ts";

/** By `opens`, then id; projected ones last. [ID2] */
export function sortSteps(steps: readonly DraftStep[]): readonly DraftStep[] {
  return steps.toSorted(
    (a, b) => Number(isProjected(a)) - Number(isProjected(b)) || a.window.opens - b.window.opens || compareIds(a, b),
  );
}

function isProjected({ state }: DraftStep): boolean {
  return state === "projected";
}

export function compareIds(a: DraftStep, b: DraftStep): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Whether it is this step's turn. */
export function isDue({ state }: DraftStep): boolean {
  return state === "open" || state === "late";
}

/** Where several messages serve, the first of these: a candidate's, then an employer's. [SG2] [EM10] */
export const MESSAGE_ORDER: readonly Action[] = [
  "reply",
  "offer-decision",
  "offer-reply",
  "check-in",
  "rejection-thanks",
  "thank-you",
  "answer",
  "card",
  "keep-warm",
  "acknowledge",
  "thank-interviewee",
  "share-plans",
  "update",
  "tell-decision",
  "inform-by-law",
];
