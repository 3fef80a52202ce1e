import { type Fault, faultAt } from "../../contract/index.ts";
import { civilOfDay, DAY_MS, dayOfCivil, dayOfLocalMs, daysInMonth, weekdayOf } from "../../engine/index.ts";
import type { Component } from "./components.ts";
import { findProperty, listProperties } from "./property.ts";
import { parseOffset, parseTimeValue } from "./time-values.ts";

/** A time zone that a file brings along (RFC 5545, 3.6.5): what its clocks show is told by its own rules. */
export interface WrittenZone {
  /** Local time minus UTC at a local time counted in milliseconds as if it were UTC. */
  readonly offsetAtLocal: (localMs: number) => number;
}

interface Observance {
  /** Local times, by the clock that it ends. */
  readonly startMs: number;
  readonly furtherMs: readonly number[];
  readonly fromMs: number;
  readonly toMs: number;
  readonly rule: YearlyRule | undefined;
}

interface YearlyRule {
  readonly month: number;
  /** ISO. */
  readonly weekday: number;
  /** The n-th of the month, counted from its end where negative. */
  readonly place: number | undefined;
  /** Else the first one of these dates. */
  readonly daysOfMonth: readonly number[];
  readonly untilMs: number;
}

const MOST_OBSERVANCES = 200;
const MOST_DATES = 200;

/** The rules of a VTIMEZONE. Only yearly ones are followed: no clock changes by others, and none of them takes for ever. */
export function readWrittenZone({ components, number }: Component, faults: Fault[]): WrittenZone | undefined {
  const parts = components.filter(({ name }) => name === "STANDARD" || name === "DAYLIGHT");
  if (parts.length === 0 || parts.length > MOST_OBSERVANCES) {
    faults.push({ place: `line ${number}`, expected: "a time zone with STANDARD or DAYLIGHT in it" });
    return undefined;
  }
  const observances = parts.flatMap((part) => readObservance(part, faults) ?? []);
  if (observances.length < parts.length) return undefined;
  return { offsetAtLocal: (localMs) => offsetAtLocal(localMs, observances) };
}

function readObservance(part: Component, faults: Fault[]): Observance | undefined {
  const start = parseTimeValue(findProperty(part, "DTSTART", faults)?.value ?? "");
  const fromMs = parseOffset(findProperty(part, "TZOFFSETFROM", faults)?.value ?? "");
  const toMs = parseOffset(findProperty(part, "TZOFFSETTO", faults)?.value ?? "");
  if (start?.kind !== "time" || fromMs === undefined || toMs === undefined) {
    faults.push({ place: `line ${part.number}`, expected: "DTSTART, TZOFFSETFROM and TZOFFSETTO of a clock change" });
    return undefined;
  }
  const ruleLine = part.lines.find(({ name }) => name === "RRULE");
  const rule = ruleLine === undefined ? undefined : parseRule(ruleLine.text, start.localMs);
  if (ruleLine !== undefined && rule === undefined) {
    const expected = "a yearly rule such as FREQ=YEARLY;BYMONTH=3;BYDAY=2SU";
    faults.push(faultAt(`line ${ruleLine.number}`, expected, ruleLine.text));
    return undefined;
  }
  const written = listProperties(part, "RDATE", MOST_DATES).flatMap(({ value }) => value.split(",", MOST_DATES));
  const dates = written.map(parseTimeValue);
  const furtherMs = dates.flatMap((date) => (date?.kind === "time" ? [date.localMs] : []));
  return { startMs: start.localMs, furtherMs, fromMs, toMs, rule };
}

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

function parseRule(text: string, startMs: number): YearlyRule | undefined {
  const parts = new Map(
    text
      .slice(text.indexOf(":") + 1)
      .toUpperCase()
      .split(";", 12)
      .map((part) => part.trim().split("=", 2) as [string, string]),
  );
  if (parts.get("FREQ") !== "YEARLY" || Number(parts.get("INTERVAL") ?? 1) !== 1) return undefined;
  const start = civilOfDay(dayOfLocalMs(startMs));
  const [, place, weekday = ""] = /^([+-]?[1-5])?([A-Z]{2})$/.exec(parts.get("BYDAY") ?? "") ?? [];
  const isByDay = parts.has("BYDAY");
  const month = Number(parts.get("BYMONTH") ?? start.month);
  const daysOfMonth = (parts.get("BYMONTHDAY") ?? "")
    .split(",", 31)
    .map(Number)
    .filter((day) => day >= 1 && day <= 31);
  if ((isByDay && !WEEKDAYS.includes(weekday)) || !(Number.isInteger(month) && month >= 1 && month <= 12))
    return undefined;
  const until = parseTimeValue(parts.get("UNTIL") ?? "");
  return {
    month,
    weekday: isByDay ? WEEKDAYS.indexOf(weekday) + 1 : 0,
    place: place === undefined ? undefined : Number(place),
    daysOfMonth: daysOfMonth.length > 0 || isByDay ? daysOfMonth : [start.dayOfMonth],
    untilMs:
      until === undefined ? Number.POSITIVE_INFINITY : until.kind === "date" ? (until.on + 1) * DAY_MS : until.localMs,
  };
}

function offsetAtLocal(localMs: number, observances: readonly Observance[]): number {
  let latest: { readonly at: number; readonly observance: Observance } | undefined;
  for (const observance of observances) {
    const at = lastOnset(localMs, observance);
    if (at !== undefined && (latest === undefined || at > latest.at)) latest = { at, observance };
  }
  if (latest === undefined)
    return observances.reduce((one, other) => (other.startMs < one.startMs ? other : one)).fromMs;
  const { fromMs, toMs } = latest.observance;
  // What a clock skips is read by the offset before the gap (RFC 5545, 3.3.5).
  return localMs < latest.at + Math.max(0, toMs - fromMs) ? fromMs : toMs;
}

/** The last change of this kind that is not after a local time. */
function lastOnset(localMs: number, { startMs, furtherMs, rule, fromMs }: Observance): number | undefined {
  const { year } = civilOfDay(dayOfLocalMs(localMs));
  const timeMs = startMs - dayOfLocalMs(startMs) * DAY_MS;
  const ruled = rule === undefined ? [] : onsetsNear(year, rule).map((day) => day * DAY_MS + timeMs);
  const isMeant = (at: number) => at >= startMs && (rule === undefined || at - fromMs <= rule.untilMs);
  const past = [startMs, ...furtherMs, ...ruled.filter(isMeant)].filter((at) => at <= localMs);
  return past.length === 0 ? undefined : Math.max(...past);
}

/** The days of the change in a year and in the year before it; where the rule ends, those of its last years as well. */
function onsetsNear(year: number, rule: YearlyRule): readonly number[] {
  const last = Number.isFinite(rule.untilMs) ? civilOfDay(dayOfLocalMs(rule.untilMs)).year : year;
  return [year, year - 1, last, last - 1].flatMap((each) => dayOfRule(rule, each) ?? []);
}

function dayOfRule({ month, weekday, place, daysOfMonth }: YearlyRule, year: number): number | undefined {
  const length = daysInMonth(year, month);
  const first = dayOfCivil(year, month, 1);
  if (weekday === 0) return (daysOfMonth[0] ?? 32) <= length ? first + daysOfMonth[0]! - 1 : undefined;
  const days = Array.from({ length }, (_, index) => first + index).filter((day) => weekdayOf(day) === weekday);
  if (daysOfMonth.length > 0) return days.find((day) => daysOfMonth.includes(day - first + 1));
  return days.at((place ?? 1) > 0 ? (place ?? 1) - 1 : place!);
}
