import { WEEKDAYS } from "../../../engine/index.ts";
import { countryInSentence, type HolidayResolution } from "../../../holidays/index.ts";

/** "New York, United States": whose public holidays they are. */
export function placeWords(found: HolidayResolution | undefined): string | undefined {
  if (found?.kind !== "resolved") return undefined;
  const { country, region } = found;
  return region === null ? countryInSentence(country.name) : `${region.name}, ${country.name}`;
}

/** How far the public holidays of a year can be trusted, in sentences. */
export function trustWords(found: HolidayResolution | undefined, year: number): readonly string[] {
  if (found === undefined) return ["No country is known here, so no public holidays are counted."];
  if (found.kind !== "resolved") return [`Expected ${found.expected}.`];
  const { completeness, notes, regionHint } = found;
  const whole =
    completeness === "complete" ? [`The public holidays of ${placeWords(found)} are complete for ${year}.`] : [];
  return [...whole, ...notes, ...(regionHint === null ? [] : [regionHint])];
}

/** "Friday and Saturday": weekdays by their ISO numbers. */
export function weekdayWords(weekdays: readonly number[]): string {
  const names = weekdays.map((weekday) => WEEKDAYS[weekday - 1]!);
  return names.length < 2 ? (names[0] ?? "no day") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
