import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import {
  type CaseViews,
  type FactMarks,
  type FollowedFacts,
  followFacts,
  getStoredCase,
  importCases,
  mergeHeader,
  type NewCase,
  type NewFact,
  type StoredCase,
  StoreError,
  type Today,
  todayOf,
  undoingOf,
} from "../../app/index.ts";
import {
  type CaseJson,
  error,
  type FactJson,
  type Fault,
  type HolidayLookup,
  ok,
  parseCase,
  type Result,
  type SettingsChange,
  type SettingsJson,
} from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";
import type { Announcement, Desk, DeskInput, HeaderRevision, RecordOptions } from "./desk.ts";
import type { HolidayTables } from "./holiday-tables.ts";
import { KeptViews } from "./kept-views.ts";
import { newId } from "./new-id.ts";
import { type OpenCase, openStoredCase } from "./open-case.ts";

type Outcome<Value> = Promise<Result<Value, readonly Fault[]>>;

/** The desk over a store of this device. */
class LocalDesk implements Desk {
  readonly now: ReadonlySignal<Instant>;
  readonly deviceTimeZone: string;
  readonly store: DeskInput["store"];
  readonly settings = signal<SettingsJson>({});
  readonly announced = signal<Announcement | undefined>(undefined);
  readonly notKept = signal<StoreError | undefined>(undefined);
  readonly changes = signal(0);
  readonly views: Desk["views"];
  readonly ownTimeZone: ReadonlySignal<string>;
  readonly today: ReadonlySignal<Today | undefined>;
  readonly isEmpty: ReadonlySignal<boolean | undefined>;
  readonly #input: DeskInput;
  readonly #kept: KeptViews;
  #tables: Promise<HolidayTables> | undefined;

