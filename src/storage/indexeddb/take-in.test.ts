import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import type { CaseHeader, ChangesJson, FactJson, StoredCaseJson } from "../../contract/index.ts";
import { freshBrowser } from "./fresh-browser.suite.ts";
import type { LocalStore } from "./index.ts";

const NOW = Date.UTC(2026, 10, 16, 14);

const ana = { id: "ana", name: "Ana Ruiz", role: "recruiter" } as const;
const ben = { id: "ben", name: "Ben Cole", role: "interviewer" } as const;
const header: CaseHeader = {
  role: "Senior Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York" },
  contacts: [ana],
};
const note = (id: string): FactJson => ({ id, at: "2026-11-16T14:00:00Z", kind: "note" });
const promise: FactJson = { id: "promise", at: "2026-11-16T14:00:00Z", kind: "promise", to: "ana", what: "references" };

const globex = (facts: readonly FactJson[], more: Partial<StoredCaseJson> = {}): StoredCaseJson => ({
  id: "globex",
  header,
  facts,
  openedAt: NOW,
  sequence: 1,
  ...more,
});

const said = (changes: Partial<ChangesJson>): ChangesJson => ({
  placeId: "place-1",
  cases: [],
  removed: [],
  next: 1,
  hasMore: false,
  settings: {},
  settingsRevision: 0,
  ...changes,
});

