import { type Day, toDay } from "./civil-day.ts";

/** The years, both inclusive, for which something is asked. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The days that a dates text names within `span`, in no particular order. The text is a list, parted by spaces, of
 * - `12-25`: every year that the table covers;
 * - `06-19/2021-2040`: those years, inclusive;
 * - `2026:0403,0326,,0413+0414`: year by year from the one named; an empty place is a year without, `+` joins days of one year.
 * Throws a `SyntaxError` on any other text: tables are written by a machine, so a bad one is a fault of the package.
 */
export function decodeDates(text: string, covered: YearSpan, span: YearSpan = covered): Day[] {
  const days: Day[] = [];
  for (const item of text.split(" ")) {
    const bounds = { from: Math.max(covered.from, span.from), to: Math.min(covered.to, span.to) };
    if (item.charAt(4) === ":") pushYearByYear(days, item, bounds);
    else pushYearly(days, item, bounds);
  }
  return days;
}

function pushYearly(days: Day[], item: string, bounds: YearSpan): void {
  const match = /^(\d\d)-(\d\d)(?:\/(\d{4})-(\d{4}))?$/.exec(item);
  if (match === null) throw badDates(item);
  const from = Math.max(bounds.from, match[3] === undefined ? bounds.from : Number(match[3]));
  const to = Math.min(bounds.to, match[4] === undefined ? bounds.to : Number(match[4]));
  for (let year = from; year <= to; year++) days.push(toDay(year, Number(match[1]), Number(match[2])));
}

function pushYearByYear(days: Day[], item: string, bounds: YearSpan): void {
  const first = Number(item.slice(0, 4));
  item
    .slice(5)
    .split(",")
    .forEach((dates, place) => {
      const year = first + place;
      if (dates === "") return;
      for (const monthAndDate of dates.split("+")) {
        if (!/^\d{4}$/.test(monthAndDate)) throw badDates(item);
        if (year < bounds.from || year > bounds.to) continue;
        days.push(toDay(year, Number(monthAndDate.slice(0, 2)), Number(monthAndDate.slice(2))));
      }
    });
}

function badDates(item: string): SyntaxError {
  return new SyntaxError(`A table of holidays holds ${JSON.stringify(item)} where dates were expected.`);
}
