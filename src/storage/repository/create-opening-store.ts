import type { Kysely, Transaction } from "kysely";
import type { Forgetting, OpeningStore } from "../../app/ports/index.ts";
import { inBatches } from "./batches.ts";
import { insertCases } from "./case-log.ts";
import { deleteCases } from "./case-removal.ts";
import type { StoreDatabase } from "./create-case-store.ts";
import { hasChanged, hasGrown } from "./opening-changes.ts";
import {
  deleteOpening,
  findStoredOpening,
  insertForgetting,
  insertOpening,
  loadForgettings,
  loadOpenings,
  loadTallies,
  raiseTally,
  updateOpening,
} from "./openings.ts";
import type { Tables } from "./tables.ts";

/** The store of openings over a database with Fineline's tables. */
export function createOpeningStore({ db, toStoreError, wipe }: Omit<StoreDatabase, "close">): OpeningStore {
  const translated = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      throw toStoreError(error);
    }
  };
  const read = <Value>(load: (db: Kysely<Tables>) => Promise<Value>) => translated(() => load(db));
  const write = <Value>(change: (trx: Transaction<Tables>) => Promise<Value>) =>
    translated(() => db.transaction().execute(change));
  return {
    listOpenings: () => read(loadOpenings),
    findOpening: (openingId) => read((db) => findStoredOpening(db, openingId)),
    saveOpening: (opening, replacing) =>
      write((trx) => (replacing === null ? insertOpening(trx, opening) : updateOpening(trx, opening, replacing))),
    closeOpening: (opening, { replacing, sequence }) =>
      write(async (trx) =>
        (await hasChanged(trx, opening.id, sequence)) ? "stale" : updateOpening(trx, opening, replacing),
      ),
    addCandidates: (openingId, cases, { sequence, now }) =>
      write(async (trx) => {
        const stored = await findStoredOpening(trx, openingId);
        if (stored === undefined || stored.opening.closedOn !== undefined) return "closed";
        if (await hasGrown(trx, openingId, sequence)) return "stale";
        await insertCases(trx, cases, now);
        return "added";
      }),
    removeOpening: (openingId, revision) => write((trx) => deleteOpening(trx, openingId, revision)),
    forget: async (forgetting) => {
      const outcome = await write((trx) => forgetIn(trx, forgetting));
      if (outcome === "forgotten") await translated(wipe);
      return outcome;
    },
    listTallies: () => read(loadTallies),
    listForgettings: () => read(loadForgettings),
  };
}

async function forgetIn(trx: Kysely<Tables>, { caseIds, tallies, entry }: Forgetting): Promise<"forgotten" | "stale"> {
  if (!(await areAllThere(trx, caseIds))) return "stale";
  await deleteCases(trx, caseIds, entry.at);
  for (const [openingId, tally] of tallies) await raiseTally(trx, openingId, tally);
  await insertForgetting(trx, entry);
  return "forgotten";
}

async function areAllThere(trx: Kysely<Tables>, caseIds: readonly string[]): Promise<boolean> {
  let found = 0;
  for (const batch of inBatches([...new Set(caseIds)])) {
    found += (await trx.selectFrom("cases").select("id").where("id", "in", batch).execute()).length;
  }
  return found === new Set(caseIds).size;
}
