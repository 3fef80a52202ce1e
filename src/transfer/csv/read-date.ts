import type { DateOrder, RowMoment } from "../../app/index.ts";
import { dayOfCivil, daysInMonth, formatDate, parseInstant } from "../../engine/index.ts";

/** A date as it was written: read, to be read only once the order is known, or none. */
export type WrittenDate =
  | { readonly kind: "moment"; readonly moment: RowMoment }
  | EitherDate
  | { readonly kind: "none" };

/** Three numbers of which the first two may each be the day. */
export interface EitherDate {
  readonly kind: "either";
  readonly numbers: readonly [number, number, number];
  readonly minutes: number | undefined;
}

const NONE: WrittenDate = { kind: "none" };
const TIME = String.raw`(?:[,T\s]+(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, "i");
const NUMBERS = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`, "i");
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`,
  "i",
);
const DAY_FIRST = new RegExp(
  String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[-\s]+([a-z]{3,9})\.?,?[-\s]+(\d{4})${TIME}$`,
  "i",
);
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONGEST = 60;

/** Reads a date with or without a time of day, in the ways that exports write one. A bare date stays the day that it names. */
export function readDate(text: string): WrittenDate {
  const plain = text.trim().replace(/[\u00a0\u202f]/g, " ");
  if (plain.length > LONGEST) return NONE;
  return readInstant(plain) ?? readYearFirst(plain) ?? readNumbers(plain) ?? readNamed(plain) ?? NONE;
}

/**
 * A date in the order that its file keeps, or where none is known, in the only one that gives a day.
 * Undefined where the calendar has no such day, or it may be two.
 */
export function momentInOrder(written: EitherDate, order: DateOrder | undefined): RowMoment | undefined {
  if (order !== undefined) return inOrder(written, order);
  const [dayFirst, monthFirst] = [inOrder(written, "dmy"), inOrder(written, "mdy")];
  return dayFirst === undefined || monthFirst === undefined ? (dayFirst ?? monthFirst) : undefined;
}

function inOrder({ numbers: [first, second, year], minutes }: EitherDate, order: DateOrder): RowMoment | undefined {
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  const written = momentOf({ year, month, day, minutes });
  return written.kind === "moment" ? written.moment : undefined;
}

function readInstant(text: string): WrittenDate | undefined {
  const [, date, time = "", zone = ""] = INSTANT.exec(text) ?? [];
  if (date === undefined) return undefined;
  const seconds = time.length === 5 ? `${time}:00` : time;
  const offset = /^z$/i.test(zone) ? "Z" : zone.replace(/^(...):?(..)$/, "$1:$2");
  try {
    return { kind: "moment", moment: { kind: "instant", at: parseInstant(`${date}T${seconds}${offset}`) } };
  } catch {
    return NONE;
  }
}

function readYearFirst(text: string): WrittenDate | undefined {
  const [whole, year, month, day, ...time] = YEAR_FIRST.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return momentOf({ year: Number(year), month: Number(month), day: Number(day), minutes: minutesOf(time) });
}

function readNumbers(text: string): WrittenDate | undefined {
  const [whole, one, separator, two, year = "", ...time] = NUMBERS.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [first, second, minutes] = [Number(one), Number(two), minutesOf(time)];
  if (minutes === null) return NONE;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  // With dots the day comes first wherever dates are written so.
  if (separator === "." || first === second) return momentOf({ year: full, month: second, day: first, minutes });
  return { kind: "either", numbers: [first, second, full], minutes };
}

function readNamed(text: string): WrittenDate | undefined {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) {
    const [, month = "", day, year, ...time] = monthFirst;
    return momentOf({ year: Number(year), month: monthNumber(month), day: Number(day), minutes: minutesOf(time) });
  }
  const [whole, day, month = "", year, ...time] = DAY_FIRST.exec(text) ?? [];
  return whole === undefined
    ? undefined
    : momentOf({ year: Number(year), month: monthNumber(month), day: Number(day), minutes: minutesOf(time) });
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Minutes since midnight; undefined where no time is given, null where it is none. */
function minutesOf([hours, minutes, half]: readonly (string | undefined)[]): number | undefined | null {
  if (hours === undefined) return undefined;
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (minute > 59) return null;
  if (half === undefined) return hour > 23 ? null : hour * 60 + minute;
  if (hour < 1 || hour > 12) return null;
  return ((hour % 12) + (/^p/i.test(half) ? 12 : 0)) * 60 + minute;
}

interface WrittenParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly minutes: number | undefined | null;
}

function momentOf({ year, month, day, minutes }: WrittenParts): WrittenDate {
  if (minutes === null || year < 1900 || year > 2200 || month < 1 || month > 12) return NONE;
  if (day < 1 || day > daysInMonth(year, month)) return NONE;
  const on = formatDate(dayOfCivil(year, month, day));
  return { kind: "moment", moment: minutes === undefined ? { kind: "day", on } : { kind: "time", on, minutes } };
}

/** What is asked where dates may be two days, as the command line asks it; a page has a choice for it. */
export const ORDER_ASKED = "--dates dmy or --dates mdy, since it may be two days";

/** What is said where a table has both orders, so that neither can be taken for all of it. */
export const ORDERS_MIXED =
  "Some dates have the day first and some the month: say which with --dates dmy or --dates mdy.";
