import { DAY_MS } from "../../engine/index.ts";
import type { Certainty, MailEvidence, MessageHead } from "../ports/index.ts";
import type { IndexedCase, KnownLetter, LetterIndex } from "./letter-index.ts";
import { comparableSubject, replyTokenIn } from "./mail-ids.ts";

/** To which case a message belongs, how sure that is, and by what. */
export interface MessageMatch {
  readonly caseId: string;
  /** The contact that it is from or to. */
  readonly contact: string;
  readonly certainty: Certainty;
  /** The message of the case that it answers, or that it is. */
  readonly letter?: KnownLetter;
  readonly evidence: readonly MailEvidence[];
}

/** How long before a case's first fact and after its last one a message may belong to it by its sender alone. */
const BEFORE_MS = 30 * DAY_MS;
const AFTER_MS = 180 * DAY_MS;

/**
 * The case that a received message belongs to, by the strongest sign there is: the token in the address that it came to, the ids
 * that it answers (In-Reply-To, then References from the last to the first), the provider's conversation, then its sender with
 * subject and time. An id decides alone; a sender never does.
 */
export function matchReceived(head: MessageHead, index: LetterIndex): MessageMatch | undefined {
  return byToken(head, index) ?? byIds(head, index) ?? byThread(head, index) ?? bySender(head, index);
}

/** The case whose letter came back, by the ids that a report holds. */
export function matchReport(ids: readonly string[], index: LetterIndex): MessageMatch | undefined {
  for (const id of ids) {
    const letters = index.lettersOf(id).filter(({ direction }) => direction === "sent");
    const found = fromLetters(letters, undefined, index, { rule: "returned-message", excerpt: id });
    if (found !== undefined) return found;
  }
  return undefined;
}

function byToken({ to, deliveredTo, from }: MessageHead, index: LetterIndex): MessageMatch | undefined {
  for (const address of [...deliveredTo, ...to.map((person) => person.address)]) {
    const token = replyTokenIn(address);
    const found = token === undefined ? undefined : index.findCase(index.caseOfToken(token) ?? "");
    const contact = found === undefined ? undefined : contactOf(found, from?.address);
    if (found !== undefined && contact !== undefined) {
      return match(found.caseId, contact, "certain", [{ rule: "reply-token", excerpt: address }]);
    }
  }
  return undefined;
}

function byIds(head: MessageHead, index: LetterIndex): MessageMatch | undefined {
  const { inReplyTo, references, from } = head;
  for (const id of inReplyTo) {
    const found = fromLetters(index.lettersOf(id), from?.address, index, { rule: "in-reply-to", excerpt: id });
    if (found !== undefined) return found;
  }
  for (const id of references.toReversed()) {
    const found = fromLetters(index.lettersOf(id), from?.address, index, { rule: "references", excerpt: id });
    if (found !== undefined) return found;
  }
  return undefined;
}

function byThread({ threadId, from }: MessageHead, index: LetterIndex): MessageMatch | undefined {
  if (threadId === undefined) return undefined;
  const evidence = { rule: "thread", excerpt: threadId };
  const found = fromLetters(index.lettersOfThread(threadId), from?.address, index, evidence);
  if (found === undefined || isContact(index, found.caseId, from?.address)) return found;
  return { ...found, certainty: weaker(found.certainty, "likely") };
}

/** Where several cases know the letter, the sender's is meant, and it is not certain. */
function fromLetters(
  letters: readonly KnownLetter[],
  sender: string | undefined,
  index: LetterIndex,
  evidence: MailEvidence,
): MessageMatch | undefined {
  const known = letters.filter(({ caseId }) => index.findCase(caseId) !== undefined);
  const [first] = known;
  if (first === undefined) return undefined;
  const letter = known.findLast(({ caseId }) => isContact(index, caseId, sender)) ?? known.at(-1)!;
  const isAlone = known.every(({ caseId }) => caseId === first.caseId);
  const contact = index.findCase(letter.caseId)!.contacts.get(sender ?? "") ?? letter.contact;
  const certainty = isAlone && !letter.isProposed ? "certain" : "likely";
  const shared = isAlone ? [] : [{ rule: "several-cases", excerpt: `${known.length}` }];
  return { ...match(letter.caseId, contact, certainty, [evidence, ...shared]), letter };
}

function bySender(head: MessageHead, index: LetterIndex): MessageMatch | undefined {
  const { from, at } = head;
  if (from === undefined) return undefined;
  const timely = index.casesOfAddress(from.address).filter((each) => isTimely(each, at));
  const [best, second] = rankBySubject(timely, head);
  if (best === undefined) return undefined;
  const isTold = best.told !== undefined && best.told !== second?.told;
  const certainty = isTold ? "likely" : "possible";
  const evidence = [
    { rule: "sender", excerpt: from.address },
    ...(best.told === undefined ? [] : [{ rule: "subject", excerpt: best.told }]),
    ...(second === undefined ? [] : [{ rule: "several-cases", excerpt: `${timely.length}` }]),
  ];
  return match(best.indexed.caseId, best.indexed.contacts.get(from.address)!, certainty, evidence);
}

/** Those whose role or company the subject names first, then those in which something happened last. */
function rankBySubject(cases: readonly IndexedCase[], { subject }: MessageHead) {
  const comparable = comparableSubject(subject);
  return cases
    .map((indexed) => ({ indexed, told: toldBySubject(indexed, comparable) }))
    .toSorted(
      (a, b) => Number(b.told !== undefined) - Number(a.told !== undefined) || b.indexed.lastAt - a.indexed.lastAt,
    );
}

function toldBySubject({ role, company }: IndexedCase, subject: string): string | undefined {
  return [role, company].find((name) => name.length > 2 && subject.includes(name.toLowerCase()));
}

/** Whether a message of that moment may belong to a case by its sender alone. */
export function isTimely({ firstAt, lastAt }: IndexedCase, at: number): boolean {
  return at >= firstAt - BEFORE_MS && at <= lastAt + AFTER_MS;
}

function contactOf({ contacts }: IndexedCase, sender: string | undefined): string | undefined {
  return contacts.get(sender ?? "") ?? contacts.values().next().value;
}

function isContact(index: LetterIndex, caseId: string, address: string | undefined): boolean {
  return address !== undefined && index.findCase(caseId)?.contacts.has(address) === true;
}

const STRENGTH: readonly Certainty[] = ["possible", "likely", "certain"];

function weaker(left: Certainty, right: Certainty): Certainty {
  return STRENGTH.indexOf(left) < STRENGTH.indexOf(right) ? left : right;
}

function match(caseId: string, contact: string, certainty: Certainty, evidence: readonly MailEvidence[]): MessageMatch {
  return { caseId, contact, certainty, evidence };
}
