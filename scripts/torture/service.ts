import { setTimeout as pause } from "node:timers/promises";
import {
  ask,
  crash,
  cutConnections,
  exhaustConnections,
  holdTables,
  restart,
} from "../../test/service/faults/database-faults.ts";
import type { FaultPlace } from "../../test/service/faults/open-fault-place.ts";
import { runStandby, type Standby } from "../../test/service/faults/run-standby.ts";
import { type FaultReport, type PlannedStrike, runUnderFaults } from "../../test/service/faults/run-under-faults.ts";
import { mountSmallDisk, type SmallDisk } from "../../test/service/faults/small-disk.ts";
import type { TortureResult, TortureRun } from "./torture-run.ts";

const DESKS = 200;
const KILLS = 300;
const DISK_MB = 1_500;
/** How long the disk stays full. */
const FULL_MS = 8_000;
/** Short enough that a small disk is not filled by the log of what was written. */
const SETTINGS = { max_wal_size: "192MB", min_wal_size: "64MB", wal_retrieve_retry_interval: "500ms" };

/**
 * Two web and three worker processes on one PostgreSQL, 200 desks: workers are killed 300 times, with the usual times, and everything
 * befalls the database that may, until a standby takes its place.
 */
export const service: TortureRun = async ({ seed }) => {
  await using later = new AsyncDisposableStack();
  const disk = mountSmallDisk(DISK_MB, later);
  const report = await runUnderFaults({
    seed,
    desks: DESKS,
    letters: 4,
    reminders: 2,
    kills: KILLS,
    paceMs: 400,
    recoverMs: 60_000,
    times: {},
    settings: SETTINGS,
    strikes: strikesWith(disk),
    ...(disk === undefined ? {} : { parent: disk.folder }),
  });
  return resultOf(report, disk === undefined);
};

function strikesWith(disk: SmallDisk | undefined): readonly PlannedStrike[] {
  const usual = new Map<string, (place: FaultPlace) => Promise<void>>([
    ["connections cut", ({ database }) => cutConnections(database())],
    ["database restarted", ({ database }) => restart(database())],
    ["every connection taken for two seconds", ({ database }) => exhaustConnections(database())],
    ["database crashed", ({ database }) => crash(database())],
    ["tables held for two seconds", ({ database }) => holdTables(database())],
  ]);
  const often = [...usual].flatMap(([what, strike], number) =>
    Array.from({ length: 6 }, (_, turn) => ({ afterKills: 10 + number * 9 + turn * 47, what, strike })),
  );
  const full = disk === undefined ? [] : [{ afterKills: 120, what: "disk full", strike: fillWith(disk) }];
  return [...often, ...full, ...promotion()];
}

/** It is full until an operator makes room, and starts the database again where it gave up. */
function fillWith(disk: SmallDisk): PlannedStrike["strike"] {
  return async ({ database }) => {
    disk.fill();
    // People's own writing may take long to need another page.
    await ask(
      database().url,
      "create table public.room as select repeat('x', 1000) from generate_series(1, 100000)",
    ).catch(() => {});
    await pause(FULL_MS);
    disk.empty();
    await restart(database());
    await ask(database().url, "drop table if exists public.room");
  };
}

/** The standby follows for a while, then the other one dies. */
function promotion(): readonly PlannedStrike[] {
  let standby: Standby | undefined;
  return [
    {
      afterKills: 180,
      what: "standby set up",
      strike: async ({ database }) => {
        standby = await runStandby(database(), { max_connections: 60, ...SETTINGS });
      },
    },
    {
      afterKills: 220,
      what: "standby promoted",
      strike: async ({ database, moveTo }) => {
        await database().postgres.kill();
        await standby!.promote();
        moveTo(standby!.postgres);
      },
    },
  ];
}

function resultOf(report: FaultReport, isDiskMissing: boolean): TortureResult {
  const { facts, letters, reminders, latenessMs, settledMs, struck, kills, jobs, retries, failures } = report;
  const late = (share: number) =>
    `${((latenessMs.at(Math.floor(share * (latenessMs.length - 1))) ?? 0) / 1000).toFixed(1)} s`;
  const figures = [
    {
      what: "workers killed, of three, one of them ten minutes ahead",
      extent: `${kills}`,
      outcome: `${jobs} jobs done`,
    },
    ...[...struck].map(([what, times]) => ({ what, extent: `${times}`, outcome: "the service went on" })),
    ...(isDiskMissing
      ? [{ what: "disk full", extent: "0", outcome: "left out: only root may mount a small disk" }]
      : []),
    { what: "requests and writes made again", extent: `${retries}`, outcome: "all were answered in the end" },
    { what: "facts that were acknowledged", extent: `${facts}`, outcome: "every one is there" },
    {
      what: "letters approved",
      extent: `${letters.accepted + letters.uncertain}`,
      outcome: `${letters.accepted} accepted once, ${letters.uncertain} uncertain, none twice`,
    },
    {
      what: "reminders due",
      extent: `${reminders.told}`,
      outcome: `every one was told, ${reminders.again} of them again in the same message by who took over from a dead worker`,
    },
    {
      what: "lateness of reminders, faults and all",
      extent: `${latenessMs.length}`,
      outcome: `median ${late(0.5)}, 99th percentile ${late(0.99)}, worst ${late(1)}`,
    },
    { what: "everything seen to after the last fault", extent: "1", outcome: `${(settledMs / 1000).toFixed(1)} s` },
  ];
  return { figures: failures.length === 0 ? figures : figures.map(doubt), failures };
}

/** Where something did not hold, what holds is said by the failures alone. */
const doubt = (figure: TortureResult["figures"][number]) =>
  figure.outcome.startsWith("every one") ? { ...figure, outcome: "see below" } : figure;
