import type { OutboxLetterJson } from "../../../contract/http/index.ts";
import {
  type Case,
  type Channel,
  type Contact,
  firstName,
  type Instant,
  type ReaderClock,
  type Step,
  settledWords,
  stateByClock,
} from "../../../engine/index.ts";
import type { LetterContext, LetterKind } from "../../../engine/letters/index.ts";

/** What a letter of each kind is called behind company and role. */
const KINDS: Readonly<Record<LetterKind, string>> = {
  "thank-you": "thank-you",
  card: "card",
  "check-in": "check-in",
  "check-in-call": "check-in",
  answer: "what you promised",
  reply: "reply",
  "offer-reply": "first reply to the offer",
  "ask-for-time": "asking for time",
  accept: "accepting the offer",
  decline: "declining the offer",
  "rejection-thanks": "thanks after the no",
  "keep-warm": "keeping in touch",
  withdraw: "withdrawing",
  acknowledge: "acknowledgement",
  "thank-interviewee": "thanks for the interview",
  "share-plans": "what comes next",
  update: "update",
  "update-without-news": "update without news",
  "reject-application": "no to the application",
  "reject-interviewee": "no after the interview",
  "make-offer": "offer",
  "tell-status": "whether a decision was made",
};

/** A kind where a person chooses among several for one step. */
const CHOICES: Readonly<Partial<Record<LetterKind, string>>> = {
  "check-in": "By email",
  "check-in-call": "By phone",
  "offer-reply": "It arrived",
  "ask-for-time": "Ask for time",
  accept: "Accept",
  decline: "Decline",
  update: "With news",
  "update-without-news": "No news yet",
  "make-offer": "Offer",
  "reject-interviewee": "No, after an interview",
  "reject-application": "No, to the application",
  "tell-status": "Where it stands",
};

const CHANNELS: Readonly<Record<Channel, string>> = {
  email: "by email",
  phone: "by phone",
  post: "by post",
  message: "by message",
  "in-person": "in person",
};

/** "Globex · Senior Analyst · thank-you by email" */
export function letterLine({ company, role }: Case, kind: LetterKind, channel: Channel): string {
  return `${company} · ${role} · ${KINDS[kind]} ${CHANNELS[channel]}`;
}

/** "Accept", "Ask for time": one letter among those of a step. */
export function kindLabel(kind: LetterKind): string {
  return CHOICES[kind] ?? KINDS[kind];
}

/** "To Lee, by 15:00 today"; "Call Lee, from Tue 24 Nov, 09:00": whom, and until when or from when. */
export function letterHeading(
  { step, theCase, kind }: Pick<LetterContext, "step" | "theCase" | "kind">,
  contact: Contact | undefined,
  { now, clock }: { readonly now: Instant; readonly clock: ReaderClock },
): string {
  const name = contact === undefined ? "them" : firstName(contact, theCase);
  const whom = `${kind === "check-in-call" ? (contact === undefined ? "Call HR" : `Call ${name}`) : `To ${name}`}`;
  return step === undefined ? `${whom}, to withdraw` : `${whom}, ${turnWords(step, theCase, { now, clock })}`;
}

function turnWords(
  step: Step,
  { facts }: Case,
  { now, clock }: { readonly now: Instant; readonly clock: ReaderClock },
): string {
  if (step.state === "done") return settledWords(step, facts, clock.company);
  const words = stateByClock(step, now, clock);
  if (step.state === "withheld") return `not now: ${words}`;
  return words.replace(/^until /, "by ").replace(" · fine until ", ", fine until ");
}

const NUMBERS = ["Nothing", "One thing", "Two things", "Three things", "Four things", "Five things", "Six things"];

/** Whether a letter may go now; one that no step asks for may go at any time. */
export function isItsTurn(step: Pick<Step, "state"> | undefined): boolean {
  return step === undefined || step.state === "open" || step.state === "late";
}

/** "Three things to settle first"; where there are none "Ready to go", or why not yet; of one in the outbox where it is. */
export function settleWords(
  blocking: number,
  step: Pick<Step, "state"> | undefined,
  letter?: Pick<OutboxLetterJson, "needsPerson">,
): string {
  if (step?.state === "done") return "On its way";
  if (letter !== undefined) return letter.needsPerson ? "It needs your word" : "In the outbox";
  if (blocking > 0) return `${NUMBERS[blocking] ?? `${blocking} things`} to settle first`;
  if (isItsTurn(step)) return "Ready to go";
  return step?.state === "upcoming" ? "Ready, and not its turn yet" : "Not its turn";
}

/** "I sent it", "I called", "I posted it": what is done once the letter is on its way. */
export function sentLabel(channel: Channel): string {
  if (channel === "phone") return "I called";
  if (channel === "in-person") return "I told them";
  return channel === "post" ? "I posted it" : "I sent it";
}

/** What most letters have at least: below, there is hardly anything in them. */
const FEWEST_WORDS = 50;
const MOST_WORDS = 125;
const MOST_EMPLOYER_WORDS = 150;

/** How long the letter may be; undefined for a call, which has no length. */
export function lengthOf({ step, theCase, kind }: Pick<LetterContext, "step" | "theCase" | "kind">) {
  if (kind === "check-in-call") return undefined;
  const usual = theCase.side === "employer" ? MOST_EMPLOYER_WORDS : MOST_WORDS;
  const most = step?.brief.maxWords ?? usual;
  return { fewest: Math.min(FEWEST_WORDS, Math.round(most / 2)), most };
}
