import type { BusinessCalendar, Case, Fact, Instant, Plan, Step } from "../../engine/index.ts";
import { businessCalendarOf, DAY_MS, MINUTE_MS } from "../../engine/index.ts";
import type { HoldReason, OutboxItem, StopReason } from "../ports/index.ts";
import { kindOfFreeLetter } from "./free-letter.ts";
import { isInterviewerList } from "./interviewer-list-id.ts";

/** What a person settled of sending. */
export interface SendSettings {
  /** How long an approval can be taken back before anything happens, in milliseconds. */
  readonly undoMs: number;
}

/** How long an approval can be taken back where nothing else is settled. */
export const UNDO_MS = 60_000;

/** What is known at the moment at which a letter would go. */
export interface GoQuestion {
  readonly plan: Plan;
  /** What was recorded of the case since the approval and counts. */
  readonly facts: readonly Fact[];
  /** What messages seem to be that came since and wait for a person's word. */
  readonly proposed?: readonly Heard[];
  /** The recipient's address as the case has it now. */
  readonly address: string | undefined;
  readonly now: Instant;
  /** The recipient's business days and hours. */
  readonly calendar: BusinessCalendar;
  readonly settings: SendSettings;
  /** When the letter went out with which the mailbox has sent all that it may in 24 hours; left out where it may send another. */
  readonly fullSince?: Instant | undefined;
}

/** A message that came in. */
export type Heard = Pick<Extract<Fact, { readonly kind: "received" }>, "kind" | "from" | "says">;

/** Whether a letter goes now; `hold`: it is asked about again then, `stop`: it never goes. */
export type GoAnswer =
  | { readonly kind: "go" }
  | { readonly kind: "hold"; readonly until: Instant; readonly because: HoldReason }
  | { readonly kind: "stop"; readonly because: StopReason };

/** Whether an approved letter may go at this moment, and else until when it waits, or why it never goes. */
export function mayGoNow(item: OutboxItem, question: GoQuestion): GoAnswer {
  const step = question.plan.steps.find(({ id }) => id === item.stepId);
  const isList = isInterviewerList(item.stepId);
  const isFree = isList || kindOfFreeLetter(item.stepId) !== undefined;
  const because = isList ? undefined : findObjectionTo(item, step, question);
  if (because !== undefined) return { kind: "stop", because };
  const holds = findHolds(item, step, question);
  const unsettled = isFree ? [] : unsettledAnswer(item, step, question);
  // The one that lasts longest, so that the reason shown is the one that matters.
  return [...holds, ...unsettled].toSorted((a, b) => b.until - a.until)[0] ?? { kind: "go" };
}

function findObjectionTo(item: OutboxItem, step: Step | undefined, question: GoQuestion): StopReason | undefined {
  if (kindOfFreeLetter(item.stepId) !== undefined) return findObjectionToFree(item, question);
  return findObjection(item, step, question);
}

function findObjection(
  { letter, contactId }: OutboxItem,
  step: Step | undefined,
  { facts, address }: GoQuestion,
): StopReason | undefined {
  const decision = facts.findLast((fact) => fact.kind === "decision" && step?.id !== `tell-decision/${fact.id}`);
  if (decision?.kind === "decision") return decision.outcome === "withdrawn" ? "withdrawn" : "decision";
  if (facts.some((fact) => isAnswer(fact, contactId, step))) return "answered";
  if (facts.some((fact) => isBounce(fact, letter))) return "bounced";
  if (letter.isAutomatic && facts.some((fact) => isMachineOf(fact, contactId))) return "machine-answered";
  if (step?.state === "done" || step?.state === "skipped") return "step-settled";
  if (step === undefined || !MAY_STILL_COME.has(step.state)) return "not-in-plan";
  return address === letter.to.address ? undefined : "address-changed";
}

/** A letter that no step asks for: the plan has no say in it, and taking one's application back stands whatever they answer. */
function findObjectionToFree(
  { letter }: OutboxItem,
  { facts, address }: Pick<GoQuestion, "facts" | "address">,
): StopReason | undefined {
  if (facts.some((fact) => fact.kind === "decision" && fact.outcome !== "withdrawn")) return "decision";
  if (facts.some((fact) => isBounce(fact, letter))) return "bounced";
  return address === letter.to.address ? undefined : "address-changed";
}

