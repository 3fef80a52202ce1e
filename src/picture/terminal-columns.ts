import type { BusinessCalendar, Day, Instant } from "../engine/index.ts";
import type { DayRange } from "./day-range.ts";

/** A stretch of time that one column of a terminal stands for, from `from` to before `to`. */
export interface TerminalColumn {
  readonly from: Instant;
  readonly to: Instant;
  readonly isRest: boolean;
  /** The date it begins on. */
  readonly day: Day;
}

interface Grain {
  /** Columns a business day, or less than one: several days a column. */
  readonly perDay: number;
  /** Whether each run of days off has a column of its own. */
  readonly hasRest: boolean;
}

const GRAINS: readonly Grain[] = [
  { perDay: 2, hasRest: true },
  { perDay: 1, hasRest: true },
  { perDay: 1, hasRest: false },
  { perDay: 1 / 2, hasRest: false },
];

/** Two columns a business day and one for each run of days off; coarser where there is no room for that. */
export function terminalColumns(range: DayRange, most: number, calendar: BusinessCalendar): readonly TerminalColumn[] {
  for (const grain of GRAINS) {
    const columns = columnsOf(range, grain, calendar);
    if (columns.length <= most) return columns;
  }
  const days = businessDays(range, calendar).length;
  return columnsOf(range, { perDay: 1 / Math.ceil(days / Math.max(1, most)), hasRest: false }, calendar);
}

function columnsOf(range: DayRange, { perDay, hasRest }: Grain, calendar: BusinessCalendar): readonly TerminalColumn[] {
  if (perDay < 1) return groupedDays(businessDays(range, calendar), Math.round(1 / perDay), calendar);
  const columns: TerminalColumn[] = [];
  for (let day = range.from; day <= range.to; day++) {
    if (calendar.isBusinessDay(day)) columns.push(...partsOfDay(day, perDay, calendar));
    else if (hasRest && columns.at(-1)?.isRest !== true) columns.push(column(day, day + 1, true, calendar));
    else if (hasRest) columns.push(column(columns.pop()!.day, day + 1, true, calendar));
  }
  return columns;
}

function businessDays({ from, to }: DayRange, calendar: BusinessCalendar): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day++) if (calendar.isBusinessDay(day)) days.push(day);
  return days;
}

function groupedDays(days: readonly Day[], size: number, calendar: BusinessCalendar): readonly TerminalColumn[] {
  const firsts = days.filter((_, i) => i % size === 0);
  return firsts.map((day, i) => column(day, firsts[i + 1] ?? days.at(-1)! + 1, false, calendar));
}

function partsOfDay(day: Day, count: number, calendar: BusinessCalendar): readonly TerminalColumn[] {
  const { from, to } = column(day, day + 1, false, calendar);
  const length = (to - from) / count;
  return Array.from({ length: count }, (_, i) => ({
    from: from + i * length,
    to: from + (i + 1) * length,
    isRest: false,
    day,
  }));
}

function column(from: Day, to: Day, isRest: boolean, calendar: BusinessCalendar): TerminalColumn {
  return { from: calendar.startOfDay(from), to: calendar.startOfDay(to), isRest, day: from };
}
