import { countryInSentence } from "../../../holidays/index.ts";
import type { HolidayTables } from "../../desk/index.ts";

export interface HolidayPlace {
  readonly country: string;
  readonly region: string | undefined;
  /** This year; the next one is told of as well. */
  readonly year: number;
}

/** How far the public holidays of a place can be trusted, in sentences. */
export function holidayNotes({ resolver }: HolidayTables, { country, region, year }: HolidayPlace): readonly string[] {
  if (resolver === undefined) return ["The public holidays are not on this device yet."];
  const found = resolver.resolve({ country, region, fromYear: year, toYear: year + 1 });
  if (found.kind !== "resolved") return [`Expected ${found.expected}.`];
  const { completeness, notes, regionHint, country: named, region: part } = found;
  const where = part === null ? countryInSentence(named.name) : `${part.name}, ${named.name}`;
  const summary =
    completeness === "complete" ? [`The public holidays of ${where} are complete for ${year} and ${year + 1}.`] : [];
  return [...summary, ...notes, ...(regionHint === null ? [] : [regionHint])];
}
