import { actsAt, type OutboxItem } from "../ports/index.ts";
import type { SendDueInput } from "../send-due.ts";
import { follow } from "../sending/index.ts";

/**
 * Writes into letters whose turn has come that they wait for their mailbox to be read, once each; gives those that did not say so yet.
 * Their turn stays where it is: they go as soon as it was read.
 */
export async function sayUnread(
  accountIds: readonly string[],
  { outbox, clock }: Pick<SendDueInput, "outbox" | "clock">,
): Promise<readonly OutboxItem[]> {
  const now = clock();
  const told: OutboxItem[] = [];
  for (const item of await outbox.list(["approved", "due", "deferred"])) {
    const isMeant = accountIds.includes(item.accountId) && (actsAt(item.state) ?? Number.POSITIVE_INFINITY) <= now;
    if (!isMeant || (item.state.kind === "due" && item.state.heldBy === "mailbox-unread")) continue;
    const due = follow(item.state, { kind: "fall-due", at: now });
    const state = follow(due, { kind: "hold", until: now, because: "mailbox-unread" });
    if ((await outbox.change(item, { state }, now)) === "done") told.push((await outbox.find(item.id)) ?? item);
  }
  return told;
}