  constructor(input: DeskInput) {
    this.#input = input;
    this.now = input.clock.now;
    this.deviceTimeZone = input.deviceTimeZone;
    this.store = input.store;
    this.#kept = new KeptViews({
      store: input.store,
      holidays: () => this.#lookup(),
      prepare: (stored) => this.#prepare(stored.facts),
      now: () => this.now.peek(),
      version: input.version,
    });
    const kept = this.#kept.views;
    const isStoreEmpty = signal(false);
    this.views = computed(() => (isBare(kept.value) && !isStoreEmpty.value ? undefined : kept.value));
    this.ownTimeZone = computed(() => this.settings.value.timeZone ?? this.deviceTimeZone);
    this.today = computed(() => {
      const views = this.views.value;
      if (views === undefined) return undefined;
      // Those who applied to us wait on a page of their own.
      const cases = views.cases.filter(({ digest }) => digest.candidate?.opening === undefined);
      return todayOf({ ...views, cases }, this.now.value);
    });
    this.isEmpty = computed(() => (this.views.value === undefined ? undefined : isBare(this.views.value)));
    // What was heard is in the store before it is in the views.
    effect(() => {
      if (!isBare(kept.value) || !input.hasHeard.value) return;
      void this.#findEmpty().then((isEmpty) => {
        isStoreEmpty.value = isEmpty;
      });
    });
    // Plans change by time alone, too.
    effect(() => {
      if (this.now.value > 0) void this.#kept.refresh();
    });
    void this.takeNotice();
  }

  holidays(): Promise<HolidayTables> {
    this.#tables ??= this.#input.loadHolidays();
    return this.#tables;
  }

  async openCase(caseId: string, now?: Instant): Promise<OpenCase | undefined> {
    const stored = await this.store.findCase(caseId);
    if (stored === undefined) return undefined;
    const opened = await this.#open(stored, now);
    return opened.ok ? opened.value : undefined;
  }

  async tryFacts(
    { stored }: Pick<OpenCase, "stored">,
    drafts: readonly NewFact[],
    now = this.now.peek(),
  ): Outcome<OpenCase> {
    const tried = drafts.map((draft, index) => ({ id: `tried-${index}`, ...draft }) as FactJson);
    const facts = [...stored.facts, ...tried];
    const found = parseCase({ id: stored.id, ...stored.header, facts }, { holidays: await this.#lookup(), now });
    return found.ok ? this.#open({ ...stored, facts }, now) : found;
  }

  record(
    caseId: string,
    drafts: readonly (NewFact & FactMarks)[],
    { said, header }: RecordOptions = {},
  ): Outcome<FollowedFacts> {
    return this.#keeping(async () => {
      this.#input.clock.tick();
      const stored = await getStoredCase(this.store, caseId);
      await this.#prepare([...stored.facts, ...drafts]);
      const holidays = await this.#lookup();
      const input = { store: this.store, holidays, newId, now: this.now.peek(), header };
      const followed = await followFacts(drafts, stored, input);
      if (!followed.ok) return followed;
      await this.#onKept([caseId]);
      const first = followed.value.facts[0]?.id;
      this.#announce(said, () => this.undo(caseId, first), caseId);
      return followed;
    });
  }

  async reviseHeader(caseId: string, { base, header: mine, note, said }: HeaderRevision): Outcome<FollowedFacts> {
    const { header: before, facts } = await getStoredCase(this.store, caseId);
    const header = mergeHeader({ base, mine, theirs: before }, facts);
    const at = new Date(this.now.peek()).toISOString();
    return this.record(caseId, [{ kind: "note", at, note, "x-header-before": before }], { header, said });
  }

  addCases(cases: readonly CaseJson[], said?: string): Outcome<readonly NewCase[]> {
    return this.#keeping(async () => {
      for (const { facts } of cases) await this.#prepare(facts);
      const input = { store: this.store, holidays: await this.#lookup(), newId, now: this.now.peek() };
      const added = await importCases({ cases }, input);
      if (!added.ok) return added;
      const ids = added.value.map(({ id }) => id);
      await this.#onKept(ids);
      this.#announce(said, () => this.#remove(ids));
      return added;
    });
  }

  async removeCases(caseIds: readonly string[], said: string): Promise<void> {
    const found = await Promise.all(caseIds.map((id) => this.store.findCase(id)));
    const gone = found.filter((one) => one !== undefined);
    await this.#remove(caseIds);
    this.#announce(said, async () => {
      await this.store.addCases(gone, this.now.peek());
      await this.#onKept(caseIds);
    });
  }

  async undo(caseId: string, factId?: string): Promise<void> {
    const stored = await getStoredCase(this.store, caseId);
    const undoing = undoingOf(stored, this.now.peek(), factId);
    if (undoing === undefined) return;
    const { retractions, header } = undoing;
    const undone = await this.record(caseId, retractions, header === undefined ? {} : { header });
    if (!undone.ok) return;
    this.#announce("Taken back.", () => this.undo(caseId, undone.value.facts[0]?.id), caseId);
  }

  async changeSettings(change: SettingsChange, said?: string): Promise<void> {
    const before = this.settings.peek();
    const changed = await this.#keeping(async () => ok(await this.store.changeSettings(change)));
    if (!changed.ok) return;
    await this.#onKept([]);
    const names = Object.keys(change) as (keyof SettingsJson)[];
    const back = Object.fromEntries(names.map((name) => [name, before[name] ?? null])) as SettingsChange;
    this.#announce(said, () => this.changeSettings(back));
  }

  async takeNotice(caseIds?: readonly string[]): Promise<void> {
    // What was recorded elsewhere a second ago is not to be taken for something ahead.
    this.#input.clock.tick();
    this.settings.value = await this.store.loadSettings();
    await (caseIds === undefined ? this.#kept.read() : this.#kept.refresh(caseIds));
    this.changes.value += 1;
  }

  async #findEmpty(): Promise<boolean> {
    if ((await this.store.listCaseIds()).length === 0) return true;
    await this.#kept.refresh([]);
    // Another tab may have taken everything in before this one listened.
    if (isBare(this.#kept.views.peek())) await this.takeNotice();
    return false;
  }

  async #lookup(): Promise<HolidayLookup> {
    return (await this.holidays()).lookup;
  }

  async #prepare(facts: readonly { readonly kind: string; readonly every?: unknown }[]): Promise<void> {
    if (facts.some(({ kind, every }) => kind === "timeline" && typeof every === "string")) {
      await this.#input.loadRecurrence();
    }
  }

  async #open(stored: StoredCase, now = this.now.peek()): Outcome<OpenCase> {
    await this.#prepare(stored.facts);
    return openStoredCase(stored, { holidays: await this.#lookup(), now, ownTimeZone: this.ownTimeZone.peek() });
  }

  async #remove(caseIds: readonly string[]): Promise<void> {
    const removed = await this.#keeping(async () => ok(await this.store.removeCases(caseIds, this.now.peek())));
    if (removed.ok) await this.#onKept(caseIds);
  }

  async #onKept(caseIds: readonly string[]): Promise<void> {
    this.notKept.value = undefined;
    this.#input.onRecorded(caseIds);
    await this.takeNotice(caseIds);
  }

  #announce(said: string | undefined, undo: () => Promise<void>, caseId?: string): void {
    if (said !== undefined) this.announced.value = caseId === undefined ? { said, undo } : { said, undo, caseId };
  }

  /** Runs what writes; what the store refuses is shown to the person, and comes back as a fault. */
  async #keeping<Value>(work: () => Outcome<Value>): Outcome<Value> {
    try {
      return await work();
    } catch (cause) {
      if (!(cause instanceof StoreError)) throw cause;
      this.notKept.value = cause;
      return error([{ place: "", expected: cause.message }]);
    }
  }
}

function isBare(views: CaseViews | undefined): boolean {
  return views !== undefined && views.cases.length === 0 && views.unreadable.length === 0;
}

/** Opens the desk over a store; what it shows arrives by its signals. */
export function openDesk(input: DeskInput): Desk {
  return new LocalDesk(input);
}
