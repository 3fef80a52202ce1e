import type { Day } from "./civil-day.ts";
import type { CountryTable, TableEntry } from "./country-table.ts";
import { decodeDates, type YearSpan } from "./decode-dates.ts";

/** A day off, with the name people know it by. */
export interface Holiday {
  readonly on: Day;
  readonly name: string;
}

/** A day off as the table tells it: `estimated` when its date awaits an announcement. */
export interface TabledHoliday extends Holiday {
  readonly estimated: boolean;
}

/**
 * The holidays of a country, or of one of its regions, in the years of `span`: one a day, in order.
 * Two names that fall on one day are joined by " / ". A nominal day on a weekend stands beside the day on which it is observed.
 * A region that the table lacks has the nationwide days alone; years that it does not cover have none.
 */
export function decodeHolidays(table: CountryTable, region: string | undefined, span: YearSpan): TabledHoliday[] {
  const byDay = new Map<Day, TabledHoliday>();
  const regional = region !== undefined && Object.hasOwn(table.regions, region) ? table.regions[region] : undefined;
  addEntries(byDay, table, table.nationwide, span);
  if (regional?.without !== undefined) for (const day of decodeDates(regional.without, table, span)) byDay.delete(day);
  addEntries(byDay, table, regional?.also ?? [], span);
  return [...byDay.values()].sort((one, other) => one.on - other.on);
}

function addEntries(
  byDay: Map<Day, TabledHoliday>,
  table: CountryTable,
  places: readonly number[],
  span: YearSpan,
): void {
  for (const place of places) {
    const [name, dates, mark] = table.entries[place] as TableEntry;
    for (const on of decodeDates(dates, table, span)) {
      const there = byDay.get(on);
      const estimated = mark === "estimated";
      // A day that is certain under one name is off whatever becomes of the other.
      if (there === undefined) byDay.set(on, { on, name, estimated });
      else byDay.set(on, { on, name: `${there.name} / ${name}`, estimated: estimated && there.estimated });
    }
  }
}
