import { readFileSync } from "node:fs";
import { createHolidayLookup } from "../app/index.ts";
import type { HolidayLookup } from "../contract/index.ts";
import { type CountryTable, createHolidayResolver } from "../holidays/index.ts";

/** Looks public holidays up in the tables of a folder, a file a country, read when first asked for. */
export function readHolidayTables(folder: URL): HolidayLookup {
  return createHolidayLookup(createHolidayResolver((country) => readTable(new URL(`${country}.json`, folder))));
}

function readTable(file: URL): CountryTable | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as CountryTable;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  }
}
