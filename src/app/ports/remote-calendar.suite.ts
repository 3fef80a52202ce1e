import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { RemoteAccount, RemoteCalendarStore, RemoteEntry } from "./remote-calendar.ts";

/** A place that several programs may open at once. */
export interface RemoteCalendarPlace {
  readonly open: () => Promise<RemoteCalendarStore>;
  /** Whether a text stands in a file of the place as it is. */
  readonly filesHold: (text: string) => boolean;
  /** Closes everything that was opened. */
  readonly remove: () => Promise<void>;
}

const NOW = Date.UTC(2026, 10, 16, 15);
const MINUTE = 60_000;
const PASSWORD = "marker-8f2a-password";
const ACCOUNT: RemoteAccount = {
  id: "c1",
  user: "ana",
  url: "https://calendar.example/ana/work/",
  name: "Work",
  as: "tasks",
  isPrivate: false,
  hasAlarms: true,
  connectedAt: NOW,
};
const FRESH = { account: ACCOUNT, token: null, syncedAt: null, problem: null, failures: 0, notBefore: null };
const ENTRY: RemoteEntry = {
  uid: "one@fineline",
  href: "/ana/work/one.ics",
  caseId: "globex",
  entryId: "thank-you/i1/lee",
  kind: "step",
  etag: '"1"',
  published: {
    uid: "one@fineline",
    sequence: 0,
    hash: "h",
    changedAt: NOW,
    isCancelled: false,
    kind: "task",
    span: { kind: "days", firstOn: 20_000, lastOn: 20_001 },
    timeZone: "America/New_York",
  },
  place: { kind: "date", on: 20_000 },
  state: "there",
};

/**
 * What every store of the calendar on a server does; `makePlace` gives a fresh one each time. `filesForget` is false where files may
 * hold what was deleted for a while, as a server's do until it has cleaned up.
 */
export function describeRemoteCalendarStore(
  name: string,
  makePlace: () => Promise<RemoteCalendarPlace>,
  { filesForget = true }: { readonly filesForget?: boolean } = {},
): void {
  describe(`${name} as a store of the calendar on a server`, () => {
    let place: RemoteCalendarPlace;
    let store: RemoteCalendarStore;

    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });
    afterEach(() => place.remove());

    it("a calendar is connected with its password, which no file gives away", async () => {
      assert.equal(await store.load(), undefined);
      assert.equal(await store.loadPassword(), undefined);
      await store.connect(ACCOUNT, PASSWORD);
      const other = await place.open();
      assert.deepEqual(await other.load(), FRESH);
      assert.equal(await other.loadPassword(), PASSWORD);
      assert.equal(place.filesHold(PASSWORD), false);
    });

    it("another calendar takes its place, and what was written to the first is forgotten", async () => {
      await store.connect(ACCOUNT, PASSWORD);
      await store.saveEntry(ENTRY);
      await store.noteSync("token", NOW);
      await store.connect({ ...ACCOUNT, id: "c2" }, "other");
      assert.deepEqual(await store.load(), { ...FRESH, account: { ...ACCOUNT, id: "c2" } });
      assert.equal(await store.loadPassword(), "other");
      assert.deepEqual(await store.listEntries(), []);
    });

    it("a calendar that is disconnected leaves nothing behind", async () => {
      await store.connect(ACCOUNT, PASSWORD);
      await store.saveEntry(ENTRY);
      assert.equal(await store.disconnect(), true);
      assert.equal(await store.disconnect(), false);
      assert.equal(await store.load(), undefined);
      assert.deepEqual(await store.listEntries(), []);
    });

    if (filesForget) {
      it("no file holds anything of a calendar that is disconnected", async () => {
        await store.connect(ACCOUNT, PASSWORD);
        await store.saveEntry(ENTRY);
        await store.disconnect();
        assert.equal(place.filesHold("calendar.example"), false);
        assert.equal(place.filesHold("one@fineline"), false);
      });
    }

    it("an entry is kept as it was written last", async () => {
      await store.connect(ACCOUNT, PASSWORD);
      await store.saveEntry(ENTRY);
      const moved: RemoteEntry = { ...ENTRY, etag: null, place: { kind: "moment", at: NOW, timeZone: "UTC" } };
      await store.saveEntry(moved);
      assert.deepEqual(await (await place.open()).listEntries(), [moved]);
      await store.removeEntry(ENTRY.uid);
      assert.deepEqual(await store.listEntries(), []);
    });

    it("failures are counted until all was carried over", async () => {
      await store.connect(ACCOUNT, PASSWORD);
      const moments = { at: NOW, notBefore: NOW + MINUTE };
      await store.noteProblem("It is away.", moments);
      await store.noteProblem("It is away.", moments);
      const problem = { at: NOW, sentence: "It is away." };
      assert.deepEqual(await store.load(), { ...FRESH, problem, failures: 2, notBefore: NOW + MINUTE });
      await store.noteSync("token", NOW + MINUTE);
      assert.deepEqual(await store.load(), { ...FRESH, token: "token", syncedAt: NOW + MINUTE });
    });

    it("of two programs one has the calendar, until it gives it back or its time is over", async () => {
      assert.equal(await store.claim(NOW, NOW + MINUTE), false);
      await store.connect(ACCOUNT, PASSWORD);
      const other = await place.open();
      const both = await Promise.all([store.claim(NOW, NOW + MINUTE), other.claim(NOW, NOW + MINUTE)]);
      assert.deepEqual(both.toSorted(), [false, true]);
      assert.equal(await other.claim(NOW + MINUTE, NOW + 2 * MINUTE), true);
      await other.release();
      assert.equal(await store.claim(NOW + MINUTE, NOW + 2 * MINUTE), true);
    });

    it("whoever has it by a clock that was a year ahead does not have it", async () => {
      const YEAR = 365 * 86_400_000;
      await store.connect(ACCOUNT, PASSWORD);
      assert.equal(await store.claim(NOW + YEAR, NOW + YEAR + MINUTE), true);
      assert.equal(await store.claim(NOW, NOW + MINUTE), true);
    });
  });
}
