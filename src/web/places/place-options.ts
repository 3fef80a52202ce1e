import { type CountryName, countries } from "../../holidays/index.ts";
import type { FieldOption } from "../design/index.ts";

/** Every country with a table of public holidays, by name; the value is its code. */
export function countryOptions(): readonly FieldOption[] {
  return byName(countries());
}

/** The regions of a country after "The whole country", whose value is empty. */
export function regionOptions(regions: readonly CountryName[]): readonly FieldOption[] {
  return [{ value: "", label: "The whole country" }, ...byName(regions)];
}

/** Every time zone there is, the given one before all others; an empty one is none. */
export function zoneOptions(own: string): readonly FieldOption[] {
  const zones = new Set([...(own === "" ? [] : [own]), ...Intl.supportedValuesOf("timeZone"), "UTC"]);
  return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll("_", " ").replaceAll("/", ": ") }));
}

function byName(names: readonly CountryName[]): readonly FieldOption[] {
  return names
    .map(({ code, name }) => ({ value: code, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "en"));
}
