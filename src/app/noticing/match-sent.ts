import { DAY_MS } from "../../engine/index.ts";
import type { MailEvidence, MessageHead } from "../ports/index.ts";
import type { IndexedCase, KnownLetter, LetterIndex } from "./letter-index.ts";
import { comparableSubject } from "./mail-ids.ts";
import type { MessageMatch } from "./match-message.ts";
import { isTimely } from "./match-message.ts";

/**
 * What a message that the user sent is: `known` is a letter that a case has already, under names to be learnt;
 * `new` is one to somebody a case knows.
 */
export type SentMatch =
  | { readonly kind: "known"; readonly letter: KnownLetter }
  | { readonly kind: "new"; readonly match: MessageMatch };

/** How far a letter logged by hand may lie from the moment it was sent. */
const BY_HAND_MS = DAY_MS;

/** What a sent message is by the ids that it has or had, else by whom it is to. */
export function matchSent(head: MessageHead, index: LetterIndex): SentMatch | undefined {
  const ids = [head.messageId, head.originalId].filter((id) => id !== undefined);
  const letter = ids.flatMap((id) => index.lettersOf(id)).find(({ direction }) => direction === "sent");
  if (letter !== undefined) return { kind: "known", letter };
  const addressed = casesAddressed(head, index);
  const logged = addressed.map(({ indexed, contact }) => loggedByHand(indexed, contact, head.at)).find(Boolean);
  if (logged !== undefined) return { kind: "known", letter: logged };
  const match = newMatch(head, addressed, index);
  return match === undefined ? undefined : { kind: "new", match };
}

interface Addressed {
  readonly indexed: IndexedCase;
  readonly contact: string;
  readonly address: string;
}

function casesAddressed({ to, at }: MessageHead, index: LetterIndex): readonly Addressed[] {
  return to.flatMap(({ address }) =>
    index
      .casesOfAddress(address)
      .filter((indexed) => isTimely(indexed, at))
      .map((indexed) => ({ indexed, address, contact: indexed.contacts.get(address)! })),
  );
}

/** A letter to that person that was logged by hand, whose moment is near. */
export function loggedByHand(
  { unnamed }: IndexedCase,
  contact: string,
  at: number,
  direction: "sent" | "received" = "sent",
): KnownLetter | undefined {
  return unnamed.find(
    (letter) => letter.direction === direction && letter.contact === contact && Math.abs(letter.at - at) <= BY_HAND_MS,
  );
}

/** Never certain: whom a message is to does not say what it is about. */
function newMatch(head: MessageHead, addressed: readonly Addressed[], index: LetterIndex): MessageMatch | undefined {
  const answered = answeredLetter(head, index);
  const chosen =
    addressed.find(({ indexed }) => indexed.caseId === answered?.letter.caseId) ??
    addressed.find(({ indexed }) => isNamed(indexed, head.subject)) ??
    addressed.toSorted((a, b) => b.indexed.lastAt - a.indexed.lastAt)[0];
  if (chosen === undefined) return undefined;
  const { indexed, contact, address } = chosen;
  const isAnswer = answered !== undefined && answered.letter.caseId === indexed.caseId;
  const named = isNamed(indexed, head.subject);
  const isAlone = addressed.every((each) => each.indexed === indexed);
  const evidence: readonly MailEvidence[] = [
    { rule: "recipient", excerpt: address },
    ...(isAnswer ? [answered.evidence] : []),
    ...(named ? [{ rule: "subject", excerpt: head.subject.slice(0, 120) }] : []),
  ];
  const certainty = isAnswer || named || isAlone ? "likely" : "possible";
  return { caseId: indexed.caseId, contact, certainty, evidence, ...(isAnswer ? { letter: answered.letter } : {}) };
}

function answeredLetter({ inReplyTo, references }: MessageHead, index: LetterIndex) {
  for (const id of [...inReplyTo, ...references.toReversed()]) {
    const [letter] = index.lettersOf(id);
    if (letter !== undefined) return { letter, evidence: { rule: "in-reply-to", excerpt: id } };
  }
  return undefined;
}

function isNamed({ role, company }: IndexedCase, subject: string): boolean {
  const comparable = comparableSubject(subject);
  return [role, company].some((name) => name.length > 2 && comparable.includes(name.toLowerCase()));
}
