import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { OpeningJson } from "../../contract/index.ts";
import type { CaseStore } from "./case-store.ts";
import type { OpeningStore } from "./opening-store.ts";
import { EMPTY_TALLY, type OpeningTally } from "./opening-tally.ts";

interface OpenPlace {
  readonly openings: OpeningStore;
  readonly cases: CaseStore;
}

/** An empty place for openings, that several may open at once. */
export interface OpeningPlace {
  readonly open: () => Promise<OpenPlace>;
  /** Closes everything that was opened. */
  readonly remove: () => Promise<void>;
}

const NOW = Date.UTC(2026, 10, 16, 15);

const planner: OpeningJson = {
  id: "planner",
  title: "Timetable Planner",
  company: "Metro “Toronto” 🚲",
  stages: [{ name: "Application", is: "applied" }],
  interviewers: [{ id: "noor", name: "Noor Haddad", email: "noor@metro.example" }],
  promises: [{ what: "word on the decision", by: "2026-11-27" }],
  calendar: { timeZone: "America/Toronto", country: "CA", region: "ON", jurisdiction: "CA-ON" },
  scope: { employees25OrMore: true },
  tellOthersAfter: "offer-accepted",
  acknowledgeAutomatically: false,
  openedAt: "2026-10-19T09:00:00-04:00",
};

const tally: OpeningTally = {
  counts: { ...EMPTY_TALLY.counts, applied: 1, answered: 1 },
  times: { ...EMPTY_TALLY.times, acknowledgementHours: [7] },
};

const header = { role: "Planner", company: "Metro", calendar: { timeZone: "UTC" }, contacts: [] };

