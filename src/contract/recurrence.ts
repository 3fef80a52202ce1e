import { parseDate } from "../engine/index.ts";
import { error, ok, type Result } from "./result.ts";

const FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
const WHOLE_DAYS = "a recurrence of whole days such as FREQ=WEEKLY;BYDAY=FR";

/** Longer intervals and counts are no instruction that somebody gave, and cost time to unroll. */
const MOST = 10_000;

/** No recurrence that means something comes near it: every day of a year by its number is some 1,400 characters. */
const LONGEST = 2_000;

/** A part of a recurrence: what it may hold, and how that is told. */
interface Part {
  readonly expected: string;
  readonly holds: (value: string) => boolean;
}

const PARTS: ReadonlyMap<string, Part> = new Map([
  ["FREQ", { expected: `FREQ one of ${FREQUENCIES.join(", ")}`, holds: (value) => FREQUENCIES.includes(value) }],
  ["INTERVAL", numberPart("INTERVAL")],
  ["COUNT", numberPart("COUNT")],
  ["UNTIL", { expected: "UNTIL a date such as 20261231 or a date-time such as 20261231T235959Z", holds: isUntil }],
  ["BYDAY", { expected: "BYDAY weekdays such as MO,WE or 1MO", holds: (value) => isListOf(value, isWeekday) }],
  ["BYMONTHDAY", signedPart("BYMONTHDAY", 31)],
  ["BYYEARDAY", signedPart("BYYEARDAY", 366)],
  ["BYWEEKNO", signedPart("BYWEEKNO", 53)],
  ["BYSETPOS", signedPart("BYSETPOS", 366)],
  ["BYMONTH", { expected: "BYMONTH months from 1 to 12", holds: (value) => isListOf(value, (n) => isNumber(n, 12)) }],
  ["WKST", { expected: "WKST a weekday such as MO", holds: (value) => /^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(value) }],
]);

const TIMES_OF_DAY = new Set(["BYHOUR", "BYMINUTE", "BYSECOND"]);

/**
 * Reads a recurrence rule (RFC 5545 section 3.3.10) that falls on whole days: daily and rarer, without times of day.
 * Gives it in capitals, or the sentence that says what was expected instead.
 * COUNT and UNTIL exclude each other; INTERVAL and COUNT go up to 10,000.
 */
export function parseRecurrence(text: string): Result<string, string> {
  if (text.length > LONGEST) return error(`a recurrence of at most ${LONGEST} characters`);
  const rule = text.toUpperCase();
  const parts = new Map<string, string>();
  for (const piece of rule.split(";")) {
    const equals = piece.indexOf("=");
    if (equals < 1) return error(WHOLE_DAYS);
    const key = piece.slice(0, equals);
    const fault = partFault(key, piece.slice(equals + 1), parts);
    if (fault !== undefined) return error(fault);
    parts.set(key, piece.slice(equals + 1));
  }
  const fault = wholeFault(parts);
  return fault === undefined ? ok(rule) : error(fault);
}

function partFault(key: string, value: string, before: ReadonlyMap<string, string>): string | undefined {
  if (TIMES_OF_DAY.has(key)) return `${WHOLE_DAYS}, without ${key}`;
  const part = PARTS.get(key);
  if (part === undefined) return `${WHOLE_DAYS}, of the parts ${[...PARTS.keys()].join(", ")}`;
  if (before.has(key)) return `a recurrence with ${key} once`;
  return part.holds(value) ? undefined : `a recurrence with ${part.expected}`;
}

/** What no part alone can tell: the table of RFC 5545 section 3.3.10, which part goes with which frequency. */
function wholeFault(parts: ReadonlyMap<string, string>): string | undefined {
  const frequency = parts.get("FREQ");
  if (frequency === undefined) return `a recurrence with ${PARTS.get("FREQ")!.expected}`;
  if (parts.has("COUNT") && parts.has("UNTIL")) return "a recurrence with COUNT or UNTIL, not both";
  const misplaced = findMisplaced(parts, frequency);
  if (misplaced !== undefined) return `a recurrence without ${misplaced} where FREQ is ${frequency}`;
  const byOther = [...parts.keys()].some((key) => key.startsWith("BY") && key !== "BYSETPOS");
  if (parts.has("BYSETPOS") && !byOther) return "a recurrence with another BY… part beside BYSETPOS";
  if (parts.has("BYWEEKNO") && hasOrdinal(parts)) return "a recurrence without numbered weekdays beside BYWEEKNO";
  return undefined;
}

function findMisplaced(parts: ReadonlyMap<string, string>, frequency: string): string | undefined {
  if (parts.has("BYWEEKNO") && frequency !== "YEARLY") return "BYWEEKNO";
  if (parts.has("BYYEARDAY") && frequency !== "YEARLY") return "BYYEARDAY";
  if (parts.has("BYMONTHDAY") && frequency === "WEEKLY") return "BYMONTHDAY";
  const numbered = frequency === "MONTHLY" || frequency === "YEARLY";
  return hasOrdinal(parts) && !numbered ? "numbered weekdays" : undefined;
}

function hasOrdinal(parts: ReadonlyMap<string, string>): boolean {
  return /\d/.test(parts.get("BYDAY") ?? "");
}

function numberPart(key: string): Part {
  return { expected: `${key} a whole number from 1 to ${MOST}`, holds: (value) => isNumber(value, MOST) };
}

function signedPart(key: string, most: number): Part {
  const holds = (value: string): boolean => isListOf(value, (entry) => isNumber(entry.replace(/^[+-]/, ""), most));
  return { expected: `${key} numbers from 1 to ${most} or -${most} to -1`, holds };
}

function isListOf(value: string, holds: (entry: string) => boolean): boolean {
  return value.split(",").every(holds);
}

function isNumber(text: string, most: number): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= most;
}

function isWeekday(text: string): boolean {
  const match = /^(?:[+-]?(\d{1,2}))?(?:MO|TU|WE|TH|FR|SA|SU)$/.exec(text);
  return match !== null && (match[1] === undefined || isNumber(match[1], 53));
}

function isUntil(text: string): boolean {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d|60)Z?)?$/.exec(text);
  return match !== null && !Number.isNaN(parseDate(`${match[1]}-${match[2]}-${match[3]}`));
}
