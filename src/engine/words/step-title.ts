import type { Action, Case, Channel, Contact, Fact } from "../model/index.ts";
import { findContact, firstName, fullName } from "./contact-names.ts";
import { quotable } from "./plain-text.ts";

/** What a title needs of a step. */
export interface TitledStep {
  readonly id: string;
  readonly action: Action;
  readonly to: string | null;
  readonly channel: Channel | null;
}

const LONGEST_PROMISE = 60;
const ORDINALS = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];

/** "Second"; "12th" where there is no short word. */
function ordinal(n: number): string {
  return ORDINALS[n - 1] ?? `${n}th`;
}

/**
 * What a step is, in a few words that begin with a capital: "Thank Lee Okafor", "Third and last check-in with Dana Kim".
 * `limit` is how many check-ins the plan allows, where it is known (`plan.attempts.limit`).
 */
export function stepTitle(step: TitledStep, theCase: Case, limit: number | null = null): string {
  const contact = findContact(step.to, theCase);
  const name = fullName(contact);
  switch (step.action) {
    case "thank-you":
      return `Thank ${name}`;
    case "card":
      return `Card to ${name}`;
    case "answer":
      return `Send ${name} ${promised(factOf(step.id, theCase))}`;
    case "reply":
      return theCase.side === "employer" || contact === undefined
        ? `Answer the question of ${name}`
        : `Answer ${firstName(contact, theCase)}'s question`;
    case "check-in":
      return checkInTitle(step, contact, limit);
    case "offer-reply":
      return "Reply to the offer";
    case "offer-decision":
      return "Decide on the offer";
    case "rejection-thanks":
      return contact === undefined ? "Thank them after the no" : `Thank ${name} after the no`;
    case "keep-warm":
      return `Keep in touch with ${name}`;
    case "prepare":
      return "Prepare for the interview";
    case "debrief":
      return "Write down what was said";
    default:
      return employerTitle(step.action, name, step.id);
  }
}

function employerTitle(action: Action, name: string, id: string): string {
  switch (action) {
    case "acknowledge":
      return `Acknowledge the application of ${name}`;
    case "thank-interviewee":
      return `Thank ${name} for the interview`;
    case "share-plans":
      return `Tell ${name} what comes next`;
    case "update":
      return isSilence(id) ? `Break the silence with ${name}` : `Give ${name} the promised update`;
    case "tell-decision":
      return `Tell ${name} the decision`;
    default:
      return `Tell ${name} by law whether a decision was made`;
  }
}

/** Whether an update is owed to silence, and not to a promise. */
export function isSilence(id: string): boolean {
  return id.startsWith("update/silence/");
}

function checkInTitle(step: TitledStep, contact: Contact | undefined, limit: number | null): string {
  const attempt = attemptOf(step.id);
  const name = contact === undefined ? "" : fullName(contact);
  if (step.channel === "phone") {
    const call = `${name === "" ? "HR" : name}`;
    return attempt <= 1 ? `Call ${call}` : `${checkInOrdinal(attempt, limit)}: call ${call}`;
  }
  if (attempt <= 1) return name === "" ? "Check in" : `Check in with ${name}`;
  return name === "" ? checkInOrdinal(attempt, limit) : `${checkInOrdinal(attempt, limit)} with ${name}`;
}

/** "Second check-in", "Third and last check-in". */
function checkInOrdinal(attempt: number, limit: number | null): string {
  return attempt === limit ? `${ordinal(attempt)} and last check-in` : `${ordinal(attempt)} check-in`;
}

/** Which attempt a check-in's id names; 0 where it names a date. */
export function attemptOf(id: string): number {
  const last = id.slice(id.lastIndexOf("/") + 1);
  const attempt = Number(last);
  return Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 0;
}

function factOf(stepId: string, { facts }: Case): Fact | undefined {
  const id = stepId.slice(stepId.indexOf("/") + 1);
  return facts.find((fact) => fact.id === id);
}

/** "the paper on hierarchical forecasting": what was promised, or "what you promised" where that is not known. */
export function promised(fact: Fact | undefined, most = LONGEST_PROMISE): string {
  return (fact?.kind === "promise" && quotable(fact.what, most)) || "what you promised";
}
