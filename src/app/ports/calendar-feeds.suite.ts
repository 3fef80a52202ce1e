import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { FeedChoices, FeedStore } from "./calendar-feeds.ts";
import type { PublishedEntry } from "./calendar-files.ts";

/** A place that several programs may open at once. */
export interface FeedPlace {
  readonly open: () => Promise<FeedStore>;
  /** Closes everything that was opened. */
  readonly remove: () => Promise<void>;
}

const NOW = Date.UTC(2026, 10, 16, 15);
const DAY = 86_400_000;
const KEY = new Uint8Array(32).fill(1);
const NEXT_KEY = new Uint8Array(32).fill(2);
const LAST_KEY = new Uint8Array(32).fill(3);
const CHOICES: FeedChoices = { caseId: null, as: "events", isPrivate: true, hasAlarms: false };
const FEED = { id: "f1", ...CHOICES, madeAt: NOW, oldUntil: null, lastFetchedAt: null };
const ENTRY: PublishedEntry = {
  uid: "one@fineline",
  sequence: 2,
  hash: "h",
  changedAt: NOW,
  isCancelled: false,
  kind: "event",
  span: { kind: "moments", startsAt: NOW, endsAt: NOW + 60_000 },
  timeZone: "America/New_York",
};

/** What every store of feeds does; `makePlace` gives a fresh one each time. */
export function describeFeedStore(name: string, makePlace: () => Promise<FeedPlace>): void {
  describe(`${name} as a store of feeds`, () => {
    let place: FeedPlace;
    let store: FeedStore;

    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });
    afterEach(() => place.remove());

    it("a feed is found by its key, and by no other", async () => {
      assert.deepEqual(await store.addFeed({ id: "f1", ...CHOICES }, KEY, NOW), FEED);
      assert.deepEqual(await store.findFeed(KEY, NOW), FEED);
      assert.equal(await store.findFeed(NEXT_KEY, NOW), undefined);
      assert.equal(await store.findFeed(KEY.subarray(0, 31), NOW), undefined);
    });

    it("feeds are listed in the order in which they were made, with what they show", async () => {
      const tasks = { caseId: "globex", as: "tasks", isPrivate: false, hasAlarms: true } as const;
      await store.addFeed({ id: "z", ...CHOICES }, KEY, NOW);
      await store.addFeed({ id: "a", ...tasks }, NEXT_KEY, NOW + 1);
      assert.deepEqual(await (await place.open()).listFeeds(), [
        { ...FEED, id: "z" },
        { id: "a", ...tasks, madeAt: NOW + 1, oldUntil: null, lastFetchedAt: null },
      ]);
    });

    it("the key before the last one holds until its time is over, an older one no longer", async () => {
      await store.addFeed({ id: "f1", ...CHOICES }, KEY, NOW);
      const oldUntil = NOW + 7 * DAY;
      assert.deepEqual(await store.rotateFeed("f1", NEXT_KEY, oldUntil), { ...FEED, oldUntil });
      assert.equal((await store.findFeed(NEXT_KEY, NOW))?.id, "f1");
      assert.equal((await store.findFeed(KEY, oldUntil - 1))?.id, "f1");
      assert.equal(await store.findFeed(KEY, oldUntil), undefined);
      await store.rotateFeed("f1", LAST_KEY, oldUntil);
      assert.equal(await store.findFeed(KEY, NOW), undefined);
      assert.equal((await store.findFeed(NEXT_KEY, NOW))?.id, "f1");
      assert.equal(await store.rotateFeed("f2", LAST_KEY, oldUntil), undefined);
    });

    it("a feed that is removed is found by none of its keys", async () => {
      await store.addFeed({ id: "f1", ...CHOICES }, KEY, NOW);
      await store.rotateFeed("f1", NEXT_KEY, NOW + DAY);
      assert.equal(await store.removeFeed("f1"), true);
      assert.equal(await store.removeFeed("f1"), false);
      assert.equal(await store.findFeed(KEY, NOW), undefined);
      assert.equal(await store.findFeed(NEXT_KEY, NOW), undefined);
      assert.equal(await store.saveTelling("f1", [ENTRY], 0), false);
    });

    it("of two programs that tell something at once one is told to look again", async () => {
      await store.addFeed({ id: "f1", ...CHOICES }, KEY, NOW);
      assert.deepEqual(await store.loadTelling("f1"), { published: [], revision: 0 });
      const other = await place.open();
      const both = await Promise.all([store.saveTelling("f1", [ENTRY], 0), other.saveTelling("f1", [ENTRY], 0)]);
      assert.deepEqual(both.toSorted(), [false, true]);
      assert.deepEqual(await other.loadTelling("f1"), { published: [ENTRY], revision: 1 });
    });

    it("when a feed was fetched last is kept", async () => {
      await store.addFeed({ id: "f1", ...CHOICES }, KEY, NOW);
      await store.noteFetch("f1", NOW + DAY);
      await store.noteFetch("f2", NOW + DAY);
      assert.deepEqual(await store.listFeeds(), [{ ...FEED, lastFetchedAt: NOW + DAY }]);
    });
  });
}
