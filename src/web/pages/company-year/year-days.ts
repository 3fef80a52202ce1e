import { type Day, dayOfCivil, daysInMonth, formatDate, type Holiday, weekdayOf } from "../../../engine/index.ts";

/** What makes a year of a company. */
export interface YearRules {
  /** ISO weekdays, 1 Monday to 7 Sunday. */
  readonly weekend: readonly number[];
  /** Of its country and region, a day at most once. */
  readonly publicHolidays: readonly Holiday[];
  /** The company's own days off and working days, as `YYYY-MM-DD`. */
  readonly ownDaysOff: readonly string[];
  readonly ownWorkdays: readonly string[];
}

/** Why a day is as it is: one's own words win over public holidays, and those over the weekend. */
export type DayKind = "work" | "own-workday" | "weekend" | "public-holiday" | "own-day-off";

export interface YearDay {
  readonly day: Day;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly kind: DayKind;
  /** Of a public holiday, also where they work on it. */
  readonly name?: string;
}

/** Whether nobody works there on a day. */
export function isOff({ kind }: Pick<YearDay, "kind">): boolean {
  return kind !== "work" && kind !== "own-workday";
}

/** The days of a year, month by month. */
export function yearDays(year: number, rules: YearRules): readonly (readonly YearDay[])[] {
  const kindOf = dayKinds(rules);
  return Array.from({ length: 12 }, (_, at) => {
    const first = dayOfCivil(year, at + 1, 1);
    return Array.from({ length: daysInMonth(year, at + 1) }, (_unused, index) => kindOf(first + index));
  });
}

function dayKinds({ weekend, publicHolidays, ownDaysOff, ownWorkdays }: YearRules): (day: Day) => YearDay {
  const [off, worked] = [new Set(ownDaysOff), new Set(ownWorkdays)];
  const names = new Map(publicHolidays.map(({ on, name }) => [on, name ?? "Public holiday"]));
  return (day) => {
    const on = formatDate(day);
    const name = names.get(day);
    const named = name === undefined ? { day, on } : { day, on, name };
    // Working days win over whatever else a day is [BC1].
    if (worked.has(on)) return { ...named, kind: "own-workday" };
    if (name !== undefined) return { ...named, kind: "public-holiday" };
    if (off.has(on)) return { ...named, kind: "own-day-off" };
    return { ...named, kind: weekend.includes(weekdayOf(day)) ? "weekend" : "work" };
  };
}

/** A month in rows of seven from Monday on; undefined before its first and behind its last day. */
export function weeksOf(days: readonly YearDay[]): readonly (readonly (YearDay | undefined)[])[] {
  const before = weekdayOf(days[0]!.day) - 1;
  const cells = [...Array.from({ length: before }, () => undefined), ...days];
  const count = Math.ceil(cells.length / 7);
  return Array.from({ length: count }, (_, row) => Array.from({ length: 7 }, (_unused, at) => cells[row * 7 + at]));
}
