import { createReminderStore, type OpenReminders } from "../repository/index.ts";
import { openSealedPlace, type SealedPlaceOptions } from "./open-sealed-place.ts";

export type OpenReminderStoreOptions = SealedPlaceOptions;

/**
 * The store of reminders in the file that holds the cases, over a connection of its own. Its secrets are sealed with the key of
 * the mailboxes'. Rejects with a `StoreError` as `openCaseStore` does.
 */
export async function openReminderStore(options: OpenReminderStoreOptions): Promise<OpenReminders> {
  return createReminderStore(openSealedPlace(options));
}
