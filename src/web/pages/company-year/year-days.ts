import type { HalfDayJson } from "../../../contract/index.ts";
import { type Day, dayOfCivil, daysInMonth, formatDate, type Holiday, weekdayOf } from "../../../engine/index.ts";
import type { KnownHalfDay } from "../../../holidays/index.ts";

/** What makes a year of a company. */
export interface YearRules {
  /** ISO weekdays, 1 Monday to 7 Sunday. */
  readonly weekend: readonly number[];
  /** Of its country and region, a day at most once. */
  readonly publicHolidays: readonly Holiday[];
  /** The company's own days off and working days, as `YYYY-MM-DD`. */
  readonly ownDaysOff: readonly string[];
  readonly ownWorkdays: readonly string[];
  /** The company's own, those of a law, and those that offices there often keep. */
  readonly ownHalfDays?: readonly HalfDayJson[];
  readonly halfDaysByLaw?: readonly KnownHalfDay[];
  readonly oftenHalfDays?: readonly KnownHalfDay[];
}

/** Why a day is as it is: one's own words win over public holidays, and those over the weekend. */
export type DayKind =
  | "work"
  | "own-workday"
  | "own-half-day"
  | "half-day-by-law"
  | "often-half-day"
  | "weekend"
  | "public-holiday"
  | "own-day-off";

export interface YearDay {
  readonly day: Day;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly kind: DayKind;
  /** Of a public holiday, also where they work on it. */
  readonly name?: string;
  /** When a half-day ends, `13:00`. */
  readonly until?: string;
}

/** Whether nobody works there on a day. */
export function isOff({ kind }: Pick<YearDay, "kind">): boolean {
  return kind === "weekend" || kind === "public-holiday" || kind === "own-day-off";
}

/** The days of a year, month by month. */
export function yearDays(year: number, rules: YearRules): readonly (readonly YearDay[])[] {
  const kindOf = dayKinds(rules);
  return Array.from({ length: 12 }, (_, at) => {
    const first = dayOfCivil(year, at + 1, 1);
    return Array.from({ length: daysInMonth(year, at + 1) }, (_unused, index) => kindOf(first + index));
  });
}

function dayKinds(rules: YearRules): (day: Day) => YearDay {
  const { weekend, publicHolidays, ownDaysOff, ownWorkdays } = rules;
  const halfDays = halfDaysOf(rules);
  const [off, worked] = [new Set(ownDaysOff), new Set(ownWorkdays)];
  const names = new Map(publicHolidays.map(({ on, name }) => [on, name ?? "Public holiday"]));
  const isWeekend = (day: Day) => weekend.includes(weekdayOf(day));
  return (day) => {
    const on = formatDate(day);
    const name = names.get(day);
    const named = name === undefined ? { day, on } : { day, on, name };
    const half = halfDays.get(on);
    if (half?.kind === "own-half-day" && !off.has(on) && name === undefined && !isWeekend(day))
      return { day, on, ...half };
    // Working days win over whatever else a day is [BC1].
    if (worked.has(on)) return { ...named, kind: "own-workday" };
    if (name !== undefined) return { ...named, kind: "public-holiday" };
    if (off.has(on)) return { ...named, kind: "own-day-off" };
    if (isWeekend(day)) return { ...named, kind: "weekend" };
    return half === undefined ? { ...named, kind: "work" } : { day, on, ...half };
  };
}

type HalfDay = Pick<YearDay, "kind" | "name" | "until">;

/** By their dates; the company's own win over those of the law, and these over habits. */
function halfDaysOf({ ownHalfDays = [], halfDaysByLaw = [], oftenHalfDays = [] }: YearRules): Map<string, HalfDay> {
  const known = (kind: DayKind, days: readonly KnownHalfDay[]) =>
    days.map(({ on, untilMinute, name }): [string, HalfDay] => [
      formatDate(on),
      { kind, name, until: timeWords(untilMinute) },
    ]);
  const own = ownHalfDays.map(({ on, until, name }): [string, HalfDay] => [
    on,
    { kind: "own-half-day", until, ...(name === undefined ? undefined : { name }) },
  ]);
  return new Map([...known("often-half-day", oftenHalfDays), ...known("half-day-by-law", halfDaysByLaw), ...own]);
}

function timeWords(minute: number): string {
  return `${`${Math.floor(minute / 60)}`.padStart(2, "0")}:${`${minute % 60}`.padStart(2, "0")}`;
}

/** A month in rows of seven from Monday on; undefined before its first and behind its last day. */
export function weeksOf(days: readonly YearDay[]): readonly (readonly (YearDay | undefined)[])[] {
  const before = weekdayOf(days[0]!.day) - 1;
  const cells = [...Array.from({ length: before }, () => undefined), ...days];
  const count = Math.ceil(cells.length / 7);
  return Array.from({ length: count }, (_, row) => Array.from({ length: 7 }, (_unused, at) => cells[row * 7 + at]));
}
