import type { HolidayLookup, OpeningJson } from "../../contract/index.ts";
import { type BusinessCalendar, HOUR_MS, type Instant } from "../../engine/index.ts";
import type { CandidateCourse, CandidateDigest } from "../digest-candidate.ts";
import { EMPTY_TALLY, type OpeningTally, type TallyTimes } from "../ports/index.ts";
import type { CaseView } from "../refresh-summaries.ts";
import { calendarOfDigest } from "../today.ts";
import { openingCalendar } from "./opening.ts";

/** What the mirror measures: how long it took until each of them was done. */
export type MeasureKind = "acknowledgement" | "word-after-interview" | "decision-told";

/** A bar of a chart, with who stands behind it. */
export interface MirrorBar {
  readonly label: string;
  /** Each once, in the order of the cases. */
  readonly caseIds: readonly string[];
  /** How many times belong to it, forgotten people's among them. */
  readonly count: number;
}

/** How long something took. */
export interface MirrorMeasure {
  readonly kind: MeasureKind;
  readonly unit: "business-hours" | "business-days";
  /** Null where it never happened. */
  readonly median: number | null;
  readonly worst: number | null;
  /** Who had to wait longest, where they were not forgotten. */
  readonly worstCaseId: string | null;
  /** The last one is those for whom it has not happened yet. */
  readonly bars: readonly MirrorBar[];
}

/** How many of so many. */
export interface MirrorShare {
  readonly yes: number;
  readonly of: number;
  /** The cases behind what is missing. */
  readonly missing: readonly string[];
}

/** How an opening, or all of them, treated those who applied. */
export interface Mirror {
  /** Null for all. */
  readonly openingId: string | null;
  readonly applied: number;
  readonly measures: readonly MirrorMeasure[];
  readonly promisesKept: MirrorShare;
  readonly answered: MirrorShare;
}

export interface MirrorInput {
  readonly views: readonly CaseView[];
  readonly openings: readonly OpeningJson[];
  readonly tallies: ReadonlyMap<string, OpeningTally>;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
}

/** The mirror of one opening, or of all where none is named. */
export function mirrorOf(input: MirrorInput, openingId?: string): Mirror {
  const calendars = new Map(input.openings.map((one) => [one.id, openingCalendar(one, input.holidays, input.now)]));
  const seen = input.views.flatMap(({ caseId, digest }) => {
    const { candidate } = digest;
    if (candidate === undefined || (openingId !== undefined && candidate.opening !== openingId)) return [];
    const calendar = calendars.get(candidate.opening ?? "") ?? calendarOfDigest(digest);
    return [{ caseId, candidate, timed: timesOf(candidate, calendar) }];
  });
  const tallies = openingId === undefined ? [...input.tallies.values()] : [input.tallies.get(openingId) ?? EMPTY_TALLY];
  return {
    openingId: openingId ?? null,
    applied: seen.length + sum(tallies, ({ counts }) => counts.applied),
    measures: MEASURES.map((measure) => measured(measure, seen, tallies)),
    promisesKept: promisesIn(seen, tallies, input.now),
    answered: {
      yes: seen.filter(({ candidate }) => hasAnswer(candidate)).length + sum(tallies, ({ counts }) => counts.answered),
      of: seen.length + sum(tallies, ({ counts }) => counts.applied),
      missing: seen.filter(({ candidate }) => !hasAnswer(candidate)).map(({ caseId }) => caseId),
    },
  };
}

/** Whether somebody knows how it ended, or ended it themselves. */
export function hasAnswer({ answer }: CandidateDigest): boolean {
  return answer === "told" || answer === "theirs";
}

/** How long each thing took somebody, and what they still wait for. */
export interface CandidateTimes extends TallyTimes {
  readonly waitsFor: readonly MeasureKind[];
}

/** The times of one candidate, in whole hours and days of the business clock. */
export function timesOf({ course, answer }: CandidateDigest, calendar: BusinessCalendar): CandidateTimes {
  const days = (from: Instant, to: Instant) => calendar.businessDaysBetween(calendar.dateOf(from), calendar.dateOf(to));
  const { appliedAt, acknowledgedAt, interviews, decidedAt, toldAt } = course;
  const isOver = answer === "theirs";
  return {
    acknowledgementHours:
      appliedAt === null || acknowledgedAt === null
        ? []
        : [Math.floor(calendar.businessTimeBetween(appliedAt, acknowledgedAt) / HOUR_MS)],
    wordAfterInterviewDays: interviews.flatMap(({ endedAt, wordAt }) => (wordAt === null ? [] : days(endedAt, wordAt))),
    decisionToldDays: decidedAt === null || toldAt === null ? [] : [days(decidedAt, toldAt)],
    waitsFor: isOver ? [] : waitsFor(course),
  };
}

function waitsFor({ appliedAt, acknowledgedAt, interviews, decidedAt, toldAt }: CandidateCourse): MeasureKind[] {
  const waiting: MeasureKind[] = [];
  if (appliedAt !== null && acknowledgedAt === null) waiting.push("acknowledgement");
  if (interviews.some(({ wordAt }) => wordAt === null)) waiting.push("word-after-interview");
  if (decidedAt !== null && toldAt === null) waiting.push("decision-told");
  return waiting;
}

