import type { Kysely } from "kysely";
import type { Forgetting, OpeningStore } from "../../app/ports/index.ts";
import { inBatches } from "./batches.ts";
import { insertCases } from "./case-log.ts";
import { deleteCases } from "./case-removal.ts";
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
import { accessTo, type StoreDatabase } from "./store-database.ts";
import type { Tables } from "./tables.ts";

/** The store of openings over a database with Fineline's tables. */
export function createOpeningStore(database: StoreDatabase): OpeningStore {
  const { read, write, wipe } = accessTo(database);
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
      if (outcome === "forgotten") await wipe();
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
