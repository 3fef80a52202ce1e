import type { SettingsJson } from "../../contract/index.ts";
import { countries } from "../../holidays/index.ts";

/** Where a new company is taken to be until one says otherwise: as the settings say, else around the device. */
export function likelyPlace(
  { timeZone, country, region }: SettingsJson,
  deviceTimeZone: string,
): { readonly timeZone: string; readonly country?: string; readonly region?: string } {
  const zone = timeZone ?? deviceTimeZone;
  const likely = country ?? countryOfZone(zone, deviceCountry());
  return {
    timeZone: zone,
    ...(likely === undefined ? {} : { country: likely }),
    ...(region === undefined || country === undefined ? {} : { region }),
  };
}

type ZonedLocale = Intl.Locale & { getTimeZones?: () => readonly string[] | undefined };

/** The country that a zone lies in, the device's own first; undefined where the browser cannot tell. */
function countryOfZone(timeZone: string, first: string | undefined): string | undefined {
  const codes = countries().map(({ code }) => code);
  const likeliest = first !== undefined && codes.includes(first) ? [first, ...codes] : codes;
  return likeliest.find((code) => (new Intl.Locale(`und-${code}`) as ZonedLocale).getTimeZones?.()?.includes(timeZone));
}

/** The country that a device is set to, from its languages ("en-US"); undefined where none of them names one. */
export function deviceCountry(languages: readonly string[] = navigator.languages): string | undefined {
  return languages.map(regionOf).find((region) => region !== undefined);
}

/** Not every browser tells a language that is well formed: on a plain Linux it may be "en-US@posix". */
function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language.split("@")[0]!).region;
  } catch {
    return undefined;
  }
}
