import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openLocalStore } from "./index.ts";

/** An empty browser of its own, whose store several tabs may open. */
export function freshBrowser() {
  const indexedDB = new IDBFactory();
  return { indexedDB, open: () => openLocalStore({ indexedDB }) };
}
