import { openLocalStore } from "../../storage/indexeddb/index.ts";
import { copyPrefixOf, shelfPrefixOf } from "../own-desk/index.ts";

/** The names of the copies that an account has in this browser. */
async function copiesOf(userId: string): Promise<readonly string[]> {
  const all = await indexedDB.databases();
  return all.flatMap(({ name = "" }) => (name.startsWith(copyPrefixOf(userId)) ? [name] : []));
}

/** How many recordings of an account are in this browser and nowhere else. */
export async function countUnsent(userId: string): Promise<number> {
  const counts = (await copiesOf(userId)).map(countWaiting);
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

async function countWaiting(name: string): Promise<number> {
  const store = await openLocalStore({ name });
  try {
    return (await store.waiting()).count;
  } finally {
    await store.close();
  }
}

/** Removes everything that an account has in this browser: its copies, and its drafts. */
export async function removeCopies(userId: string): Promise<void> {
  clearShelf(shelfPrefixOf(userId));
  await Promise.all((await copiesOf(userId)).map(removeDatabase));
}

/** Removes what an account has of one desk in this browser, also what was not sent. */
export async function removeCopy(userId: string, deskId: string): Promise<void> {
  clearShelf(`${shelfPrefixOf(userId)}${deskId}:`);
  await removeDatabase(copyPrefixOf(userId) + deskId);
}

/** Removes the copies of desks that are no longer open to an account, save where something of theirs waits. */
export async function removeOldCopies(userId: string, deskIds: readonly string[]): Promise<void> {
  const open = new Set(deskIds.map((id) => copyPrefixOf(userId) + id));
  for (const name of await copiesOf(userId)) {
    if (!open.has(name) && (await countWaiting(name)) === 0) await removeDatabase(name);
  }
}

function clearShelf(prefix: string): void {
  const names = Array.from({ length: localStorage.length }, (_, place) => localStorage.key(place) ?? "");
  for (const name of names) if (name.startsWith(prefix)) localStorage.removeItem(name);
}

/** Resolves when it is gone; other pages that hold it let go by themselves. */
function removeDatabase(name: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const request = indexedDB.deleteDatabase(name);
  request.onsuccess = () => resolve();
  request.onerror = () => reject(request.error);
  return promise;
}
