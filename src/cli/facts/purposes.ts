import type { Action, Channel, Purpose, Side } from "../../engine/index.ts";

/** What a message was for, with the channel that goes without saying. */
export interface SpokenPurpose {
  readonly purpose: Purpose;
  readonly channel: Channel;
  /** What a person calls it, where the purpose is no more than that it is another. */
  readonly word?: "reply";
}

const email = (purpose: Purpose): SpokenPurpose => ({ purpose, channel: "email" });

const CANDIDATE: Readonly<Record<string, SpokenPurpose>> = {
  "thank-you": email("thank-you"),
  thanks: email("thank-you"),
  thankyou: email("thank-you"),
  card: { purpose: "card", channel: "post" },
  "check-in": email("check-in"),
  checkin: email("check-in"),
  "follow-up": email("check-in"),
  call: { purpose: "check-in", channel: "phone" },
  news: email("news"),
  answer: email("answer"),
  reply: { ...email("other"), word: "reply" },
  "offer-reply": email("offer-reply"),
  "rejection-thanks": email("rejection-thanks"),
  other: email("other"),
};

const EMPLOYER: Readonly<Record<string, SpokenPurpose>> = {
  acknowledgement: email("acknowledgement"),
  acknowledgment: email("acknowledgement"),
  thanks: email("thanks"),
  "thank-you": email("thanks"),
  thankyou: email("thanks"),
  plans: email("plans"),
  update: email("update"),
  offer: email("offer"),
  rejection: email("rejection"),
  "decision-status": email("decision-status"),
  answer: { ...email("other"), word: "reply" },
  reply: { ...email("other"), word: "reply" },
  call: { purpose: "other", channel: "phone" },
  other: email("other"),
};

/** Spellings that are understood and not listed. */
const UNLISTED = new Set(["thankyou", "checkin", "acknowledgment"]);

/** The words for what a message was for, as either side says them. */
export function purposeWords(side: Side): readonly string[] {
  return Object.keys(side === "employer" ? EMPLOYER : CANDIDATE).filter((word) => !UNLISTED.has(word));
}

/** What a word says a message was for; undefined where it is no such word. */
export function findPurpose(word: string, side: Side): SpokenPurpose | undefined {
  const words = side === "employer" ? EMPLOYER : CANDIDATE;
  const wanted = word.toLowerCase().replaceAll(" ", "-");
  if (Object.hasOwn(words, wanted)) return words[wanted];
  const begun = wanted.length < 3 ? [] : Object.keys(words).filter((known) => known.startsWith(wanted));
  const meant = new Set(begun.map((known) => words[known]!.purpose));
  return meant.size === 1 ? words[begun[0]!] : undefined;
}

const ACTIONS: Readonly<Partial<Record<Purpose, Action>>> = {
  "thank-you": "thank-you",
  card: "card",
  "check-in": "check-in",
  answer: "answer",
  "offer-reply": "offer-reply",
  "rejection-thanks": "rejection-thanks",
  news: "keep-warm",
};

/** The step of a plan that a message of that purpose carries out; undefined where none is made for it. */
export function actionOf(purpose: Purpose): Action | undefined {
  return ACTIONS[purpose];
}
