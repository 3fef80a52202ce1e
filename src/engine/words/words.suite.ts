import assert from "node:assert/strict";
import { parseCase } from "../../contract/index.ts";
import { type Case, type Holiday, type Plan, parseDate, parseInstant, type Step } from "../index.ts";
import { buildPlan } from "../plan/index.ts";
import { resolvePlaybook } from "../playbooks/index.ts";

/** Some of the days off of 2026 in the United States, by name. */
const DAYS_OFF: readonly Holiday[] = [
  { on: parseDate("2026-11-11"), name: "Veterans Day" },
  { on: parseDate("2026-11-26"), name: "Thanksgiving" },
  { on: parseDate("2026-12-25"), name: "Christmas Day" },
];

export const dana = { id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana@globex.example" };
export const lee = {
  id: "lee",
  name: "Lee Okafor",
  role: "recruiter",
  email: "lee@globex.example",
  phone: "+1 212 555 0134",
};
export const sam = { id: "sam", name: "Sam Ortiz", role: "staff" };

/** Friday 13 November 2026, 14:00 to 15:00 in New York. */
export const interview = {
  id: "i1",
  at: "2026-11-13T14:00:00-05:00",
  end: "2026-11-13T15:00:00-05:00",
  kind: "interview",
  with: ["dana", "lee"],
};

export const timeline = {
  id: "t1",
  at: "2026-11-13T14:55:00-05:00",
  kind: "timeline",
  by: "dana",
  decisionBy: "2026-11-20",
  mayFollowUp: true,
  contact: "lee",
};

export function thanked(to: string): object {
  return {
    id: `s-${to}`,
    at: "2026-11-13T16:00:00-05:00",
    kind: "sent",
    to,
    channel: "email",
    purpose: "thank-you",
  };
}

/** A check-in to Lee by email. */
export function checkedIn(id: string, at: string, words?: number): object {
  return {
    id,
    at,
    kind: "sent",
    to: "lee",
    channel: "email",
    purpose: "check-in",
    ...(words === undefined ? undefined : { words }),
  };
}

/** A case of Globex in New York; what is given replaces the usual. */
export function readCaseOf(facts: readonly object[], more: object = {}): Case {
  const json = {
    role: "Senior Analyst",
    company: "Globex",
    calendar: { timeZone: "America/New_York" },
    contacts: [dana, lee, sam],
    facts,
    ...more,
  };
  const parsed = parseCase(json, { holidays: () => assert.fail("no country is named here") });
  assert.ok(parsed.ok, JSON.stringify(parsed));
  const { calendar } = parsed.value.case;
  return { ...parsed.value.case, calendar: { ...calendar, holidays: [...calendar.holidays, ...DAYS_OFF] } };
}

/** Parts of a case that are not the usual ones. */
export interface CaseParts {
  readonly playbook?: string;
  readonly [part: string]: unknown;
}

/** The plan of such a case at a moment. */
export function planOf(asOf: string, facts: readonly object[], more: CaseParts = {}): Plan {
  const { playbook: named, ...rest } = more;
  const theCase = readCaseOf(facts, rest);
  const { playbook } = resolvePlaybook(named, theCase.side);
  assert.ok(playbook !== undefined);
  return buildPlan(theCase, playbook, parseInstant(asOf));
}

/** The step of that id. */
export function stepOf(plan: Plan, id: string): Step {
  const step = plan.steps.find((each) => each.id === id);
  assert.ok(step !== undefined, `${id} is not among ${plan.steps.map((each) => each.id)}`);
  return step;
}
