import { readFileSync } from "node:fs";
import { createHolidayLookup, planCase } from "../../src/app/index.ts";
import { describeFault, type ParsedCase, parseCase } from "../../src/contract/index.ts";
import {
  businessCalendarOf,
  clockOfCase,
  guardAnswer,
  type Plan,
  type Playbook,
  type Step,
  settledWords,
  stateByClock,
  stepTitle,
} from "../../src/engine/index.ts";
import { type CountryTable, createHolidayResolver } from "../../src/holidays/index.ts";
import type { Block } from "./read-document.ts";

/** A case in a document with the plan that the engine makes of it. */
export interface RuleExample {
  /** The number of the line at which its facts begin. */
  readonly line: number;
  readonly at: string;
  readonly parsed: ParsedCase;
  readonly plan: Plan;
  readonly playbook: Playbook;
  /** The plan in lines: the headline, the answer to "may I contact them now?", then a line a step. */
  readonly lines: readonly string[];
  /** The lines that the document shows of it; none where it shows none. */
  readonly shown: readonly string[];
}

const tables = new URL("../../src/holidays/data/", import.meta.url);
const holidays = createHolidayLookup(
  createHolidayResolver(
    (country) => JSON.parse(readFileSync(new URL(`${country}.json`, tables), "utf8")) as CountryTable,
  ),
);

/**
 * The examples of a document: blocks marked `json case` (what the examples have in common), `json plan at="2026-11-16 10:00"`
 * (what one says besides: `facts`, and whatever else differs; a time by the company's clock), and right after one `text plan`,
 * lines of its plan. Throws where a case is none.
 */
export function readRuleExamples(blocks: readonly Block[]): readonly RuleExample[] {
  let common: object = {};
  return blocks.flatMap((block, index) => {
    if (block.info === "json case") common = JSON.parse(block.text) as object;
    const at = /^json plan at="([^"]+)"$/.exec(block.info)?.[1];
    if (at === undefined) return [];
    const next = blocks[index + 1];
    const shown = next?.info === "text plan" ? next.text.split("\n") : [];
    return [{ ...planExample({ ...common, ...(JSON.parse(block.text) as object) }, at), line: block.line, at, shown }];
  });
}

function planExample(value: object, at: string): Pick<RuleExample, "parsed" | "plan" | "playbook" | "lines"> {
  const { timeZone } = (value as { readonly calendar: { readonly timeZone: string } }).calendar;
  const now = Temporal.PlainDateTime.from(at).toZonedDateTime(timeZone).epochMilliseconds;
  const parsed = parseCase(value, { holidays, now });
  if (!parsed.ok) throw new Error(parsed.error.map((fault) => describeFault(fault)).join("\n"));
  const planned = planCase(parsed.value, { clock: now });
  if (!planned.ok) throw new Error(planned.error.map((fault) => describeFault(fault)).join("\n"));
  const { plan, playbook } = planned.value;
  return { parsed: parsed.value, plan, playbook, lines: planLines(plan, parsed.value) };
}

function planLines(plan: Plan, { case: theCase }: ParsedCase): readonly string[] {
  return [
    plan.headline,
    `May I contact them now? ${guardAnswer(plan.guard)}. ${plan.guard.because}`,
    ...plan.steps.map((step) => stepLine(step, plan, theCase)),
  ];
}

/** "upcoming: Check in with Lee Okafor, from Tue 24 Nov, 09:00". */
function stepLine(step: Step, plan: Plan, theCase: ParsedCase["case"]): string {
  const optional = step.optional && ["late", "open", "upcoming"].includes(step.state) ? " (optional)" : "";
  return `${step.state}: ${stepTitle(step, theCase, plan.attempts.limit)}${optional}, ${whenWords(step, plan, theCase)}`;
}

function whenWords(step: Step, { asOf }: Plan, theCase: ParsedCase["case"]): string {
  const clock = clockOfCase(theCase, theCase.calendar.timeZone);
  if (step.state === "done" || step.state === "skipped") {
    return settledWords(step, theCase.facts, businessCalendarOf(theCase.calendar));
  }
  return stateByClock(step.state === "projected" ? { ...step, state: "upcoming" } : step, asOf, clock);
}
