import {
  type Case,
  type Instant,
  isElsewhere,
  type Need,
  type Plan,
  placeOfZone,
  type ReaderClock,
  type Step,
  settledWords,
  shortly,
  stateByClock,
  stepTitle,
} from "../../engine/index.ts";
import { BLANK, bullet, line, type PageLine, paragraph, type Span, span } from "./page.ts";
import { STEP_LOOKS } from "./step-look.ts";
import { layoutTable } from "./table.ts";

export interface StepsPage {
  readonly clock: ReaderClock;
  readonly columns: number;
}

/** The steps of a plan as a table: state, what and whom, when in words, how. */
export function renderSteps(plan: Plan, theCase: Case, page: StepsPage): readonly PageLine[] {
  const { columns } = page;
  const clock = shortly(page.clock);
  if (plan.steps.length === 0) return [line("  Nothing is planned yet.", "quiet")];
  const hasHow = columns >= LEAST_WITH_HOW;
  const rows = sortForReading(plan.steps).map((step) => {
    const cells = stepCells(step, { plan, theCase, clock });
    return hasHow ? cells : cells.slice(0, -1);
  });
  return [
    ...layoutTable(rows, { columns, shape: [{}, { least: 18 }, { least: LEAST_WHEN }, { least: 5 }] }),
    ...(isElsewhere(plan.asOf, clock)
      ? [BLANK, ...paragraph(bracketsWords(clock), columns, { tone: "quiet", indent: 2 })]
      : []),
  ];
}

/** Whose times stand in brackets. */
export function bracketsWords({ own, company }: ReaderClock): string {
  return `Times are by your clock, ${placeOfZone(own.timeZone)}; in brackets by theirs, ${placeOfZone(company.timeZone)}.`;
}

/** "from Tue 24 Nov, 09:00 (Mon 18:00)": the title gives way before a time does. */
const LEAST_WHEN = 34;

/** Narrower than this, the channel is left to `why`. */
const LEAST_WITH_HOW = 72;

/** What is asked for now, what may be done now, what may come, what is over; each in the plan's order. */
function sortForReading(steps: readonly Step[]): readonly Step[] {
  return steps.toSorted(
    (a, b) => urgencyOf(a) - urgencyOf(b) || READING_ORDER.indexOf(a.state) - READING_ORDER.indexOf(b.state),
  );
}

function urgencyOf({ state, optional }: Step): number {
  if (state !== "late" && state !== "open") return 2;
  return optional ? 1 : 0;
}

/** Whether it may be left out: of what is over it says nothing any more. */
function isOptional({ optional, state }: Step): boolean {
  return optional && TO_DO.has(state);
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
  readonly clock: ReaderClock;
}

function stepCells(step: Step, { plan, theCase, clock }: Shown): readonly Span[] {
  const { glyph, tone, word } = STEP_LOOKS[step.state];
  const isQuiet = tone === "quiet";
  const optional = isOptional(step) ? " (optional)" : "";
  return [
    span(`${glyph} ${word}`, tone),
    span(`${stepTitle(step, theCase, plan.attempts.limit)}${optional}`, isQuiet ? "quiet" : "strong"),
    span(whenWords(step, { plan, theCase, clock }), tone),
    span(howWords(step), "quiet"),
  ];
}

/** When, in words: of one that only may come, from when it would. */
function whenWords(step: Step, { plan, theCase, clock }: Shown): string {
  if (isSnoozed(step, plan.asOf))
    return `snoozed ${stateByClock(asUpcoming(step, step.snoozedUntil!), plan.asOf, clock).replace(/^from/, "until")}`;
  if (step.state === "done" || step.state === "skipped") return settledWords(step, theCase.facts, clock.own);
  if (step.state === "projected") return stateByClock(asUpcoming(step, step.window.opens), plan.asOf, clock);
  return latestPart(stateByClock(step, plan.asOf, clock));
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
