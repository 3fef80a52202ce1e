import { StoreError } from "../../app/index.ts";
import type { LocalStore } from "../../storage/indexeddb/index.ts";
import { type KeptDesk, ownShelf } from "../own-desk/index.ts";
import { withOwnLook } from "./own-look.ts";

/**
 * The copy of a desk for what somebody is there: what the server would turn away is refused before anybody waits for it, and who does
 * not settle how the desk works has a look of their own.
 */
export function storeForRole(store: LocalStore, role: KeptDesk["role"]): LocalStore {
  if (role === "owner") return store;
  const ofOwners = refusing("Owners of this desk settle this, and remove applications. Ask one of them.");
  const settled = { ...store, removeCases: ofOwners, changeSettings: ofOwners };
  if (role === "member") return withOwnLook(settled, ownShelf());
  const readOnly = refusing("You can read at this desk, and change nothing. Ask an owner of it.");
  const readable = {
    ...settled,
    addCases: readOnly,
    reviseCase: readOnly,
    appendFacts: readOnly,
    removeCases: readOnly,
    changeSettings: readOnly,
  };
  return withOwnLook(readable, ownShelf());
}

function refusing(sentence: string): () => Promise<never> {
  return async () => {
    throw new StoreError("read-only", sentence);
  };
}
