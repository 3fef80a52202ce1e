import type { FactJson } from "../contract/index.ts";
import { type CaseStore, StoreError } from "./ports/index.ts";

/** A store that reads as if facts had been recorded, and writes nothing; what was supposed is kept beside it. */
export interface SupposedFacts {
  readonly store: CaseStore;
  /** By case, in the order in which they were supposed. */
  readonly facts: ReadonlyMap<string, readonly FactJson[]>;
}

/** A store over another one, in which facts are appended without being written. */
export function supposeFacts(under: CaseStore): SupposedFacts {
  const facts = new Map<string, FactJson[]>();
  const store: CaseStore = {
    findCase: async (caseId) => {
      const stored = await under.findCase(caseId);
      return stored && { ...stored, facts: [...stored.facts, ...(facts.get(caseId) ?? [])] };
    },
    appendFacts: async (caseId, added) => {
      const stored = await store.findCase(caseId);
      const known = new Set(stored?.facts.map(({ id }) => id));
      const fresh = added.filter(({ id }) => !known.has(id));
      facts.getOrInsertComputed(caseId, () => []).push(...fresh);
      return added.map(({ id }) => ({ id, status: known.has(id) ? "already-there" : "recorded" }));
    },
    listCaseIds: () => under.listCaseIds(),
    listHeaders: () => under.listHeaders(),
    streamCases: () => under.streamCases(),
    lastSequence: () => under.lastSequence(),
    changesSince: (sequence) => under.changesSince(sequence),
    listSummaries: () => under.listSummaries(),
    addCases: writeNothing,
    reviseCase: async () => "done",
    removeCases: writeNothing,
    saveSummaries: writeNothing,
    dropSummaries: writeNothing,
    close: async () => undefined,
  };
  return { store, facts };
}

async function writeNothing(): Promise<never> {
  throw new StoreError("read-only", "Nothing is written while it is only seen what would be.");
}
