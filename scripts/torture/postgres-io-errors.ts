import { setTimeout as pause } from "node:timers/promises";
import { StoreError } from "../../src/app/ports/index.ts";
import { ask } from "../../test/service/faults/database-faults.ts";
import { checkDesk, DESK_WORK, openDeskPlace } from "./desk-work.ts";
import { type DeskYard, openDeskYard } from "./desk-yard.ts";
import { doSteps } from "./do-steps.ts";
import { whyNoFaults } from "./faults.ts";
import { type DiskFault, type FaultyDisk, makeFaultyDisk } from "./faulty-disk.ts";
import type { WorkPlace } from "./store-work.ts";
import { rudeness, sumOfTallies } from "./strike-desk.ts";
import { type StrikeTally, tableOfStrikes } from "./strike-store.ts";
import { joinResults, type TortureResult } from "./torture-run.ts";

const FAULTS: readonly (Omit<DiskFault, "at"> & { readonly what: string })[] = [
  { what: "one write, truncation or sync of the database fails", errno: "EIO", isForGood: false },
  { what: "one finds no room", errno: "ENOSPC", isForGood: false },
  { what: "from one on all fail", errno: "EIO", isForGood: true },
  { what: "from one on there is no room", errno: "ENOSPC", isForGood: true },
];
/** How often each kind is struck, spread over all calls. */
const STRIKES = 24;
const STEPS_A_CHECKPOINT = 4;
const RECOVERY_MS = 60_000;
const REST_MS = 100;

/** Lets calls of PostgreSQL for its files fail while a desk is worked at; then the disk is mended, and it is started again. */
export async function postgresIoErrors(): Promise<TortureResult> {
  const why = whyNoFaults();
  if (why !== undefined) throw new Error(`postgres-io-errors: ${why}`);
  const disk = makeFaultyDisk();
  const yard = await openDeskYard(disk.options);
  try {
    const calls = await countCalls(yard, disk);
    const results: TortureResult[] = [];
    for (const { what, ...fault } of FAULTS) {
      let tally: StrikeTally = { strikes: 0, acknowledged: 0, refused: 0, keptThoughRefused: 0, failures: [] };
      for (let strike = 0; strike < STRIKES; strike += 1) {
        const at = 1 + Math.floor(((strike + 0.5) / STRIKES) * calls);
        tally = sumOfTallies(tally, await strikeDisk(yard, disk, { ...fault, at }));
      }
      results.push(tableOfStrikes(what, tally));
    }
    return joinResults(results);
  } finally {
    await yard.close();
    disk.remove();
  }
}

async function countCalls(yard: DeskYard, disk: FaultyDisk): Promise<number> {
  const place = openDeskPlace(yard.url, await yard.makeDesk());
  // What made the schema is no part of it.
  await ask(yard.url, "checkpoint");
  disk.mend();
  const lines = await workAt(yard, place);
  await place.close();
  const odd = lines.filter((line) => !line.startsWith("done "));
  if (odd.length > 0) throw new Error(`without a fault: ${odd.join("; ")}`);
  if (disk.calls() === 0)
    throw new Error("the calls of the database are not counted: its processes did not load the shim");
  return disk.calls();
}

/** What has been written reaches the files of tables now and then. */
async function workAt({ url }: DeskYard, place: WorkPlace): Promise<string[]> {
  const lines: string[] = [];
  for (let from = 0; from < DESK_WORK.length; from += STEPS_A_CHECKPOINT) {
    await doSteps(place, DESK_WORK.slice(from, from + STEPS_A_CHECKPOINT), (line) => lines.push(line));
    await ask(url, "checkpoint").catch(() => {});
  }
  return lines;
}

async function strikeDisk(yard: DeskYard, disk: FaultyDisk, fault: DiskFault): Promise<StrikeTally> {
  const desk = await yard.makeDesk();
  const place = openDeskPlace(yard.url, desk);
  disk.breakAt(fault);
  const faults: string[] = [];
  const lines = await workAt(yard, place).catch((error) => {
    faults.push(`it said: ${error}`);
    return [];
  });
  const struck = disk.struck();
  disk.mend();
  // Whatever it holds in memory alone goes; PostgreSQL 18 may also hang where it is stopped while it recovers.
  await yard.postgres.kill();
  await yard.postgres.restart();
  const found = await comeBack(place)
    .then(() => checkDesk(place, lines))
    .catch((error) => ({ faults: [`it did not go on: ${error}`], keptThoughRefused: 0 }));
  await place.close();
  const all = [...faults, ...rudeness(lines), ...found.faults];
  return {
    strikes: struck === undefined ? 0 : 1,
    acknowledged: lines.filter((line) => line.startsWith("done ")).length,
    refused: lines.filter((line) => line.startsWith("refused ")).length,
    keptThoughRefused: found.keptThoughRefused,
    failures: all.map(
      (each) => `${fault.errno}${fault.isForGood ? " for good" : ""} at call ${fault.at} (${struck}): ${each}`,
    ),
  };
}

/** The same program goes on, over the same pool. */
async function comeBack({ store }: WorkPlace): Promise<void> {
  const until = performance.now() + RECOVERY_MS;
  for (;;) {
    try {
      await store.listCaseIds();
      return;
    } catch (error) {
      if (!(error instanceof StoreError && error.retryable) || performance.now() > until) throw error;
      await pause(REST_MS);
    }
  }
}
