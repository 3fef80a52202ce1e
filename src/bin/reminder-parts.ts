import {
  createReminderDesk,
  type MailAccountStore,
  type MailConnector,
  type MessageWriter,
  type ReminderChannel,
  type ReminderDesk,
  type ReminderDeskServices,
} from "../app/index.ts";
import type { Outgoing } from "../outgoing/index.ts";
import type { OpenStore } from "../storage/sqlite/index.ts";
import { alarm } from "./alarm.ts";
import { type ObserveServers, observedChannel } from "./observed-servers.ts";

export interface ReminderParts
  extends Pick<
    ReminderDeskServices,
    "reminders" | "clock" | "holidays" | "loadLastLook" | "newId" | "ownTimeZone" | "version" | "address"
  > {
  readonly store: OpenStore;
  readonly mail: MailAccountStore;
  readonly submitter: MailConnector["submitter"];
  readonly outgoing: Outgoing;
  /** Tells on this machine; left out where nobody sits at it. */
  readonly desktop?: ReminderChannel | undefined;
  /** Opens the links that reminders carry; a key is made where there is none, if left out. */
  readonly openLinks?: ReminderDeskServices["openLinks"];
  /** Told of every message that goes to a server; nobody is if left out. */
  readonly observe?: ObserveServers | undefined;
}

/** Reminders of a place, with every channel that leads away from this machine; what tells is loaded here. */
export async function openReminders(parts: ReminderParts): Promise<ReminderDesk> {
  const reminding = await import("../reminding/index.ts");
  const { reminders, store, mail, submitter, outgoing, desktop, observe } = parts;
  const { createEmailChannel, createPushChannel, createWebhookChannel, openPushKey, openReminderLinks } = reminding;
  const observed = (channel: ReminderChannel) => (observe === undefined ? channel : observedChannel(channel, observe));
  const loadSender = async () => (await store.loadSettings()).email;
  return createReminderDesk({
    ...parts,
    alarm,
    openings: store.openings,
    channels: {
      email: createEmailChannel({ accounts: mail, submitter, writeMessage: writeLazily }),
      push: observed(createPushChannel({ reminders, loadSender, outgoing })),
      webhook: observed(createWebhookChannel(reminders, outgoing)),
      ...(desktop === undefined ? {} : { desktop }),
    },
    openLinks: parts.openLinks ?? linksOnce(() => openReminderLinks(reminders)),
    openPushKey: () => openPushKey(reminders),
    idOfEndpoint: reminding.idOfEndpoint,
  });
}

const writeLazily: MessageWriter = async (message) => (await import("../mail-file/index.ts")).writeMessage(message);

/** The key is read once; where that failed, again. */
function linksOnce<Links>(open: () => Promise<Links>): () => Promise<Links> {
  let opened: Promise<Links> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}
