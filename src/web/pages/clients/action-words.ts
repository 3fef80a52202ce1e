import type { Action, StepState } from "../../../engine/index.ts";

const ACTIONS: Readonly<Record<Action, string>> = {
  prepare: "Prepare for the interview",
  debrief: "Write down what was said",
  "thank-you": "Thank-you letter",
  card: "Card by post",
  answer: "What was promised",
  reply: "Answer to a question",
  "check-in": "Check-in",
  "offer-reply": "Reply to the offer",
  "offer-decision": "Decision on the offer",
  "rejection-thanks": "Thanks after the no",
  "keep-warm": "Keeping in touch",
  acknowledge: "Word that the application came",
  "thank-interviewee": "Thanks for the interview",
  "share-plans": "What comes next",
  update: "Update",
  "tell-decision": "The decision",
  "inform-by-law": "Word by law whether a decision was made",
};

/** "Thank-you letter" of "thank-you": a step by its action alone, for who does not see whom it is to. */
export function actionWords(action: Action): string {
  return ACTIONS[action];
}

const STATES: Readonly<Record<StepState, string>> = {
  upcoming: "later",
  open: "now",
  late: "late",
  expired: "its time is over",
  done: "done",
  skipped: "left out",
  withheld: "not now: a rule holds it back",
  projected: "only if no answer comes",
};

/** "only if no answer comes" of "projected": how it stands with a step, in words. */
export function stateWords(state: StepState): string {
  return STATES[state];
}
