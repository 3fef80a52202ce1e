import { businessCalendarOf } from "../calendar/index.ts";
import type { CalendarSpec, Case, Contact, Fact, Instant } from "../model/index.ts";
import { buildPlan } from "../plan/index.ts";
import { resolvePlaybook } from "../playbooks/index.ts";
import { parseInstant } from "../time/index.ts";
import { buildFineLine, buildLineIfLetPass, type FineLine, type FineLineInput } from "./build-fine-line.ts";
import { caseHistory } from "./case-history.ts";
import { closenessAt, type Line } from "./corner.ts";

const CALENDAR: CalendarSpec = {
  timeZone: "America/New_York",
  weekend: [6, 7],
  holidays: [],
  workdays: [],
  openMinute: 540,
  closeMinute: 1020,
};

const CONTACTS: readonly Contact[] = [
  { id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana@globex.example" },
  { id: "lee", name: "Lee Okafor", role: "recruiter", email: "lee@globex.example", phone: "+1 212 555 0134" },
];

export const calendar = businessCalendarOf(CALENDAR);

/** "2026-06-05 14:00" in New York in summer. */
export function at(time: string): Instant {
  return parseInstant(`${time.replace(" ", "T")}:00-04:00[America/New_York]`);
}

export function caseOf(facts: readonly Fact[]): Case {
  return {
    side: "candidate",
    role: "Analyst",
    company: "Globex",
    me: {},
    calendar: CALENDAR,
    contacts: CONTACTS,
    facts,
  };
}

/** What the line of these facts is built from, by the playbook `fineline`. */
export function lineInput(facts: readonly Fact[], asOf: Instant): FineLineInput {
  const theCase = caseOf(facts);
  const playbook = resolvePlaybook("fineline", "candidate").playbook!;
  return { case: theCase, plan: buildPlan(theCase, playbook, asOf), calendar, history: caseHistory(theCase, playbook) };
}

export function lineOf(facts: readonly Fact[], asOf: Instant): FineLine {
  return buildFineLine(lineInput(facts, asOf));
}

export function lineIfLetPass(facts: readonly Fact[], asOf: Instant, until: Instant): Line {
  return buildLineIfLetPass(lineInput(facts, asOf), until);
}

/** Closeness on the past or the projected line, whichever covers the moment. */
export function closenessOf(line: FineLine, moment: Instant): number | null {
  return closenessAt(moment < line.asOf ? line.past : line.projected, moment, calendar);
}
