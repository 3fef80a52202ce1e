import type { Day } from "./civil-day.ts";
import type { CountryTable, HalfDayEntry } from "./country-table.ts";
import { decodeDates, type YearSpan } from "./decode-dates.ts";

/** A business day that ends early. */
export interface KnownHalfDay {
  readonly on: Day;
  /** Minutes since local midnight. */
  readonly untilMinute: number;
  readonly name: string;
}

export interface HalfDayQuestion {
  readonly span: YearSpan;
  /** Days off, which are no half-days whatever else is said of them. */
  readonly off: ReadonlySet<Day>;
}

/** A country's half-days of one basis in the years of `span`, one a day, in order. */
export function decodeHalfDays(
  table: CountryTable,
  basis: HalfDayEntry[3],
  { span, off }: HalfDayQuestion,
): readonly KnownHalfDay[] {
  return (table.halfDays ?? [])
    .filter((entry) => entry[3] === basis)
    .flatMap(([name, dates, until]) =>
      decodeDates(dates, table, span).map((on) => ({ on, untilMinute: minuteOf(until), name })),
    )
    .filter(({ on }) => !off.has(on))
    .sort((one, other) => one.on - other.on);
}

function minuteOf(time: string): number {
  const [hour, minute] = time.split(":").map(Number) as [number, number];
  return hour * 60 + minute;
}
