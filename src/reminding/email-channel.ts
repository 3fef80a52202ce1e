import {
  CHANNEL_SENTENCES,
  type Delivery,
  type MailAccountStore,
  type MailSubmitter,
  type MessageWriter,
  type ReminderChannel,
  type ReminderItem,
  type ReminderMessage,
  type SubmitOutcome,
} from "../app/index.ts";
import { FAILURES, itemLine, MAIL_FOOTER } from "./sentences.ts";

export interface EmailChannelOptions {
  readonly accounts: Pick<MailAccountStore, "listAccounts">;
  readonly submitter: Pick<MailSubmitter, "submit">;
  readonly writeMessage: MessageWriter;
}

/**
 * Tells by mail: from the first mailbox that may send to that same mailbox, and to nobody else. It goes past the outbox, which is
 * for letters that a person approves one by one; this is the person's own standing order.
 */
export function createEmailChannel(options: EmailChannelOptions): ReminderChannel {
  return { name: "email", rhythm: "each-morning", send: (message) => sendMail(message, options) };
}

async function sendMail(
  message: ReminderMessage,
  { accounts, submitter, writeMessage }: EmailChannelOptions,
): Promise<Delivery> {
  const account = (await accounts.listAccounts()).find(({ mode }) => mode === "send");
  if (account === undefined) return { kind: "failed", sentence: CHANNEL_SENTENCES["no-mailbox"] };
  const own = { name: account.name, address: account.address };
  const { id, at, title: subject } = message;
  const mail = { id, at, from: own, to: own, subject, body: mailText(message), thread: undefined, attachments: [] };
  const written = await writeMessage({ ...mail, goes: "automatically" });
  if (!written.ok) return { kind: "failed", sentence: FAILURES.unwritable };
  const outcome = await submitter.submit({
    account,
    from: account.address,
    to: account.address,
    bytes: written.value,
    beforeData: async () => true,
  });
  return deliveryOf(outcome);
}

/** One that may have been taken was: a second one would be worse than none. */
function deliveryOf(outcome: SubmitOutcome): Delivery {
  if (outcome.kind === "accepted" || outcome.kind === "unknown-after-dot") return { kind: "told" };
  return { kind: "failed", sentence: FAILURES.mail(outcome.kind === "called-off" ? "" : outcome.response) };
}

function mailText({ items, note }: ReminderMessage): string {
  const parts = items.length === 0 ? [note ?? ""] : items.map(itemText);
  return `${[...parts, MAIL_FOOTER.join("\n")].join("\n\n")}\n`;
}

/** Links stand on lines of their own: programs that make them touchable end them at blanks alone. */
function itemText(item: ReminderItem): string {
  const { url, deeds } = item;
  const links = deeds === undefined ? [] : [`${deeds.label}:`, deeds.done, "Snooze until tomorrow:", deeds.snooze];
  return [`- ${itemLine(item)}`, url, ...links].join("\n");
}