describe("taking in what the server says", () => {
  let store: LocalStore;

  const take = async (changes: Partial<ChangesJson>) => store.takeIn(said(changes), await store.cursor());
  const factIds = async () => (await store.findCase("globex"))?.facts.map(({ id }) => id);
  const waiting = async () => (await store.pending()).ops.map(({ kind }) => kind);

  beforeEach(async () => {
    store = await freshBrowser().open();
  });

  it("a case of the server is there, and nothing of it is queued", async () => {
    const taken = await take({ cases: [globex([note("a")])], next: 7 });
    assert.deepEqual(taken, { kind: "taken", caseIds: ["globex"], hasNewSettings: false });
    assert.deepEqual(await factIds(), ["a"]);
    assert.equal((await store.pending()).count, 0);
    assert.deepEqual(await store.cursor(), { placeId: "place-1", since: 7, settingsRevision: 0, acknowledgements: 0 });
  });

  it("cases that come together are listed by when they were opened", async () => {
    const later = globex([], { id: "later", openedAt: NOW + 1, sequence: 1 });
    await take({ cases: [later, globex([], { sequence: 2 })], next: 2 });
    assert.deepEqual(await store.listCaseIds(), ["globex", "later"]);
  });

  it("of cases that come together each has a place of its own in the log, whether it is new, gone or changed", async () => {
    await take({ cases: [globex([]), globex([], { id: "gone", openedAt: NOW + 1 })], next: 2 });
    const before = await store.lastSequence();
    const added = globex([], { id: "new", openedAt: NOW + 2 });
    const taken = await take({ cases: [added, globex([note("a")])], removed: ["gone", "never-there"], next: 3 });
    assert.deepEqual(taken, { kind: "taken", caseIds: ["globex", "new", "gone"], hasNewSettings: false });
    assert.deepEqual(await store.changesSince(before), [
      { caseId: "globex", sequence: before + 1, isRemoved: false },
      { caseId: "new", sequence: before + 2, isRemoved: false },
      { caseId: "gone", sequence: before + 3, isRemoved: true },
    ]);
    assert.equal(await store.lastSequence(), before + 3);
  });

  it("pending facts stand behind the server's", async () => {
    await take({ cases: [globex([note("a")])] });
    await store.appendFacts("globex", [note("mine")], NOW);
    await take({ cases: [globex([note("a"), note("theirs")])], next: 2 });
    assert.deepEqual(await factIds(), ["a", "theirs", "mine"]);
    assert.deepEqual(await waiting(), ["facts"]);
  });

  it("what the server knows already is not told again", async () => {
    await store.addCases([{ id: "globex", header, facts: [note("mine")] }], NOW);
    await take({ cases: [globex([note("mine"), note("theirs")])] });
    assert.deepEqual(await factIds(), ["mine", "theirs"]);
    assert.deepEqual(await waiting(), []);
  });

  it("a case that was added here and there is one, and only what the server lacks is told", async () => {
    await store.addCases([{ id: "globex", header: { ...header, contacts: [ana, ben] }, facts: [note("mine")] }], NOW);
    await take({ cases: [globex([note("theirs")])] });
    assert.deepEqual(await factIds(), ["theirs", "mine"]);
    assert.deepEqual((await store.findCase("globex"))?.header.contacts, [ana, ben]);
    assert.deepEqual(
      (await store.pending()).ops.map(({ number: _, ...op }) => op),
      [
        { kind: "header", caseId: "globex", base: header, header: { ...header, contacts: [ana, ben] } },
        { kind: "facts", caseId: "globex", facts: [note("mine")] },
      ],
    );
  });

  it("a pending change to the header is put on the server's", async () => {
    await take({ cases: [globex([])] });
    await store.reviseCase("globex", { ...header, contacts: [ana, ben] }, NOW);
    await take({ cases: [globex([], { header: { ...header, role: "Principal Analyst" } })], next: 2 });
    assert.deepEqual((await store.findCase("globex"))?.header, {
      ...header,
      role: "Principal Analyst",
      contacts: [ana, ben],
    });
    assert.deepEqual(await waiting(), ["header"]);
  });

  it("a person who was taken out there comes back where something pending names them", async () => {
    await take({ cases: [globex([])] });
    await store.appendFacts("globex", [promise], NOW);
    await take({ cases: [globex([], { header: { ...header, contacts: [] } })], next: 2 });
    assert.deepEqual((await store.findCase("globex"))?.header.contacts, [ana]);
    assert.deepEqual(await waiting(), ["header", "facts"]);
  });

  it("a case that was removed there goes", async () => {
    await take({ cases: [globex([note("a")])] });
    const before = await store.lastSequence();
    const taken = await take({ removed: ["globex"], next: 2 });
    assert.deepEqual(taken, { kind: "taken", caseIds: ["globex"], hasNewSettings: false });
    assert.equal(await store.findCase("globex"), undefined);
    assert.deepEqual(
      (await store.changesSince(before)).map(({ caseId, isRemoved }) => [caseId, isRemoved]),
      [["globex", true]],
    );
  });

  it("a case that was removed there comes back whole where something of it is pending", async () => {
    await take({ cases: [globex([note("a")])] });
    await store.appendFacts("globex", [note("mine")], NOW);
    await take({ removed: ["globex"], next: 2 });
    assert.deepEqual(await factIds(), ["a", "mine"]);
    assert.deepEqual(
      (await store.pending()).ops.map(({ number: _, ...op }) => op),
      [{ kind: "add-case", caseId: "globex", header, facts: [note("a"), note("mine")] }],
    );
  });

  it("a case that was removed here stays away until the server has heard of it, and so does what waited of it", async () => {
    await take({ cases: [globex([note("a")])] });
    await store.appendFacts("globex", [note("mine")], NOW);
    await store.removeCases(["globex"], NOW);
    await take({ cases: [globex([note("a"), note("theirs")])], next: 2 });
    assert.equal(await store.findCase("globex"), undefined);
    assert.deepEqual(await waiting(), ["remove"]);
    await take({ removed: ["globex"], next: 3 });
    assert.deepEqual(await waiting(), []);
  });

  it("a case that was removed and added again here is the new one", async () => {
    await take({ cases: [globex([note("a")])] });
    await store.removeCases(["globex"], NOW);
    await store.addCases([{ id: "globex", header, facts: [note("new")] }], NOW);
    await take({ cases: [globex([note("a"), note("theirs")])], next: 2 });
    assert.deepEqual(await factIds(), ["new"]);
    assert.deepEqual(await waiting(), ["remove", "add-case"]);
  });

  it("an answer that was asked for before the server acknowledged something is passed over", async () => {
    await take({ cases: [globex([])] });
    await store.appendFacts("globex", [note("mine")], NOW);
    const asked = await store.cursor();
    const [op] = (await store.pending()).ops;
    await store.acknowledge([op!.number]);
    assert.deepEqual(await store.takeIn(said({ cases: [globex([])], next: 2 }), asked), { kind: "stale" });
    assert.deepEqual(await factIds(), ["mine"]);
  });

  it("another place makes everything void but what is pending, which is told whole", async () => {
    await take({ cases: [globex([note("a")]), globex([], { id: "initech" })], next: 5, settings: { name: "Kim" } });
    await store.appendFacts("globex", [note("mine")], NOW);
    assert.deepEqual(await take({ placeId: "place-2", next: 9 }), { kind: "void" });
    assert.deepEqual(await store.listCaseIds(), ["globex"]);
    assert.deepEqual(await waiting(), ["add-case"]);
    assert.deepEqual(await store.cursor(), { placeId: "place-2", since: 0, settingsRevision: 0, acknowledgements: 0 });
    await take({ placeId: "place-2", cases: [globex([note("b")], { id: "hooli" })], next: 9 });
    assert.deepEqual(await store.listCaseIds(), ["globex", "hooli"]);
    assert.deepEqual(await factIds(), ["a", "mine"]);
    assert.deepEqual(await store.loadSettings(), {});
  });

  it("a place that went back in time, as after a restored backup, is read from its beginning", async () => {
    await take({ cases: [globex([note("a")])], next: 5 });
    assert.deepEqual(await take({ next: 3 }), { kind: "void" });
    assert.deepEqual(await store.listCaseIds(), []);
    assert.equal((await store.cursor()).since, 0);
  });

  it("pending settings stand over the server's", async () => {
    await store.changeSettings({ name: "Kim", tone: "warm" });
    await take({ settings: { name: "Lee", email: "lee@example.org" } });
    assert.deepEqual(await store.loadSettings(), { name: "Kim", email: "lee@example.org", tone: "warm" });
    assert.deepEqual(await waiting(), ["settings"]);
  });

  it("what says nothing new leaves the case's number and its summary alone", async () => {
    await take({ cases: [globex([note("a")])] });
    const { sequence } = (await store.findCase("globex"))!;
    const summary = {
      caseId: "globex",
      sequence,
      asOf: NOW,
      stance: "wait",
      headline: "Wait.",
      nextChangeAt: null,
      digest: "{}",
    };
    await store.saveSummaries([summary]);
    const same = await take({ cases: [globex([note("a")], { sequence: 2 })], next: 2 });
    assert.deepEqual(same, { kind: "taken", caseIds: [], hasNewSettings: false });
    assert.deepEqual(await store.listSummaries(), [summary]);
    await take({ cases: [globex([note("a"), note("b")], { sequence: 3 })], next: 3 });
    assert.deepEqual(await store.listSummaries(), []);
    assert.ok((await store.findCase("globex"))!.sequence > sequence);
  });
});
