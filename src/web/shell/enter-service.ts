import { type LocalStore, openLocalStore } from "../../storage/indexeddb/index.ts";
import { type ServiceDoor, type SessionState, takeServiceParts } from "../frame/index.ts";
import { forgetAccount, heldDesk, type holdDesk, keptAccount, storeNameOf } from "../own-desk/index.ts";

/** The copy of the tab's desk, or of the only one that there is. What somebody may not do there is refused by it. */
export async function openHeldStore(held: ReturnType<typeof holdDesk>): Promise<LocalStore> {
  const store = await openLocalStore(held === undefined ? {} : { name: storeNameOf(held) });
  if (held === undefined) return store;
  // Who has a desk alone needs none of it.
  const { storeForRole } = await import("./store-for-role.ts");
  return storeForRole(store, held.role);
}

interface Answer {
  readonly signedIn: boolean;
  readonly service?: ServiceDoor;
}

/** How things stand between this browser and the server, after what a shared service asks for has come. */
export async function enterService(answer: Answer | undefined, wake: () => Promise<void>): Promise<SessionState> {
  const account = keptAccountOf(answer);
  if (answer !== undefined && answer.service === undefined) return answer.signedIn ? "in" : "out";
  if (answer === undefined && account === undefined) return "alone";
  try {
    const { openService } = await import("../service/index.ts");
    const opened = await openService({ wake, kept: account, held: heldDesk(), answer });
    takeServiceParts(opened.parts);
    return opened.state;
  } catch (error) {
    if (account === undefined) throw error;
    // The copy serves until the parts can be fetched.
    return "alone";
  }
}

/** Whose copies are here; where the server turns out to be one's own, nobody's, and what was kept of them is forgotten. */
function keptAccountOf(answer: Answer | undefined) {
  const account = keptAccount();
  if (account === undefined || answer === undefined || answer.service !== undefined) return account;
  forgetAccount();
  location.reload();
  return undefined;
}
