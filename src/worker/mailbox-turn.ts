import {
  claimDue,
  MailError,
  pauseAfter,
  SealError,
  type SendDueInput,
  sayUnread,
  scanMailbox,
  takeTurn,
} from "../app/index.ts";
import { MINUTE_MS } from "../engine/index.ts";
import type { MailboxInHand } from "./held-mailboxes.ts";
import { type Task, type TaskContext, withDesk } from "./task-context.ts";
import type { MailboxNote } from "./work-database.ts";
import type { Work } from "./work-kinds.ts";
import type { WorkerDesk } from "./worker-desk.ts";

/** How often every folder is looked at, whether anybody listens to the inbox or not. */
const LOOK_MS = 5 * MINUTE_MS;
/** Before a letter goes, answers that came in until then have to be known. */
const FRESH_MS = MINUTE_MS;
/** Whoever holds the mailbox is asked again after it. */
const BUSY_MS = 2_000;
/** One mailbox with thousands of letters or messages lets others have their turn. */
const TURN_MS = MINUTE_MS;
/** What cannot go for a reason that nobody says when it ends. */
const BLOCKED_MS = MINUTE_MS;

/** Reads a mailbox up to now, and sends what is due through it. */
export const watchMailbox: Task = (work, context) => takeMailbox(work, context, { isToRead: true });

/** Sends what is due through a mailbox; it is read before, where answers may lie in it unread. */
export const sendDue: Task = (work, context) => takeMailbox(work, context, { isToRead: false });

interface Turn {
  readonly work: Work;
  readonly context: TaskContext;
  readonly stop: AbortSignal;
  /** In the worker's clock. */
  readonly endsAt: number;
  readonly isToRead: boolean;
}

/** What came of a turn, and how it goes on. */
interface Outcome {
  readonly note: MailboxNote;
  /** There was no time for all that was due. */
  readonly isCut: boolean;
}

async function takeMailbox(
  work: Work,
  context: TaskContext,
  { isToRead }: { readonly isToRead: boolean },
): Promise<void> {
  const { mailboxes, database, clock } = context;
  const hand = await mailboxes.take(work);
  if (hand === "busy") return database.wakeIn(work, BUSY_MS);
  const stop = hand === undefined ? context.stop : AbortSignal.any([context.stop, hand.lost]);
  const turn = { work, context, stop, endsAt: clock() + TURN_MS, isToRead };
  let outcome: Outcome;
  try {
    const request = { desk: work.desk, ...(hand === undefined ? {} : { fence: hand.fence }) };
    outcome = await withDesk(request, context, (desk) => readAndSend(desk, hand, turn));
  } catch (error) {
    // Where the database is away, it is free after a while.
    await hand?.abandon().catch(() => {});
    throw error;
  }
  await hand?.release(outcome.note);
  // One that was disconnected, or whose desk is gone, is read again when it is there again, which wakes by itself.
  if (hand !== undefined) await wakeToRead(outcome, turn);
  await wakeToSend(outcome, turn);
}

async function readAndSend(desk: WorkerDesk, hand: MailboxInHand | undefined, turn: Turn): Promise<Outcome> {
  const { note, isRead } = hand === undefined ? NOBODYS : await readIfNeeded(desk, hand, turn);
  if ((note.failures ?? 0) > 0) await sayUnread([turn.work.subject], sendingOf(desk, turn));
  return { note, isCut: await sendAll(desk, isRead, turn) };
}

/** What is noted of a mailbox, and whether no answer can lie in it unread, but where a person has to have it read again. */
interface Reading {
  readonly note: MailboxNote;
  readonly isRead: boolean;
}

/** A mailbox that is not connected: its letters learn that. */
const NOBODYS: Reading = { note: {}, isRead: true };

async function readIfNeeded(
  { office }: WorkerDesk,
  { readAt, failures, isStopped }: MailboxInHand,
  { work, context: { clock, lines }, stop, isToRead }: Turn,
): Promise<Reading> {
  const startedAt = clock();
  const isFresh = readAt !== undefined && Math.abs(startedAt - readAt) < FRESH_MS;
  const account = await office.mail.findAccount(work.subject);
  if (isStopped || (isFresh && !isToRead) || account === undefined) return { note: {}, isRead: true };
  const mailbox = office.connector.open(account);
  let isListened = false;
  try {
    // A secret that nothing opens is a person's business, and no server is asked first.
    await office.mail.loadSecret(account.id);
    const { isComplete } = await scanMailbox({ ...office, account, mailbox, now: startedAt, stop });
    isListened = isComplete && (await lines.offer(work, mailbox));
    return { note: isComplete ? { readAt: startedAt, failures: 0 } : { failures: 0 }, isRead: isComplete };
  } catch (error) {
    if (!(error instanceof SealError || error instanceof MailError)) throw error;
    const passes = error instanceof MailError && error.retryable;
    const problem = error instanceof MailError ? error.kind : "seal";
    const note = passes ? { failures: failures + 1, problem } : { isStopped: true, problem };
    return { note, isRead: !passes };
  } finally {
    if (!isListened) await mailbox.close().catch(() => {});
  }
}

function sendingOf({ office }: WorkerDesk, { context: { clock, giveUp } }: Turn): SendDueInput {
  const { mail, connector } = office;
  const findAccount = (id: string) => mail.findAccount(id);
  return { ...office, clock, giveUp, proposals: mail, submitter: connector.submitter, findAccount };
}

/** One letter after another, until none is due, it is somebody else's turn, or the mailbox is lost. Whether it ended before the last. */
async function sendAll(desk: WorkerDesk, isRead: boolean, turn: Turn): Promise<boolean> {
  const { work, context, stop, endsAt } = turn;
  const goesOn = () => !stop.aborted && context.clock() < endsAt;
  const sending = { ...sendingOf(desk, turn), goesOn };
  const passedOver = { allBut: work.subject, ...(isRead ? {} : { yetToGo: [work.subject] }) };
  let claimed = goesOn() ? await claimDue(sending, passedOver) : undefined;
  while (claimed !== undefined) claimed = (await takeTurn(claimed, sending)).next;
  return !goesOn();
}

async function wakeToRead({ note }: Outcome, { work, context: { database }, isToRead }: Turn): Promise<void> {
  const { failures = 0, readAt, isStopped } = note;
  const wasRead = readAt !== undefined || note.failures !== undefined;
  if (isStopped === true || !(isToRead || wasRead)) return;
  const isHalf = note.failures === 0 && readAt === undefined;
  const againMs = failures > 0 ? pauseAfter(failures) : isHalf ? 0 : LOOK_MS;
  await database.wakeIn({ ...work, kind: "watch-mailbox" }, againMs);
}

async function wakeToSend({ note, isCut }: Outcome, { work, context: { database, clock } }: Turn): Promise<void> {
  const nextMs = await database.nextTurnIn(work, clock());
  if (nextMs === undefined) return;
  const restMs = (note.failures ?? 0) > 0 ? pauseAfter(note.failures!) : BLOCKED_MS;
  await database.wakeIn({ ...work, kind: "send-due" }, isCut ? Math.max(0, nextMs) : nextMs > 0 ? nextMs : restMs);
}
