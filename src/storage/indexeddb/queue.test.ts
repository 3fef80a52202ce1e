import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import type { CaseHeader, FactJson } from "../../contract/index.ts";
import { freshBrowser } from "./fresh-browser.suite.ts";
import type { LocalEvent, LocalStore } from "./index.ts";

const NOW = Date.UTC(2026, 10, 16, 14);
const header: CaseHeader = {
  role: "Senior Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York" },
  contacts: [],
};
const note: FactJson = { id: "note-1", at: "2026-11-16T14:00:00Z", kind: "note", note: "“tea” \ud800" };

describe("what waits for the server", () => {
  let browser: ReturnType<typeof freshBrowser>;
  let store: LocalStore;

  beforeEach(async () => {
    browser = freshBrowser();
    store = await browser.open();
    await store.addCases([{ id: "globex", header, facts: [] }], NOW);
  });

  it("everything that was recorded waits in its order, also after the tab was closed", async () => {
    await store.appendFacts("globex", [note], NOW);
    await store.reviseCase("globex", { ...header, role: "Clerk" }, NOW);
    await store.changeSettings({ tone: "warm", name: null });
    await store.close();
    const next = await browser.open();
    assert.deepEqual(await next.pending(), {
      count: 4,
      ops: [
        { number: 1, kind: "add-case", caseId: "globex", header, facts: [] },
        { number: 2, kind: "facts", caseId: "globex", facts: [note] },
        { number: 3, kind: "header", caseId: "globex", base: header, header: { ...header, role: "Clerk" } },
        { number: 4, kind: "settings", change: { tone: "warm", name: null } },
      ],
    });
  });

  it("what records nothing new queues nothing", async () => {
    await store.appendFacts("globex", [note], NOW);
    await store.appendFacts("globex", [note], NOW);
    await store.reviseCase("globex", header, NOW);
    await store.changeSettings({ name: null });
    await store.removeCases(["hooli"], NOW);
    assert.equal((await store.pending()).count, 2);
  });

  it("what fails queues nothing", async () => {
    await assert.rejects(
      store.addCases(
        [
          { id: "initech", header, facts: [] },
          { id: "globex", header, facts: [] },
        ],
        NOW,
      ),
    );
    await assert.rejects(store.appendFacts("hooli", [note], NOW));
    assert.equal((await store.pending()).count, 1);
  });

  it("what is acknowledged waits no more, and its number is never given again", async () => {
    await store.acknowledge([1, 99]);
    await store.appendFacts("globex", [note], NOW);
    assert.deepEqual(
      (await store.pending()).ops.map(({ number }) => number),
      [2],
    );
  });

  it("a removal takes the place of all that waited of its case", async () => {
    await store.addCases([{ id: "initech", header, facts: [] }], NOW);
    await store.appendFacts("globex", [note], NOW);
    await store.removeCases(["globex"], NOW);
    assert.deepEqual(
      (await store.pending()).ops.map(({ number: _, ...op }) => op),
      [
        { kind: "add-case", caseId: "initech", header, facts: [] },
        { kind: "remove", caseId: "globex" },
      ],
    );
  });

  it("what was refused stays with the server's words until it is tried again", async () => {
    const refusal = { status: 422, title: "Something in it does not fit.", detail: "role: expected a text" };
    await store.refuse(1, refusal);
    assert.deepEqual((await store.pending()).ops[0]?.refusal, refusal);
    assert.deepEqual(
      (await store.waiting()).refused.map(({ number }) => number),
      [1],
    );
    await store.retryRefused();
    assert.deepEqual((await store.pending()).ops, [
      { number: 1, kind: "add-case", caseId: "globex", header, facts: [] },
    ]);
  });

  it("who listens hears of each recording, and of nothing else", async () => {
    const heard: LocalEvent[] = [];
    const end = store.listen((event) => heard.push(event));
    await store.appendFacts("globex", [note], NOW);
    await store.appendFacts("globex", [note], NOW);
    await store.changeSettings({ name: "Kim" });
    await assert.rejects(store.appendFacts("hooli", [note], NOW));
    end();
    await store.removeCases(["globex"], NOW);
    assert.deepEqual(heard, [
      { kind: "recorded", caseIds: ["globex"] },
      { kind: "recorded", caseIds: [] },
    ]);
  });
});
