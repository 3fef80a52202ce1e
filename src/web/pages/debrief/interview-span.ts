import {
  type BusinessCalendar,
  DAY_MS,
  type Instant,
  type InterviewFact,
  MINUTE_MS,
  parseDate,
  parseTimeOfDay,
} from "../../../engine/index.ts";
import type { NextRound, When } from "../../debrief-drafts/index.ts";

/** From when until when. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

export interface SpanContext {
  readonly calendar: BusinessCalendar;
  /** Those that the case has already. */
  readonly interviews: readonly InterviewFact[];
  /** For an interview that is told as of today. */
  readonly now: Instant;
}

/** When the interview was or will be; undefined while not enough is known. */
export function spanOf(when: When | undefined, { calendar, interviews, now }: SpanContext): Span | undefined {
  if (when === undefined) return undefined;
  if (when.kind === "known") {
    const known = interviews.find(({ id }) => id === when.interviewId);
    return known === undefined ? undefined : { start: known.at, end: known.end };
  }
  const { minutes } = when;
  if (when.kind === "just-now") return { start: when.endedAt - minutes * MINUTE_MS, end: when.endedAt };
  const day = when.kind === "today" && when.on === undefined ? calendar.dateOf(now) : parseDate(when.on ?? "");
  return spanFrom(day, when.begin, minutes, calendar);
}

/** When the next round is; undefined where no day is known. */
export function spanOfNext(next: NextRound | undefined, calendar: BusinessCalendar): Span | undefined {
  if (next?.kind !== "day") return undefined;
  return spanFrom(parseDate(next.on ?? ""), next.begin, next.minutes, calendar);
}

function spanFrom(day: number, begin = "", minutes: number, calendar: BusinessCalendar): Span | undefined {
  const minute = parseTimeOfDay(begin);
  if (Number.isNaN(day) || Number.isNaN(minute)) return undefined;
  const start = calendar.zone.instantOf(day * DAY_MS + minute * MINUTE_MS);
  return { start, end: start + minutes * MINUTE_MS };
}

/** What was expected where a time does not fit what was said of it; undefined where it does. */
export function spanFault(when: When | undefined, span: Span | undefined, now: Instant): string | undefined {
  if (when === undefined || span === undefined || when.kind === "known") return undefined;
  if (when.kind === "ahead")
    return span.start > now ? undefined : "This moment has passed. Choose one that lies ahead.";
  return span.end > now ? "This interview ends later than now. Change the time or the length." : undefined;
}
