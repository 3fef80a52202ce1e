import type { Contact, Day, Fact, Instant, InterviewFact, ReceivedFact, SentFact } from "../engine/index.ts";
import { nameOf } from "./bar-rows.ts";
import type { PictureModel } from "./picture-model.ts";
import * as words from "./words.ts";

/** Something that happened, or an interview ahead, in words. */
export interface ToldFact {
  readonly id: string;
  readonly at: Instant;
  readonly head: string;
  /** At most three, each a line of its own. */
  readonly lines: readonly string[];
  /** What a person wrote about it, to be broken into lines. */
  readonly note?: string;
  /** Where there is no room for all, those of a lower rank stay. */
  readonly rank: number;
}

const RANKS: Partial<Record<Fact["kind"], number>> = {
  interview: 0,
  decision: 0,
  reopened: 1,
  timeline: 1,
  received: 1,
};
const LAST_RANK = 2;

const MOST_LINES = 3;

/** What hangs from the top of the picture, by time: the facts that a person would tell the story with. */
export function toldFacts(model: PictureModel): readonly ToldFact[] {
  return model.line.facts.flatMap((fact) => {
    const told = tell(fact, model);
    return told === undefined
      ? []
      : [{ id: fact.id, rank: rankOf(fact), ...told, lines: told.lines.slice(0, MOST_LINES) }];
  });
}

/** The date they decide by, where it lies ahead; null where none does or they have decided. */
export function dateAhead({ line, calendar }: PictureModel): Day | null {
  const dates = line.facts.flatMap((fact) => (fact.kind === "timeline" && fact.decisionBy !== undefined ? [fact] : []));
  const last = dates.at(-1)?.decisionBy;
  const decision = line.facts.findLastIndex((fact) => fact.kind === "decision");
  const isDecided = decision > line.facts.findLastIndex((fact) => fact.kind === "reopened");
  return last === undefined || isDecided || last < calendar.dateOf(line.asOf) ? null : last;
}

function rankOf(fact: Fact): number {
  const isAside = fact.kind === "received" && fact.says !== "update";
  return isAside ? LAST_RANK : (RANKS[fact.kind] ?? LAST_RANK);
}

type Told = Omit<ToldFact, "id" | "rank">;

function tell(fact: Fact, model: PictureModel): Told | undefined {
  switch (fact.kind) {
    case "interview":
      return tellInterview(fact, model);
    case "received":
      return fact.says === "auto-reply" || fact.says === "bounce" ? undefined : tellHeard(fact, model);
    case "decision":
      return {
        at: fact.at,
        head: words.decisionWords(fact),
        lines: fact.respondBy === undefined ? [] : [words.respondByWords(fact.respondBy)],
      };
    case "reopened":
      return { at: fact.at, head: words.reopened, lines: [] };
    case "timeline":
      return tellDate(fact.at, fact.decisionBy, model);
    case "applied":
      return { at: fact.at, head: words.applied, lines: [] };
    default:
      return undefined;
  }
}

/** The date told by the way belongs to the interview; the one that lies ahead has its own upright. */
function tellDate(at: Instant, decisionBy: Day | undefined, model: PictureModel): Told | undefined {
  const isTold = model.line.facts.some((fact) => fact.kind === "interview" && isAbout(fact, at, model));
  if (decisionBy === undefined || isTold) return undefined;
  return { at, head: words.newDate, lines: decisionBy === dateAhead(model) ? [] : [words.quotedDate(decisionBy)] };
}

function isAbout(interview: InterviewFact, at: Instant, { calendar }: PictureModel): boolean {
  return interview.at <= at && calendar.dateOf(at) <= calendar.dateOf(interview.end) + 1;
}

function tellHeard(fact: ReceivedFact, { case: { contacts }, line }: PictureModel): Told {
  const before = line.facts.slice(0, line.facts.indexOf(fact));
  const lastWord = before.findLast(
    (other) => other.kind === "sent" || other.kind === "received" || other.kind === "interview",
  );
  const isAnswer = fact.ref !== undefined || (lastWord?.kind === "sent" && lastWord.purpose === "check-in");
  return {
    at: fact.at,
    head: words.heardWords(fact, nameOf(fact.from, contacts), isAnswer),
    lines: [],
    ...(fact.note === undefined ? undefined : { note: fact.note }),
  };
}

function tellInterview(interview: InterviewFact, model: PictureModel): Told {
  const {
    line,
    case: { contacts },
  } = model;
  const names = interview.with.map((id) => nameOf(id, contacts));
  const next =
    line.facts.find((fact) => fact.kind === "interview" && fact.at > interview.at)?.at ?? Number.POSITIVE_INFINITY;
  const after = line.facts.filter((fact) => fact.at >= interview.at && fact.at < next);
  const lines = [
    ...(names.length > 0 && names.length <= 3 ? [words.withWords(names)] : []),
    ...after.flatMap((fact) => tellDateOf(fact, interview, model)),
    ...after.flatMap((fact) =>
      fact.kind === "promise" && isAbout(interview, fact.at, model)
        ? [words.promisedTo(nameOf(fact.to, contacts))]
        : [],
    ),
    ...tellThanks(after, interview, model),
    ...tellCards(after, contacts),
  ];
  return { at: interview.end, head: words.interviewWords(interview), lines };
}

function tellDateOf(fact: Fact, interview: InterviewFact, model: PictureModel): readonly string[] {
  if (fact.kind !== "timeline" || fact.decisionBy === undefined) return [];
  return !isAbout(interview, fact.at, model) || fact.decisionBy === dateAhead(model)
    ? []
    : [words.quotedDate(fact.decisionBy)];
}

function tellThanks(after: readonly Fact[], interview: InterviewFact, model: PictureModel): readonly string[] {
  const {
    calendar,
    case: { contacts },
  } = model;
  const thanks = sentFor("thank-you", after);
  if (thanks.length === 0) return [];
  const thanked = [...new Set(thanks.map((fact) => fact.to))];
  const interviewOn = calendar.dateOf(interview.end);
  const isSameDay = thanks.every((fact) => calendar.dateOf(fact.at) === interviewOn);
  const isEverybody = interview.with.every((id) => thanked.includes(id));
  return [
    words.thankedWords(
      thanked.map((id) => nameOf(id, contacts)),
      isSameDay,
      isEverybody,
    ),
  ];
}

function tellCards(after: readonly Fact[], contacts: readonly Contact[]): readonly string[] {
  const cards = [...new Set(sentFor("card", after).map((fact) => fact.to))];
  return cards.length === 0 ? [] : [words.cardWords(cards.map((id) => nameOf(id, contacts)))];
}

function sentFor(purpose: SentFact["purpose"], facts: readonly Fact[]): readonly SentFact[] {
  return facts.filter((fact) => fact.kind === "sent").filter((fact) => fact.purpose === purpose);
}
