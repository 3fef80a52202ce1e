import {
  type CaseStore,
  indexForSearch,
  listPeople,
  type Person,
  type SearchIndex,
  type StoredCase,
} from "../../app/index.ts";
import type { Instant } from "../../engine/index.ts";
import type { DeskSide } from "../hiring/index.ts";

/** Every case as it is stored, read once and then kept up by the case. */
export interface KeptCases {
  /** By creation. Asked again, only what changed meanwhile is read. */
  readonly read: () => Promise<readonly StoredCase[]>;
}

/** Keeps the cases of a store at hand, for pages that look through all of them. */
export function keepCases(store: Pick<CaseStore, CaseReading>): KeptCases {
  const known = new Map<string, StoredCase>();
  let readTo: number | undefined;

  const readAll = async () => {
    const last = await store.lastSequence();
    known.clear();
    for await (const stored of store.streamCases()) known.set(stored.id, stored);
    readTo = last;
  };

  const readChanges = async (since: number) => {
    for (const { caseId, sequence } of await store.changesSince(since)) {
      const stored = await store.findCase(caseId);
      if (stored === undefined) known.delete(caseId);
      else known.set(caseId, stored);
      readTo = Math.max(readTo ?? 0, sequence);
    }
  };

  const readOnce = async () => {
    if (readTo === undefined) await readAll();
    else await readChanges(readTo);
    const ids = await store.listCaseIds();
    // What came in another way than by the log, such as another place's cases, is read from the beginning.
    if (ids.length !== known.size || ids.some((id) => !known.has(id))) await readAll();
    return ids.flatMap((id) => known.get(id) ?? []);
  };

  // One reading after the other: an older one never takes the place of a newer one.
  let last: Promise<unknown> = Promise.resolve();
  const read = () => {
    const reading = last.then(readOnce, readOnce);
    last = reading;
    return reading;
  };
  return { read };
}

type CaseReading = "lastSequence" | "streamCases" | "changesSince" | "findCase" | "listCaseIds";

const ofSides = new WeakMap<readonly StoredCase[], Map<DeskSide, readonly StoredCase[]>>();

/** Those of one side of the desk: what one seeks oneself, or who applied to us. The same list again for the same cases. */
export function casesOfSide(cases: readonly StoredCase[], side: DeskSide): readonly StoredCase[] {
  const known = ofSides.getOrInsertComputed(cases, () => new Map<DeskSide, readonly StoredCase[]>());
  const isHiring = side === "hiring";
  return known.getOrInsertComputed(side, () =>
    cases.filter(({ header }) => (header.opening !== undefined) === isHiring),
  );
}

const indexed = new WeakMap<StoredCase, SearchIndex>();

/** What can be found in cases; of a case that was looked through before, nothing is read again. */
export function indexCases(cases: readonly StoredCase[], now: Instant): SearchIndex {
  return {
    texts: cases.flatMap((stored) => indexed.getOrInsertComputed(stored, () => indexForSearch([stored], now)).texts),
  };
}

const listed = new WeakMap<readonly StoredCase[], readonly Person[]>();

/** Everybody that the cases know, by name. */
export function peopleOf(cases: readonly StoredCase[], now: Instant): readonly Person[] {
  return listed.getOrInsertComputed(cases, () => listPeople(cases, now));
}
