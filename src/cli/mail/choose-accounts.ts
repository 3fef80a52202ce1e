import type { MailAccount, MailAccountStore } from "../../app/index.ts";
import { misuse } from "../fail.ts";

/** The mailboxes that a command is about: those of the addresses typed, else all. Ends the command where there is none. */
export async function chooseAccounts(
  addresses: readonly string[],
  store: Pick<MailAccountStore, "listAccounts">,
): Promise<readonly MailAccount[]> {
  const accounts = await store.listAccounts();
  if (accounts.length === 0) misuse('no mailbox is connected. See "fineline mail connect".');
  if (addresses.length === 0) return accounts;
  return addresses.map((typed) => {
    const found = accounts.find(({ address }) => address.toLowerCase() === typed.toLowerCase());
    return (
      found ??
      misuse(`expected the address of a mailbox (${accounts.map((each) => each.address).join(", ")}), got "${typed}"`)
    );
  });
}
