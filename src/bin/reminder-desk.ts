import type { ReminderChannel, ReminderDesk } from "../app/index.ts";
import type { Services } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import type { OpenStore } from "../storage/sqlite/index.ts";
import { readAuthorities } from "./mail-authorities.ts";
import { openConnector } from "./open-connector.ts";
import { ownWayOut } from "./own-way-out.ts";
import { openReminders } from "./reminder-parts.ts";

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
  const { home, env, now } = options;
  const { openMailStore, openReminderStore } = await import("../storage/sqlite/index.ts");
  const reminders = await openReminderStore({ home, mailKey: env.FINELINE_MAIL_KEY });
  const mail = await openMailStore({ home, mailKey: env.FINELINE_MAIL_KEY });
  const { submitter } = openConnector({ secrets: mail, outgoing: ownWayOut, ca: await readAuthorities(env) });
  const desk = await openReminders({ ...options, reminders, mail, submitter, outgoing: ownWayOut, clock: now });
  return {
    desk,
    close: async () => {
      await mail.close();
      await reminders.close();
    },
  };
}
