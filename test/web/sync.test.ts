import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { StoreError } from "../../src/app/index.ts";
import type { CaseHeader, FactJson } from "../../src/contract/index.ts";
import { freshBrowser } from "../../src/storage/indexeddb/fresh-browser.suite.ts";
import type { LocalStore } from "../../src/storage/indexeddb/index.ts";
import { createApiClient, type SyncRoutes } from "../../src/web/api/index.ts";
import { type Surroundings, type Sync, type SyncState, startSync } from "../../src/web/sync/index.ts";
import { SyncServer } from "./sync-server.ts";

const NOW = Date.UTC(2026, 10, 16, 14);
const header: CaseHeader = {
  role: "Senior Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York" },
  contacts: [],
};
const note = (id: string): FactJson => ({ id, at: "2026-11-16T14:00:00Z", kind: "note" });

/** What tabs of one browser share. */
class Tabs {
  readonly channels = new Set<FakeChannel>();
  #last: Promise<unknown> = Promise.resolve();

  readonly locks = {
    request: <Value>(_name: string, _options: object, work: () => Promise<Value>): Promise<Value> => {
      const mine = this.#last.then(work);
      this.#last = mine.catch(() => undefined);
      return mine;
    },
  };
}

class FakeChannel {
  onmessage: ReturnType<NonNullable<Surroundings["openChannel"]>>["onmessage"] = null;
  readonly #tabs: Tabs;

  constructor(tabs: Tabs) {
    this.#tabs = tabs;
    tabs.channels.add(this);
  }

  postMessage(message: unknown): void {
    for (const other of this.#tabs.channels) if (other !== this) other.onmessage?.({ data: message as never });
  }

  close(): void {
    this.#tabs.channels.delete(this);
  }
}

class FakeEvents {
  readyState = 1;
  isOpen = true;
  readonly #listeners = new Map<string, (event: { readonly data?: unknown }) => void>();

  addEventListener(name: string, listener: (event: { readonly data?: unknown }) => void): void {
    this.#listeners.set(name, listener);
  }

  say(name: string, data?: unknown): void {
    this.#listeners.get(name)?.({ data: JSON.stringify(data) });
  }

  close(): void {
    this.isOpen = false;
  }
}

/** A tab whose clock, timers and page are moved by the test. */
class Tab {
  readonly states: SyncState[] = [];
  readonly changed: (readonly string[] | undefined)[] = [];
  readonly troubles: unknown[] = [];
  readonly timers: { readonly delayMs: number; readonly work: () => void }[] = [];
  readonly events: FakeEvents[] = [];
  readonly store: LocalStore;
  readonly sync: Sync;
  isVisible = true;
  now = NOW;
  #onPage: () => void = () => undefined;
  #waiting: (() => void)[] = [];

  constructor(store: LocalStore, server: SyncServer, tabs: Tabs, missing: Partial<Surroundings> = {}) {
    this.store = store;
    this.sync = startSync({
      store,
      api: createApiClient<SyncRoutes>({ fetch: server.fetch }),
      onState: (state) => {
        this.states.push(state);
        this.#check();
      },
      onChanged: (caseIds) => {
        this.changed.push(caseIds);
        this.#check();
      },
      onTrouble: (error) => void this.troubles.push(error),
      surroundings: { ...this.#surroundings(tabs), ...missing },
    });
  }

  get state(): SyncState | undefined {
    return this.states.at(-1);
  }

  /** Resolves as soon as this kind of state is shown. */
  shows(kind: SyncState["kind"]): Promise<void> {
    return this.#until(() => this.state?.kind === kind);
  }

  /** Resolves as soon as the device and the server know the same. */
  isAlike(): Promise<void> {
    return this.#until(() => this.state?.kind === "saved" && this.state.at !== null);
  }

  /** Resolves as soon as it was told that cases read otherwise. */
  isTold(): Promise<void> {
    return this.#until(() => this.changed.length > 0);
  }

  /** Lets the timer that is set run, or the next that will be. */
  async runTimer(): Promise<void> {
    await this.#until(() => this.timers.length > 0);
    this.timers.at(-1)!.work();
  }

  #until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!isSo()) return;
        this.#waiting = this.#waiting.filter((each) => each !== check);
        resolve();
      };
      this.#waiting.push(check);
      check();
    });
  }

  #check(): void {
    for (const check of this.#waiting) check();
  }

  page(isVisible: boolean): void {
    this.isVisible = isVisible;
    this.#onPage();
  }

  #surroundings(tabs: Tabs): Surroundings {
    return {
      now: () => this.now,
      random: () => 1,
      after: (delayMs, work) => {
        const timer = { delayMs, work };
        this.timers.push(timer);
        this.#check();
        return () => void this.timers.splice(this.timers.indexOf(timer), 1);
      },
      locks: tabs.locks,
      openChannel: () => new FakeChannel(tabs),
      openEvents: () => {
        const opened = new FakeEvents();
        this.events.push(opened);
        return opened;
      },
      isVisible: () => this.isVisible,
      watchPage: (onChange) => {
        this.#onPage = onChange;
        return () => undefined;
      },
    };
  }
}

