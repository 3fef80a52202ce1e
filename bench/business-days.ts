import { spawnSync } from "node:child_process";
import { addBusinessDays } from "date-fns";
import { holidayFolder } from "../src/bin/package.ts";
import { readHolidayTables } from "../src/bin/read-holiday-tables.ts";
import { BusinessCalendar, formatDate, parseDate } from "../src/engine/index.ts";
import { type Figure, inTurns } from "./measure.ts";

const STARTS = 100_000;
const PASSES = 20;
const FIRST = parseDate("2021-01-01");
const SPAN_DAYS = 3_000;

const answer = readHolidayTables(holidayFolder)({ country: "US", fromYear: 2020, toYear: 2036 });
if (!answer.ok) throw new Error("there is no table for the United States");
const { holidays } = answer.value;
const calendar = new BusinessCalendar({
  timeZone: "UTC",
  weekend: [6, 7],
  holidays,
  workdays: [],
  openMinute: 540,
  closeMinute: 1020,
});
/** Start dates in no order, the same for all. */
const starts = Int32Array.from({ length: STARTS }, (_, i) => FIRST + ((i * 7919) % SPAN_DAYS));
const dates = Array.from(starts, (day) => new Date(day * 86_400_000));

/** Nanoseconds an operation. */
function time(operations: number, work: () => number): number {
  const startedAt = performance.now();
  const sum = work();
  const elapsedMs = performance.now() - startedAt;
  if (Number.isNaN(sum)) throw new Error("nothing was computed");
  return (elapsedMs * 1e6) / operations;
}

function fineline(n: number): number {
  return time(STARTS * PASSES, () => {
    let sum = 0;
    for (let pass = 0; pass < PASSES; pass++) for (let i = 0; i < STARTS; i++) sum += calendar.add(starts[i]!, n);
    return sum;
  });
}

function dateFns(n: number): number {
  return time(STARTS, () => dates.reduce((sum, date) => sum + addBusinessDays(date, n).getTime(), 0));
}

/** The same starts, offsets and holidays, vectorised; NaN where Python has no NumPy. */
function numpy(n: number): number {
  const script = `
import sys, json, time, numpy as np
given = json.load(sys.stdin)
starts = np.array(given["starts"], dtype="datetime64[D]")
calendar = np.busdaycalendar(holidays=np.array(given["holidays"], dtype="datetime64[D]"))
begun = time.perf_counter()
for _ in range(${PASSES}): np.busday_offset(starts, ${n}, roll="backward", busdaycal=calendar)
print((time.perf_counter() - begun) * 1e9 / (len(starts) * ${PASSES}))`;
  const input = JSON.stringify({ starts: [...starts], holidays: holidays.map(({ on }) => formatDate(on)) });
  const { status, stdout } = spawnSync("python3", ["-c", script], { input, encoding: "utf8" });
  return status === 0 ? Number(stdout) : Number.NaN;
}

/** An operation of the business calendar against date-fns (which knows no holidays) and NumPy. */
export async function benchBusinessDays(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const n of [5, 250]) {
    const ns = await inTurns(5, { fineline: () => fineline(n), dateFns: () => dateFns(n), numpy: () => numpy(n) });
    const value = `${ns.fineline.toFixed(1)} ns`;
    figures.push({
      what: `add ${n} business days`,
      value,
      against: `date-fns ${ns.dateFns.toFixed(0)} ns`,
      ratio: ns.dateFns / ns.fineline,
      goal: "20 or more",
    });
    if (Number.isNaN(ns.numpy)) continue;
    figures.push({
      what: `add ${n} business days`,
      value,
      against: `NumPy, vectorised, ${ns.numpy.toFixed(1)} ns`,
      ratio: ns.numpy / ns.fineline,
      goal: "1 or more",
    });
  }
  return figures;
}
