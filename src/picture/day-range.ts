import { type BusinessCalendar, DAY_MS, type Day, type Instant, type InterviewFact } from "../engine/index.ts";
import type { PictureModel } from "./picture-model.ts";

/** Dates that a picture shows, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** The width of a day off, where a business day is 1. */
export const REST_DAY_WIDTH = 0.35;

const AFTER_MOVING_ON_DAYS = 2;
const AFTER_INTERVIEW_DAYS = 7;
const AFTER_NOW_DAYS = 10;
const LEAST_DAYS = 28;
const LONG_OVER_DAYS = 28;
const MOST_DAYS = 112;
const MOST_DAYS_BEFORE_NOW = 70;

/**
 * From the day before the first interview (before the round's, where they do not fit into `mostUnits` business days)
 * to a few days after moving on; at least four weeks.
 */
export function rangeOf(model: PictureModel, mostUnits: number): DayRange {
  const { calendar, line } = model;
  const today = calendar.dateOf(line.asOf);
  const to = lastDay(model, today);
  const starts = startDays(model, today);
  const from = starts.find((day) => unitsBetween(day, to, calendar) <= mostUnits) ?? starts.at(-1)!;
  const kept = to - from > MOST_DAYS ? Math.max(from, Math.min(today, to) - MOST_DAYS_BEFORE_NOW) : from;
  return { from: kept, to: Math.max(to, kept + LEAST_DAYS - 1) };
}

/** Where a picture may begin, from far back to near. */
function startDays({ calendar, line }: PictureModel, today: Day): readonly Day[] {
  const happened = interviewsOf(line.facts).filter((interview) => interview.end <= line.asOf);
  const days = [...new Set(happened.map((interview) => calendar.dateOf(interview.at) - 1))];
  return days.length === 0 ? [today - 3] : days;
}

function interviewsOf(facts: PictureModel["line"]["facts"]): readonly InterviewFact[] {
  return facts.filter((fact) => fact.kind === "interview");
}

/** A case that was over long before is shown as it went, without today. */
function lastDay({ calendar, line }: PictureModel, today: Day): Day {
  const over = overSince(line);
  if (over !== null && today - calendar.dateOf(over) > LONG_OVER_DAYS) return calendar.dateOf(over) + AFTER_NOW_DAYS;
  const interviewDays = interviewsOf(line.facts).map((one) => calendar.dateOf(one.end) + AFTER_INTERVIEW_DAYS);
  const movingOn = line.movingOnAt === null ? today : calendar.dateOf(line.movingOnAt) + AFTER_MOVING_ON_DAYS;
  return Math.max(today + AFTER_NOW_DAYS, movingOn, ...interviewDays);
}

/** When the case was decided or let go; null while it goes on. */
function overSince({ movingOnAt, closeness, past }: PictureModel["line"]): Instant | null {
  if (closeness === null) return past.at(-1)?.at ?? null;
  return movingOnAt;
}

/** The width of some dates in business days. */
export function unitsBetween(from: Day, to: Day, calendar: BusinessCalendar): number {
  let units = 0;
  for (let day = from; day <= to; day++) units += calendar.isBusinessDay(day) ? 1 : REST_DAY_WIDTH;
  return units;
}

/** Stretches of days off within a range. */
export function restRuns({ from, to }: DayRange, calendar: BusinessCalendar): readonly DayRange[] {
  const runs: DayRange[] = [];
  for (let day = from; day <= to; day++) {
    if (calendar.isBusinessDay(day)) continue;
    const last = runs.at(-1);
    if (last?.to === day - 1) runs[runs.length - 1] = { from: last.from, to: day };
    else runs.push({ from: day, to: day });
  }
  return runs;
}

/** How far into its date a moment is, 0 to 1. */
export function fractionOfDay(at: number, calendar: BusinessCalendar): number {
  const begins = calendar.startOfDay(calendar.dateOf(at));
  return Math.min(1, (at - begins) / DAY_MS);
}
