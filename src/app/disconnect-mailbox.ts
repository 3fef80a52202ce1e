import type { Instant } from "../engine/index.ts";
import { changeLetter } from "./change-letter.ts";
import type { MailAccount, MailAccountStore, Outbox, OutboxItem } from "./ports/index.ts";

export interface DisconnectMailboxInput {
  readonly outbox: Outbox;
  readonly mail: Pick<MailAccountStore, "removeAccount">;
  readonly now: Instant;
}

/** The letters that were to go through a mailbox and have not been given to its server. */
export async function lettersYetToGo(
  { id }: Pick<MailAccount, "id">,
  outbox: Pick<Outbox, "list">,
): Promise<readonly OutboxItem[]> {
  return (await outbox.list(["approved", "due", "deferred"])).filter(({ accountId }) => accountId === id);
}

/**
 * Forgets a mailbox: what is yet to go through it does not go, and its secret, how far it was read and what was noticed in it are gone.
 * What was recorded of cases stays. Gives how many letters were taken back; one that its server is just being given is not among them.
 */
export async function disconnectMailbox(
  account: Pick<MailAccount, "id">,
  { outbox, mail, now }: DisconnectMailboxInput,
): Promise<{ readonly cancelled: number }> {
  let cancelled = 0;
  for (const { id } of await lettersYetToGo(account, outbox)) {
    const change = await changeLetter(id, { outbox, now, event: { kind: "stop", at: now, because: "mailbox-gone" } });
    if (change.ok) cancelled += 1;
  }
  await mail.removeAccount(account.id);
  await outbox.resumeAccount(account.id);
  return { cancelled };
}
