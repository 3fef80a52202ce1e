import type { SettingsChange } from "../../../contract/index.ts";
import { draftsOnThisDevice } from "../../debrief-drafts/index.ts";
import { dismissToast, toasts } from "../../design/index.ts";
import type { Desk } from "../../desk/index.ts";

/** What the names of texts on a device begin with: drafts of debriefs, and letters. */
const PREFIX = "fineline.";

type Shelf = Pick<Storage, "removeItem" | "key" | "length">;

/**
 * Removes every case and every setting, here and, as soon as it can be told, on the server; and what is on this device
 * alone. Nothing brings it back. Throws a `StoreError` where the device's store refuses.
 */
export async function eraseEverything(desk: Desk, shelf: Shelf): Promise<void> {
  const { store } = desk;
  await store.removeCases(await store.listCaseIds(), desk.now.peek());
  const names = Object.keys(await store.loadSettings());
  await store.changeSettings(Object.fromEntries(names.map((name) => [name, null])) as SettingsChange);
  emptyShelf(shelf);
  // What could be undone a moment ago would bring a part of it back.
  desk.announced.value = undefined;
  for (const { id } of toasts.peek()) dismissToast(id);
  await desk.takeNotice();
}

function emptyShelf(shelf: Shelf): void {
  const names = Array.from({ length: shelf.length }, (_, place) => shelf.key(place));
  for (const name of names) if (name?.startsWith(PREFIX)) shelf.removeItem(name);
  draftsOnThisDevice().reread();
}
