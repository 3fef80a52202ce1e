import { caseIdFor, newPerson } from "../../../app/index.ts";
import type { CaseJson, FactJson } from "../../../contract/index.ts";
import {
  type BusinessCalendar,
  businessCalendarOf,
  formatDate,
  formatInstant,
  type Instant,
  parseDate,
} from "../../../engine/index.ts";
import type { CaseDefaults } from "../../desk/index.ts";
import { type AddLine, readContact } from "./add-line.ts";

export interface LinesToCasesInput {
  readonly defaults: CaseDefaults;
  readonly now: Instant;
  /** Ids of facts. */
  readonly newId: () => string;
  /** What makes readable ids this device's own. */
  readonly ownEnding: (length?: number) => string;
}

/** The cases that lines without a fault come to. A contact is taken for the recruiter until somebody says otherwise. */
export function linesToCases(lines: readonly AddLine[], input: LinesToCasesInput): readonly CaseJson[] {
  return lines.map((line) => lineToCase(line, input));
}

function lineToCase(line: AddLine, { defaults, now, newId, ownEnding }: LinesToCasesInput): CaseJson {
  const { me, calendar, playbook } = defaults;
  const company = line.company.trim();
  const contact = readContact(line.contact);
  const appliedOn = line.appliedOn.trim();
  return {
    id: `${caseIdFor(company, new Set())}-${ownEnding()}`,
    company,
    role: line.role.trim(),
    me,
    calendar,
    ...(playbook === undefined ? {} : { playbook }),
    contacts: contact === undefined ? [] : [newPerson({ email: "", ...contact, role: "recruiter" }, ownEnding(4))],
    facts: appliedOn === "" ? [] : [appliedFact(newId(), appliedOn, { timeZone: calendar.timeZone, now })],
  };
}

function appliedFact(
  id: string,
  on: string,
  { timeZone, now }: { readonly timeZone: string; readonly now: Instant },
): FactJson {
  const hours = { openMinute: NOON, closeMinute: END_OF_DAY };
  const days = businessCalendarOf({ timeZone, ...hours, weekend: [], holidays: [], workdays: [] });
  return { id, kind: "applied", at: formatInstant(momentOf(on, days, now), timeZone) };
}

const NOON = 12 * 60;
const END_OF_DAY = 24 * 60;

/** The hour is not asked for: the present where it was today, else the middle of the day. */
function momentOf(on: string, days: BusinessCalendar, now: Instant): Instant {
  return on === formatDate(days.dateOf(now)) ? now : Math.min(days.open(parseDate(on)), now);
}
