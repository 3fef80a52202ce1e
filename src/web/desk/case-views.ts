import { type ReadonlySignal, signal } from "@preact/signals";
import {
  type CaseDigest,
  type CaseStore,
  type CaseSummary,
  type CaseView,
  type CaseViews,
  isFresh,
  readDigest,
  type StoredCase,
  summariseCase,
  type UnreadableCase,
  UnreadableCaseError,
} from "../../app/index.ts";
import type { HolidayLookup } from "../../contract/index.ts";
import type { Instant, Stance } from "../../engine/index.ts";

export interface CaseViewsInput {
  readonly store: CaseStore;
  /** Resolves once the tables of public holidays, and whatever else plans need, are there. */
  readonly holidays: () => Promise<HolidayLookup>;
  /** Makes ready what a case needs to be planned. */
  readonly prepare: (stored: StoredCase) => Promise<void>;
  readonly now: () => Instant;
  readonly version: string;
}

/**
 * Every case as lists see it, kept up by the case: a change to one of a thousand plans one.
 * What was planned before is shown at once; what has to be planned anew follows in slices that leave the page free.
 */
export interface KeptViews {
  /** undefined until the store was read. */
  readonly views: ReadonlySignal<CaseViews | undefined>;
  /** Reads everything from the store. */
  readonly read: () => Promise<void>;
  /** Plans these cases anew, or those whose plans changed by time alone. */
  readonly refresh: (caseIds?: readonly string[]) => Promise<void>;
}

/** How long planning may hold the page, in milliseconds. */
const SLICE_MS = 12;

export function keepViews(input: CaseViewsInput): KeptViews {
  const { store, version } = input;
  const views = signal<CaseViews | undefined>(undefined);
  const known = new Map<string, CaseView>();
  const unreadable = new Map<string, UnreadableCase>();
  let order: readonly string[] = [];

  const publish = () => {
    views.value = { cases: order.flatMap((id) => known.get(id) ?? []), unreadable: [...unreadable.values()] };
  };

  const read = async () => {
    const [ids, summaries] = await Promise.all([store.listCaseIds(), store.listSummaries()]);
    order = ids;
    known.clear();
    unreadable.clear();
    const now = input.now();
    const stale = new Set(ids);
    for (const summary of summaries) {
      const digest = readDigest(summary.digest, version);
      if (digest === undefined) continue;
      // A view that time has overtaken is a better first sight than none: its successor is planned next.
      known.set(summary.caseId, viewOf(summary, digest));
      if (isFresh(summary, now)) stale.delete(summary.caseId);
    }
    if (ids.length === 0 || known.size > 0) publish();
    await plan([...stale]);
  };

  const refresh = async (caseIds?: readonly string[]) => {
    if (caseIds !== undefined) order = await store.listCaseIds();
    await plan(caseIds ?? overtakenBy(input.now(), known));
  };

  // One after the other: an older reading of a case never takes the place of a newer one.
  let last: Promise<void> = Promise.resolve();
  const plan = (caseIds: readonly string[]) => {
    last = last.then(() => planNow(caseIds));
    return last;
  };

  const planNow = async (caseIds: readonly string[]) => {
    if (caseIds.length === 0) return;
    const holidays = await input.holidays();
    const derived: CaseSummary[] = [];
    let sliceBegan = performance.now();
    for await (const [caseId, stored] of readAhead(caseIds, store)) {
      if (stored === undefined) known.delete(caseId);
      else {
        await input.prepare(stored);
        take(stored, holidays, derived);
      }
      if (performance.now() - sliceBegan > SLICE_MS) {
        await pause();
        sliceBegan = performance.now();
      }
    }
    publish();
    await store.saveSummaries(derived).catch(() => undefined);
  };

  const take = (stored: StoredCase, holidays: HolidayLookup, derived: CaseSummary[]) => {
    try {
      const summary = summariseCase(stored, { holidays, asOf: input.now(), version });
      unreadable.delete(stored.id);
      known.set(stored.id, viewOf(summary, JSON.parse(summary.digest) as CaseDigest));
      derived.push(summary);
    } catch (error) {
      if (!(error instanceof UnreadableCaseError)) throw error;
      known.delete(stored.id);
      unreadable.set(stored.id, { caseId: stored.id, message: error.message });
    }
  };

  return { views, read, refresh };
}

const READ_AT_ONCE = 50;

/** The cases of these ids, in turn; many are asked for at once, since a store answers many as fast as one. */
async function* readAhead(caseIds: readonly string[], store: CaseStore) {
  for (let from = 0; from < caseIds.length; from += READ_AT_ONCE) {
    const ids = caseIds.slice(from, from + READ_AT_ONCE);
    const found = await Promise.all(ids.map((id) => store.findCase(id)));
    for (const [index, id] of ids.entries()) yield [id, found[index]] as const;
  }
}

function viewOf(summary: CaseSummary, digest: CaseDigest): CaseView {
  const { caseId, headline, nextChangeAt } = summary;
  return { caseId, stance: summary.stance as Stance, headline, nextChangeAt, digest };
}

function overtakenBy(now: Instant, known: ReadonlyMap<string, CaseView>): readonly string[] {
  return [...known.values()].flatMap(({ caseId, nextChangeAt }) =>
    nextChangeAt !== null && nextChangeAt <= now ? [caseId] : [],
  );
}

/** Lets the page answer to what happened meanwhile. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
