import assert from "node:assert/strict";
import { it } from "node:test";
import type { SettingsChange, SettingsJson } from "../../contract/index.ts";
import { withOwnLook } from "./own-look.ts";

function shelfWith(kept: Map<string, string>) {
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  };
}

function deskOf(settings: SettingsJson) {
  const changes: SettingsChange[] = [];
  const store = {
    loadSettings: async () => settings,
    changeSettings: async (change: SettingsChange) => {
      changes.push(change);
      return settings;
    },
  };
  return { store, changes };
}

it("a member's look is their own: nothing of it goes to the desk, and nothing of the owner's comes to them", async () => {
  const { store, changes } = deskOf({ name: "Ada", theme: "light", timeZone: "America/New_York" });
  const kept = new Map<string, string>();
  const own = withOwnLook(store, shelfWith(kept));
  assert.deepEqual(await own.loadSettings(), { name: "Ada" });
  assert.deepEqual(await own.changeSettings({ theme: "dark", shortcuts: false }), {
    name: "Ada",
    theme: "dark",
    shortcuts: false,
  });
  assert.deepEqual(await own.changeSettings({ shortcuts: null }), { name: "Ada", theme: "dark" });
  assert.deepEqual(changes, []);
  assert.deepEqual(await withOwnLook(store, shelfWith(kept)).loadSettings(), { name: "Ada", theme: "dark" });
});

it("what is of the desk goes to its store, and what that refuses changes nothing of one's own", async () => {
  const { store, changes } = deskOf({});
  await withOwnLook(store, shelfWith(new Map())).changeSettings({ tone: "warm", theme: "dark" });
  assert.deepEqual(changes, [{ tone: "warm" }]);
  const refuse = async (_: SettingsChange): Promise<SettingsJson> => {
    throw new Error("not yours");
  };
  const refusing = withOwnLook({ ...store, changeSettings: refuse }, shelfWith(new Map()));
  await assert.rejects(refusing.changeSettings({ tone: "warm", theme: "dark" }), /not yours/);
  assert.deepEqual(await refusing.loadSettings(), {});
});

for (const text of ["{", "null", "[1]", '{"name":"Eve","theme":"dark"}']) {
  it(`a look that is kept as ${text} changes no setting of the desk`, async () => {
    const { store } = deskOf({ name: "Ada" });
    const { name } = await withOwnLook(store, shelfWith(new Map([["own-look", text]]))).loadSettings();
    assert.equal(name, "Ada");
  });
}
