import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
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

interface OpenPlace {
  /** The store that the test began with, over an empty place. */
  readonly store: () => CaseStore;
  /** Another one over the same place. */
  readonly open: () => Promise<CaseStore>;
}

/** What every case store does with cases that are removed. */
export function describeCaseRemoval({ open, ...place }: OpenPlace): void {
  describe("removal", () => {
    let store: CaseStore;

    beforeEach(async () => {
      store = place.store();
      await store.addCases([newCase("globex", [applied]), newCase("initech", [note])], NOW);
    });

    it("a removed case is gone from every list, and the others stay as they were", async () => {
      const other = await store.findCase("initech");
      await store.removeCases(["globex"], LATER);
      assert.equal(await store.findCase("globex"), undefined);
      assert.deepEqual(await store.listCaseIds(), ["initech"]);
      assert.deepEqual(
        (await store.listHeaders()).map((each) => each.id),
        ["initech"],
      );
      assert.deepEqual(await collect(store.streamCases()), [other]);
    });

    it("the summaries of removed cases go, and no others", async () => {
      const kept = await summaryOf(store, "initech", "Wait.");
      await store.saveSummaries([await summaryOf(store, "globex", "Wait."), kept]);
      await store.removeCases(["globex"], LATER);
      assert.deepEqual(await store.listSummaries(), [kept]);
    });

    it("is told as the latest change of its case, with a number that is new", async () => {
      const before = await store.lastSequence();
      await store.removeCases(["globex"], LATER);
      const last = await store.lastSequence();
      assert.ok(last > before, `${last} after ${before}`);
      assert.deepEqual(await store.changesSince(before), [{ caseId: "globex", sequence: last, isRemoved: true }]);
      assert.deepEqual(
        (await store.changesSince(0)).map((change) => [change.caseId, change.isRemoved]),
        [
          ["initech", false],
          ["globex", true],
        ],
      );
      assert.deepEqual(await store.changesSince(last), []);
    });

    it("is heard of by another opening", async () => {
      const other = await open();
      const seen = await other.lastSequence();
      await store.removeCases(["initech"], LATER);
      assert.equal(await other.findCase("initech"), undefined);
      assert.deepEqual(
        (await other.changesSince(seen)).map((change) => [change.caseId, change.isRemoved]),
        [["initech", true]],
      );
    });

    it("no number is used twice, even when the last of the log are gone", async () => {
      await store.removeCases(["globex", "initech"], LATER);
      const removed = await store.lastSequence();
      const next = await open();
      assert.equal(await next.lastSequence(), removed);
      await next.addCases([newCase("hooli")], LATER);
      const added = await next.findCase("hooli");
      assert.ok(added && added.sequence > removed, `${added?.sequence} after ${removed}`);
      assert.equal(await next.lastSequence(), added.sequence);
    });

    it("every one of several cases gets a number of its own", async () => {
      const before = await store.lastSequence();
      await store.removeCases(["globex", "initech"], LATER);
      const changes = await store.changesSince(before);
      assert.deepEqual(changes.map((change) => change.caseId).sort(), ["globex", "initech"]);
      assert.equal(new Set(changes.map((change) => change.sequence)).size, 2);
    });

    it("ids that are not there, or no longer, or twice, are passed over", async () => {
      await store.removeCases(["globex", "globex", "hooli", "__proto__"], LATER);
      const last = await store.lastSequence();
      await store.removeCases(["globex", "hooli"], LATER);
      await store.removeCases([], LATER);
      assert.equal(await store.lastSequence(), last);
      assert.deepEqual(await store.listCaseIds(), ["initech"]);
    });

    it("a removed case takes no more facts and no header", async () => {
      await store.removeCases(["globex"], LATER);
      await assert.rejects(store.appendFacts("globex", [promise], LATER), refusal("case-unknown", "globex"));
      await assert.rejects(store.reviseCase("globex", header, LATER), refusal("case-unknown", "globex"));
    });

    it("its id can be added again, as a new case that has nothing of the old one", async () => {
      await store.removeCases(["globex"], LATER);
      const removed = await store.lastSequence();
      await store.addCases([newCase("globex", [{ ...applied, note: "by post" }])], LATER);
      assert.deepEqual(await store.findCase("globex"), {
        id: "globex",
        header,
        facts: [{ ...applied, note: "by post" }],
        openedAt: LATER,
        sequence: await store.lastSequence(),
      });
      assert.deepEqual(await store.listCaseIds(), ["initech", "globex"]);
      assert.deepEqual(await store.changesSince(removed), [
        { caseId: "globex", sequence: await store.lastSequence(), isRemoved: false },
      ]);
    });

    it("a case that was added again can be removed again", async () => {
      await store.removeCases(["globex"], LATER);
      await store.addCases([newCase("globex")], LATER);
      await store.removeCases(["globex"], LATER);
      assert.deepEqual((await store.changesSince(0)).at(-1), {
        caseId: "globex",
        sequence: await store.lastSequence(),
        isRemoved: true,
      });
    });

    it("more cases than one batch are removed at once", async () => {
      const ids = Array.from({ length: 1203 }, (_, index) => `case-${index}`);
      await store.addCases(
        ids.map((id) => newCase(id, [applied])),
        NOW,
      );
      await store.removeCases(ids, LATER);
      assert.deepEqual(await store.listCaseIds(), ["globex", "initech"]);
      assert.equal((await store.changesSince(0)).filter((change) => change.isRemoved).length, 1203);
    });
  });
}
