import { type HeldDesk, heldDesk } from "./held-desk.ts";

/** Keeps texts by their names, as a browser's `localStorage` does. */
type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** What begins the names of everything that an account keeps beside its copies. */
export function shelfPrefixOf(userId: string): string {
  return `fineline@${userId}@`;
}

/** The texts of this device; at a shared service those of the tab's desk and of nobody else. */
export function ownShelf(): Shelf {
  const held = heldDesk();
  return held === undefined ? localStorage : shelfOf(held, localStorage);
}

/** The part of a shelf that belongs to a desk of an account. */
function shelfOf({ userId, id }: Pick<HeldDesk, "userId" | "id">, whole: Shelf): Shelf {
  const prefix = `${shelfPrefixOf(userId)}${id}:`;
  const names = () =>
    Array.from({ length: whole.length }, (_, place) => whole.key(place) ?? "").filter((name) =>
      name.startsWith(prefix),
    );
  return {
    getItem: (name) => whole.getItem(prefix + name),
    setItem: (name, text) => whole.setItem(prefix + name, text),
    removeItem: (name) => whole.removeItem(prefix + name),
    key: (place) => names()[place]?.slice(prefix.length) ?? null,
    get length() {
      return names().length;
    },
  };
}
