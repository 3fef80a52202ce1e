import {
  createReminderDesk,
  type MailConnector,
  type MessageWriter,
  type ReminderChannel,
  type ReminderDesk,
} from "../app/index.ts";
import type { Services } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import type { OpenStore } from "../storage/sqlite/index.ts";
import { ownWayOut } from "./own-way-out.ts";

export interface ReminderDeskOptions extends Pick<Services, "holidays" | "newId" | "ownTimeZone" | "version"> {
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  readonly store: OpenStore;
  readonly now: () => Instant;
  /** Tells on this machine; left out where nobody sits at it. */
  readonly desktop?: ReminderChannel;
}

/** Reminders, opened. */
export interface OpenReminderDesk {
  readonly desk: ReminderDesk;
  /** Lets go of everything; to be called when nobody asks any more. */
  readonly close: () => Promise<void>;
}

/** Reminders of a home, with every channel that leads away from this machine. */
export async function openReminderDesk(options: ReminderDeskOptions): Promise<OpenReminderDesk> {
  const { home, env, store, now, desktop } = options;
  const [{ openMailStore, openReminderStore }, reminding] = await Promise.all([
    import("../storage/sqlite/index.ts"),
    import("../reminding/index.ts"),
  ]);
  const reminders = await openReminderStore({ home, mailKey: env.FINELINE_MAIL_KEY });
  const mail = await openMailStore({ home, mailKey: env.FINELINE_MAIL_KEY });
  const { submitter } = await reminderConnector(env, mail);
  const { createEmailChannel, createPushChannel, createWebhookChannel, openPushKey, openReminderLinks } = reminding;
  const loadSender = async () => (await store.loadSettings()).email;
  const desk = createReminderDesk({
    ...options,
    reminders,
    openings: store.openings,
    clock: now,
    channels: {
      email: createEmailChannel({ accounts: mail, submitter, writeMessage: writeLazily }),
      push: createPushChannel({ reminders, loadSender, outgoing: ownWayOut }),
      webhook: createWebhookChannel(reminders, ownWayOut),
      ...(desktop === undefined ? {} : { desktop }),
    },
    openLinks: linksOnce(() => openReminderLinks(reminders)),
    openPushKey: () => openPushKey(reminders),
    idOfEndpoint: reminding.idOfEndpoint,
  });
  return {
    desk,
    close: async () => {
      await mail.close();
      await reminders.close();
    },
  };
}

const writeLazily: MessageWriter = async (message) => (await import("../mail-file/index.ts")).writeMessage(message);

/** What speaks with mail servers is loaded when a mail is to go out. */
async function reminderConnector(
  env: NodeJS.ProcessEnv,
  mail: Parameters<typeof import("../mail/connecting/index.ts").createMailConnector>[0]["secrets"],
): Promise<MailConnector> {
  const [{ lazyConnector }, { readAuthorities }] = await Promise.all([
    import("./lazy-connector.ts"),
    import("./mail-authorities.ts"),
  ]);
  const ca = await readAuthorities(env);
  return lazyConnector(async () => {
    const { createMailConnector, systemNames } = await import("../mail/connecting/index.ts");
    return createMailConnector({ secrets: mail, names: systemNames, outgoing: ownWayOut, now: Date.now, ca });
  });
}

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
