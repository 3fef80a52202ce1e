import type { CalendarJson, SettingsJson } from "../contract/index.ts";
import { civilOfDay, DAY_MS } from "../engine/index.ts";
import type { Services } from "./command.ts";
import { type CalendarOptions, calendarOf } from "./facts/index.ts";
import { misuse } from "./fail.ts";
import { settledCalendar } from "./settled-header.ts";

/** A new case's calendar: what the options say of it, and for the rest what the settings say, where they fit. */
export async function newCalendar(
  options: CalendarOptions,
  settings: SettingsJson,
  services: Services,
): Promise<CalendarJson> {
  const own = settings.timeZone ?? services.ownTimeZone;
  const country = await settledCountry(settings, services);
  if (country === undefined) {
    const said = await calendarOf(options, services);
    return withUsualWeekend(withoutEmpty({ timeZone: own, ...settledCalendar(settings, false), ...said }), services);
  }
  const said = await calendarOf(options, services, { known: { country } });
  const { clockOfCountry, zonesOfCountry } = await import("./prompts/index.ts");
  const isThere = said.timeZone === undefined || zonesOfCountry(country, said.timeZone).includes(said.timeZone);
  const isInCountry = said.country === country || (said.country === undefined && isThere);
  const timeZone = (isInCountry ? clockOfCountry(country, services.now, own) : undefined) ?? own;
  const { region, ...settled } = settledCalendar({ ...settings, country }, isInCountry);
  // Another clock of the country is another part of it.
  const isInRegion = region !== undefined && (said.timeZone ?? timeZone) === timeZone;
  const calendar = withoutEmpty({ timeZone, ...settled, ...(isInRegion ? { region } : {}), ...said });
  return withUsualWeekend(calendar, services);
}

/** Where offices do not rest on Saturday and Sunday, the case says so, unless somebody has said otherwise. */
function withUsualWeekend(calendar: CalendarJson, { holidays, now }: Services): CalendarJson {
  const { country, region, weekend } = calendar;
  if (country === undefined || weekend !== undefined) return calendar;
  const { year } = civilOfDay(Math.floor(now / DAY_MS));
  const place = region === undefined ? { country } : { country, region };
  const found = holidays({ ...place, fromYear: year, toYear: year });
  return found.ok && found.value.weekend !== undefined ? { ...calendar, weekend: found.value.weekend } : calendar;
}

/** By its code; in the browser it may have been settled by its name. */
async function settledCountry({ country }: SettingsJson, { holidays, now }: Services): Promise<string | undefined> {
  if (country === undefined) return undefined;
  const { findCountryCode } = await import("./prompts/index.ts");
  const found = findCountryCode(country, holidays, civilOfDay(Math.floor(now / DAY_MS)).year);
  return found.ok ? found.value : misuse(`settings: country: expected ${found.error}, got ${JSON.stringify(country)}`);
}

/** An empty text takes out what goes without saying. */
function withoutEmpty(calendar: CalendarJson): CalendarJson {
  const { country, region, jurisdiction, ...rest } = calendar;
  const named = Object.entries({ country, region, jurisdiction }).filter(([, value]) => value);
  return { ...rest, ...Object.fromEntries(named) };
}
