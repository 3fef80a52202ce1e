import { readGivenNow, reportFailure, runCommandLine, type Services, takeGlobals } from "../cli/index.ts";
import type { OpenStore } from "../storage/sqlite/index.ts";
import { linesOf, readBytes, typedLinesOf, writeText } from "./files.ts";
import { holidayFolder, version } from "./package.ts";
import { readHolidayTables } from "./read-holiday-tables.ts";
import { processTerminal } from "./terminal.ts";

/** Runs the command line in this process and gives the status to leave with. */
export async function main(words: readonly string[]): Promise<number> {
  const { env } = process;
  const terminal = processTerminal(env);
  let store: Promise<OpenStore> | undefined;
  try {
    const { args, home, now: givenText } = takeGlobals(words);
    const [clock, ownTimeZone] = [Date.now(), Temporal.Now.timeZoneId()];
    const now = givenText === undefined ? undefined : await readGivenNow(givenText, { clock, ownTimeZone, terminal });
    const holidays = readHolidayTables(holidayFolder);
    const openOwnStore = () => {
      store ??= openStore(home, env);
      return store;
    };
    const services: Services = {
      terminal,
      now: now ?? clock,
      givenNow: now,
      ownTimeZone,
      openStore: openOwnStore,
      holidays,
      newId,
      readFile: readBytes,
      inputLines: () => linesOf(process.stdin),
      typedLines: () => typedLinesOf(process.stdin),
      writeFile: writeText,
      planLines: async (options) => (await import("./plan-lines.ts")).planLines(process.stdin, terminal, options),
      openLetterTools: async () => {
        const { letterTools } = await import("./letter-tools.ts");
        return letterTools({ homeFolder: () => homeFolder(home, env), env, terminal });
      },
      openMailTools: async () => {
        const { mailTools } = await import("./mail-tools.ts");
        return mailTools({ home: await homeFolder(home, env), env, isInteractive: terminal.isInteractive });
      },
      openReminderTools: async () => {
        const { reminderTools } = await import("./reminder-watch.ts");
        return reminderTools({ ...services, home: await homeFolder(home, env), openStore: openOwnStore, env });
      },
      openMessageReader: async () => (await import("./message-reader.ts")).readMessageWithInvitations,
      openTransferTools: async () => (await import("./transfer-tools.ts")).transferTools(),
      openCalendarFiles: async () => {
        const { readInvitations, writeCalendar } = await import("../calendars/index.ts");
        return { read: readInvitations, write: writeCalendar };
      },
      openCalendarTools: async () => {
        const { calendarTools } = await import("./calendar-desk.ts");
        const place = { home: await homeFolder(home, env), env, store: await openOwnStore() };
        return calendarTools({ ...place, holidays, newId, now: () => now ?? clock, terminal });
      },
      openFeeds: async () => {
        const { openFeedDesk } = await import("./feed-desk.ts");
        return openFeedDesk({ store: await openOwnStore(), holidays, newId, now: () => now ?? clock });
      },
      openPages: async () => {
        const { openPageDesk } = await import("./page-desk.ts");
        return openPageDesk({ store: await openOwnStore(), holidays, newId, now: () => now ?? clock, version });
      },
      readSetUp: async () => {
        const { readSetUp } = await import("./doctor-tools.ts");
        return readSetUp({ ...services, homeFolder: () => homeFolder(home, env), openStore: openOwnStore, env });
      },
      openBackupTools: async () => (await import("./backup-tools.ts")).backupTools(() => homeFolder(home, env), env),
      openServiceTools: async () => (await import("./service-tools.ts")).serviceTools({ ...services, env }),
      serveWeb: async (request) => {
        const { webService } = await import("./web-service.ts");
        const place = { homeFolder: () => homeFolder(home, env), openStore: openOwnStore };
        return webService({ ...services, ...place, env })(request);
      },
      version,
    };
    return await runCommandLine(args, services);
  } catch (error) {
    return reportFailure(error, terminal);
  } finally {
    await (await store?.catch(() => undefined))?.close();
  }
}

/** Cryptography takes a fifth of a short command's time to load: only what makes an id waits for it. */
function newId(): string {
  return process.getBuiltinModule("node:crypto").randomUUIDv7();
}

async function openStore(home: string | undefined, env: NodeJS.ProcessEnv): Promise<OpenStore> {
  const { openCaseStore } = await import("../storage/sqlite/index.ts");
  return openCaseStore({ home: await homeFolder(home, env) });
}

async function homeFolder(home: string | undefined, env: NodeJS.ProcessEnv): Promise<string> {
  const { defaultHome } = await import("../storage/sqlite/index.ts");
  const { UsageError } = await import("../cli/index.ts");
  const folder = home ?? defaultHome(env, process.platform);
  if (folder === undefined) throw new UsageError(["say where the data belongs: --home FOLDER, or FINELINE_HOME"]);
  return folder;
}
