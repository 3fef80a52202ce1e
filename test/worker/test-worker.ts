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
import { openWorkDatabase, runWorker, type WorkerDesk, type WorkerTimes } from "../../src/worker/index.ts";
import { noHolidays } from "../sending/sample-letters.ts";

/** 43 characters of base64url, and nobody's. */
export const MAIL_KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE";
const VERSION = "1.0.0";
/** As with the usual times. */
const CLAIM_MS = 30_000;

/** How mailboxes are opened and their messages read. */
export type TestMail = Pick<WorkerDesk["office"], "readMessage"> & Pick<WorkerDesk["office"]["connector"], "open">;

export interface TestWorkerOptions {
  readonly url: string;
  readonly times?: Partial<WorkerTimes>;
  /** Hears of everything that is told; letters go by SMTP to where their mailbox says. */
  readonly onTold?: (message: ReminderMessage) => void;
  readonly onFailure?: (error: unknown) => void;
  readonly onDone?: (job: string) => void;
  /** Mailboxes hold nothing if left out. */
  readonly mail?: TestMail;
  readonly lines?: number;
  readonly onDaily?: () => void;
}

/** A worker over a database, with real lines to mail servers; mailboxes hold nothing. */
export function startTestWorker({
  url,
  times,
  onTold,
  onDone,
  mail = NO_MAIL,
  lines = 0,
  onDaily,
  onFailure = () => {},
}: TestWorkerOptions) {
  const id = randomUUID();
  const place = openPostgres({ url, mailKey: MAIL_KEY, poolSize: 6 });
  const database = openWorkDatabase({ url, poolSize: 6 });
  const worker = runWorker({
    id,
    database,
    jobs: 4,
    lines,
    daily: async () => onDaily?.(),
    manyDesks: place.manyDesks,
    openStores: place.openDesk,
    openDesk: async ({ desk, fence, clock }) => ({
      ...workOf(place.openDesk(desk, fence), clock, { onTold, mail, claimMs: times?.leaseMs ?? CLAIM_MS }),
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

function workOf(
  store: DeskStores,
  clock: () => Instant,
  {
    onTold,
    mail,
    claimMs,
  }: { readonly onTold: TestWorkerOptions["onTold"]; readonly mail: TestMail; readonly claimMs: number },
) {
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
      connector: { open: mail.open, submitter },
      readMessage: mail.readMessage,
    },
    reminders: createReminderDesk({
      ...shared,
      reminders: store.reminders,
      channels: { push: channel },
      openLinks: async () => ({ make: () => "", read: () => undefined }) as never,
      openPushKey: async () => "",
      idOfEndpoint: (endpoint) => endpoint,
      clock,
      claimMs,
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

const NO_MAIL: TestMail = {
  open: () => emptyMailbox,
  readMessage: async () => Promise.reject(new Error("there is nothing to read")),
};
