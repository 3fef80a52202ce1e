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

/** How long planning may hold the page, in milliseconds. */
const SLICE_MS = 12;

/**
 * Every case as lists see it, kept up by the case: a change to one of a thousand plans one.
 * What was planned before is shown at once; what has to be planned anew follows in slices that leave the page free.
 */
export class KeptViews {
  readonly #input: CaseViewsInput;
  readonly #views = signal<CaseViews | undefined>(undefined);
  readonly #known = new Map<string, CaseView>();
  readonly #unreadable = new Map<string, UnreadableCase>();
  #order: readonly string[] = [];
  #lastPlanning: Promise<void> = Promise.resolve();

  constructor(input: CaseViewsInput) {
    this.#input = input;
  }

  /** undefined until the store was read. */
  get views(): ReadonlySignal<CaseViews | undefined> {
    return this.#views;
  }

  /** Reads everything from the store. */
  async read(): Promise<void> {
    const { store, version, now } = this.#input;
    const [ids, summaries] = await Promise.all([store.listCaseIds(), store.listSummaries()]);
    this.#order = ids;
    this.#known.clear();
    this.#unreadable.clear();
    const asOf = now();
    const stale = new Set(ids);
    for (const summary of summaries) {
      const digest = readDigest(summary.digest, version);
      if (digest === undefined) continue;
      // A view that time has overtaken is a better first sight than none: its successor is planned next.
      this.#known.set(summary.caseId, viewOf(summary, digest));
      if (isFresh(summary, asOf)) stale.delete(summary.caseId);
    }
    if (ids.length === 0 || this.#known.size > 0) this.#publish();
    await this.#plan([...stale]);
  }

  /** Plans these cases anew, or those whose plans changed by time alone. */
  async refresh(caseIds?: readonly string[]): Promise<void> {
    const { store, now } = this.#input;
    if (caseIds !== undefined) this.#order = await store.listCaseIds();
    await this.#plan(caseIds ?? overtakenBy(now(), this.#known));
  }

  /** One after the other: an older reading of a case never takes the place of a newer one. */
  #plan(caseIds: readonly string[]): Promise<void> {
    this.#lastPlanning = this.#lastPlanning.then(() => this.#planNow(caseIds));
    return this.#lastPlanning;
  }

  async #planNow(caseIds: readonly string[]): Promise<void> {
    if (caseIds.length === 0) return;
    const { store, prepare } = this.#input;
    const holidays = await this.#input.holidays();
    const derived: CaseSummary[] = [];
    let sliceBegan = performance.now();
    for await (const [caseId, stored] of readAhead(caseIds, store)) {
      if (stored === undefined) this.#known.delete(caseId);
      else {
        await prepare(stored);
        derived.push(...this.#take(stored, holidays));
      }
      if (performance.now() - sliceBegan > SLICE_MS) {
        await pause();
        sliceBegan = performance.now();
      }
    }
    this.#publish();
    await store.saveSummaries(derived).catch(() => undefined);
  }

  /** The summary that was made of a case; none where today's rules cannot read it. */
  #take(stored: StoredCase, holidays: HolidayLookup): readonly CaseSummary[] {
    const { now, version } = this.#input;
    try {
      const summary = summariseCase(stored, { holidays, asOf: now(), version });
      this.#unreadable.delete(stored.id);
      this.#known.set(stored.id, viewOf(summary, JSON.parse(summary.digest) as CaseDigest));
      return [summary];
    } catch (error) {
      if (!(error instanceof UnreadableCaseError)) throw error;
      this.#known.delete(stored.id);
      this.#unreadable.set(stored.id, { caseId: stored.id, message: error.message });
      return [];
    }
  }

  #publish(): void {
    const cases = this.#order.flatMap((id) => this.#known.get(id) ?? []);
    this.#views.value = { cases, unreadable: [...this.#unreadable.values()] };
  }
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
