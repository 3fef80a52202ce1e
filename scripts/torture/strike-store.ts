import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../../test/bundle.ts";
import { checkPlace, type PlaceFindings } from "./check-place.ts";
import { runStruck, type Strike, type StruckOutcome } from "./faults.ts";
import { makeQuickFolder } from "./quick-folder.ts";
import type { TortureResult } from "./torture-run.ts";

/** What a sweep over the store's work showed. */
export interface StrikeTally {
  /** How often a call was struck; who had done all before does not count. */
  readonly strikes: number;
  /** How many steps had been acknowledged, over all strikes, and were looked for afterwards. */
  readonly acknowledged: number;
  readonly refused: number;
  /** Refused, and there all the same. */
  readonly keptThoughRefused: number;
  readonly failures: readonly string[];
}

/** What is swept over, and how densely. */
export interface StoreSweep {
  readonly deed: Strike["deed"];
  /** Letters of `faults.c`. */
  readonly calls: string;
  readonly errno?: Strike["errno"];
  /** Every call where it is 1, every second where it is 2. */
  readonly every: number;
  /** The first call that is struck; 1 where it is not given. */
  readonly from?: number;
}

/** Where the work is done, again and again, each time in a home of its own. */
export interface Smithy {
  readonly folder: string;
  readonly script: string;
  readonly remove: () => void;
}

/** Makes the place for sweeps. */
export async function openSmithy(): Promise<Smithy> {
  const folder = makeQuickFolder();
  const script = await bundle(new URL("./do-store-work.ts", import.meta.url), folder);
  return { folder, script, remove: () => rmSync(folder, { recursive: true }) };
}

/** Has the work done in new homes, the first call struck in the one, the second in the next, until one is done without. */
export async function strikeStore(smithy: Smithy, sweep: StoreSweep): Promise<StrikeTally> {
  const { deed, every, from = 1, errno } = sweep;
  let tally: StrikeTally = { strikes: 0, acknowledged: 0, refused: 0, keptThoughRefused: 0, failures: [] };
  for (let at = from; ; at += every) {
    const strike: Strike = { deed, at, ...(errno === undefined ? {} : { errno }) };
    const home = join(mkdtempSync(join(smithy.folder, `${deed}-`)), "home");
    const outcome = await runStruck({ args: [smithy.script, home], root: home, calls: sweep.calls, strike });
    if (outcome.struck === undefined) return tally;
    tally = sumOf(tally, await look(home, outcome, strike));
    rmSync(join(home, ".."), { recursive: true });
  }
}

/** The row of a sweep. */
export function tableOfStrikes(what: string, tally: StrikeTally): TortureResult {
  const { strikes, acknowledged, refused, keptThoughRefused, failures } = tally;
  const kept = keptThoughRefused === 0 ? "" : `, ${keptThoughRefused} of them there all the same`;
  const refusals = refused === 0 ? "" : `; ${refused} refused${kept}`;
  const outcome = `${acknowledged} steps acknowledged and found${refusals}; ${failures.length} failures`;
  return { figures: [{ what, extent: `${strikes} times`, outcome }], failures };
}

async function look(home: string, outcome: StruckOutcome, strike: Strike): Promise<StrikeTally> {
  const { lines, struck = "" } = outcome;
  const where = `${strike.deed} at call ${strike.at} (${struck.replace(home, "")})`;
  const found = await tryPlace(home, lines);
  const faults = [...misbehaviour(outcome, strike, home), ...found.faults];
  return {
    strikes: 1,
    acknowledged: lines.filter((line) => line.startsWith("done ")).length,
    refused: lines.filter((line) => line.startsWith("refused ")).length,
    keptThoughRefused: found.keptThoughRefused.length,
    failures: faults.map((fault) => `${where}: ${fault}`),
  };
}

/** What `checkPlace` finds; that it cannot even be opened is a fault like others. */
export async function tryPlace(home: string, lines: readonly string[]): Promise<PlaceFindings> {
  try {
    return await checkPlace(home, lines);
  } catch (error) {
    return { faults: [`it does not open or take more: ${error}`], keptThoughRefused: [] };
  }
}

/** A kill kills; a failure is refused by a sentence that names the file, and ends nothing else. */
function misbehaviour(
  { lines, errors, status, wasKilled }: StruckOutcome,
  { deed }: Strike,
  home: string,
): readonly string[] {
  if (deed.startsWith("kill") || deed === "tear")
    return wasKilled ? [] : [`it was not killed, but ended with ${status}`];
  const silent = lines.filter((line) => line.startsWith("refused ") && !line.includes(home));
  return [
    ...(status === 0 ? [] : [`it ended with ${status ?? "a signal"}: ${errors.slice(0, 300)}`]),
    ...silent.map((line) => `an error that names no file: ${line}`),
  ];
}

function sumOf(one: StrikeTally, other: StrikeTally): StrikeTally {
  return {
    strikes: one.strikes + other.strikes,
    acknowledged: one.acknowledged + other.acknowledged,
    refused: one.refused + other.refused,
    keptThoughRefused: one.keptThoughRefused + other.keptThoughRefused,
    failures: [...one.failures, ...other.failures],
  };
}
