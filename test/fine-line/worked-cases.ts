import { readFileSync } from "node:fs";
import { type HolidayLookup, ok, parseCase } from "../../src/contract/index.ts";
import { buildFineLine, caseHistory, type FineLineInput } from "../../src/engine/fine-line/index.ts";
import { businessCalendarOf, type Instant, parseDate, parseInstant, resolvePlaybook } from "../../src/engine/index.ts";
import { buildPlan } from "../../src/engine/plan/index.ts";

/** The nationwide holidays of the United States that the two worked cases meet. */
const HOLIDAYS = [
  { on: parseDate("2026-10-12"), name: "Columbus Day" },
  { on: parseDate("2026-11-11"), name: "Veterans Day" },
  { on: parseDate("2026-11-26"), name: "Thanksgiving" },
  { on: parseDate("2026-12-25"), name: "Christmas Day" },
];

const holidays: HolidayLookup = () => ok({ holidays: HOLIDAYS, notes: [] });

export function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
}

/** A worked case at a moment, with everything its line and its picture are made of. */
export function workedCase(name: string, asOf: Instant, until?: Instant) {
  const parsed = parseCase(readJson(name), { holidays });
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.error)}`);
  const theCase = parsed.value.case;
  const { playbook } = resolvePlaybook(undefined, theCase.side);
  const calendar = businessCalendarOf(theCase.calendar);
  const plan = buildPlan(theCase, playbook!, asOf);
  const input: FineLineInput = {
    case: theCase,
    plan,
    calendar,
    history: caseHistory(theCase, playbook!),
    ...(until === undefined ? undefined : { until }),
  };
  return { input, model: { case: theCase, plan, calendar, line: buildFineLine(input) } };
}

export const FIRST_CASE_AS_OF = parseInstant("2026-11-16T10:00:00-05:00[America/New_York]");
export const SECOND_CASE_AS_OF = parseInstant("2026-11-16T09:00:00-06:00[America/Chicago]");
