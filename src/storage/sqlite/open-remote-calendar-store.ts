import { createRemoteCalendarStore, type OpenRemoteCalendarStore } from "../repository/index.ts";
import { openSealedPlace, type SealedPlaceOptions } from "./open-sealed-place.ts";

export type OpenRemoteCalendarOptions = SealedPlaceOptions;

/**
 * The store of the calendar on a server, in the file that holds the cases, over a connection of its own. Its password is sealed
 * with the key of the mailboxes'. Rejects with a `StoreError` as `openCaseStore` does.
 */
export async function openRemoteCalendarStore(options: OpenRemoteCalendarOptions): Promise<OpenRemoteCalendarStore> {
  return createRemoteCalendarStore(openSealedPlace(options));
}
