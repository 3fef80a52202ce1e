import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { type CaseStore, planCase, readStoredCase, type SettingsStore, type StoredCase } from "../../src/app/index.ts";
import { type CaseHeader, type FactJson, ok, planToJson } from "../../src/contract/index.ts";
import { createApi } from "../../src/http/index.ts";
import { freshBrowser } from "../../src/storage/indexeddb/fresh-browser.suite.ts";
import type { LocalStore } from "../../src/storage/indexeddb/index.ts";
import { openCaseStore } from "../../src/storage/sqlite/index.ts";
import { createApiClient, type SyncRoutes, UnreachableError } from "../../src/web/api/index.ts";
import { runRound } from "../../src/web/sync/run-round.ts";

const NOW = Date.UTC(2026, 10, 16, 19); // a Monday, 14:00 in New York
const holidays = () => ok({ holidays: [], notes: [] });

const header: CaseHeader = {
  role: "Senior Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York" },
  contacts: [{ id: "ana", name: "Ana Ruiz", role: "hiring-manager" }],
};
const interview: FactJson = {
  id: "interview-1",
  at: "2026-11-16T10:00:00-05:00[America/New_York]",
  end: "2026-11-16T11:00:00-05:00[America/New_York]",
  kind: "interview",
  with: ["ana"],
};
const timeline: FactJson = {
  id: "timeline-1",
  at: "2026-11-16T11:00:00-05:00[America/New_York]",
  kind: "timeline",
  by: "ana",
  decisionBy: "2026-11-20",
};
const note = (id: string): FactJson => ({ id, at: "2026-11-16T12:00:00-05:00[America/New_York]", kind: "note" });

/** The real API over a real store, which can be switched off and on, and swapped for another. */
class Place {
  home = "";
  store: (CaseStore & SettingsStore) | undefined;
  /** Whether answers reach who asked. */
  answers = true;
  #app: ReturnType<typeof createApi> | undefined;

  async start(home: string): Promise<void> {
    this.home = home;
    const store = await openCaseStore({ home });
    this.store = store;
    this.#app = createApi({
      store,
      openings: store.openings,
      readCandidateTable: () => Promise.reject(new Error("not here")),
      holidays,
      newId: () => "unused",
      now: () => NOW,
      version: "test",
      ownTimeZone: "UTC",
      letterTools: {
        openProofreader: () => Promise.reject(new Error("not here")),
        openPaperMaker: () => Promise.reject(new Error("not here")),
      },
    });
  }

  async stop(): Promise<void> {
    await this.store?.close();
    this.store = undefined;
    this.#app = undefined;
  }

  readonly fetch = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    if (this.#app === undefined) throw new TypeError("failed to fetch");
    const response = await this.#app.request(String(url), init);
    if (!this.answers) throw new TypeError("connection reset");
    return response;
  };
}

