import type { Instant } from "../../engine/index.ts";
import type {
  FeedStore,
  HomeReading,
  MailAccount,
  MailAccountStore,
  MailConnector,
  MailProgressStore,
  MailServer,
  Outbox,
  OutboxItem,
} from "../ports/index.ts";
import { SealError, StoreError } from "../ports/index.ts";
import type { ReminderDesk } from "../reminders/index.ts";
import { type CalendarQuestion, checkCalendar } from "./check-calendar.ts";
import { type ClockReading, checkClock, checkWritingTime } from "./check-clock.ts";
import { checkFeeds } from "./check-feeds.ts";
import { checkHome, isReadable } from "./check-home.ts";
import { checkLetters } from "./check-letters.ts";
import { checkMailbox } from "./check-mailbox.ts";
import { checkProgram, type ProgramReading } from "./check-program.ts";
import { checkReminders } from "./check-reminders.ts";
import { checkService, type ServiceReading } from "./check-service.ts";
import { concealed } from "./conceal.ts";
import { type Finding, type FindingArea, well, wrong } from "./finding.ts";
import { CHECKUP } from "./sentences.ts";

/** What is kept in a home, opened. */
export interface CheckedDesk extends CalendarQuestion {
  readonly mail: MailAccountStore & MailProgressStore;
  readonly connector: Pick<MailConnector, "test" | "open">;
  readonly outbox: Pick<Outbox, "list" | "listPauses">;
  readonly feeds: Pick<FeedStore, "listFeeds">;
  readonly reminders: Pick<ReminderDesk, "standing" | "listBrowsers">;
  /** The clock of a server that letters are sent by; undefined where it does not tell. */
  readonly readClock: (server: MailServer) => Promise<ClockReading | undefined>;
  readonly close: () => Promise<void>;
}

/** Everything that a check-up looks at; nothing of it changes what it looks at. */
export interface SetUp {
  readonly program: ProgramReading;
  /** Undefined where the environment does not say where the data belongs. */
  readonly home: HomeReading | undefined;
  /** Opens what is kept in the home. Rejects with a `StoreError`. */
  readonly openDesk: () => Promise<CheckedDesk>;
  /** The shared service, where the environment names one. */
  readonly readService: (() => Promise<ServiceReading>) | undefined;
  /** The user's own folder, which stands in no finding. */
  readonly userFolder: string | undefined;
  /** By the machine's own clock. */
  readonly now: Instant;
}

/** Looks at a set-up, and gives what it finds one by one, quick things first. Servers are asked to let one in, and nothing else. */
export async function* checkUp(setUp: SetUp): AsyncGenerator<Finding> {
  for await (const finding of findAll(setUp)) yield concealed(finding, setUp.userFolder);
}

async function* findAll({ program, home, openDesk, readService, now }: SetUp): AsyncGenerator<Finding> {
  yield* checkProgram(program, now);
  if (readService !== undefined) yield* checkService(await readService());
  // A service keeps nothing at home.
  if (readService !== undefined && home?.store.kind !== "fineline") return;
  if (home === undefined) {
    yield wrong("home", CHECKUP.home.nowhere);
    return;
  }
  yield* checkHome(home);
  yield* checkWritingTime(home.writtenAt, now);
  if (isReadable(home)) yield* findInDesk(openDesk, home, now);
}

async function* findInDesk(openDesk: SetUp["openDesk"], home: HomeReading, now: Instant): AsyncGenerator<Finding> {
  let desk: CheckedDesk | undefined;
  try {
    desk = await openDesk();
    yield* checkDesk(desk, home, now);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    yield wrong("store", CHECKUP.store.unreadable(error.message));
  } finally {
    await desk?.close();
  }
}

async function* checkDesk(desk: CheckedDesk, { key }: HomeReading, now: Instant): AsyncGenerator<Finding> {
  const accounts = await desk.mail.listAccounts();
  const letters = await desk.outbox.list();
  const hasCalendar = (await desk.calendar.load()) !== undefined;
  const canOpen = key.kind === "given" || key.kind === "kept";
  if (!canOpen && key.kind === "absent" && (accounts.length > 0 || hasCalendar))
    yield wrong("key", CHECKUP.key.missing);
  // To ask for a secret would make a new key where there is none.
  if (canOpen) yield* checkMailboxes(accounts, desk, now);
  if (accounts.length === 0) yield well("mailbox", CHECKUP.mailbox.none);
  if (accounts.length > 0) yield* checkLetters(letters, now);
  if (canOpen || !hasCalendar) yield* unsealed("calendar", () => checkCalendar(desk, now));
  yield* await checkReminders(desk.reminders, waitingFor(accounts, letters, hasCalendar), now);
  yield* checkFeeds(await desk.feeds.listFeeds(), now);
}

async function* checkMailboxes(
  accounts: readonly MailAccount[],
  desk: CheckedDesk,
  now: Instant,
): AsyncGenerator<Finding> {
  const pauses = await desk.outbox.listPauses();
  // Side by side: each may take as long as a server has to greet.
  const findings = await Promise.all(accounts.map((account) => checkMailbox(account, { ...desk, pauses, now })));
  yield* findings.flat();
  const servers = new Map(accounts.map(({ smtp }) => [smtp.host, smtp]));
  const clocks = await Promise.all([...servers.values()].map(desk.readClock));
  yield* clocks.flatMap(checkClock);
}

async function* unsealed(area: FindingArea, check: () => Promise<readonly Finding[]>): AsyncGenerator<Finding> {
  try {
    yield* await check();
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    yield wrong(area, CHECKUP.key.faulty(error.message));
  }
}

/** What waits for something to run in the background, besides reminders. */
function waitingFor(
  accounts: readonly MailAccount[],
  letters: readonly OutboxItem[],
  hasCalendar: boolean,
): readonly string[] {
  const isSending = letters.some(({ state }) => state.kind === "approved" || state.kind === "due");
  return [
    ...(isSending ? ["letters"] : []),
    ...(accounts.length > 0 ? ["the mailbox"] : []),
    ...(hasCalendar ? ["the calendar"] : []),
  ];
}
