import { caseIdFor } from "../../../app/index.ts";
import type { CaseJson, SettingsJson } from "../../../contract/index.ts";
import { DAY_MS, type Day, findTimeZone, formatInstant, type Instant, parseDate } from "../../../engine/index.ts";
import { caseDefaults } from "../../desk/index.ts";

export interface NewApplication {
  readonly company: string;
  readonly role: string;
  /** `YYYY-MM-DD` */
  readonly appliedOn: string;
}

export interface NewApplicationContext {
  readonly settings: SettingsJson;
  readonly deviceTimeZone: string;
  readonly now: Instant;
  readonly factId: string;
  /** Makes the case's id this device's own. */
  readonly ending: string;
}

const NOON_MS = DAY_MS / 2;

/** A case that begins with an application. Of another day than today nobody knows the hour: noon stands for it. */
export function caseOfApplication(application: NewApplication, context: NewApplicationContext): CaseJson {
  const { settings, deviceTimeZone, now, factId, ending } = context;
  const { me, calendar, playbook } = caseDefaults(settings, deviceTimeZone);
  const company = application.company.trim();
  const at = Math.min(now, noonOf(parseDate(application.appliedOn), calendar.timeZone));
  return {
    id: `${caseIdFor(company, new Set())}-${ending}`,
    company,
    role: application.role.trim(),
    me,
    calendar,
    contacts: [],
    ...(playbook === undefined ? {} : { playbook }),
    facts: [{ id: factId, kind: "applied", at: formatInstant(at, calendar.timeZone) }],
  };
}

function noonOf(day: Day, timeZone: string): Instant {
  return findTimeZone(timeZone)?.instantOf(day * DAY_MS + NOON_MS) ?? day * DAY_MS + NOON_MS;
}
