import { randomUUID } from "node:crypto";
import {
  createCalendarDesk,
  createReminderDesk,
  type OpenMailbox,
  type ReminderChannel,
  type ReminderMessage,
} from "../../src/app/index.ts";
import type { Instant } from "../../src/engine/index.ts";
import { createSmtpSubmitter } from "../../src/mail/sending/index.ts";
import { type DeskStores, openPostgres } from "../../src/storage/postgres/index.ts";
import { openWorkDatabase, runWorker, type WorkerTimes } from "../../src/worker/index.ts";
import { noHolidays } from "../sending/sample-letters.ts";

/** 43 characters of base64url, and nobody's. */
export const MAIL_KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE";
const VERSION = "1.0.0";

export interface TestWorkerOptions {
  readonly url: string;
  readonly times?: Partial<WorkerTimes>;
  /** Hears of everything that is told; letters go by SMTP to where their mailbox says. */
  readonly onTold?: (message: ReminderMessage) => void;
  readonly onFailure?: (error: unknown) => void;
  readonly onDone?: (job: string) => void;
}

/** A worker over a database, with real lines to mail servers; mailboxes hold nothing. */
export function startTestWorker({ url, times, onTold, onDone, onFailure = () => {} }: TestWorkerOptions) {
  const id = randomUUID();
  const place = openPostgres({ url, mailKey: MAIL_KEY, poolSize: 6 });
  const database = openWorkDatabase({ url, poolSize: 6 });
  const worker = runWorker({
    id,
    database,
    jobs: 4,
    openStores: place.openDesk,
    openDesk: async ({ desk, fence, clock }) => ({
      ...workOf(place.openDesk(desk, fence), clock, onTold),
      close: async () => {},
    }),
    holidays: noHolidays,
    version: VERSION,
    onFailure,
    observe: async ({ job }, work) => {
      await work();
      onDone?.(job);
    },
    ...(times === undefined ? {} : { times }),
  });
  const end = async () => {
    await worker.stop();
    await database.close();
    await place.close();
  };
  let ended: Promise<void> | undefined;
  return {
    id,
    place,
    database,
    stop: () => {
      ended ??= end();
      return ended;
    },
  };
}

function workOf(store: DeskStores, clock: () => Instant, onTold: TestWorkerOptions["onTold"]) {
  const shared = { store, holidays: noHolidays, newId: randomUUID, version: VERSION };
  const submitter = createSmtpSubmitter({ secretOf: async () => ({ kind: "none" }), allowPlainLoopback: true });
  const channel: ReminderChannel = {
    name: "push",
    rhythm: "at-once",
    send: async (message) => {
      onTold?.(message);
      return { kind: "told" };
    },
  };
  return {
    office: {
      ...shared,
      outbox: store.outbox,
      mail: store.mail,
      connector: { open: () => emptyMailbox, submitter },
      readMessage: async () => Promise.reject(new Error("there is nothing to read")),
    },
    reminders: createReminderDesk({
      ...shared,
      reminders: store.reminders,
      channels: { push: channel },
      openLinks: async () => ({ make: () => "", read: () => undefined }) as never,
      openPushKey: async () => "",
      idOfEndpoint: (endpoint) => endpoint,
      clock,
      ownTimeZone: "UTC",
    }),
    calendar: createCalendarDesk({
      ...shared,
      remote: store.remoteCalendar,
      now: clock,
      openTools: () => Promise.reject(new Error("no calendar is asked")),
    }),
  };
}

const emptyMailbox: OpenMailbox = {
  listFolders: async () => [],
  readHeads: async function* () {},
  searchHeads: async () => [],
  readSource: async () => undefined,
  waitForNews: async () => {},
  close: async () => {},
} as unknown as OpenMailbox;
