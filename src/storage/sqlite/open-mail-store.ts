import { createMailStore, type MailStore } from "../repository/index.ts";
import { openSealedPlace, type SealedPlaceOptions } from "./open-sealed-place.ts";

export type { MailStore } from "../repository/index.ts";

export type OpenMailStoreOptions = SealedPlaceOptions;

/**
 * The store of mailboxes in the file that holds the cases, over a connection of its own.
 * Rejects with a `StoreError` as `openCaseStore` does; the key is read, and made, only when a secret is asked for or kept.
 */
export async function openMailStore(options: OpenMailStoreOptions): Promise<MailStore> {
  return createMailStore(openSealedPlace(options));
}
