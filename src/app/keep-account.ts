import type { Instant } from "../engine/index.ts";
import type { MailAccount, MailAccountStore, MailSecret, Outbox } from "./ports/index.ts";

export interface KeepAccountInput {
  readonly mail: Pick<MailAccountStore, "saveAccount">;
  readonly outbox: Pick<Outbox, "resumeAccount">;
  readonly now: Instant;
}

/**
 * Keeps a mailbox whose connection was tried and works, in the place of an earlier one of the same id. What kept its letters back
 * was seen to by that, so they go on; whoever watches it begins anew.
 */
export async function keepAccount(
  account: MailAccount,
  secret: MailSecret,
  { mail, outbox, now }: KeepAccountInput,
): Promise<void> {
  await mail.saveAccount(account, secret, now);
  await outbox.resumeAccount(account.id);
}
