import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { CandidatePageStore } from "./candidate-pages.ts";
import type { CaseStore } from "./case-store.ts";

interface OpenPlace {
  readonly pages: CandidatePageStore;
  readonly cases: CaseStore;
}

/** An empty place for candidates' pages. */
export interface CandidatePagePlace {
  readonly open: () => Promise<OpenPlace>;
  /** Closes everything that was opened. */
  readonly remove: () => Promise<void>;
}

const NOW = Date.UTC(2026, 10, 16, 15);
const KEY = new Uint8Array(32).fill(1);
const NEXT_KEY = new Uint8Array(32).fill(2);
const OTHER_KEY = new Uint8Array(32).fill(3);
const header = { role: "Planner", company: "Metro", calendar: { timeZone: "UTC" }, contacts: [] };

/** What every store of candidates' pages does; `makePlace` gives an empty one each time. */
export function describeCandidatePageStore(name: string, makePlace: () => Promise<CandidatePagePlace>): void {
  describe(`${name} as a store of candidates' pages`, () => {
    let place: CandidatePagePlace;
    let pages: CandidatePageStore;
    let cases: CaseStore;

    beforeEach(async () => {
      place = await makePlace();
      ({ pages, cases } = await place.open());
      await cases.addCases(
        [
          { id: "mara", header, facts: [] },
          { id: "ilse", header, facts: [] },
        ],
        NOW,
      );
    });
    afterEach(() => place.remove());

    it("every key of a case leads to it, and no other key does", async () => {
      assert.equal(await pages.addPageKey("mara", KEY, NOW), true);
      assert.equal(await pages.addPageKey("mara", NEXT_KEY, NOW + 1), true);
      assert.equal(await pages.findPageCase(KEY), "mara");
      assert.equal(await pages.findPageCase(NEXT_KEY), "mara");
      assert.equal(await pages.findPageCase(OTHER_KEY), undefined);
      assert.equal(await pages.findPageCase(KEY.subarray(0, 31)), undefined);
    });

    it("a case that is not there has no page", async () => {
      assert.equal(await pages.addPageKey("nobody", KEY, NOW), false);
      assert.equal(await pages.findPageCase(KEY), undefined);
    });

    it("to take a case's keys back leaves those of others", async () => {
      await pages.addPageKey("mara", KEY, NOW);
      await pages.addPageKey("mara", NEXT_KEY, NOW);
      await pages.addPageKey("ilse", OTHER_KEY, NOW);
      assert.equal(await pages.revokePages("mara"), 2);
      assert.equal(await pages.revokePages("mara"), 0);
      assert.equal(await pages.findPageCase(KEY), undefined);
      assert.equal(await pages.findPageCase(NEXT_KEY), undefined);
      assert.equal(await pages.findPageCase(OTHER_KEY), "ilse");
    });

    it("the keys of a case go with it", async () => {
      await pages.addPageKey("mara", KEY, NOW);
      await cases.removeCases(["mara"], NOW);
      assert.equal(await pages.findPageCase(KEY), undefined);
      assert.equal(await pages.revokePages("mara"), 0);
    });
  });
}
