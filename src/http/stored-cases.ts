import {
  type CaseStore,
  indexForSearch,
  listPeople,
  type Person,
  type SearchIndex,
  type StoredCase,
} from "../app/index.ts";
import type { ProgressJson } from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";

/**
 * Every stored case as it is recorded, kept in memory once it was asked for: after that only what changed is read again.
 * People and the index for searching are derived from it, and last until something is recorded or time brings an interview.
 */
export class StoredCases {
  readonly #store: CaseStore;
  #cases = new Map<string, StoredCase>();
  #known: ProgressJson | undefined;
  #loading: Promise<void> = Promise.resolve();
  #people: Derived<readonly Person[]> | undefined;
  #index: Derived<SearchIndex> | undefined;

  constructor(store: CaseStore) {
    this.#store = store;
  }

  /** Everybody, at `now`. */
  async people(progress: ProgressJson, now: Instant): Promise<readonly Person[]> {
    await this.#refresh(progress);
    this.#people = this.#derive(this.#people, now, (cases) => listPeople(cases, now));
    return this.#people.value;
  }

  /** What can be searched, at `now`. */
  async index(progress: ProgressJson, now: Instant): Promise<SearchIndex> {
    await this.#refresh(progress);
    this.#index = this.#derive(this.#index, now, (cases) => indexForSearch(cases, now));
    return this.#index.value;
  }

  #derive<T>(kept: Derived<T> | undefined, now: Instant, derive: (cases: readonly StoredCase[]) => T): Derived<T> {
    const sequence = this.#known?.sequence ?? 0;
    const isFresh =
      kept?.sequence === sequence && kept.placeId === this.#known?.placeId && minuteOf(now) === kept.minute;
    if (kept !== undefined && isFresh) return kept;
    const value = derive([...this.#cases.values()]);
    return { value, sequence, placeId: this.#known?.placeId, minute: minuteOf(now) };
  }

  /** One after the other: two that read at once would each miss what the other found. */
  #refresh(progress: ProgressJson): Promise<void> {
    this.#loading = this.#loading.catch(() => undefined).then(() => this.#load(progress));
    return this.#loading;
  }

  async #load(progress: ProgressJson): Promise<void> {
    if (this.#known?.placeId === progress.placeId && this.#known.sequence >= progress.sequence) return;
    if (this.#known?.placeId !== progress.placeId) return this.#loadAll(progress);
    for (const { caseId, isRemoved } of await this.#store.changesSince(this.#known.sequence)) {
      const stored = isRemoved ? undefined : await this.#store.findCase(caseId);
      if (stored === undefined) this.#cases.delete(caseId);
      else this.#cases.set(caseId, stored);
    }
    this.#known = progress;
  }

  async #loadAll(progress: ProgressJson): Promise<void> {
    const cases = new Map<string, StoredCase>();
    for await (const stored of this.#store.streamCases()) cases.set(stored.id, stored);
    this.#cases = cases;
    this.#known = progress;
  }
}

interface Derived<T> {
  readonly value: T;
  readonly sequence: number;
  readonly placeId: string | undefined;
  readonly minute: number;
}

function minuteOf(now: Instant): number {
  return Math.floor(now / 60_000);
}
