import { readFileSync } from "node:fs";
import { planCase } from "../src/app/index.ts";
import { holidayFolder } from "../src/bin/package.ts";
import { readHolidayTables } from "../src/bin/read-holiday-tables.ts";
import { parseCase } from "../src/contract/index.ts";
import { checkLetter, composeLetter, type LetterContext, letterKindOf } from "../src/engine/letters/index.ts";
import { createProofreader } from "../src/proofread/index.ts";
import { type Figure, median } from "./measure.ts";

const lines = readFileSync(new URL("../test/conformance/cases.ndjson", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const holidays = readHolidayTables(holidayFolder);

/** What a letter is asked for in each of the 500 cases, for every step that has one. */
function occasions(): readonly LetterContext[] {
  return lines.flatMap((line) => {
    const parsed = parseCase(JSON.parse(line), { holidays });
    if (!parsed.ok) return [];
    const planned = planCase(parsed.value, { clock: 0 });
    if (!planned.ok) return [];
    const { plan, playbook } = planned.value;
    return plan.steps.flatMap((step) => {
      const kind = letterKindOf(step);
      if (kind === undefined || step.to === null) return [];
      return [{ theCase: parsed.value.case, playbook, step, kind, asOf: plan.asOf, earlier: [] }];
    });
  });
}

/** Letters composed and checked on one core, and one proofread in its thread. */
export async function benchLetters(): Promise<readonly Figure[]> {
  const contexts = occasions();
  const seconds = [0, 1, 2, 3].map(() => {
    const startedAt = performance.now();
    for (const context of contexts) {
      checkLetter(composeLetter(context, { tone: "plain", length: "medium", variant: 0 }), context);
    }
    return (performance.now() - startedAt) / 1_000;
  });
  const aSecond = contexts.length / median(seconds.slice(1));
  return [
    {
      what: "letters composed and checked, one core",
      value: `${Math.round(aSecond).toLocaleString("en")} a second`,
      against: "2,000 a second",
      ratio: aSecond / 2_000,
      goal: "1 or more",
    },
    ...(await benchProofreading()),
  ];
}

const LETTER = `Dear Ms Kim, thank you for your time on Friday. I enjoyed our talk about moving the revenue forecast out of
spreadsheets, and I have been thinking about the team in Lisbon since. ${"The work is what I am looking for. ".repeat(12)}`;

async function benchProofreading(): Promise<readonly Figure[]> {
  const startedAt = performance.now();
  const proofreader = createProofreader(new URL("../src/proofread/proofread-worker.ts", import.meta.url));
  await proofreader.check(LETTER);
  const firstMs = performance.now() - startedAt;
  const warmMs: number[] = [];
  for (let i = 0; i < 20; i++) {
    const from = performance.now();
    await proofreader.check(`${LETTER} ${i}`);
    warmMs.push(performance.now() - from);
  }
  await proofreader.close();
  return [
    {
      what: "a letter of 120 words proofread, warm",
      value: `${median(warmMs).toFixed(1)} ms`,
      against: "10 ms",
      ratio: median(warmMs) / 10,
      goal: "1 or less",
    },
    {
      what: "the first, with loading, off the main thread",
      value: `${firstMs.toFixed(0)} ms`,
      against: "2,000 ms",
      ratio: firstMs / 2_000,
      goal: "1 or less",
    },
  ];
}
