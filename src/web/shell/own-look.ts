import type { SettingsStore } from "../../app/index.ts";
import type { SettingsChange, SettingsJson } from "../../contract/index.ts";

/** What is of the person who looks, and not of the desk: theirs is kept in their browser. */
const OWN_NAMES = ["theme", "shortcuts", "timeZone"] as const satisfies readonly (keyof SettingsJson)[];

type OwnLook = Pick<SettingsChange, (typeof OWN_NAMES)[number]>;

type Shelf = Pick<Storage, "getItem" | "setItem">;

/** The name under which a look is kept. */
const KEPT = "own-look";

/**
 * A store of settings for somebody who does not settle how the desk works: what is theirs comes from their own shelf and goes there,
 * and nothing of the owner's look shows through; what else they change goes to the store.
 */
export function withOwnLook<Store extends Pick<SettingsStore, "loadSettings" | "changeSettings">>(
  store: Store,
  shelf: Shelf,
): Store {
  const look = (settings: SettingsJson): SettingsJson => {
    const ofDesk = Object.entries(settings).filter(([name]) => !isOwn(name));
    const own = Object.entries(keptLook(shelf)).filter(([, value]) => value !== null);
    return Object.fromEntries([...ofDesk, ...own]);
  };
  return {
    ...store,
    loadSettings: async () => look(await store.loadSettings()),
    changeSettings: async (change) => {
      const [own, ofDesk] = split(change);
      if (Object.keys(ofDesk).length > 0) await store.changeSettings(ofDesk);
      shelf.setItem(KEPT, JSON.stringify({ ...keptLook(shelf), ...own }));
      return look(await store.loadSettings());
    },
  };
}

function isOwn(name: string): boolean {
  return OWN_NAMES.some((own) => own === name);
}

function split(change: SettingsChange): readonly [own: SettingsChange, ofDesk: SettingsChange] {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  const part = (wanted: boolean) => Object.fromEntries(entries.filter(([name]) => isOwn(name) === wanted));
  return [part(true), part(false)];
}

/** What else stands there was put there by nobody, and is left aside. */
function keptLook(shelf: Shelf): OwnLook {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(KEPT) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([name]) => isOwn(name)));
  } catch {
    return {};
  }
}
