import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { holidayFolder } from "../src/bin/package.ts";
import { readHolidayTables } from "../src/bin/read-holiday-tables.ts";
import { BusinessCalendar, formatDate, parseDate } from "../src/engine/index.ts";
import { type Figure, inTurns } from "./measure.ts";
import { type DayPeer, dayPeers } from "./peers/day-peers.ts";

const STARTS = 100_000;
const PASSES = 20;
const FIRST = parseDate("2021-01-01");
const SPAN_DAYS = 3_000;

const answer = readHolidayTables(holidayFolder)({ country: "US", fromYear: 2020, toYear: 2036 });
if (!answer.ok) throw new Error("there is no table for the United States");
const { holidays } = answer.value;
const SPEC = { timeZone: "UTC", weekend: [6, 7], holidays, workdays: [], openMinute: 540, closeMinute: 1020 };
const calendar = new BusinessCalendar(SPEC);
const withoutHolidays = new BusinessCalendar({ ...SPEC, holidays: [] });
/** Start dates in no order, the same for all. */
const starts = Int32Array.from({ length: STARTS }, (_, i) => FIRST + ((i * 7919) % SPAN_DAYS));
/** Peers are up to a hundred thousand times slower: as many operations as take some hundredths of a second. */
const PEER_STARTS = 10_000;
const PEER_STEPS = 25_000;
const CHECKED_STARTS = 200;

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

function peerTime({ add }: DayPeer, n: number): number {
  const operations = Math.min(PEER_STARTS, Math.ceil(PEER_STEPS / n));
  return time(operations, () => {
    let sum = 0;
    for (let i = 0; i < operations; i++) sum += add(i, n);
    return sum;
  });
}

/** How many of the first answers are other days than ours. */
function countDifferences({ add, dayOf, knowsHolidays }: DayPeer, n: number): number {
  const ours = knowsHolidays ? calendar : withoutHolidays;
  let different = 0;
  for (let i = 0; i < CHECKED_STARTS; i++) if (dayOf(add(i, n)) !== ours.add(starts[i]!, n)) different += 1;
  return different;
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

/** An operation of the business calendar against libraries for dates, and NumPy. */
export async function benchBusinessDays(): Promise<readonly Figure[]> {
  const peers = dayPeers(
    [...starts.subarray(0, PEER_STARTS)],
    holidays.map(({ on }) => on),
  );
  const figures: Figure[] = [];
  for (const n of [5, 250]) figures.push(...(await figuresOf(n, peers)));
  return figures;
}

async function figuresOf(n: number, peers: readonly DayPeer[]): Promise<readonly Figure[]> {
  const ns: Readonly<Record<string, number>> = await inTurns(5, {
    fineline: () => fineline(n),
    numpy: () => numpy(n),
    ...Object.fromEntries(peers.map((peer) => [peer.name, () => peerTime(peer, n)])),
  });
  const beside = (against: string, peerNs: number, goal: string): Figure => {
    const value = `${ns.fineline!.toFixed(1)} ns`;
    return { what: `add ${n} business days`, value, against, ratio: peerNs / ns.fineline!, goal };
  };
  const rows = peers.map((peer) => {
    const peerNs = ns[peer.name]!;
    return beside(`${peer.name}, ${peerNs.toFixed(0)} ns${describeAnswers(peer, n)}`, peerNs, "20 or more");
  });
  const numpyNs = ns.numpy!;
  if (Number.isNaN(numpyNs)) return rows;
  return [...rows, beside(`NumPy, vectorised, ${numpyNs.toFixed(1)} ns`, numpyNs, "1 or more")];
}

function describeAnswers(peer: DayPeer, n: number): string {
  const different = countDifferences(peer, n);
  const without = peer.knowsHolidays ? "" : ", without holidays";
  return different === 0 ? without : `${without}; another day for ${different} of ${CHECKED_STARTS} starts`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const figure of await benchBusinessDays()) console.log(figure);
}
