import { runReminders, StoreError } from "../app/index.ts";
import type { ReminderTools, Services } from "../cli/index.ts";
import { createDesktopChannel } from "../reminding/index.ts";
import type { OpenStore } from "../storage/sqlite/index.ts";
import { alarm } from "./alarm.ts";
import { openReminderDesk } from "./reminder-desk.ts";

export interface ReminderToolsOptions
  extends Pick<Services, "givenNow" | "holidays" | "newId" | "ownTimeZone" | "terminal" | "version"> {
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  readonly openStore: () => Promise<OpenStore>;
}

const BELL = "\u0007";

/** Reminders on this machine. Ctrl+C ends the watch after the look that is under way. */
export async function reminderTools(options: ReminderToolsOptions): Promise<ReminderTools> {
  const { env, terminal, givenNow } = options;
  const now = () => givenNow ?? Date.now();
  const desktop = createDesktopChannel({
    platform: process.platform,
    env,
    say: (text, aloud) => terminal.out(`${aloud && terminal.isInteractive ? BELL : ""}${plain(text)}\n`),
  });
  const { desk, close } = await openReminderDesk({ ...options, store: await options.openStore(), now, desktop });
  return {
    desk,
    watch: async (onTick) => {
      const broken = Promise.withResolvers<void>();
      const onFailure = (error: unknown) => {
        // Another program may hold the data for a moment: the next look may succeed.
        if (error instanceof StoreError) void terminal.err(`${plain(error.message)}\n`);
        else broken.reject(error);
      };
      const running = runReminders({ tick: () => desk.tick(), clock: now, alarm, onTick, onFailure });
      try {
        await Promise.race([signalled(), broken.promise]);
      } finally {
        await running.stop();
      }
    },
    close,
  };
}

/** What stands in a case does nothing to the terminal. */
function plain(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, "");
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
