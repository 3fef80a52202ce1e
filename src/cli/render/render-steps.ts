import {
  type BusinessCalendar,
  businessCalendarOf,
  type Case,
  type Instant,
  type Need,
  type Plan,
  type Step,
  settledWords,
  stateWords,
  stepTitle,
} from "../../engine/index.ts";
import { bullet, line, type PageLine, type Span, span } from "./page.ts";
import { STEP_LOOKS } from "./step-look.ts";
import { layoutTable } from "./table.ts";

/** The steps of a plan as a table: state, what and whom, when in words, how. */
export function renderSteps(plan: Plan, theCase: Case, columns: number): readonly PageLine[] {
  const calendar = businessCalendarOf(theCase.calendar);
  if (plan.steps.length === 0) return [line("  Nothing is planned yet.", "quiet")];
  const hasHow = columns >= LEAST_WITH_HOW;
  const rows = sortForReading(plan.steps).map((step) => {
    const cells = stepCells(step, { plan, theCase, calendar });
    return hasHow ? cells : cells.slice(0, -1);
  });
  return layoutTable(rows, { columns, shape: [{}, { least: 18 }, { least: 16 }, { least: 5 }] });
}

/** Narrower than this, the channel is left to `why`. */
const LEAST_WITH_HOW = 72;

/** What to do first, then what may come, then what is over; each in the plan's order. */
function sortForReading(steps: readonly Step[]): readonly Step[] {
  return steps.toSorted((a, b) => READING_ORDER.indexOf(a.state) - READING_ORDER.indexOf(b.state));
}

const READING_ORDER: readonly Step["state"][] = [
  "late",
  "open",
  "upcoming",
  "projected",
  "withheld",
  "expired",
  "skipped",
  "done",
];

interface Shown {
  readonly plan: Plan;
  readonly theCase: Case;
  readonly calendar: BusinessCalendar;
}

function stepCells(step: Step, { plan, theCase, calendar }: Shown): readonly Span[] {
  const { glyph, tone, word } = STEP_LOOKS[step.state];
  const isQuiet = tone === "quiet";
  const optional = step.optional && TO_DO.has(step.state) ? " (optional)" : "";
  return [
    span(`${glyph} ${word}`, tone),
    span(`${stepTitle(step, theCase, plan.attempts.limit)}${optional}`, isQuiet ? "quiet" : "strong"),
    span(whenWords(step, { plan, theCase, calendar }), tone),
    span(howWords(step), "quiet"),
  ];
}

/** When, in words: of one that only may come, from when it would. */
function whenWords(step: Step, { plan, theCase, calendar }: Shown): string {
  if (isSnoozed(step, plan.asOf))
    return `snoozed ${stateWords(asUpcoming(step, step.snoozedUntil!), plan.asOf, calendar).replace(/^from/, "until")}`;
  if (step.state === "done" || step.state === "skipped") return settledWords(step, theCase.facts, calendar);
  if (step.state === "projected") return stateWords(asUpcoming(step, step.window.opens), plan.asOf, calendar);
  return latestPart(stateWords(step, plan.asOf, calendar));
}

/** Of a late step until when it is still fine: that it is late is said beside it, and a table has little room. */
export function latestPart(words: string): string {
  return words.slice(words.lastIndexOf(" · ") + 1).replace(/^· /, "");
}

function isSnoozed({ snoozedUntil, state }: Step, asOf: Instant): boolean {
  return snoozedUntil !== undefined && snoozedUntil > asOf && TO_DO.has(state);
}

const TO_DO: ReadonlySet<Step["state"]> = new Set(["late", "open", "upcoming"]);

function asUpcoming({ window, reasons }: Step, opens: Instant) {
  return { state: "upcoming" as const, window: { ...window, opens }, reasons };
}

const NEEDS: Readonly<Record<Need, string>> = {
  email: "no address",
  phone: "no number",
  address: "no address",
  contact: "nobody known",
};

function howWords({ channel, needs, state }: Step): string {
  const missing = TO_DO.has(state) ? needs.map((need) => NEEDS[need]) : [];
  return [...(channel === null ? [] : [channel]), ...missing].join(", ");
}

const EXPLAINED: ReadonlySet<Step["state"]> = new Set(["late", "open", "upcoming", "withheld"]);

/** Why each step that is still to do, or may not be done, is where it is; steps with one reason are told together. */
export function renderReasons(plan: Plan, theCase: Case, columns: number): readonly PageLine[] {
  const titles = new Map<string, string[]>();
  for (const step of plan.steps.filter(({ state }) => EXPLAINED.has(state))) {
    const text = step.reasons[0]?.text ?? "";
    if (text !== "") titles.getOrInsertComputed(text, () => []).push(stepTitle(step, theCase, plan.attempts.limit));
  }
  return [...titles].flatMap(([text, named]) => bullet("·", `${joined(named)}: ${text}`, columns));
}

const MOST_NAMED = 3;

function joined(titles: readonly string[]): string {
  const shown = titles.slice(0, MOST_NAMED).join("; ");
  return titles.length > MOST_NAMED ? `${shown} and ${titles.length - MOST_NAMED} more` : shown;
}
