import { createHolidayLookup } from "../../app/index.ts";
import { type HolidayLookup, ok } from "../../contract/index.ts";
import { type CountryTable, createHolidayResolver, type HolidayResolver } from "../../holidays/index.ts";

/** The public holidays, as far as they are on this device. */
export interface HolidayTables {
  readonly lookup: HolidayLookup;
  /** undefined where the tables have never been on this device. */
  readonly resolver: HolidayResolver | undefined;
}

const MISSING_NOTE = "The public holidays are not on this device yet. Days are counted without them.";

/** Reads the tables that come with the application; the service worker keeps them for when there is no network. */
export async function loadHolidayTables(): Promise<HolidayTables> {
  try {
    const response = await fetch("/holidays.json");
    if (!response.ok) throw new Error(`status ${response.status}`);
    const tables = (await response.json()) as Readonly<Record<string, CountryTable>>;
    const resolver = createHolidayResolver((country) => (Object.hasOwn(tables, country) ? tables[country] : undefined));
    return { lookup: createHolidayLookup(resolver), resolver };
  } catch {
    return { lookup: () => ok({ holidays: [], notes: [MISSING_NOTE] }), resolver: undefined };
  }
}