describe("devices and the real server", () => {
  const place = new Place();
  let homes: string[];
  let devices: readonly [LocalStore, LocalStore];

  const newHome = async () => {
    const home = await mkdtemp(join(tmpdir(), "fineline-sync-"));
    homes.push(home);
    return home;
  };
  const sync = (store: LocalStore) => runRound({ store, api: createApiClient<SyncRoutes>({ fetch: place.fetch }) });
  const syncAll = async () => {
    for (let round = 0; round < 2; round++) {
      for (const store of devices) assert.deepEqual(await sync(store), { kind: "ended" });
    }
  };
  const planOf = (stored: StoredCase | undefined) => {
    const parsed = readStoredCase(stored!, holidays, NOW);
    const planned = planCase(parsed, { now: NOW, clock: NOW });
    assert.ok(planned.ok);
    return planToJson(planned.value.plan, "America/New_York");
  };
  const said = (stored: StoredCase | undefined) => ({ header: stored?.header, facts: stored?.facts });

  beforeEach(async () => {
    homes = [];
    await place.start(await newHome());
    place.answers = true;
    devices = [await freshBrowser().open(), await freshBrowser().open()];
  });

  afterEach(async () => {
    for (const store of devices) await store.close();
    await place.stop();
    for (const home of homes) await rm(home, { recursive: true });
  });

  it("two devices that were both offline end with the union and the same plan", async () => {
    const [phone, desk] = devices;
    await phone.addCases([{ id: "globex", header, facts: [interview] }], NOW);
    await syncAll();
    await place.stop();
    await phone.appendFacts("globex", [timeline], NOW);
    const ben = { id: "ben", name: "Ben Cole", role: "interviewer" } as const;
    await desk.reviseCase("globex", { ...header, contacts: [...header.contacts, ben] }, NOW);
    await desk.appendFacts("globex", [{ ...note("note-1"), note: "They like tea." }], NOW);
    assert.deepEqual(await sync(phone), { kind: "failed", why: "unreachable" });
    await place.start(place.home);
    await syncAll();
    const stored = await place.store!.findCase("globex");
    assert.deepEqual(new Set(stored?.facts.map(({ id }) => id)), new Set(["interview-1", "timeline-1", "note-1"]));
    assert.deepEqual(stored?.header.contacts, [...header.contacts, ben]);
    for (const device of devices) {
      const found = await device.findCase("globex");
      assert.deepEqual(said(found), said(stored));
      assert.deepEqual(planOf(found), planOf(stored));
      assert.equal((await device.pending()).count, 0);
    }
  });

  it("what the server did before the connection broke is not done twice, whoever went on in the meantime", async () => {
    const [phone, desk] = devices;
    place.answers = false;
    await phone.addCases([{ id: "globex", header, facts: [interview] }], NOW);
    assert.deepEqual(await sync(phone), { kind: "failed", why: "unreachable" });
    place.answers = true;
    await sync(desk);
    await desk.reviseCase("globex", { ...header, role: "Principal Analyst" }, NOW);
    await sync(desk);
    await phone.appendFacts("globex", [timeline], NOW);
    await syncAll();
    const stored = await place.store!.findCase("globex");
    assert.equal(stored?.header.role, "Principal Analyst");
    assert.deepEqual(stored?.facts, [interview, timeline]);
    for (const device of devices) assert.deepEqual(said(await device.findCase("globex")), said(stored));
  });

  it("what the terminal recorded arrives, and what it removed goes", async () => {
    const [phone] = devices;
    await place.store!.addCases(
      [
        { id: "globex", header, facts: [interview] },
        { id: "initech", header, facts: [] },
      ],
      NOW,
    );
    await place.store!.changeSettings({ name: "Kim Ito" });
    await sync(phone);
    assert.deepEqual(await phone.listCaseIds(), ["globex", "initech"]);
    assert.deepEqual(await phone.loadSettings(), { name: "Kim Ito" });
    await place.store!.removeCases(["initech"], NOW);
    await place.store!.appendFacts("globex", [timeline], NOW);
    await sync(phone);
    assert.deepEqual(await phone.listCaseIds(), ["globex"]);
    assert.deepEqual((await phone.findCase("globex"))?.facts, [interview, timeline]);
  });

  it("a removal here removes there, and a settings change is told", async () => {
    const [phone, desk] = devices;
    await phone.addCases([{ id: "globex", header, facts: [] }], NOW);
    await phone.changeSettings({ tone: "warm" });
    await syncAll();
    await desk.removeCases(["globex"], NOW);
    await desk.changeSettings({ tone: null, name: "Kim Ito" });
    await syncAll();
    assert.deepEqual(await place.store!.listCaseIds(), []);
    assert.deepEqual(await phone.listCaseIds(), []);
    assert.deepEqual(await phone.loadSettings(), { name: "Kim Ito" });
  });

  it("a case that the terminal removed comes back whole when the phone had recorded of it", async () => {
    const [phone] = devices;
    await phone.addCases([{ id: "globex", header, facts: [interview] }], NOW);
    await syncAll();
    await place.store!.removeCases(["globex"], NOW);
    await phone.appendFacts("globex", [timeline], NOW);
    await syncAll();
    assert.deepEqual((await place.store!.findCase("globex"))?.facts, [interview, timeline]);
  });

  it("a person who was taken out elsewhere comes back with what was promised to them", async () => {
    const [phone, desk] = devices;
    await phone.addCases([{ id: "globex", header, facts: [] }], NOW);
    await syncAll();
    await desk.reviseCase("globex", { ...header, contacts: [] }, NOW);
    await sync(desk);
    const promise: FactJson = { ...note("promise-1"), kind: "promise", to: "ana", what: "references" };
    await phone.appendFacts("globex", [promise], NOW);
    await syncAll();
    const stored = await place.store!.findCase("globex");
    assert.deepEqual(stored?.header.contacts, header.contacts);
    assert.deepEqual(stored?.facts, [promise]);
    for (const device of devices) assert.deepEqual(said(await device.findCase("globex")), said(stored));
  });

  it("another store behind the same address takes over, and keeps what it was not told yet", async () => {
    const [phone] = devices;
    await phone.addCases(
      [
        { id: "globex", header, facts: [interview] },
        { id: "initech", header, facts: [] },
      ],
      NOW,
    );
    await sync(phone);
    await place.stop();
    await phone.appendFacts("globex", [timeline], NOW);
    await place.start(await newHome());
    await place.store!.addCases([{ id: "hooli", header, facts: [] }], NOW);
    await sync(phone);
    assert.deepEqual(new Set(await place.store!.listCaseIds()), new Set(["hooli", "globex"]));
    assert.deepEqual(new Set(await phone.listCaseIds()), new Set(["hooli", "globex"]));
    assert.deepEqual((await place.store!.findCase("globex"))?.facts, [interview, timeline]);
  });

  it("what does not fit is set aside in the server's words, and the rest arrives", async () => {
    const [phone] = devices;
    await phone.addCases([{ id: "globex", header, facts: [] }], NOW);
    await phone.appendFacts("globex", [{ ...note("bad"), at: "tomorrow" }], NOW);
    await phone.addCases([{ id: "initech", header, facts: [] }], NOW);
    assert.deepEqual(await sync(phone), { kind: "ended" });
    assert.deepEqual(await place.store!.listCaseIds(), ["globex", "initech"]);
    const { ops } = await phone.pending();
    assert.deepEqual(
      ops.map(({ kind, refusal }) => [kind, refusal?.status, refusal?.title]),
      [["facts", 422, "Something in it does not fit."]],
    );
    assert.match(ops[0]?.refusal?.detail ?? "", /at: expected an instant/);
    assert.equal((await phone.findCase("globex"))?.facts.length, 1);
  });

  it("five hundred cases arrive by pages", async () => {
    const [phone] = devices;
    const cases = Array.from({ length: 500 }, (_, index) => ({ id: `case-${index}`, header, facts: [note("a")] }));
    await place.store!.addCases(cases, NOW);
    await sync(phone);
    assert.deepEqual(
      await phone.listCaseIds(),
      cases.map(({ id }) => id),
    );
  });

  it("nobody there is told apart from a refusal", async () => {
    await place.stop();
    const { call } = createApiClient<SyncRoutes>({ fetch: place.fetch });
    await assert.rejects(call("GET /api/changes", { query: { since: 0 } }), UnreachableError);
  });
});
