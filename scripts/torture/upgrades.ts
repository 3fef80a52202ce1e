import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { bundle } from "../../test/bundle.ts";
import { type Deed, runStruck, whyNoFaults } from "./faults.ts";
import { makeReleased, RELEASED, type Rows, readRows, readSchema } from "./released-schemas.ts";
import { openWorkPlace } from "./store-work.ts";
import { openSmithy, type Smithy } from "./strike-store.ts";
import type { TortureFigure, TortureResult } from "./torture-run.ts";

const DEEDS: readonly Deed[] = ["kill-before", "tear", "kill-after", "fail-once", "fail-always"];
const EVERY = 6;

/** Brings a store of every released schema to the newest, and strikes whoever does it at its calls; nothing of what was there may be gone. */
export async function upgrades(): Promise<TortureResult> {
  return strikeUpgrades({ versions: RELEASED, every: EVERY });
}

/** The same for some versions, at every so many calls. */
export async function strikeUpgrades(how: {
  readonly versions: readonly number[];
  readonly every: number;
}): Promise<TortureResult> {
  const why = whyNoFaults();
  if (why !== undefined) throw new Error(`upgrades: ${why}`);
  const smithy = await openSmithy();
  try {
    const yard = await openYard(smithy);
    const results: Upgrade[] = [];
    for (const version of how.versions) results.push(await strikeUpgrade(yard, version, how.every));
    return { figures: results.map(rowOf), failures: results.flatMap(({ failures }) => failures) };
  } finally {
    smithy.remove();
  }
}

/** Where upgrades are struck. */
interface Yard {
  readonly folder: string;
  /** Opens a store, and closes it. */
  readonly script: string;
  /** A home at the newest schema, with something of everything. */
  readonly full: string;
  readonly schema: readonly unknown[];
}

interface Upgrade {
  readonly version: number;
  readonly rows: number;
  readonly strikes: number;
  readonly failures: readonly string[];
}

async function openYard({ folder, script }: Smithy): Promise<Yard> {
  const full = join(mkdtempSync(join(folder, "full-")), "home");
  const done = await runStruck({ args: [script, full], root: full, calls: "" });
  assert.equal(done.status, 0, done.errors);
  const opening = await bundle(new URL("./open-and-close.ts", import.meta.url), folder);
  return { folder, script: opening, full, schema: readSchema(full) };
}

async function strikeUpgrade(yard: Yard, version: number, every: number): Promise<Upgrade> {
  const released = join(mkdtempSync(join(yard.folder, `version-${version}-`)), "home");
  makeReleased(version, { home: released, full: yard.full });
  const rows = readRows(released);
  const failures: string[] = [];
  let strikes = 0;
  // Each version begins at a call of its own, so that over all of them every call has its turn.
  for (let at = 1 + (version % every); ; at += every) {
    const deed = DEEDS[strikes % DEEDS.length]!;
    const home = join(mkdtempSync(join(yard.folder, "upgrade-")), "home");
    cpSync(released, home, { recursive: true });
    const { struck } = await runStruck({
      args: [yard.script, home],
      root: home,
      calls: "wstuno",
      strike: { deed, at },
    });
    if (struck === undefined) break;
    strikes += 1;
    const where = `version ${version}, ${deed} at call ${at} (${struck.replace(home, "")})`;
    failures.push(...(await findLosses(home, rows, yard)).map((fault) => `${where}: ${fault}`));
    rmSync(join(home, ".."), { recursive: true });
  }
  return { version, rows: Object.values(rows).flat().length, strikes, failures };
}

/** What is not as it was, or not as the newest schema has it, once the store was opened again. */
async function findLosses(home: string, rows: Rows, { schema }: Yard): Promise<readonly string[]> {
  try {
    await (await openWorkPlace(home)).close();
    const now = readRows(home, rows);
    const changed = Object.keys(rows).filter((table) => !isDeepStrictEqual(now[table], rows[table]));
    const isNewest = isDeepStrictEqual(readSchema(home), schema);
    return [...changed.map((table) => `${table} is not as it was`), ...(isNewest ? [] : ["its schema is another"])];
  } catch (error) {
    return [`it does not open: ${error}`];
  }
}

function rowOf({ version, rows, strikes, failures }: Upgrade): TortureFigure {
  return {
    what: `from version ${version}, with ${rows} rows`,
    extent: `${strikes} kills and errors`,
    outcome: failures.length === 0 ? "every row there at the newest version" : `${failures.length} failures`,
  };
}
