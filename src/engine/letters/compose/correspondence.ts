import type { Contact, ReceivedFact, SentFact } from "../../model/index.ts";
import type { Reading } from "../../reading/index.ts";
import type { EarlierLetter } from "../letter.ts";
import { plainLine } from "../names/index.ts";

/** Where a letter goes on with what was written before, as a mail's headers have it. */
export interface Thread {
  /** With angle brackets. */
  readonly inReplyTo: string;
  /** Oldest first. */
  readonly references: readonly string[];
}

const MOST_REFERENCES = 20;
const LONGEST_SUBJECT = 180;

/** The mails with this person that a reply belongs to; undefined where none has an id. */
export function findThread(contact: Contact | undefined, { arrived, received }: Reading): Thread | undefined {
  if (contact === undefined) return undefined;
  const mails: (SentFact | ReceivedFact)[] = [
    ...arrived.filter((fact) => fact.to === contact.id && fact.channel === "email"),
    ...received.filter((fact) => fact.from === contact.id && fact.channel === "email" && fact.says !== "bounce"),
  ].toSorted((a, b) => a.at - b.at);
  const ids = mails.flatMap(({ messageId }) => messageIdOf(messageId) ?? []);
  const inReplyTo = ids.at(-1);
  if (inReplyTo === undefined) return undefined;
  const references = ids.length <= MOST_REFERENCES ? ids : [ids[0]!, ...ids.slice(1 - MOST_REFERENCES)];
  return { inReplyTo, references };
}

/** An id fit for a header, in its angle brackets; anything else is no id. */
function messageIdOf(text: string | undefined): string | undefined {
  const found = text === undefined ? null : /^<?([\x21-\x3b\x3d\x3f-\x7e]{1,248})>?$/.exec(text.trim());
  return found === null ? undefined : `<${found[1]}>`;
}

/** The latest mail to this person that went out before. */
export function lastMailTo(contact: Contact | undefined, earlier: readonly EarlierLetter[]): EarlierLetter | undefined {
  let last: EarlierLetter | undefined;
  for (const letter of earlier) {
    if (letter.to !== contact?.id || letter.channel !== "email" || letter.subject === null) continue;
    if (last === undefined || letter.at >= last.at) last = letter;
  }
  return last;
}

const OPENINGS: Readonly<Partial<Record<SentFact["purpose"], string>>> = {
  "thank-you": "Thank you",
  "check-in": "Follow-up",
  answer: "As promised",
};

/** What the thread is called where nobody kept the subject: what such a mail is called here. */
export function guessedSubject(contact: Contact | undefined, { arrived }: Reading, about: string): string | undefined {
  const last = arrived.findLast((fact) => fact.to === contact?.id && fact.channel === "email");
  const opening = last === undefined ? undefined : OPENINGS[last.purpose];
  return opening === undefined ? undefined : `${opening}: ${about}`;
}

/** "Re: Thank you: Senior Analyst interview – Nov 13", once, however often it went to and fro. */
export function replySubject(subject: string): string {
  return `Re: ${plainLine(subject, LONGEST_SUBJECT).replace(/^(?:(?:re|aw|sv|antw|fwd?|wg)\s*:\s*)+/i, "")}`;
}
