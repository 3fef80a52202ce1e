import { findPlaybook } from "../app/index.ts";
import type { CalendarJson, CaseHeader, MeJson, SettingsJson } from "../contract/index.ts";

/** Who the person is, as the settings say; the clock only where it was settled, or the company keeps another. */
export function settledMe(
  settings: SettingsJson,
  { ownTimeZone, timeZone }: { readonly ownTimeZone: string; readonly timeZone: string },
): { readonly me?: MeJson } {
  const { name, email, address } = settings;
  const me = {
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(address === undefined ? {} : { address }),
    ...(settings.timeZone === undefined && timeZone === ownTimeZone ? {} : { timeZone: ownTimeZone }),
  };
  return Object.keys(me).length === 0 ? {} : { me };
}

/** What the settings say of a company's calendar: hours of any, days off of one in the settled country. */
export function settledCalendar(
  { country, region, hours, weekend }: SettingsJson,
  isInCountry: boolean,
): Partial<CalendarJson> {
  return {
    ...(hours === undefined ? {} : { hours }),
    ...(isInCountry && country !== undefined ? { country } : {}),
    ...(isInCountry && region !== undefined ? { region } : {}),
    ...(isInCountry && weekend !== undefined ? { weekend } : {}),
  };
}

/** Whose advice the settings would have a case follow; nothing where that playbook is not there, or is for the other side. */
export function settledPlaybook(
  { playbook, playbooks = {} }: SettingsJson,
  side: NonNullable<CaseHeader["side"]>,
): Pick<CaseHeader, "playbook"> {
  if (playbook === undefined) return {};
  const named = Object.hasOwn(playbooks, playbook) ? playbooks[playbook]! : playbook;
  return findPlaybook(named, side).ok ? { playbook: named } : {};
}
