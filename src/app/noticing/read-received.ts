import type { FactJson } from "../../contract/index.ts";
import {
  businessCalendarOf,
  type Case,
  type Day,
  describeDayShort,
  formatDate,
  formatInstant,
  type Instant,
  type Outcome,
  type Plan,
  type Says,
} from "../../engine/index.ts";
import type { Certainty, MailEvidence, MessageHead, MessageReading } from "../ports/index.ts";
import { isMessageStep } from "../settle-step.ts";
import type { MessageMatch } from "./match-message.ts";

/** Facts that a message speaks for together, and how sure that is; those that are certain may be recorded at once. */
export interface Drafted {
  readonly certainty: Certainty;
  readonly facts: readonly FactJson[];
  readonly evidence: readonly MailEvidence[];
}

export interface ReceivedInput {
  readonly head: MessageHead;
  readonly match: MessageMatch;
  readonly reading: MessageReading;
  readonly case: Case;
  /** The plan as it stands. */
  readonly plan: Plan;
}

/** What the engine knows a message to say. */
const SAYS: Readonly<Record<MessageReading["says"], Says>> = {
  update: "update",
  vague: "vague",
  question: "question",
  interview: "update",
  offer: "update",
  rejection: "update",
  "auto-reply": "auto-reply",
  bounce: "bounce",
  other: "vague",
};

const OUTCOMES: Readonly<Partial<Record<MessageReading["says"], Outcome>>> = { offer: "offer", rejection: "rejection" };

/**
 * What a message that came in speaks for. The message itself is as certain as its match; what it says of dates and decisions is
 * only ever proposed. What waits for a person's word is one thing, a decision before all else: one message asks once. Bulk mail and a message that is merely late speak for nothing; a message of ours that will not arrive
 * counts only where it is known which one; an absence puts off what is to be sent meanwhile.
 */
export function readReceived(input: ReceivedInput): readonly Drafted[] {
  const { reading } = input;
  if (reading.automatic === "bulk") return [];
  if (reading.automatic === "bounce") return readBounce(input);
  const { certainty } = input.match;
  const evidence = allEvidence(input);
  const received = receivedFact(input);
  const said = [...readDecision(input), ...readTimeline(input), ...readAbsence(input)];
  if (certainty !== "certain") return [{ certainty, facts: [...said, received], evidence }];
  const asked: Drafted = { certainty: "likely", facts: said, evidence };
  return [{ certainty, facts: [received], evidence }, ...(said.length === 0 ? [] : [asked])];
}

function readBounce(input: ReceivedInput): readonly Drafted[] {
  const { match, reading } = input;
  if (reading.bounced?.permanent !== true || reading.says !== "bounce") return [];
  if (match.letter?.direction !== "sent") return [];
  const fact = { ...receivedFact(input), address: reading.bounced.address, from: match.letter.contact };
  return [{ certainty: match.certainty, facts: [fact], evidence: allEvidence(input) }];
}

function receivedFact(input: ReceivedInput): FactJson & { readonly kind: "received" } {
  const { head, match, reading } = input;
  const ref = match.letter?.direction === "sent" ? { ref: match.letter.factId } : {};
  const messageId = head.messageId === undefined ? {} : { messageId: head.messageId };
  const base = { id: factId(head), at: atOf(input), kind: "received", from: match.contact, channel: "email" } as const;
  const says = reading.automatic === "no" || reading.automatic === "bounce" ? SAYS[reading.says] : "auto-reply";
  return { ...base, says, ...ref, ...messageId, ...noteOf(awayNote(input)) };
}

/** "Away until Mon 30 Nov."; undefined where nobody is, or nobody knows until when. */
function awayNote({ reading, head, case: { calendar } }: ReceivedInput): string | undefined {
  const { automatic, returnsOn } = reading;
  if (automatic !== "out-of-office" || returnsOn === undefined) return undefined;
  return `Away until ${describeDayShort(returnsOn, businessCalendarOf(calendar).dateOf(head.at))}.`;
}

function readTimeline(input: ReceivedInput): readonly FactJson[] {
  const { head, match, reading } = input;
  const day = reading.decisionBy;
  if (reading.automatic !== "no" || day === undefined || day < calendarOf(input).dateOf(head.at)) return [];
  const fact: FactJson = {
    id: factId(head, "timeline"),
    at: atOf(input),
    kind: "timeline",
    by: match.contact,
    decisionBy: formatDate(day),
  };
  return [fact];
}

function readDecision(input: ReceivedInput): readonly FactJson[] {
  const outcome = input.reading.automatic === "no" ? OUTCOMES[input.reading.says] : undefined;
  if (outcome === undefined || input.case.side !== "candidate") return [];
  const { head, match } = input;
  return [{ id: factId(head, "decision"), at: atOf(input), kind: "decision", by: match.contact, outcome }];
}

/**
 * Letters by email are put off until the business day after they are back: on the first morning a full inbox waits for them. What
 * goes by post lies on their desk meanwhile.
 */
function readAbsence(input: ReceivedInput): readonly FactJson[] {
  const { reading, match, head, plan } = input;
  const back = reading.returnsOn;
  if (reading.automatic !== "out-of-office" || back === undefined) return [];
  const until = afterReturn(input, back);
  const steps = plan.steps.filter(
    (step) =>
      step.to === match.contact &&
      step.channel !== "post" &&
      isMessageStep(step) &&
      WAITING.has(step.state) &&
      step.window.opens < until,
  );
  return steps.map(
    ({ id }, index): FactJson => ({
      id: factId(head, `snooze-${index + 1}`),
      at: atOf(input),
      kind: "snoozed",
      step: id,
      until: formatInstant(until, input.case.calendar.timeZone),
      ...noteOf(awayNote(input)),
    }),
  );
}

function noteOf(note: string | undefined): { readonly note?: string } {
  return note === undefined ? {} : { note };
}

const WAITING: ReadonlySet<string> = new Set(["upcoming", "open", "late"]);

function afterReturn(input: ReceivedInput, back: Day): Instant {
  const calendar = calendarOf(input);
  return calendar.open(calendar.add(back, 1));
}

function allEvidence({ match, reading }: ReceivedInput): readonly MailEvidence[] {
  return [...match.evidence, ...reading.evidence];
}

function calendarOf({ case: { calendar } }: ReceivedInput) {
  return businessCalendarOf(calendar);
}

function atOf({ head, case: { calendar } }: ReceivedInput): string {
  return formatInstant(head.at, calendar.timeZone);
}

/** The same for the same message, so that it is recorded once however often it is read. */
export function factId({ key }: Pick<MessageHead, "key">, part?: string): string {
  return part === undefined ? `mail-${key}` : `mail-${key}-${part}`;
}
