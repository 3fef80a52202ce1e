import { type PlanCaseOptions, planCase } from "../app/index.ts";
import {
  describeFault,
  error,
  type Fault,
  type HolidayLookup,
  ok,
  parseCase,
  parseJsonLine,
  planToText,
  type Result,
} from "../contract/index.ts";
import type { Plan } from "../engine/index.ts";

export interface PlanBlockOptions extends Pick<PlanCaseOptions, "now" | "playbook" | "clock"> {
  readonly holidays: HolidayLookup;
}

export interface PlannedBlock {
  /** A line for each line that came in, each ended by a line feed. */
  readonly text: string;
  readonly failed: number;
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Plans the cases of whole lines of JSON, each ended by a line feed; a bad line gives `{"error": …}` in its place. */
export function planBlock(block: Uint8Array, options: PlanBlockOptions): PlannedBlock {
  let text = "";
  let failed = 0;
  for (const line of linesOf(block)) {
    const planned = planLine(line, options);
    if (!planned.ok) failed++;
    text += `${planned.ok ? planned.value : errorLine(planned.error)}\n`;
  }
  return { text, failed };
}

/** As text, in one go; where some line is no UTF-8, each as its bytes, so that only that one fails. */
function linesOf(block: Uint8Array): readonly (string | Uint8Array)[] {
  try {
    return decoder.decode(block).slice(0, -1).split("\n");
  } catch {
    return byteLinesOf(block);
  }
}

const LINE_FEED = 10;

function byteLinesOf(block: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < block.length; ) {
    const end = block.indexOf(LINE_FEED, start);
    lines.push(block.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

function planLine(line: string | Uint8Array, options: PlanBlockOptions): Result<string, readonly Fault[]> {
  const value = parseJsonLine(line);
  if (!value.ok) return value;
  const parsed = parseCase(value.value, parseOptions(options));
  if (!parsed.ok) return parsed;
  const planned = planCase(parsed.value, options);
  if (!planned.ok) return error(planned.error);
  return toText(planned.value.plan, parsed.value.case.calendar.timeZone);
}

function toText(plan: Plan, timeZone: string): Result<string, readonly Fault[]> {
  try {
    return ok(planToText(plan, timeZone));
  } catch (cause) {
    // Text of half a gigabyte does not fit into a string; a plan of a file is written in pieces instead.
    if (!(cause instanceof RangeError)) throw cause;
    return error([{ place: "facts", expected: "fewer, since the plan does not fit into one line" }]);
  }
}

function parseOptions({ holidays, now, clock }: PlanBlockOptions) {
  return { holidays, now: now ?? clock };
}

/** The first fault as a sentence, and all of them with their places. */
function errorLine(faults: readonly Fault[]): string {
  const [first] = faults;
  return JSON.stringify({ error: { message: first === undefined ? "" : describeFault(first), faults } });
}
