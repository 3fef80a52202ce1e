import type { CaseHeader, SettingsJson } from "../../contract/index.ts";
import { zonesOfCountry } from "../prompts/index.ts";
import { settledCalendar, settledMe, settledPlaybook } from "../settled-header.ts";

export interface NewCaseInput {
  readonly company: string;
  readonly role: string;
  /** What the invitation's times are in, where it says so. */
  readonly timeZone: string | undefined;
  readonly settings: SettingsJson;
  readonly ownTimeZone: string;
}

/** The header of a case that begins with an invitation; what is not said goes by the settings. */
export function newCaseHeader({ company, role, timeZone, settings, ownTimeZone }: NewCaseInput): CaseHeader {
  const zone = timeZone ?? ownTimeZone;
  const isCode = /^[A-Z]{2}$/.test(settings.country ?? "");
  const isInCountry = isCode && zonesOfCountry(settings.country!, zone).includes(zone);
  return {
    ...settledPlaybook(settings, "candidate"),
    role,
    company,
    ...settledMe(settings, { ownTimeZone, timeZone: zone }),
    calendar: { timeZone: zone, ...settledCalendar(settings, isInCountry) },
    contacts: [],
  };
}
