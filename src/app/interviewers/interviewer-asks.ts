import type { ContactJson, FactJson, HolidayLookup, OpeningJson } from "../../contract/index.ts";
import { type BusinessCalendar, DAY_MS, type Day, type Instant, parseInstant } from "../../engine/index.ts";
import { openingCalendar } from "../employer/index.ts";
import { foldText } from "../fold-text.ts";
import type { StoredCase } from "../ports/index.ts";
import type { CaseView } from "../refresh-summaries.ts";
import { visibleFactsJson } from "../visible-facts-json.ts";

/** Somebody who interviews, and can be written to. */
export interface InterviewerPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What is asked of an interviewer after one interview: their feedback, and the thanks that they might send. */
export interface InterviewerAsk {
  readonly caseId: string;
  /** The fact that the interview is. */
  readonly factId: string;
  readonly openingId: string;
  readonly candidate: string;
  readonly interviewer: InterviewerPerson;
  readonly metOn: Day;
  readonly endedAt: Instant;
  readonly feedbackBy: Day;
  /** Null where the candidate was thanked. */
  readonly thanksBy: Day | null;
}

/** An interview that names nobody who could be written to. */
export interface UnnamedInterview {
  readonly caseId: string;
  readonly candidate: string;
  readonly metOn: Day;
}

/** What the interviewers of an opening still owe, and the interviews of which nobody knows who sat in them. */
export interface OpeningAsks {
  readonly asks: readonly InterviewerAsk[];
  readonly unnamed: readonly UnnamedInterview[];
  /** The addresses of those who talk with a candidate later today. */
  readonly stillBusy: ReadonlySet<string>;
}

export interface AsksInput {
  readonly opening: OpeningJson;
  /** The cases of its candidates. */
  readonly cases: readonly { readonly view: CaseView; readonly stored: StoredCase }[];
  readonly holidays: HolidayLookup;
  readonly now: Instant;
}

/** Feedback on what is longer ago is not asked for any more. */
const FRESH_MS = 14 * DAY_MS;
const FEEDBACK_BUSINESS_DAYS = 3;

/**
 * What is asked of the interviewers of an opening now: of everybody who sat in an interview of the last two weeks, while nothing is
 * decided about the candidate. Feedback is due on the business day before the candidate is owed a word, on the third one after the
 * interview at the latest, and never before the next one.
 */
export function asksOf(input: AsksInput): OpeningAsks {
  const calendar = openingCalendar(input.opening, input.holidays, input.now);
  const found = input.cases.flatMap((each) => interviewsOf(each, input, calendar));
  const past = found.filter(({ endedAt }) => endedAt <= input.now);
  const today = calendar.dateOf(input.now);
  const ahead = found.filter(({ endedAt, metOn }) => endedAt > input.now && metOn === today);
  return {
    asks: past.flatMap(({ people, isIn, ...rest }) =>
      people.flatMap((interviewer) => (isIn(interviewer) ? [] : [{ ...rest, interviewer }])),
    ),
    unnamed: past
      .filter(({ people }) => people.length === 0)
      .map(({ caseId, candidate, metOn }) => ({ caseId, candidate, metOn })),
    stillBusy: new Set(ahead.flatMap(({ people }) => people.map(addressOf))),
  };
}

interface FoundInterview extends Omit<InterviewerAsk, "interviewer"> {
  readonly people: readonly InterviewerPerson[];
  /** Whether they have said that their feedback is in. */
  readonly isIn: (person: InterviewerPerson) => boolean;
}

function interviewsOf(
  { view, stored }: AsksInput["cases"][number],
  { opening, now }: AsksInput,
  calendar: BusinessCalendar,
): readonly FoundInterview[] {
  const { candidate, steps } = view.digest;
  if (candidate === undefined || candidate.answer !== "none") return [];
  const facts = visibleFactsJson(stored.facts, now).map(({ json }) => json);
  const ids = new Set(facts.map(({ id }) => id));
  const isThanked = !steps.some(({ action }) => action === "thank-interviewee");
  const owed = steps.filter(({ action }) => WORDS.has(action)).map(({ window }) => window.due);
  return facts.flatMap((fact): readonly FoundInterview[] => {
    if (fact.kind !== "interview") return [];
    const endedAt = parseInstant(fact.end);
    if (endedAt < now - FRESH_MS) return [];
    const metOn = calendar.dateOf(endedAt);
    return [
      {
        caseId: stored.id,
        factId: fact.id,
        openingId: opening.id,
        candidate: candidate.name,
        metOn,
        endedAt,
        feedbackBy: feedbackDay(metOn, owed, calendar),
        thanksBy: isThanked ? null : calendar.add(metOn, 1),
        people: peopleOf(fact, stored.header.contacts, opening),
        isIn: ({ id }) => ids.has(feedbackFactId(fact.id, id)),
      },
    ];
  });
}

/** What tells a candidate how things stand. */
const WORDS: ReadonlySet<string> = new Set(["update", "share-plans", "tell-decision"]);

function feedbackDay(metOn: Day, owed: readonly Instant[], calendar: BusinessCalendar): Day {
  const before = owed.map((due) => calendar.sub(calendar.dateOf(due), 1));
  return Math.max(calendar.add(metOn, 1), Math.min(calendar.add(metOn, FEEDBACK_BUSINESS_DAYS), ...before));
}

/** Whom the interview names besides the candidate; where it names nobody, the opening's only interviewer. */
function peopleOf(
  fact: Extract<FactJson, { readonly kind: "interview" }>,
  contacts: readonly ContactJson[],
  { interviewers }: OpeningJson,
): readonly InterviewerPerson[] {
  const named = contacts.filter(({ id, role }) => role !== "candidate" && fact.with.includes(id));
  if (named.length === 0) return interviewers.length === 1 ? reachable(interviewers) : [];
  return reachable(
    named.map((contact) => {
      const own = interviewers.find((each) => isSame(each, contact));
      const email = own?.email ?? contact.email;
      return { id: own?.id ?? contact.id, name: own?.name ?? contact.name, ...(email === undefined ? {} : { email }) };
    }),
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
}

function reachable(people: readonly Named[]): readonly InterviewerPerson[] {
  return people.flatMap(({ id, name, email }) => (email === undefined ? [] : [{ id, name, email }]));
}

function isSame(interviewer: Named, contact: Named): boolean {
  const [own, theirs] = [interviewer.email?.toLowerCase(), contact.email?.toLowerCase()];
  if (own !== undefined && theirs !== undefined) return own === theirs;
  return foldText(interviewer.name).trim() === foldText(contact.name).trim();
}

/** By what an interviewer is known over several openings. */
export function addressOf({ email }: Pick<InterviewerPerson, "email">): string {
  return email.toLowerCase();
}

/** The id of the fact that somebody's feedback on an interview is in: said twice, it is one fact. */
export function feedbackFactId(factId: string, interviewerId: string): string {
  // Ids have 64 characters; where both are long, their ends tell them apart.
  return `fb.${factId.slice(-36)}.${interviewerId.slice(-24)}`;
}
