import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { SettingsChange } from "../../contract/index.ts";
import type { SettingsStore } from "./settings-store.ts";

type ClosableStore = SettingsStore & { readonly close: () => Promise<void> };

/** An empty place for settings, that several may open at once. */
export interface SettingsPlace {
  readonly open: () => Promise<ClosableStore>;
  /** Called after everything that was opened has been closed. */
  readonly remove: () => Promise<void>;
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[47][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** What every store of settings does; `makePlace` gives an empty one each time. */
export function describeSettingsStore(name: string, makePlace: () => Promise<SettingsPlace>): void {
  describe(`${name} as a store of settings`, () => {
    let place: SettingsPlace;
    let store: ClosableStore;
    let opened: ClosableStore[];

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

    it("a new place has no settings, at revision 0", async () => {
      assert.deepEqual(await store.loadSettings(), {});
      assert.equal(await store.settingsRevision(), 0);
    });

    it("what was settled comes back as it was given, text or not", async () => {
      const change: SettingsChange = {
        name: "Ana Ütrecht 🚲",
        address: "1 “Main” Street\n\u0000Springfield",
        hours: { open: "08:30", close: "17:00" },
        weekend: [5, 6],
        shortcuts: false,
        playbooks: JSON.parse('{"__proto__":{"id":"own","title":"Own"}}'),
      };
      const settled = await store.changeSettings(change);
      assert.equal(JSON.stringify(sorted(settled)), JSON.stringify(sorted(change)));
      assert.equal(JSON.stringify(sorted(await store.loadSettings())), JSON.stringify(sorted(change)));
    });

    it("a change leaves the settings alone that it does not name", async () => {
      await store.changeSettings({ name: "Ana", tone: "warm" });
      assert.deepEqual(await store.changeSettings({ tone: "formal" }), { name: "Ana", tone: "formal" });
      assert.deepEqual(await store.loadSettings(), { name: "Ana", tone: "formal" });
    });

    it("a setting is overwritten whole", async () => {
      await store.changeSettings({ notify: { morning: "08:00", quietFrom: "20:00" } });
      assert.deepEqual(await store.changeSettings({ notify: { morning: "07:00" } }), { notify: { morning: "07:00" } });
    });

    it("null takes a setting out, and one that is not there is passed over", async () => {
      await store.changeSettings({ name: "Ana", email: "ana@example.org" });
      assert.deepEqual(await store.changeSettings({ name: null, phone: null }), { email: "ana@example.org" });
      assert.deepEqual(await store.loadSettings(), { email: "ana@example.org" });
    });

    it("the revision rises with every change, and only with a change", async () => {
      await store.changeSettings({ name: "Ana", hours: { open: "09:00", close: "17:00" } });
      const first = await store.settingsRevision();
      await store.changeSettings({ name: null });
      const second = await store.settingsRevision();
      assert.ok(0 < first && first < second, `0, ${first}, ${second}`);
      await store.changeSettings({ name: null, hours: { close: "17:00", open: "09:00" } });
      await store.changeSettings({});
      assert.equal(await store.settingsRevision(), second);
    });

    it("the revision does not fall when the last setting is taken out", async () => {
      await store.changeSettings({ name: "Ana" });
      const before = await store.settingsRevision();
      await store.changeSettings({ name: null });
      assert.deepEqual(await store.loadSettings(), {});
      assert.ok((await store.settingsRevision()) > before);
    });

    it("what one opening settled another reads, and of two changes the later holds", async () => {
      const other = await open();
      await store.changeSettings({ name: "Ana", tone: "warm" });
      assert.deepEqual(await other.changeSettings({ tone: "plain" }), { name: "Ana", tone: "plain" });
      assert.deepEqual(await store.loadSettings(), { name: "Ana", tone: "plain" });
      assert.equal(await store.settingsRevision(), await other.settingsRevision());
    });

    it("changes to different settings made at once on two openings all hold", async () => {
      const other = await open();
      await Promise.all([
        store.changeSettings({ name: "Ana" }),
        other.changeSettings({ email: "ana@example.org" }),
        store.changeSettings({ tone: "warm" }),
        other.changeSettings({ country: "US" }),
      ]);
      assert.deepEqual(await store.loadSettings(), {
        name: "Ana",
        email: "ana@example.org",
        tone: "warm",
        country: "US",
      });
      assert.ok((await other.settingsRevision()) >= 4);
    });

    it("settings and their changes are no news of mail or of openings", async () => {
      const revisions = async () => [await store.mailRevision(), await store.openingsRevision()];
      assert.deepEqual(await revisions(), [0, 0]);
      await store.changeSettings({ name: "Ana" });
      assert.deepEqual(await revisions(), [0, 0]);
    });

    it("a place keeps its name, whoever opens it", async () => {
      const id = await store.placeId();
      assert.match(id, UUID);
      await store.changeSettings({ name: "Ana" });
      assert.equal(await (await open()).placeId(), id);
      assert.equal(await store.placeId(), id);
    });

    it("another place has another name", async () => {
      const elsewhere = await makePlace();
      const other = await elsewhere.open();
      try {
        assert.notEqual(await other.placeId(), await store.placeId());
      } finally {
        await other.close();
        await elsewhere.remove();
      }
    });
  });
}

/** With its keys in order: the order of settings says nothing. */
function sorted(settings: object): object {
  return Object.fromEntries(Object.entries(settings).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