/** What every store of openings does; `makePlace` gives an empty one each time. */
export function describeOpeningStore(name: string, makePlace: () => Promise<OpeningPlace>): void {
  describe(`${name} as a store of openings`, () => {
    let place: OpeningPlace;
    let store: OpeningStore;
    let cases: CaseStore;

    beforeEach(async () => {
      place = await makePlace();
      ({ openings: store, cases } = await place.open());
    });
    afterEach(() => place.remove());

    it("a new place has no openings, nobody forgotten and no log of it", async () => {
      assert.deepEqual(await store.listOpenings(), []);
      assert.equal(await store.findOpening("planner"), undefined);
      assert.deepEqual([...(await store.listTallies())], []);
      assert.deepEqual(await store.listForgettings(), []);
    });

    it("openings come back as they were saved, in the order of their first saving", async () => {
      await store.saveOpening(planner, null);
      await store.saveOpening({ ...planner, id: "analyst" }, null);
      await store.saveOpening({ ...planner, title: "Planner" }, 1);
      assert.deepEqual(await store.listOpenings(), [
        { opening: { ...planner, title: "Planner" }, revision: 2 },
        { opening: { ...planner, id: "analyst" }, revision: 1 },
      ]);
      assert.deepEqual(await store.findOpening("analyst"), { opening: { ...planner, id: "analyst" }, revision: 1 });
    });

    it("of two who change one opening at once, one is told that it is stale and changes nothing", async () => {
      const other = (await place.open()).openings;
      assert.equal(await store.saveOpening(planner, null), 1);
      const outcomes = await Promise.all([
        store.saveOpening({ ...planner, title: "A" }, 1),
        other.saveOpening({ ...planner, title: "B" }, 1),
      ]);
      assert.deepEqual(outcomes.toSorted(), [2, "stale"]);
      const kept = await store.findOpening("planner");
      assert.deepEqual([kept?.revision, kept?.opening.title], [2, outcomes[0] === 2 ? "A" : "B"]);
    });

    it("a new opening takes no one's place, and one that is gone is not changed", async () => {
      await store.saveOpening(planner, null);
      assert.equal(await store.saveOpening({ ...planner, title: "Other" }, null), "stale");
      assert.equal(await store.saveOpening({ ...planner, id: "nowhere" }, 1), "stale");
      assert.deepEqual(await store.listOpenings(), [{ opening: planner, revision: 1 }]);
    });

    it("an opening is closed only while nothing was recorded of its cases since it was looked at", async () => {
      const other = await place.open();
      await store.saveOpening(planner, null);
      const one = { id: "c1", header: { ...header, opening: "planner" }, facts: [] };
      await cases.addCases([one, { ...one, id: "c2", header }], NOW);
      const sequence = await cases.lastSequence();
      const closed = { ...planner, closedOn: "2026-11-16" };
      const note = { id: "n", kind: "note", at: "2026-11-16T10:00:00Z" } as const;
      await other.cases.appendFacts("c1", [note], NOW);
      assert.equal(await store.closeOpening(closed, { replacing: 1, sequence }), "stale");
      const later = await cases.lastSequence();
      await other.cases.appendFacts("c2", [note], NOW);
      assert.equal(await store.closeOpening(closed, { replacing: 7, sequence: later }), "stale");
      assert.equal(await store.closeOpening(closed, { replacing: 1, sequence: later }), 2);
      assert.deepEqual(await store.findOpening("planner"), { opening: closed, revision: 2 });
    });

    it("nobody is added to an opening that is closed or gone, nor where another was added since it was looked at", async () => {
      const other = (await place.open()).openings;
      await store.saveOpening(planner, null);
      const one = (id: string) => ({ id, header: { ...header, opening: "planner" }, facts: [] });
      const seen = { sequence: await cases.lastSequence(), now: NOW };
      const outcomes = await Promise.all([
        store.addCandidates("planner", [one("c1")], seen),
        other.addCandidates("planner", [one("c2")], seen),
      ]);
      assert.deepEqual(outcomes.toSorted(), ["added", "stale"]);
      assert.equal((await cases.listCaseIds()).length, 1);
      const now = { sequence: await cases.lastSequence(), now: NOW };
      assert.equal(await store.addCandidates("nowhere", [one("c3")], now), "closed");
      await store.saveOpening({ ...planner, closedOn: "2026-11-16" }, 1);
      assert.equal(await store.addCandidates("planner", [one("c3")], now), "closed");
      assert.equal((await cases.listCaseIds()).length, 1);
    });

    it("an opening is removed only as it was seen; its cases stay", async () => {
      await cases.addCases([{ id: "c1", header: { ...header, opening: "planner" }, facts: [] }], NOW);
      await store.saveOpening(planner, null);
      await store.saveOpening({ ...planner, title: "Planner" }, 1);
      assert.equal(await store.removeOpening("planner", 1), "stale");
      assert.equal(await store.removeOpening("planner", 2), "removed");
      assert.equal(await store.removeOpening("planner", 2), "stale");
      assert.deepEqual(await store.listOpenings(), []);
      assert.deepEqual(await cases.listCaseIds(), ["c1"]);
    });

    it("who is forgotten is gone, is counted on, and stands in the log without a name", async () => {
      await cases.addCases(
        [
          { id: "c1", header, facts: [] },
          { id: "c2", header, facts: [] },
        ],
        NOW,
      );
      const entry = { at: NOW, what: "One candidate of planner.", why: "They asked." };
      assert.equal(await store.forget({ caseIds: ["c1"], tallies: new Map([["planner", tally]]), entry }), "forgotten");
      const later = { ...entry, at: NOW + 1 };
      await store.forget({ caseIds: ["c2"], tallies: new Map([["planner", tally]]), entry: later });
      assert.deepEqual(await cases.listCaseIds(), []);
      assert.deepEqual(
        [...(await store.listTallies())],
        [
          [
            "planner",
            {
              counts: { ...EMPTY_TALLY.counts, applied: 2, answered: 2 },
              times: { ...EMPTY_TALLY.times, acknowledgementHours: [7, 7] },
            },
          ],
        ],
      );
      assert.deepEqual(await store.listForgettings(), [entry, later]);
    });

    it("nobody is counted twice: forgotten by two at once, they are forgotten once", async () => {
      const other = (await place.open()).openings;
      await cases.addCases([{ id: "c1", header, facts: [] }], NOW);
      const forgetting = {
        caseIds: ["c1"],
        tallies: new Map([["planner", tally]]),
        entry: { at: NOW, what: "One candidate.", why: "They asked." },
      };
      const outcomes = await Promise.all([store.forget(forgetting), other.forget(forgetting)]);
      assert.deepEqual(outcomes.toSorted(), ["forgotten", "stale"]);
      assert.deepEqual((await store.listTallies()).get("planner"), tally);
      assert.equal((await store.listForgettings()).length, 1);
    });
  });
}
