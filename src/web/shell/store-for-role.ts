import { StoreError } from "../../app/index.ts";
import type { LocalStore } from "../../storage/indexeddb/index.ts";
import type { KeptDesk } from "../own-desk/index.ts";

/** The copy of a desk for what somebody is there: what the server would turn away is refused before anybody waits for it. */
export function storeForRole(store: LocalStore, role: KeptDesk["role"]): LocalStore {
  if (role === "owner") return store;
  const ofOwners = refusing("Owners of this desk settle this, and remove applications. Ask one of them.");
  const settled = { ...store, removeCases: ofOwners, changeSettings: ofOwners };
  if (role === "member") return settled;
  const readOnly = refusing("You can read at this desk, and change nothing. Ask an owner of it.");
  return {
    ...settled,
    addCases: readOnly,
    reviseCase: readOnly,
    appendFacts: readOnly,
    removeCases: readOnly,
    changeSettings: readOnly,
  };
}

function refusing(sentence: string): () => Promise<never> {
  return async () => {
    throw new StoreError("read-only", sentence);
  };
}
