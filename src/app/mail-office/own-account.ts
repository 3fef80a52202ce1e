import type { OpeningJson } from "../../contract/index.ts";
import type { MailAccount } from "../ports/index.ts";

/** The mailbox of who signs an opening's letters, of those that send; of others, only where there is no choice. */
export function ownAccount({ me }: OpeningJson, accounts: readonly MailAccount[]): MailAccount | undefined {
  const sending = accounts.filter(({ mode }) => mode === "send");
  const own = sending.find(({ address }) => address.toLowerCase() === me?.email?.toLowerCase());
  return own ?? (sending.length === 1 ? sending[0] : undefined);
}