describe("keeping a device and the server alike", () => {
  let server: SyncServer;
  let browser: ReturnType<typeof freshBrowser>;
  let tabs: Tabs;
  let started: Tab[];

  const startTab = async (missing: Partial<Surroundings> = {}) => {
    const tab = new Tab(await browser.open(), server, tabs, missing);
    started.push(tab);
    return tab;
  };
  const addGlobex = (tab: Tab) => tab.store.addCases([{ id: "globex", header, facts: [] }], NOW);
  const factsOf = (id: string) => server.cases.get(id)?.facts.map((fact) => fact.id);

  beforeEach(() => {
    server = new SyncServer();
    browser = freshBrowser();
    tabs = new Tabs();
    started = [];
  });

  afterEach(async () => {
    for (const { sync, store } of started) {
      await sync.stop();
      await store.close();
    }
  });

  it("what is recorded is saving, and saved once the server has it", async () => {
    const tab = await startTab();
    await tab.isAlike();
    tab.now = NOW + 60_000;
    await addGlobex(tab);
    await tab.sync.wake();
    assert.deepEqual(tab.states.slice(-3), [
      { kind: "saved", at: NOW },
      { kind: "saving", count: 1 },
      { kind: "saved", at: NOW + 60_000 },
    ]);
    assert.deepEqual(factsOf("globex"), []);
    assert.deepEqual(tab.changed, []);
  });

  it("what others recorded is taken in, by pages, and told", async () => {
    server.pageSize = 2;
    for (const id of ["a", "b", "c"]) {
      server.sequence += 1;
      server.cases.set(id, { id, header, facts: [], openedAt: NOW, sequence: server.sequence });
    }
    const tab = await startTab();
    await tab.isAlike();
    assert.deepEqual(await tab.store.listCaseIds(), ["a", "b", "c"]);
    assert.deepEqual(tab.changed, [["a", "b"], ["c"]]);
  });

  it("without a network it is kept on the device, tried with growing pauses, and saved when the network is back", async () => {
    server.mishap = () => "lost";
    const tab = await startTab();
    await addGlobex(tab);
    await tab.shows("saved-on-device");
    assert.deepEqual(tab.state, { kind: "saved-on-device", count: 1, reason: "unreachable" });
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries++) {
      await tab.sync.wake();
      waits.push(tab.timers.at(-1)!.delayMs);
    }
    assert.deepEqual(waits.slice(-3), [60_000, 60_000, 60_000]);
    assert.ok(waits[0]! < waits[1]! && waits[1]! < waits[2]!, String(waits));
    server.mishap = () => undefined;
    tab.page(true);
    await tab.isAlike();
    assert.deepEqual(factsOf("globex"), []);
    assert.equal(tab.timers.length, 0);
  });

  it("a timer that has run tries again", async () => {
    server.mishap = () => "lost";
    const tab = await startTab();
    await addGlobex(tab);
    await tab.shows("saved-on-device");
    await tab.sync.wake();
    server.mishap = () => undefined;
    await tab.runTimer();
    await tab.isAlike();
    assert.deepEqual([...server.cases.keys()], ["globex"]);
  });

  it("killed between the server's deed and its answer, the next start ends with one case and one fact", async () => {
    const tab = await startTab();
    await tab.isAlike();
    server.mishap = (route) => (route.startsWith("POST") ? "answer-lost" : undefined);
    await tab.store.addCases([{ id: "globex", header, facts: [note("a")] }], NOW);
    await tab.shows("saved-on-device");
    await tab.sync.stop();
    server.mishap = () => undefined;
    const next = await startTab();
    await next.isAlike();
    assert.deepEqual(factsOf("globex"), ["a"]);
    assert.deepEqual((await next.store.findCase("globex"))?.facts, [note("a")]);
    assert.equal((await next.store.pending()).count, 0);
  });

  it("signed out, everything stays queued until the person is back, and no timer knocks", async () => {
    server.mishap = () => 401;
    const tab = await startTab();
    await addGlobex(tab);
    await tab.sync.wake();
    assert.deepEqual(tab.state, { kind: "signed-out", count: 1 });
    assert.equal(tab.timers.length, 0);
    server.mishap = () => undefined;
    await tab.sync.wake();
    assert.deepEqual(tab.state, { kind: "saved", at: NOW });
  });

  it("what the server refuses is set aside with its words, what follows of it waits, and other cases go on", async () => {
    server.mishap = (route) => (route === "POST /api/cases/globex/facts" ? 422 : undefined);
    const tab = await startTab();
    await addGlobex(tab);
    await tab.store.appendFacts("globex", [note("a")], NOW);
    await tab.store.reviseCase("globex", { ...header, role: "Clerk" }, NOW);
    await tab.store.addCases([{ id: "initech", header, facts: [note("b")] }], NOW);
    await tab.sync.wake();
    assert.deepEqual(tab.state, {
      kind: "refused",
      count: 2,
      refused: [
        {
          kind: "facts",
          number: 2,
          caseId: "globex",
          facts: [note("a")],
          refusal: { status: 422, title: "Not now.", detail: "" },
        },
      ],
    });
    assert.deepEqual(factsOf("initech"), ["b"]);
    assert.equal(server.cases.get("globex")?.header.role, "Senior Analyst");
    server.mishap = () => undefined;
    await tab.sync.retryRefused();
    assert.deepEqual(factsOf("globex"), ["a"]);
    assert.equal(server.cases.get("globex")?.header.role, "Clerk");
  });

  it("what the server stumbles over holds up nothing else", async () => {
    server.mishap = (route) => (route === "POST /api/cases/globex/facts" ? 500 : undefined);
    const tab = await startTab();
    await addGlobex(tab);
    await tab.store.appendFacts("globex", [note("a")], NOW);
    await tab.store.addCases([{ id: "initech", header, facts: [] }], NOW);
    await tab.sync.wake();
    assert.deepEqual(tab.state, { kind: "saved-on-device", count: 1, reason: "busy" });
    assert.deepEqual([...server.cases.keys()], ["globex", "initech"]);
  });

  it("a server without room is told apart from one that cannot be reached", async () => {
    server.mishap = () => 507;
    const tab = await startTab();
    await addGlobex(tab);
    await tab.sync.wake();
    assert.deepEqual(tab.state, { kind: "saved-on-device", count: 1, reason: "server-disk-full" });
  });

  it("what the device cannot keep is not saved, until something is", async () => {
    const tab = await startTab();
    await tab.isAlike();
    const full = new StoreError("disk-full", "This device has no room left for it.");
    const { store } = tab;
    // The listener is told by the store; a full disk itself is tried in the store's own tests.
    const listeners: ((event: never) => void)[] = [];
    const listen = (listener: (event: never) => void) => {
      listeners.push(listener);
      return () => undefined;
    };
    const other = new Tab({ ...store, listen } as LocalStore, server, tabs);
    await other.isAlike();
    for (const listener of listeners) listener({ kind: "not-recorded", error: full } as never);
    assert.deepEqual(other.state, { kind: "not-saved", reason: "disk-full" });
    for (const listener of listeners) listener({ kind: "recorded", caseIds: ["globex"] } as never);
    assert.notEqual(other.state?.kind, "not-saved");
    await other.sync.stop();
  });

  it("another place behind the same address gets what is pending, and the rest gives way to what it has", async () => {
    const tab = await startTab();
    await addGlobex(tab);
    await tab.store.addCases([{ id: "initech", header, facts: [] }], NOW);
    await tab.sync.wake();
    server = Object.assign(server, { placeId: "place-2", sequence: 0 });
    server.cases.clear();
    await tab.store.appendFacts("globex", [note("a")], NOW);
    await tab.sync.wake();
    assert.deepEqual([...server.cases.keys()], ["globex"]);
    assert.deepEqual(factsOf("globex"), ["a"]);
    assert.deepEqual(await tab.store.listCaseIds(), ["globex"]);
    assert.deepEqual(tab.state, { kind: "saved", at: NOW });
  });

  it("a case that was removed elsewhere comes back with what was recorded of it here", async () => {
    const tab = await startTab();
    await tab.store.addCases([{ id: "globex", header, facts: [note("a")] }], NOW);
    await tab.sync.wake();
    server.remove("globex");
    await tab.store.appendFacts("globex", [note("b")], NOW);
    await tab.sync.wake();
    assert.deepEqual(factsOf("globex"), ["a", "b"]);
    assert.deepEqual(tab.state, { kind: "saved", at: NOW });
  });

  it("progress of the server wakes a page that is looked at, and only news does", async () => {
    const tab = await startTab();
    await tab.isAlike();
    await tab.sync.wake();
    const calls = server.calls.length;
    const progress = { placeId: "place-1", sequence: server.sequence, settingsRevision: 0 };
    tab.events[0]!.say("progress", progress);
    await tab.store.cursor();
    assert.equal(server.calls.length, calls);
    server.sequence += 1;
    server.cases.set("hooli", { id: "hooli", header, facts: [], openedAt: NOW, sequence: server.sequence });
    tab.events[0]!.say("progress", { ...progress, sequence: server.sequence });
    await tab.isTold();
    assert.deepEqual(tab.changed, [["hooli"]]);
    tab.page(false);
    assert.equal(tab.events[0]!.isOpen, false);
  });

  it("one tab tells the others what it recorded and when it was saved", async () => {
    const one = await startTab();
    const other = await startTab();
    await one.isAlike();
    await other.isAlike();
    one.now = NOW + 60_000;
    await addGlobex(one);
    await one.sync.wake();
    await other.sync.wake();
    assert.deepEqual(other.changed, [["globex"]]);
    assert.deepEqual(other.state, { kind: "saved", at: NOW + 60_000 });
    assert.equal(server.calls.filter((route) => route === "POST /api/cases").length, 1);
  });

  it("a tab that is killed after recording is stood in for by another", async () => {
    const one = await startTab();
    const other = await startTab();
    await one.isAlike();
    await other.isAlike();
    server.mishap = () => "lost";
    await addGlobex(one);
    await one.sync.stop();
    server.mishap = () => undefined;
    await other.runTimer();
    await other.isAlike();
    assert.deepEqual([...server.cases.keys()], ["globex"]);
  });

  it("a browser without locks, channels and events is kept alike all the same", async () => {
    const tab = await startTab({ locks: undefined, openChannel: undefined, openEvents: undefined });
    await addGlobex(tab);
    await tab.sync.wake();
    assert.deepEqual(tab.state, { kind: "saved", at: NOW });
    assert.deepEqual([...server.cases.keys()], ["globex"]);
  });

  it("a lock that nobody gives is done without", async () => {
    const locks = { request: () => Promise.reject(new DOMException("too long", "TimeoutError")) };
    const tab = await startTab({ locks });
    await addGlobex(tab);
    await tab.sync.wake();
    assert.deepEqual([...server.cases.keys()], ["globex"]);
  });
});
