import { readFileSync } from "node:fs";
import { error, type HolidayLookup, ok } from "../contract/index.ts";
import { type CountryTable, createHolidayResolver } from "../holidays/index.ts";

/** Looks public holidays up in the tables of a folder, a file a country, read when first asked for. */
export function createHolidayLookup(folder: URL): HolidayLookup {
  const resolver = createHolidayResolver((country) => readTable(new URL(`${country}.json`, folder)));
  return (request) => {
    const resolution = resolver.resolve(request);
    if (resolution.kind === "resolved") return ok({ holidays: resolution.holidays, notes: resolution.notes });
    const place = resolution.kind === "unknown-region" ? "region" : "country";
    return error({ place, expected: resolution.expected, near: resolution.near.map(({ code }) => code) });
  };
}

function readTable(file: URL): CountryTable | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as CountryTable;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  }
}
