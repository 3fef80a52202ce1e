import type { HolidayLookup, OpeningJson } from "../../contract/index.ts";
import { type BusinessCalendar, describeDay, type Instant } from "../../engine/index.ts";
import { readDigest } from "../case-digest.ts";
import type { CandidateDigest } from "../digest-candidate.ts";
import { openingCalendar } from "../employer/index.ts";
import type { StoredCase } from "../ports/index.ts";
import { summariseCase } from "../summarise-case.ts";
import { visibleFactsJson } from "../visible-facts-json.ts";
import { hearsBy, NO_DATE, NOT_TOLD, OWN_DECISIONS, TOLD_ANSWERS, wasToHear } from "./sentences.ts";

/** What a candidate may read of their own application: what they were told, and nothing of anybody else. */
export interface CandidatePage {
  readonly company: string;
  readonly role: string;
  /** Where it stands, in a sentence. */
  readonly standing: string;
  /** When they hear, in sentences; empty where they have an answer. */
  readonly hears: readonly string[];
  /** What comes next, in the words in which they were told; null where they were told nothing. */
  readonly nextSteps: string | null;
  readonly question: "may-ask" | "asked-today" | "no-more";
  readonly mayWithdraw: boolean;
}

export interface PageServices {
  readonly holidays: HolidayLookup;
  readonly now: Instant;
  /** Of the program; see `CaseDigest`. */
  readonly version: string;
}

/** The page of a candidate as it stands; undefined where the case has none. Throws an `UnreadableCaseError`. */
export function pageOf(stored: StoredCase, opening: OpeningJson, services: PageServices): CandidatePage | undefined {
  const { holidays, now, version } = services;
  const { digest } = summariseCase(stored, { holidays, asOf: now, version });
  const candidate = readDigest(digest, version)?.candidate;
  if (candidate === undefined) return undefined;
  const calendar = openingCalendar(opening, holidays, now);
  const isOpen = candidate.answer !== "theirs" && candidate.answered === undefined;
  const { company, title: role } = opening;
  return {
    company,
    role,
    standing: standingOf(candidate),
    hears: isOpen ? hearsOf(candidate, { calendar, now }) : [],
    nextSteps: isOpen ? nextStepsOf(stored, now) : null,
    question: questionOf(stored, candidate, { isClosed: opening.closedOn !== undefined, calendar, now }),
    mayWithdraw: candidate.answer !== "theirs" && candidate.answered !== "no",
  };
}

/** What they decided, else what they were told last, else what they took part in: never what was decided and not told. */
function standingOf({ answer, answered, outcome, course }: CandidateDigest): string {
  if (answer === "theirs" && outcome !== undefined && outcome in OWN_DECISIONS) {
    return OWN_DECISIONS[outcome as keyof typeof OWN_DECISIONS];
  }
  if (answered !== undefined) return TOLD_ANSWERS[answered];
  return course.interviews.length > 0 ? NOT_TOLD.interviewed : NOT_TOLD.applied;
}

interface Today {
  readonly calendar: BusinessCalendar;
  readonly now: Instant;
}

/** The first date ahead, and the last that was not kept. */
function hearsOf({ course }: CandidateDigest, { calendar, now }: Today): readonly string[] {
  const owed = course.promises.filter(({ isKept }) => !isKept).map(({ until }) => until);
  const ahead = owed.filter((until) => until > now);
  const over = owed.filter((until) => until <= now);
  const today = calendar.dateOf(now);
  const dayBefore = (until: Instant) => describeDay(calendar.dateOf(until - 1), today);
  const said = [
    ...(over.length === 0 ? [] : [wasToHear(dayBefore(Math.max(...over)))]),
    ...(ahead.length === 0 ? [] : [hearsBy(dayBefore(Math.min(...ahead)))]),
  ];
  return said.length === 0 ? [NO_DATE] : said;
}

function nextStepsOf({ facts }: StoredCase, now: Instant): string | null {
  const told = visibleFactsJson(facts, now).flatMap(({ json }) => (json.kind === "timeline" ? [json] : []));
  return told.findLast(({ nextSteps }) => nextSteps !== undefined)?.nextSteps ?? null;
}

function questionOf(
  { facts }: StoredCase,
  { answer, outcome }: CandidateDigest,
  { isClosed, calendar, now }: Today & { readonly isClosed: boolean },
): CandidatePage["question"] {
  if (isClosed || (answer === "theirs" && outcome !== "accepted")) return "no-more";
  const id = questionId(calendar.dateOf(now));
  return facts.some((fact) => fact.id === id) ? "asked-today" : "may-ask";
}

/** The id of the one question that may be asked on a day: of two at the same moment the log takes one. */
export function questionId(day: number): string {
  return `page-question-${day}`;
}
