import { readFileSync } from "node:fs";
import { planCase } from "../src/app/index.ts";
import { holidayFolder } from "../src/bin/package.ts";
import { readHolidayTables } from "../src/bin/read-holiday-tables.ts";
import { type ParsedCase, parseCase } from "../src/contract/index.ts";
import type { Plan, Playbook } from "../src/engine/index.ts";
import { parseInstant, resolvePlaybook } from "../src/engine/index.ts";
import { checkLetter, LETTER_RULES } from "../src/engine/letters/check/index.ts";
import { type Finding, type Letter, type LetterContext, letterKindOf } from "../src/engine/letters/letter.ts";
import type { Label, LabelledLetter } from "../test/letters/letters.ts";

const FOLDER = new URL("../test/letters/", import.meta.url);
const holidays = readHolidayTables(holidayFolder);

/** How well one rule does on the labelled letters, counted by letter: hints do not count as findings. */
export interface RuleFigure {
  readonly rule: string;
  /** Letters that break it, of which so many were found. */
  readonly broken: number;
  readonly found: number;
  readonly falseAlarms: number;
  readonly precision: number;
  readonly recall: number;
  /** Letters found whose finding stands elsewhere than the words that the label quotes. */
  readonly elsewhere: number;
}

/** One letter read and checked. */
export interface CheckedLetter {
  readonly labelled: LabelledLetter;
  readonly findings: readonly Finding[];
}

/** The labelled letters of one half, each as it is given to the check. */
export function readHalf(
  half: LabelledLetter["half"],
): readonly { labelled: LabelledLetter; letter: Letter; context: LetterContext }[] {
  const cases = JSON.parse(readFileSync(new URL("cases.json", FOLDER), "utf8")) as Record<string, object>;
  const plans = new Map<string, { plan: Plan; parsed: ParsedCase; playbook: Playbook }>();
  return readFileSync(new URL("letters.ndjson", FOLDER), "utf8")
    .split("\n")
    .filter((line) => line.includes(`"half": "${half}"`))
    .map((line) => JSON.parse(line) as LabelledLetter)
    .map((labelled) => ({ labelled, ...contextOf(labelled, cases, plans) }));
}

function contextOf(
  labelled: LabelledLetter,
  cases: Readonly<Record<string, object>>,
  plans: Map<string, { plan: Plan; parsed: ParsedCase; playbook: Playbook }>,
): { letter: Letter; context: LetterContext } {
  const { plan, parsed, playbook } = planOf(labelled, cases, plans);
  const theCase = parsed.case;
  const step = plan.steps.find(({ id }) => id === labelled.step)!;
  const { subject, body, attachments = [] } = labelled.letter;
  const channel = step.channel ?? "email";
  const letter: Letter = { to: step.to!, channel, subject, body, attachments };
  const earlier = (labelled.earlier ?? []).map((each) => ({
    to: each.to,
    channel: each.purpose === "card" ? ("post" as const) : ("email" as const),
    subject: each.subject,
    body: each.body,
    attachments: [],
    purpose: each.purpose,
    at: parseInstant(each.at),
  }));
  const otherCases = (labelled.others ?? []).map((key) => parse(cases[key]!).case);
  const kind = labelled.kind ?? letterKindOf(step)!;
  return { letter, context: { theCase, playbook, step, kind, asOf: parseInstant(labelled.asOf), earlier, otherCases } };
}

function planOf(
  { case: key, asOf }: LabelledLetter,
  cases: Readonly<Record<string, object>>,
  plans: Map<string, { plan: Plan; parsed: ParsedCase; playbook: Playbook }>,
): { plan: Plan; parsed: ParsedCase; playbook: Playbook } {
  const known = plans.get(`${key} ${asOf}`);
  if (known !== undefined) return known;
  const parsed = parse({ ...cases[key], asOf });
  const planned = planCase(parsed, { clock: Number.NaN });
  const { playbook } = resolvePlaybook(parsed.playbook, parsed.case.side);
  if (!planned.ok || playbook === undefined) throw new Error(`${key} has no plan at ${asOf}`);
  const fresh = { plan: planned.value.plan, parsed, playbook };
  plans.set(`${key} ${asOf}`, fresh);
  return fresh;
}

function parse(json: object): ParsedCase {
  const parsed = parseCase(json, { holidays });
  if (!parsed.ok) throw new Error(`a case of the labelled letters cannot be read: ${JSON.stringify(parsed.error[0])}`);
  return parsed.value;
}

/** Checks the letters of one half. */
export function checkHalf(half: LabelledLetter["half"]): readonly CheckedLetter[] {
  return readHalf(half).map(({ labelled, letter, context }) => ({ labelled, findings: checkLetter(letter, context) }));
}

/** Precision and recall of each rule on one half of the labelled letters. */
export function measureLetterRules(half: LabelledLetter["half"]): readonly RuleFigure[] {
  const checked = checkHalf(half);
  return LETTER_RULES.map((rule) => figureOf(rule, checked));
}

function figureOf(rule: string, checked: readonly CheckedLetter[]): RuleFigure {
  let broken = 0;
  let found = 0;
  let falseAlarms = 0;
  let elsewhere = 0;
  for (const { labelled, findings } of checked) {
    const label = labelled.expect.find((each) => each.rule === rule && each.severity !== "hints");
    const own = findings.filter((each) => each.rule === rule && each.severity !== "hints");
    if (label !== undefined) broken += 1;
    if (own.length === 0) continue;
    if (label === undefined) falseAlarms += 1;
    else found += 1;
    if (label !== undefined && !own.some((each) => isAt(each, label, labelled))) elsewhere += 1;
  }
  const precision = found + falseAlarms === 0 ? 1 : found / (found + falseAlarms);
  return { rule, broken, found, falseAlarms, precision, recall: broken === 0 ? 1 : found / broken, elsewhere };
}

/** Whether a finding touches the words that its label quotes. */
function isAt({ field, start, end }: Finding, { excerpt }: Label, { letter }: LabelledLetter): boolean {
  if (excerpt === undefined) return true;
  const text = field === "subject" ? (letter.subject ?? "") : letter.body;
  const at = text.indexOf(excerpt);
  return at !== -1 && start < at + excerpt.length && at < end;
}

/** Microseconds a letter, the letters of one half checked over and over. */
export function timeLetterCheck(half: LabelledLetter["half"], passes: number): number {
  const letters = readHalf(half);
  for (const { letter, context } of letters) checkLetter(letter, context);
  const startedAt = performance.now();
  for (let pass = 0; pass < passes; pass++) for (const { letter, context } of letters) checkLetter(letter, context);
  return ((performance.now() - startedAt) * 1_000) / (passes * letters.length);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const half = process.argv.includes("--held-out") ? "held-out" : "tune";
  for (const { rule, broken, found, falseAlarms, precision, recall, elsewhere } of measureLetterRules(half)) {
    const figures = `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} (${found} of ${broken} found, ${falseAlarms} false, ${elsewhere} elsewhere)`;
    console.log(`${rule.padEnd(28)} ${figures}`);
  }
  console.log(`${timeLetterCheck(half, 10).toFixed(0)} µs a letter`);
}