function isBounce(fact: Fact, { to }: OutboxItem["letter"]): boolean {
  return fact.kind === "received" && fact.says === "bounce" && fact.address === to.address;
}

/** What goes by itself must not be taken for an answer to what came by itself (RFC 3834, section 2). */
function isMachineOf(fact: Fact, contactId: string): boolean {
  return fact.kind === "received" && fact.says === "auto-reply" && fact.from === contactId;
}

const MAY_STILL_COME: ReadonlySet<Step["state"]> = new Set(["open", "late", "upcoming"]);

/** What an employer owes a candidate whatever they write meanwhile: a question is no answer to it. */
const OWED_ANYWAY: ReadonlySet<Step["action"]> = new Set<Step["action"]>([
  "acknowledge",
  "thank-interviewee",
  "share-plans",
  "update",
  "tell-decision",
  "inform-by-law",
]);

/** Word from a person: from the recipient it makes any letter stale, from anybody else one that only asks for word. */
function isAnswer(fact: Fact | Heard, contactId: string, step: Step | undefined): boolean {
  if (fact.kind !== "received" || fact.says === "auto-reply" || fact.says === "bounce") return false;
  if (step !== undefined && OWED_ANYWAY.has(step.action)) return false;
  return fact.from === contactId || step?.action === "check-in";
}

/** That a letter waits, until when and why. */
export type Hold = Extract<GoAnswer, { readonly kind: "hold" }>;

/** How soon a letter is asked for again that waits for a person's word on something else. */
const WORD_MS = 5 * MINUTE_MS;

/** What may be an answer does not stop a letter, but no letter goes while nobody has said that it is none. */
function unsettledAnswer(
  { contactId }: OutboxItem,
  step: Step | undefined,
  { now, proposed = [] }: GoQuestion,
): readonly Hold[] {
  if (!proposed.some((heard) => isAnswer(heard, contactId, step))) return [];
  return [{ kind: "hold", until: now + WORD_MS, because: "perhaps-answered" }];
}

function findHolds(
  { letter }: OutboxItem,
  step: Step | undefined,
  { now, calendar, settings, fullSince }: GoQuestion,
): readonly Hold[] {
  const hold = holdAfter(now);
  return [
    ...hold("undo-period", letter.approvedAt + settings.undoMs),
    ...timeHolds(step, { at: now, calendar, atAnyHour: letter.atAnyHour }),
    ...hold("day-limit", fullSince === undefined ? undefined : fullSince + DAY_MS),
  ];
}

/** A moment at which a letter might go, and the recipient's business days and hours. */
interface LetterTime {
  readonly at: Instant;
  readonly calendar: BusinessCalendar;
  readonly atAnyHour: boolean;
}

/** Until when a letter is sure to wait that might go at a moment, and why; undefined where neither its step nor the hour holds it. */
export function foreseenHold(step: Step | undefined, time: LetterTime): Hold | undefined {
  return timeHolds(step, time).toSorted((a, b) => b.until - a.until)[0];
}

function timeHolds(step: Step | undefined, { at, calendar, atAnyHour }: LetterTime): readonly Hold[] {
  const hold = holdAfter(at);
  return [
    ...hold("step-ahead", step?.state === "upcoming" ? step.window.opens : undefined),
    ...hold("snoozed", step?.snoozedUntil),
    ...hold("quiet-hours", atAnyHour || calendar.isWithinHours(at) ? undefined : calendar.nextOpen(at)),
  ];
}

function holdAfter(now: Instant) {
  return (because: HoldReason, until: Instant | undefined): readonly Hold[] =>
    until === undefined || until <= now ? [] : [{ kind: "hold", until, because }];
}

/** Business days and hours where the recipient is: the company's, by their own clock where it is known. */
export function recipientCalendar({ calendar, contacts }: Case, contactId: string): BusinessCalendar {
  const timeZone = contacts.find(({ id }) => id === contactId)?.timeZone;
  if (timeZone === undefined || timeZone === calendar.timeZone) return businessCalendarOf(calendar);
  return businessCalendarOf({ ...calendar, timeZone });
}
