import {
  type CandidateRow,
  type CaseView,
  candidateContext,
  candidateJson,
  candidatesOf,
  LETTERS_IN_HAND,
  refreshSummaries,
  type StoredOpening,
} from "../../app/index.ts";
import type { CandidateJson } from "../../contract/http/index.ts";
import type { DeskStore, Services } from "../command.ts";

/** Openings and candidates as they stand when the command is called. */
export interface EmployerDesk {
  readonly store: DeskStore;
  readonly openings: readonly StoredOpening[];
  /** Every case, whatever side it is of. */
  readonly views: readonly CaseView[];
  /** By creation. */
  readonly candidates: readonly CandidateRow[];
  /** Everybody of an opening, as rules about them see them. */
  readonly everybody: (openingId: string) => readonly CaseView[];
  /** A candidate as programs read them. */
  readonly json: (row: CandidateRow) => CandidateJson;
}

/** Opens the store and looks at every case, at the moment of the command. */
export async function openEmployerDesk(services: Services): Promise<EmployerDesk> {
  const { now, givenNow, holidays, version } = services;
  const store = await services.openStore();
  const isPresent = givenNow === undefined;
  const { cases: views } = await refreshSummaries({ store, holidays, now, isPresent, version });
  const openings = await store.openings.listOpenings();
  const context = candidateContext(views, openings, await store.outbox.list(LETTERS_IN_HAND));
  return {
    store,
    openings,
    views,
    candidates: candidatesOf({ views, openings: openings.map(({ opening }) => opening), holidays, now }),
    everybody: (id) => views.filter(({ digest: { candidate } }) => candidate !== undefined && candidate.opening === id),
    json: (row) => candidateJson(row, context),
  };
}
