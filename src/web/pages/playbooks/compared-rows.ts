import { type Comparison, comparePlaybooks } from "../../../app/index.ts";
import type { ParsedCase } from "../../../contract/index.ts";
import {
  businessCalendarOf,
  DAY_MS,
  type Day,
  findBuiltInPlaybook,
  type Instant,
  type PlaybookDefinition,
  readCase,
  type Step,
} from "../../../engine/index.ts";
import type { DayRange } from "../../../picture/index.ts";

type ComparedPlaybook = Comparison["playbooks"][number];

/** What one playbook makes of a case, as a row of the picture shows it. */
export interface ComparedRow {
  readonly id: string;
  readonly title: string;
  /** Of the latest interviews: from the first opening to when the last is due; undefined where nobody is thanked. */
  readonly thankYou: { readonly from: Instant; readonly until: Instant; readonly steps: readonly Step[] } | undefined;
  readonly checkIns: readonly ComparedCheckIn[];
  readonly movingOnAt: Instant | null;
  readonly plan: ComparedPlaybook["plan"];
}

/** A check-in that is to come; its number is left out under a standing instruction. */
export interface ComparedCheckIn {
  readonly number: number | undefined;
  readonly step: Step;
}

/** The playbooks of a comparison, and the dates that they share. */
export interface ComparedRows {
  readonly rows: readonly ComparedRow[];
  readonly range: DayRange;
  /** The date they gave, where one holds. */
  readonly theirDate: Day | undefined;
}

/** A case under every playbook that comes with Fineline, then under its own and under `further` ones. */
export function compareWith(
  parsed: ParsedCase,
  further: readonly PlaybookDefinition[],
  now: Instant,
): readonly ComparedRow[] {
  const compared = comparePlaybooks(parsed, now).playbooks;
  const known = new Set(compared.map(({ id }) => id));
  const own = further
    .filter(({ id }) => !known.has(id))
    .flatMap((one) => comparePlaybooks({ ...parsed, playbook: one }, now).playbooks.filter(({ id }) => id === one.id));
  const isBuiltIn = ({ id }: ComparedPlaybook) => findBuiltInPlaybook(id) !== undefined;
  const all = [...compared, ...own];
  return [...all.filter(isBuiltIn), ...all.filter((one) => !isBuiltIn(one))].map(rowOf);
}

function rowOf({ id, title, plan, movingOnAt }: ComparedPlaybook): ComparedRow {
  const thanks = latestThanks(plan.steps);
  return {
    id,
    title,
    plan,
    movingOnAt,
    thankYou:
      thanks.length === 0
        ? undefined
        : {
            from: Math.min(...thanks.map(({ window }) => window.opens)),
            until: Math.max(...thanks.map(({ window }) => window.due)),
            steps: thanks,
          },
    checkIns: plan.steps.filter(isCheckInAhead).map((step) => ({ step, number: numberOf(step) })),
  };
}

/** The thank-yous of the latest interview, and of those of the same day. */
function latestThanks(steps: readonly Step[]): readonly Step[] {
  const thanks = steps.filter(({ action }) => action === "thank-you");
  const latest = Math.max(...thanks.map(({ window }) => window.opens));
  return thanks.filter(({ window }) => window.opens > latest - DAY_MS);
}

function isCheckInAhead({ action, state }: Step): boolean {
  return action === "check-in" && state !== "done" && state !== "skipped" && state !== "expired";
}

function numberOf({ id }: Step): number | undefined {
  const last = id.slice(id.lastIndexOf("/") + 1);
  return /^\d{1,3}$/.test(last) ? Number(last) : undefined;
}

const LEAST_DAYS = 28;
const MOST_DAYS_BEFORE = 42;
const MOST_DAYS_AHEAD = 140;
const DAYS_AFTER = 3;

/** Rows with one axis for them all: from the day before the first thank-you to a few days after the last letting go. */
export function withAxis(rows: readonly ComparedRow[], parsed: ParsedCase, now: Instant): ComparedRows {
  const calendar = businessCalendarOf(parsed.case.calendar);
  const today = calendar.dateOf(now);
  const shown = rows.flatMap(({ thankYou, checkIns, movingOnAt }) => [
    ...(thankYou === undefined ? [] : [thankYou.from, thankYou.until]),
    ...checkIns.flatMap(({ step }) => [step.window.opens, step.window.due]),
    ...(movingOnAt === null ? [] : [movingOnAt]),
  ]);
  const days = [today, ...shown.map((at) => calendar.dateOf(at))];
  const from = Math.max(Math.min(...days) - 1, today - MOST_DAYS_BEFORE);
  const to = Math.min(Math.max(...days) + DAYS_AFTER, today + MOST_DAYS_AHEAD);
  return { rows, range: { from, to: Math.max(to, from + LEAST_DAYS - 1) }, theirDate: theirDateOf(parsed, now) };
}

function theirDateOf({ case: theCase }: ParsedCase, asOf: Instant): Day | undefined {
  return readCase(theCase, asOf).decisionDate?.on;
}
