import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import type { CheckedDesk, ProgramReading, ServiceReading, SetUp } from "../app/index.ts";
import { FileError, type Services, UsageError } from "../cli/index.ts";
import { readServiceConfig, unknownSettings } from "../service/config/index.ts";
import { lookAtHome, type OpenStore, openMailStore, openRemoteCalendarStore } from "../storage/sqlite/index.ts";
import { calendarDeskOver } from "./calendar-desk.ts";
import { readAuthorities } from "./mail-authorities.ts";
import { openConnector } from "./open-connector.ts";
import { ownWayOut } from "./own-way-out.ts";
import { holidayFolder, webFolder } from "./package.ts";
import { openReminderDesk } from "./reminder-desk.ts";
import { readUndoMs } from "./undo-time.ts";

export interface DoctorOptions extends Pick<Services, "holidays" | "newId" | "ownTimeZone" | "version"> {
  /** Rejects with a `UsageError` where nobody says where the data belongs. */
  readonly homeFolder: () => Promise<string>;
  readonly openStore: () => Promise<OpenStore>;
  readonly env: NodeJS.ProcessEnv;
}

/** Reads this machine, the home and the environment for a check-up. */
export async function readSetUp(options: DoctorOptions): Promise<SetUp> {
  const { env } = options;
  const home = await homeOrNone(options);
  const isService = [env.FINELINE_DATABASE_URL, env.FINELINE_DATABASE_URL_FILE].some((value) => (value ?? "") !== "");
  return {
    program: await readProgram(options, isService),
    home: home === undefined ? undefined : lookAtHome({ home, mailKey: env.FINELINE_MAIL_KEY }),
    openDesk: () => openCheckedDesk(home!, options),
    readService: isService ? () => readServiceOf(env) : undefined,
    userFolder: homedir(),
    now: Date.now(),
  };
}

async function homeOrNone({ homeFolder }: DoctorOptions): Promise<string | undefined> {
  try {
    return await homeFolder();
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

async function readProgram({ env, version }: DoctorOptions, isService: boolean): Promise<ProgramReading> {
  return {
    version,
    node: process.versions.node,
    system: `${process.platform} ${process.arch}`,
    zoneTables: process.versions.tz ?? "",
    hasHolidays: existsSync(new URL("US.json", holidayFolder)),
    hasPages: existsSync(new URL("index.html", webFolder)),
    settingFaults: [
      // The service tells of its own.
      ...(isService ? [] : unknownSettings(env).map(({ sentence }) => sentence)),
      ...(await faultOf(() => readUndoMs(env))),
      ...(await faultOf(() => readAuthorities(env))),
    ],
  };
}

async function faultOf(read: () => unknown): Promise<readonly string[]> {
  try {
    await read();
    return [];
  } catch (error) {
    if (error instanceof UsageError || error instanceof FileError) return [error.message];
    throw error;
  }
}

async function readServiceOf(env: NodeJS.ProcessEnv): Promise<ServiceReading> {
  const config = readServiceConfig(env, { readFile: (path) => readFileSync(path, "utf8") });
  if (!config.ok) return { kind: "misconfigured", faults: config.error.map(({ sentence }) => sentence) };
  return (await import("./read-service.ts")).readService(config.value);
}

async function openCheckedDesk(home: string, options: DoctorOptions): Promise<CheckedDesk> {
  const { env, newId, holidays } = options;
  const place = { home, mailKey: env.FINELINE_MAIL_KEY };
  const store = await options.openStore();
  const [mail, calendar] = [await openMailStore(place), await openRemoteCalendarStore(place)];
  const ca = await readAuthorities(env).catch(() => undefined);
  const reminders = await openReminderDesk({ ...options, home, store, now: Date.now });
  const desk = calendarDeskOver({ store, remote: calendar, outgoing: ownWayOut, holidays, newId, now: Date.now });
  return {
    mail,
    connector: openConnector({ secrets: mail, outgoing: ownWayOut, ca }),
    outbox: store.outbox,
    feeds: store.feeds,
    reminders: reminders.desk,
    calendar,
    findCalendar: desk.find,
    readClock: async (server) => {
      const { readServerClock } = await import("../mail/connecting/index.ts");
      const theirs = await readServerClock(server, { outgoing: ownWayOut, ca });
      return theirs === undefined ? undefined : { name: server.host, theirs, ours: Date.now() };
    },
    close: async () => {
      await reminders.close();
      await calendar.close();
      await mail.close();
    },
  };
}
