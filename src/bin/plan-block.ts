import { type PlanCaseOptions, planCase } from "../app/index.ts";
import {
  describeFault,
  error,
  type Fault,
  type HolidayLookup,
  ok,
  type PlanJson,
  parseCase,
  parseJsonLine,
  planToJson,
  type Result,
} from "../contract/index.ts";

export interface PlanBlockOptions extends Pick<PlanCaseOptions, "now" | "playbook" | "clock"> {
  readonly holidays: HolidayLookup;
}

export interface PlannedBlock {
  /** A line for each line that came in, each ended by a line feed. */
  readonly text: string;
  readonly failed: number;
}

const LINE_FEED = 10;

/** Plans the cases of whole lines of JSON, each ended by a line feed; a bad line gives `{"error": …}` in its place. */
export function planBlock(lines: Uint8Array, options: PlanBlockOptions): PlannedBlock {
  let text = "";
  let failed = 0;
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf(LINE_FEED, start);
    const planned = planLine(lines.subarray(start, end), options);
    if (!planned.ok) failed++;
    text += `${planned.ok ? planned.value : errorLine(planned.error)}\n`;
    start = end + 1;
  }
  return { text, failed };
}

function planLine(line: Uint8Array, options: PlanBlockOptions): Result<string, readonly Fault[]> {
  const value = parseJsonLine(line);
  if (!value.ok) return value;
  const parsed = parseCase(value.value, parseOptions(options));
  if (!parsed.ok) return parsed;
  const planned = planCase(parsed.value, options);
  if (!planned.ok) return error(planned.error);
  return toText(planToJson(planned.value.plan, parsed.value.case.calendar.timeZone));
}

function toText(plan: PlanJson): Result<string, readonly Fault[]> {
  try {
    return ok(JSON.stringify(plan));
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
