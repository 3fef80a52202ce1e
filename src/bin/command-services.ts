import type { Services } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import type { OpenStore } from "../storage/sqlite/index.ts";
import { linesOf, readBytes, typedLinesOf, writeText } from "./files.ts";
import { holidayFolder, version } from "./package.ts";
import { readHolidayTables } from "./read-holiday-tables.ts";

/** What a call of the command line brings with it. */
export interface CommandCall {
  readonly terminal: Services["terminal"];
  readonly env: NodeJS.ProcessEnv;
  /** The folder of `--home`. */
  readonly home: string | undefined;
  /** The moment of `--now`. */
  readonly givenNow: Instant | undefined;
  readonly clock: Instant;
  readonly ownTimeZone: string;
}

/** The services of one call. */
export interface OpenServices {
  readonly services: Services;
  /** Lets go of the store, where a command opened it. */
  readonly close: () => Promise<void>;
}

/** Where the call's data lies. */
interface Place {
  readonly env: NodeJS.ProcessEnv;
  readonly homeFolder: () => Promise<string>;
  readonly openStore: () => Promise<OpenStore>;
}

type Given = Pick<Services, "terminal" | "now" | "givenNow" | "ownTimeZone" | "holidays" | "newId" | "version">;

/** What commands may ask for. Nothing is opened, and no library loaded, before one does. */
export function commandServices({ home, env, givenNow, clock, terminal, ownTimeZone }: CommandCall): OpenServices {
  let store: Promise<OpenStore> | undefined;
  const openStore = () => {
    store ??= openStoreAt(home, env);
    return store;
  };
  const place: Place = { env, homeFolder: () => homeFolder(home, env), openStore };
  const holidays = readHolidayTables(holidayFolder);
  const given: Given = { terminal, now: givenNow ?? clock, givenNow, ownTimeZone, holidays, newId, version };
  const withTools = { ...given, ...toolsAt(place, given) };
  return {
    services: { ...withTools, openStore, ...inAndOut(given), ...programsAt(place, withTools) },
    close: async () => (await store?.catch(() => undefined))?.close(),
  };
}

type InAndOut =
  | "readFile"
  | "inputLines"
  | "typedLines"
  | "writeFile"
  | "planLines"
  | "openMessageReader"
  | "openTransferTools"
  | "openCalendarFiles";

/** What goes in and out of this process, wherever its data lies. */
function inAndOut({ terminal }: Given): Pick<Services, InAndOut> {
  return {
    readFile: readBytes,
    inputLines: () => linesOf(process.stdin),
    typedLines: () => typedLinesOf(process.stdin),
    writeFile: writeText,
    planLines: async (options) => (await import("./plan-lines.ts")).planLines(process.stdin, terminal, options),
    openMessageReader: async () => (await import("./message-reader.ts")).readMessageWithInvitations,
    openTransferTools: async () => (await import("./transfer-tools.ts")).transferTools(),
    openCalendarFiles: async () => {
      const { readInvitations, writeCalendar } = await import("../calendars/index.ts");
      return { read: readInvitations, write: writeCalendar };
    },
  };
}

type Tools =
  | "openLetterTools"
  | "openMailTools"
  | "openReminderTools"
  | "openCalendarTools"
  | "openFeeds"
  | "openPages"
  | "openBackupTools";

/** What works on the data of the place. */
function toolsAt({ env, homeFolder, openStore }: Place, given: Given): Pick<Services, Tools> {
  const { terminal, holidays } = given;
  const now = () => given.now;
  return {
    openLetterTools: async () => (await import("./letter-tools.ts")).letterTools({ homeFolder, env, terminal }),
    openMailTools: async () => {
      const { mailTools } = await import("./mail-tools.ts");
      return mailTools({ home: await homeFolder(), env, isInteractive: terminal.isInteractive });
    },
    openReminderTools: async () => {
      const { reminderTools } = await import("./reminder-watch.ts");
      return reminderTools({ ...given, home: await homeFolder(), openStore, env });
    },
    openCalendarTools: async () => {
      const { calendarTools } = await import("./calendar-desk.ts");
      const place = { home: await homeFolder(), env, store: await openStore() };
      return calendarTools({ ...place, holidays, newId, now, terminal });
    },
    openFeeds: async () => {
      const { openFeedDesk } = await import("./feed-desk.ts");
      return openFeedDesk({ store: await openStore(), holidays, newId, now });
    },
    openPages: async () => {
      const { openPageDesk } = await import("./page-desk.ts");
      return openPageDesk({ store: await openStore(), holidays, newId, now, version });
    },
    openBackupTools: async () => (await import("./backup-tools.ts")).backupTools(homeFolder, env),
  };
}

/** What is a program of its own: the web application, the shared service, and the look at the whole set-up. */
function programsAt(
  place: Place,
  given: Given & Pick<Services, Tools>,
): Pick<Services, "readSetUp" | "openServiceTools" | "serveWeb"> {
  return {
    readSetUp: async () => (await import("./doctor-tools.ts")).readSetUp({ ...given, ...place }),
    openServiceTools: async () => (await import("./service-tools.ts")).serviceTools({ ...given, env: place.env }),
    serveWeb: async (request) => (await import("./web-service.ts")).webService({ ...given, ...place })(request),
  };
}

/** Cryptography takes a fifth of a short command's time to load: only what makes an id waits for it. */
function newId(): string {
  return process.getBuiltinModule("node:crypto").randomUUIDv7();
}

async function openStoreAt(home: string | undefined, env: NodeJS.ProcessEnv): Promise<OpenStore> {
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
