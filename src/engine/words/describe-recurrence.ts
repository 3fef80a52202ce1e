import type { Day } from "../model/index.ts";
import { weekdayOf } from "../time/index.ts";
import { weekdayNames } from "./date-words.ts";

const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const UNITS: Readonly<Record<string, string>> = { DAILY: "day", WEEKLY: "week", MONTHLY: "month", YEARLY: "year" };

function partOf(rule: string, name: string): string | undefined {
  for (const part of rule.toUpperCase().split(";")) {
    const equals = part.indexOf("=");
    if (equals !== -1 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim();
  }
  return undefined;
}

/** The ISO weekdays a rule names; undefined where it names none, or counts them within a month ("2FR"). */
function namedWeekdays(rule: string): readonly number[] | undefined {
  const codes = partOf(rule, "BYDAY")?.split(",");
  const weekdays = codes?.map((code) => CODES.indexOf(code.trim()) + 1);
  return weekdays === undefined || weekdays.includes(0) ? undefined : weekdays;
}

/** Parts that narrow a recurrence in ways that take a sentence of their own. */
const NARROWING = ["BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"];

/** "every Friday", "every second week": an RFC 5545 recurrence as a person would say it, or "at set dates". */
export function describeRecurrence(rule: string): string {
  const interval = Number(partOf(rule, "INTERVAL") ?? "1");
  const unit = UNITS[partOf(rule, "FREQ") ?? ""];
  const weekdays = namedWeekdays(rule);
  const isNarrowed = NARROWING.some((name) => partOf(rule, name) !== undefined);
  if (unit === undefined || isNarrowed || !(interval >= 1)) return "at set dates";
  if (weekdays !== undefined && interval === 1 && (unit === "week" || unit === "day")) {
    return `every ${joined(weekdays.map((weekday) => weekdayNames()[weekday - 1]!))}`;
  }
  if (partOf(rule, "BYDAY") !== undefined && unit !== "week") return "at set dates";
  return interval === 1 ? `every ${unit}` : `every ${interval} ${unit}s`;
}

/** "Monday, Tuesday and Friday" */
function joined(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}

/** Whether a date lies on none of the weekdays that a rule names: then it was moved. */
export function fallsOnOtherDay(rule: string, day: Day): boolean {
  const weekdays = namedWeekdays(rule);
  return weekdays !== undefined && !weekdays.includes(weekdayOf(day));
}
