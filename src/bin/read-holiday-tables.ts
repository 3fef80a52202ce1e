import { readFileSync } from "node:fs";
import { createHolidayLookup } from "../app/index.ts";
import { type HolidayLookup, ok } from "../contract/index.ts";
import { type CountryTable, createHolidayResolver, weekendOf } from "../holidays/index.ts";

/** Looks public holidays up in the tables of a folder, a file a country, read when first asked for; weekends are known beside them. */
export function readHolidayTables(folder: URL): HolidayLookup {
  const resolver = createHolidayResolver((country) => readTable(new URL(`${country}.json`, folder)));
  const lookUp = createHolidayLookup(resolver);
  return (request) => {
    const answer = lookUp(request);
    const weekend = weekendOf({ country: request.country, region: request.region, on: `${request.toYear}-12-31` });
    return answer.ok && weekend !== undefined ? ok({ ...answer.value, weekend }) : answer;
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
