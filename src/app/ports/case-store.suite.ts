import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { FactJson } from "../../contract/index.ts";
import { describeCaseRemoval } from "./case-removal.suite.ts";
import type { CaseStore } from "./case-store.ts";
import {
  applied,
  collect,
  header,
  LATER,
  NOW,
  newCase,
  note,
  promise,
  refusal,
  summaryOf,
} from "./sample-cases.suite.ts";

/** An empty place for a store, that several may open at once. */
export interface StorePlace {
  readonly open: () => Promise<CaseStore>;
  /** Called after everything that was opened has been closed. */
  readonly remove: () => Promise<void>;
}

/** What every case store does; `makePlace` gives each test an empty one. */
export function describeCaseStore(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`${name} as a case store`, () => {
    let place: StorePlace;
    let store: CaseStore;
    let opened: CaseStore[];

    const open = async () => {
      const another = await place.open();
      opened.push(another);
      return another;
    };

    beforeEach(async () => {
      place = await makePlace();
      opened = [];
      store = await open();
    });

    afterEach(async () => {
      for (const each of opened) await each.close();
      await place.remove();
    });

    describe("cases", () => {
      it("a case comes back with its header and its facts in the order of recording", async () => {
        await store.addCases([newCase("globex", [note, applied])], NOW);
        await store.appendFacts("globex", [promise], LATER);
        const found = await store.findCase("globex");
        assert.deepEqual(found, {
          id: "globex",
          header,
          facts: [note, applied, promise],
          openedAt: NOW,
          sequence: await store.lastSequence(),
        });
      });

      it("what was recorded is there for whoever opens the place next", async () => {
        await store.addCases([newCase("globex", [applied])], NOW);
        const next = await open();
        assert.deepEqual(await next.findCase("globex"), await store.findCase("globex"));
      });

      it("a case that was never added is not found", async () => {
        assert.equal(await store.findCase("globex"), undefined);
      });

      it("ids, headers and whole cases are listed by creation, beyond one batch", async () => {
        const ids = Array.from({ length: 1203 }, (_, index) => `case-${(index * 7919) % 1203}`);
        await store.addCases(
          ids.map((id) => newCase(id, [applied])),
          NOW,
        );
        await store.appendFacts(ids[0]!, [note], LATER);
        assert.deepEqual(await store.listCaseIds(), ids);
        assert.deepEqual(
          (await store.listHeaders()).map((each) => each.id),
          ids,
        );
        const streamed = await collect(store.streamCases());
        assert.deepEqual(
          streamed.map((each) => [each.id, each.facts.length]),
          ids.map((id, index) => [id, index === 0 ? 2 : 1]),
        );
      });

      it("cases can be written while they are streamed", async () => {
        await store.addCases([newCase("one"), newCase("two")], NOW);
        for await (const each of store.streamCases()) await store.appendFacts(each.id, [applied], LATER);
        assert.equal((await store.findCase("two"))?.facts.length, 1);
      });

      it("a case id that is there is refused, and nothing of the call is kept", async () => {
        await store.addCases([newCase("globex")], NOW);
        await assert.rejects(
          store.addCases([newCase("initech"), newCase("globex")], LATER),
          refusal("case-exists", "globex"),
        );
        assert.deepEqual(await store.listCaseIds(), ["globex"]);
      });

      it("a case id that comes twice in one call is refused", async () => {
        const twice = store.addCases([newCase("globex"), newCase("globex")], NOW);
        await assert.rejects(twice, refusal("case-exists", "globex"));
        assert.deepEqual(await store.listCaseIds(), []);
      });

      it("adding no cases does nothing", async () => {
        await store.addCases([], NOW);
        assert.equal(await store.lastSequence(), 0);
      });

      it("two facts of one id and different content in a new case are a conflict", async () => {
        const other: FactJson = { id: "applied-1", at: "2026-11-02T09:00:00Z", kind: "note" };
        const call = store.addCases([newCase("globex", [applied, other])], NOW);
        await assert.rejects(call, refusal("fact-conflict", "applied-1"));
        assert.deepEqual(await store.listCaseIds(), []);
      });

      it("an id such as __proto__ is an id like another", async () => {
        const topics = JSON.parse('{"__proto__":["pay"],"constructor":["team"]}') as Record<string, string[]>;
        const interview: FactJson = {
          id: "__proto__",
          at: "2026-11-10T10:00:00Z",
          end: "2026-11-10T11:00:00Z",
          kind: "interview",
          with: ["__proto__"],
          topics,
        };
        await store.addCases([newCase("__proto__", [interview]), newCase("constructor")], NOW);
        const again = await store.appendFacts("__proto__", [interview, { ...applied, id: "toString" }], LATER);
        assert.deepEqual(again, [
          { id: "__proto__", status: "already-there" },
          { id: "toString", status: "recorded" },
        ]);
        const found = await store.findCase("__proto__");
        assert.equal(JSON.stringify(found?.facts[0]), JSON.stringify(interview));
        assert.deepEqual((await store.findCase("constructor"))?.facts, []);
      });
    });

    describe("headers", () => {
      it("the latest header is read, and the facts stay", async () => {
        await store.addCases([newCase("globex", [applied])], NOW);
        const revised = { ...header, role: "Principal Analyst" };
        await store.reviseCase("globex", revised, LATER);
        const found = await store.findCase("globex");
        assert.deepEqual(found?.header, revised);
        assert.deepEqual(found?.facts, [applied]);
        assert.deepEqual(await store.listHeaders(), [
          { id: "globex", header: revised, openedAt: NOW, sequence: await store.lastSequence() },
        ]);
      });

      it("a header equal to the latest records nothing", async () => {
        await store.addCases([newCase("globex")], NOW);
        const before = await store.lastSequence();
        const { role, ...rest } = header;
        await store.reviseCase("globex", { ...rest, role }, LATER);
        assert.equal(await store.lastSequence(), before);
      });

      it("a header is recorded in the place of the one that was known, and of no other", async () => {
        await store.addCases([newCase("globex")], NOW);
        const [mine, theirs] = [
          { ...header, role: "Clerk" },
          { ...header, company: "Initech" },
        ];
        const { role, ...rest } = header;
        assert.equal(await store.reviseCase("globex", theirs, LATER, { ...rest, role }), "done");
        const before = await store.lastSequence();
        assert.equal(await store.reviseCase("globex", mine, LATER, header), "stale");
        assert.equal(await store.reviseCase("globex", theirs, LATER, header), "stale");
        assert.equal(await store.lastSequence(), before);
        assert.deepEqual((await store.findCase("globex"))?.header, theirs);
        assert.equal(await store.reviseCase("globex", mine, LATER, theirs), "done");
        assert.deepEqual((await store.findCase("globex"))?.header, mine);
      });

      it("a header of an unknown case is refused", async () => {
        await assert.rejects(store.reviseCase("globex", header, NOW), refusal("case-unknown", "globex"));
      });
    });

    describe("facts", () => {
      beforeEach(() => store.addCases([newCase("globex", [applied])], NOW));

      it("the same fact again, whatever the order of its keys, is already there", async () => {
        const { kind, ...rest } = applied;
        const before = await store.lastSequence();
        const outcomes = await store.appendFacts("globex", [{ ...rest, kind } as FactJson], LATER);
        assert.deepEqual(outcomes, [{ id: "applied-1", status: "already-there" }]);
        assert.equal(await store.lastSequence(), before);
      });

      it("a fact that comes twice in one call is recorded once", async () => {
        assert.deepEqual(await store.appendFacts("globex", [note, note], LATER), [
          { id: "note-1", status: "recorded" },
          { id: "note-1", status: "already-there" },
        ]);
        assert.deepEqual((await store.findCase("globex"))?.facts, [applied, note]);
      });

      it("a fact of a known id with another content is a conflict, and nothing of the call is kept", async () => {
        const call = store.appendFacts("globex", [note, { ...applied, note: "by post" }], LATER);
        await assert.rejects(call, refusal("fact-conflict", "applied-1"));
        assert.deepEqual((await store.findCase("globex"))?.facts, [applied]);
      });

      it("the same fact id in another case is another fact", async () => {
        await store.addCases([newCase("initech")], NOW);
        assert.deepEqual(await store.appendFacts("initech", [{ ...applied, note: "by post" }], LATER), [
          { id: "applied-1", status: "recorded" },
        ]);
      });

      it("facts of an unknown case are refused, even when there are none", async () => {
        await assert.rejects(store.appendFacts("initech", [note], NOW), refusal("case-unknown", "initech"));
        await assert.rejects(store.appendFacts("initech", [], NOW), refusal("case-unknown", "initech"));
      });

      it("thousands of facts in one call keep their order", async () => {
        const many = Array.from({ length: 3001 }, (_, index): FactJson => ({ ...note, id: `n-${index}` }));
        const outcomes = await store.appendFacts("globex", [...many, many[1500]!], LATER);
        assert.equal(outcomes.filter(({ status }) => status === "recorded").length, 3001);
        assert.deepEqual((await store.findCase("globex"))?.facts, [applied, ...many]);
      });

      it("calls made at once on two openings all take place", async () => {
        const other = await open();
        const ids = Array.from({ length: 40 }, (_, index) => `n-${index}`);
        await Promise.all(
          ids.map((id, index) => (index % 2 ? store : other).appendFacts("globex", [{ ...note, id }], LATER)),
        );
        const facts = (await store.findCase("globex"))?.facts ?? [];
        assert.deepEqual(facts.map((fact) => fact.id).sort(), [applied.id, ...ids].sort());
      });
    });

    describe("the feed of changes", () => {
      it("an empty log ends at 0 and has no changes", async () => {
        assert.equal(await store.lastSequence(), 0);
        assert.deepEqual(await store.changesSince(0), []);
      });

      it("names each case that changed since, once, by its latest change", async () => {
        await store.addCases([newCase("one"), newCase("two"), newCase("three")], NOW);
        const seen = await store.lastSequence();
        await store.appendFacts("two", [applied, note], LATER);
        await store.reviseCase("one", { ...header, company: "Initech" }, LATER);
        await store.appendFacts("two", [promise], LATER);
        const changes = await store.changesSince(seen);
        assert.deepEqual(
          changes.map((change) => change.caseId),
          ["one", "two"],
        );
        assert.equal(changes[1]?.sequence, await store.lastSequence());
        assert.equal(changes[1]?.sequence, (await store.findCase("two"))?.sequence);
        assert.deepEqual(await store.changesSince(await store.lastSequence()), []);
      });

      it("sees what another opening wrote", async () => {
        const other = await open();
        await other.addCases([newCase("globex")], NOW);
        assert.deepEqual(
          (await store.changesSince(0)).map((change) => change.caseId),
          ["globex"],
        );
      });
    });

    describeCaseRemoval({ store: () => store, open });

    describe("summaries", () => {
      beforeEach(() => store.addCases([newCase("globex"), newCase("initech")], NOW));

      it("come back as they were saved, by the creation of their cases", async () => {
        const first = { ...(await summaryOf(store, "globex", "Wait.")), nextChangeAt: LATER };
        const second = await summaryOf(store, "initech", "Write today – 🎉");
        await store.saveSummaries([second, first]);
        assert.deepEqual(await store.listSummaries(), [first, second]);
      });

      it("a later one takes the place of an earlier one", async () => {
        await store.saveSummaries([await summaryOf(store, "globex", "Wait.")]);
        const later = { ...(await summaryOf(store, "globex", "Write.")), asOf: LATER };
        await store.saveSummaries([await summaryOf(store, "globex", "Wait a little."), later]);
        assert.deepEqual(await store.listSummaries(), [later]);
      });

      it("a new fact or header makes the summary of its case go, and no other", async () => {
        const kept = await summaryOf(store, "initech", "Wait.");
        await store.saveSummaries([await summaryOf(store, "globex", "Wait."), kept]);
        await store.appendFacts("globex", [applied], LATER);
        assert.deepEqual(await store.listSummaries(), [kept]);
        await store.reviseCase("initech", { ...header, role: "Clerk" }, LATER);
        assert.deepEqual(await store.listSummaries(), []);
      });

      it("a summary stays when nothing new was recorded", async () => {
        await store.appendFacts("globex", [applied], LATER);
        const summary = await summaryOf(store, "globex", "Wait.");
        await store.saveSummaries([summary]);
        await store.appendFacts("globex", [applied], LATER);
        await store.reviseCase("globex", header, LATER);
        assert.deepEqual(await store.listSummaries(), [summary]);
      });

      it("one whose case went on in the meantime is passed over", async () => {
        const stale = await summaryOf(store, "globex", "Wait.");
        const kept = await summaryOf(store, "initech", "Wait.");
        const other = await open();
        await other.appendFacts("globex", [applied], LATER);
        await store.saveSummaries([stale, kept]);
        assert.deepEqual(await store.listSummaries(), [kept]);
      });

      it("one of an unknown case is passed over", async () => {
        const summary = await summaryOf(store, "globex", "Wait.");
        await store.saveSummaries([{ ...summary, caseId: "hooli" }]);
        assert.deepEqual(await store.listSummaries(), []);
      });

      it("dropping them leaves the log as it was", async () => {
        await store.saveSummaries([await summaryOf(store, "globex", "Wait.")]);
        const before = await collect(store.streamCases());
        await store.dropSummaries();
        assert.deepEqual(await store.listSummaries(), []);
        assert.deepEqual(await collect(store.streamCases()), before);
      });
    });
  });
}
