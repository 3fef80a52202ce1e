import type { Action, Channel, Purpose, Step } from "../engine/index.ts";
import type { NewFact } from "./follow-facts.ts";

/** What a message that carries out a step is for. */
const PURPOSES: Readonly<Partial<Record<Action, Purpose>>> = {
  "thank-you": "thank-you",
  card: "card",
  "check-in": "check-in",
  answer: "answer",
  reply: "other",
  "offer-reply": "offer-reply",
  "rejection-thanks": "rejection-thanks",
  "keep-warm": "news",
  acknowledge: "acknowledgement",
  "thank-interviewee": "thanks",
  "share-plans": "plans",
  update: "update",
  "inform-by-law": "decision-status",
};

/** Steps whose id ends with the fact that their message answers: a promise, a question. */
const ANSWERING: ReadonlySet<Action> = new Set(["answer", "reply"]);

/** What of a step says how it is carried out. */
export interface SettledStep extends Pick<Step, "id" | "action"> {
  /** The contact's id. */
  readonly to: string | null;
  readonly channel: Channel | null;
}

/**
 * The fact that a step was carried out as it was meant: its message went out, or, where it sends none, that it is done.
 * `at` is the moment in the company's zone.
 */
export function settlingFact({ id, action, to, channel }: SettledStep, at: string): NewFact {
  const purpose = PURPOSES[action];
  if (purpose === undefined || to === null) return { kind: "done", at, step: id };
  const ref = ANSWERING.has(action) ? id.slice(id.indexOf("/") + 1) : undefined;
  const sent = { kind: "sent", at, to, channel: channel ?? "email", purpose } as const;
  return ref === undefined ? sent : { ...sent, ref };
}

/** Whether carrying a step out means that a message goes to somebody. */
export function isMessageStep({ action, to }: Pick<SettledStep, "action" | "to">): boolean {
  return PURPOSES[action] !== undefined && to !== null;
}
