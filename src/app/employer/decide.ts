import type { OpeningJson } from "../../contract/index.ts";
import { type Day, describeDay, parseDate } from "../../engine/index.ts";
import type { CandidateDigest } from "../digest-candidate.ts";

/** A candidate of an opening, as rules about answers see them. */
export interface Answerable {
  readonly caseId: string;
  readonly candidate: CandidateDigest;
}

/** Why somebody cannot be told now. */
export type TellRefusal =
  | "undecided"
  | "has-answer"
  | "has-offer"
  | "decided-themselves"
  | "chosen-first"
  | "offer-open";

/** Whether the decision on a candidate may be told now; `because` is a sentence. */
export type TellAnswer =
  | { readonly mayTell: true }
  | { readonly mayTell: false; readonly rule: TellRefusal; readonly because: string };

/** What is known of an opening when somebody is to be told. */
export interface TellContext {
  /** Everybody of the opening, the candidate among them. */
  readonly all: readonly Answerable[];
  readonly opening: OpeningJson;
  /** In the opening's zone. */
  readonly today: Day;
  /** The ids of other cases that are the same person's; see `peopleOfOpenings`. */
  readonly sameAs?: ReadonlySet<string>;
}

/**
 * Whether our decision on a candidate may be told now. The chosen one is told first, the others once the offer is accepted or
 * from the opening's date on; nobody gets a second answer of the same kind, and nobody a no who has an offer.
 */
export function mayTell(one: Answerable, context: TellContext): TellAnswer {
  const { answer, outcome, answered } = one.candidate;
  if (answer === "theirs") return no("decided-themselves", "They have decided themselves. Nothing has to be told.");
  if (answer === "none") return no("undecided", "Nothing is decided on them yet.");
  if (answer === "told") return no("has-answer", "They have their answer.");
  if (outcome === "offer") return mayOffer(answered);
  if (hasOffer(one, context)) return no("has-offer", "They have an offer from you. Nobody with an offer gets a no.");
  if (answered === "no") return no("has-answer", "They have their answer: a no was told before.");
  if (hadNoElsewhere(one, context))
    return no("has-answer", "They applied twice, and their other application had its no. Withdraw or remove this one.");
  return mayReject(context);
}

function no(rule: TellRefusal, because: string): TellAnswer {
  return { mayTell: false, rule, because };
}

function mayOffer(answered: CandidateDigest["answered"]): TellAnswer {
  return answered === "offer" ? no("has-answer", "They have their offer already.") : { mayTell: true };
}

/** Under any of their cases of this opening: a person with an offer is one person. */
function hasOffer(one: Answerable, { all, sameAs }: TellContext): boolean {
  return all.some(
    ({ caseId, candidate: { offer } }) =>
      (caseId === one.caseId || sameAs?.has(caseId) === true) && (offer === "standing" || offer === "accepted"),
  );
}

function hadNoElsewhere(one: Answerable, { all, sameAs }: TellContext): boolean {
  return all.some(
    ({ caseId, candidate: { answered } }) => caseId !== one.caseId && sameAs?.has(caseId) === true && answered === "no",
  );
}

/** While somebody is chosen and has not accepted, the others wait, so that there is still somebody to ask. */
function mayReject({ all, opening, today }: TellContext): TellAnswer {
  const { tellOthersAfter } = opening;
  const from = tellOthersAfter === "offer-accepted" ? undefined : parseDate(tellOthersAfter);
  const chosen = all.filter(({ candidate: { offer } }) => offer !== undefined);
  if (chosen.some(({ candidate: { offer } }) => offer === "to-tell")) {
    return no("chosen-first", "The chosen one is told first. The offer has not gone out yet.");
  }
  const isOpen = chosen.length > 0 && !chosen.some(({ candidate: { offer } }) => offer === "accepted");
  if (!isOpen || (from !== undefined && today >= from)) return { mayTell: true };
  const until = from === undefined ? "it is accepted" : `it is accepted, or until ${describeDay(from)}`;
  return no("offer-open", `The offer is not answered yet. The others wait until ${until}.`);
}

/** Somebody who has no answer, and how far it is. */
export interface Unanswered {
  readonly caseId: string;
  readonly name: string;
  readonly isDecided: boolean;
  /** Their answer waits in the outbox. */
  readonly isOnItsWay: boolean;
  /** Their case cannot be read, so that nobody knows whether they have one. */
  readonly isUnreadable?: true;
  /** They applied by mail and are no candidate yet; `caseId` is the case that they get once they are taken in. */
  readonly isInMailbox?: true;
}

/** What stands in the way of closing an opening: everybody without an answer, by name. Empty where it may be closed. */
export function unansweredOf(
  all: readonly Answerable[],
  onTheirWay: ReadonlySet<string> = new Set(),
): readonly Unanswered[] {
  return all
    .filter(({ candidate: { answer, offer } }) => (answer !== "told" && answer !== "theirs") || offer === "standing")
    .map(({ caseId, candidate: { name, answer } }) => ({
      caseId,
      name,
      isDecided: answer === "to-tell",
      isOnItsWay: onTheirWay.has(caseId),
    }));
}

/** The opening as closed on a day, or who is without an answer. */
export type Closing =
  | { readonly ok: true; readonly opening: OpeningJson }
  | { readonly ok: false; readonly unanswered: readonly Unanswered[]; readonly sentence: string };

export interface ClosingContext {
  readonly closedOn: string;
  /** Whose answer waits in the outbox. */
  readonly onTheirWay?: ReadonlySet<string>;
  /** Who applied for it and whose case cannot be read, or who has none yet. */
  readonly besides?: readonly Unanswered[];
}

const MOST_NAMES = 3;

/** Closes an opening, which is refused while anybody is without an answer. */
export function closeOpening(
  opening: OpeningJson,
  all: readonly Answerable[],
  { closedOn, onTheirWay, besides = [] }: ClosingContext,
): Closing {
  const unanswered = [...unansweredOf(all, onTheirWay), ...besides];
  if (unanswered.length === 0) return { ok: true, opening: { ...opening, closedOn } };
  const names = unanswered.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = unanswered.length - names.length;
  const who = more > 0 ? `${names.join(", ")} and ${more} more` : listOf(names);
  return { ok: false, unanswered, sentence: `Still without an answer: ${who}.` };
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