interface Seen {
  readonly caseId: string;
  readonly candidate: CandidateDigest;
  readonly timed: CandidateTimes;
}

interface Measuring {
  readonly kind: MeasureKind;
  readonly unit: MirrorMeasure["unit"];
  readonly times: keyof TallyTimes;
  /** Up to which figure each bar reaches, inclusive; the last one reaches on. */
  readonly bars: readonly { readonly upTo: number; readonly label: string }[];
}

const DAY_BARS = [
  { upTo: 1, label: "1 day" },
  { upTo: 2, label: "2 days" },
  { upTo: 5, label: "3 to 5" },
  { upTo: 10, label: "6 to 10" },
  { upTo: Number.POSITIVE_INFINITY, label: "longer" },
];

const MEASURES: readonly Measuring[] = [
  {
    kind: "acknowledgement",
    unit: "business-hours",
    times: "acknowledgementHours",
    bars: [
      { upTo: 0, label: "1 hour" },
      { upTo: 7, label: "8 hours" },
      { upTo: 23, label: "1 day" },
      { upTo: 47, label: "2 days" },
      { upTo: Number.POSITIVE_INFINITY, label: "longer" },
    ],
  },
  { kind: "word-after-interview", unit: "business-days", times: "wordAfterInterviewDays", bars: DAY_BARS },
  { kind: "decision-told", unit: "business-days", times: "decisionToldDays", bars: DAY_BARS },
];

function measured(measuring: Measuring, seen: readonly Seen[], tallies: readonly OpeningTally[]): MirrorMeasure {
  const { kind, unit, times } = measuring;
  const own = seen.flatMap(({ caseId, timed }) => timed[times].map((value) => ({ caseId, value })));
  const all = [...own.map(({ value }) => value), ...tallies.flatMap((tally) => tally.times[times])];
  all.sort((a, b) => a - b);
  const worst = all.at(-1) ?? null;
  const waiting = seen.filter(({ timed }) => timed.waitsFor.includes(kind)).map(({ caseId }) => caseId);
  return {
    kind,
    unit,
    median: medianOf(all),
    worst,
    worstCaseId: own.find(({ value }) => value === worst)?.caseId ?? null,
    bars: [...barsOf(measuring, own, all), { label: "not yet", caseIds: waiting, count: waiting.length }],
  };
}

function barsOf(
  { bars }: Measuring,
  own: readonly { readonly caseId: string; readonly value: number }[],
  all: readonly number[],
): readonly MirrorBar[] {
  return bars.map(({ upTo, label }, index) => {
    const above = bars[index - 1]?.upTo ?? -1;
    const isIn = (value: number) => value > above && value <= upTo;
    const caseIds = own.filter(({ value }) => isIn(value)).map(({ caseId }) => caseId);
    return { label, caseIds: [...new Set(caseIds)], count: all.filter(isIn).length };
  });
}

/** Of sorted figures; between the two in the middle where there are two. */
function medianOf(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function promisesIn(seen: readonly Seen[], tallies: readonly OpeningTally[], now: Instant): MirrorShare {
  const settled = seen.flatMap(({ caseId, candidate }) => {
    return settledPromises(candidate, now).map(({ isKept }) => ({ caseId, isKept }));
  });
  const broken = settled.filter(({ isKept }) => !isKept).map(({ caseId }) => caseId);
  return {
    yes: settled.length - broken.length + sum(tallies, ({ counts }) => counts.promisesKept),
    of: settled.length + sum(tallies, ({ counts }) => counts.promised),
    missing: [...new Set(broken)],
  };
}

/** Promises that were kept, and those whose date has passed without a word. */
export function settledPromises({ course }: CandidateDigest, now: Instant): CandidateCourse["promises"] {
  return course.promises.filter(({ isKept, until }) => isKept || until <= now);
}

function sum(tallies: readonly OpeningTally[], of: (tally: OpeningTally) => number): number {
  return tallies.reduce((total, tally) => total + of(tally), 0);
}

const KIND_WORDS: Readonly<Record<MeasureKind, string>> = {
  acknowledgement: "until the application was acknowledged",
  "word-after-interview": "until the first word after an interview",
  "decision-told": "until the decision was told",
};

/** Mirrors as the rows of a table, their header first: a line a figure, without anybody's name. */
export function mirrorRows(mirrors: readonly Mirror[]): readonly (readonly (string | number)[])[] {
  const header = ["opening", "figure", "unit", "median", "worst", "count", "of"];
  return [header, ...mirrors.flatMap(rowsOf)];
}

function rowsOf({ openingId, measures, promisesKept, answered }: Mirror): readonly (readonly (string | number)[])[] {
  const opening = openingId ?? "all";
  return [
    ...measures.map(({ kind, unit, median, worst, bars }) => {
      const total = bars.reduce((count, bar) => count + bar.count, 0);
      const notYet = bars.at(-1)!.count;
      const words = unit.replace("-", " ");
      return [opening, KIND_WORDS[kind], words, median ?? "", worst ?? "", total - notYet, total];
    }),
    [opening, "promises kept", "promises", "", "", promisesKept.yes, promisesKept.of],
    [opening, "answered", "people", "", "", answered.yes, answered.of],
  ];
}
