import assert from "node:assert/strict";
import { join } from "node:path";
import type { OutboxItem, SendStateKind, SentCopies } from "../../src/app/ports/index.ts";
import { sendDue } from "../../src/app/send-due.ts";
import { type OpenStore, openCaseStore } from "../../src/storage/sqlite/index.ts";
import { type Behaviour, startMailServer, type TestMailServer } from "./mail-server.ts";
import { approveThanks, interviewCase, NOW } from "./sample-letters.ts";
import { loopbackAccount, sendingInput } from "./sending-input.ts";

/** A process that sends what is due, and is struck on its way. */
export interface StruckSender {
  readonly home: string;
  /** Of the mail server. */
  readonly port: number;
  /** The number of the step at which it is struck, 1 being the first. */
  readonly strikeAt: number;
  readonly now: number;
}

export interface SendSweep {
  /** The folder in which the stores are made. */
  readonly folder: string;
  /** Opens a new store, and names it as processes are told of it; a file in the folder where it is not given. */
  readonly open?: (name: string) => Promise<Pick<Lane, "home" | "store">>;
  /** How often a process is to be struck. */
  readonly strikes: number;
  /** More than a letter takes: who lives through all of them was not struck, and is not counted. */
  readonly steps: number;
  /** Runs a process to its end; whether it was struck. */
  readonly send: (sender: StruckSender) => Promise<boolean>;
}

const LANES = 2;
/** Shares no factor with the steps, so that all of them are visited before one is again. */
const STRIDE = 29;
const MINUTE = 60_000;
const DUE = NOW + MINUTE + 1000;
const HOUR = 60 * MINUTE;

/** Seven, which shares no factor with the steps. */
const BEHAVIOURS: readonly Behaviour[] = [
  "accept",
  "take-and-drop",
  "accept",
  "lose-and-drop",
  "greylist",
  "drop-after-250",
  "refuse-recipient",
];

/** A store, its server, and letters that are killed on their way, one after another. */
interface Lane {
  readonly home: string;
  readonly store: OpenStore;
  readonly server: TestMailServer;
}

async function openLane({ folder, open = openIn(folder) }: SendSweep, name: string): Promise<Lane> {
  return { ...(await open(name)), server: await startMailServer({ security: "none" }) };
}

function openIn(folder: string): NonNullable<SendSweep["open"]> {
  return async (name) => {
    const home = join(folder, name);
    return { home, store: await openCaseStore({ home }) };
  };
}

/** What the mailbox shows: a copy of each letter that the server took. */
function copiesAt(server: TestMailServer): SentCopies {
  return {
    findCopy: async (ids) =>
      server.taken.some(({ messageId }) => ids.includes(messageId)) ? { by: "sent-copy" } : undefined,
    fileCopy: async () => {},
  };
}

/** What another process finds and does, some time after. */
async function recover({ store, server }: Lane, now: number): Promise<void> {
  const input = sendingInput(store, { port: server.port, now, copies: copiesAt(server) });
  while ((await sendDue(input)) !== undefined);
}

async function strikeManyTimes(lane: Lane, { strikes, steps, send }: SendSweep, offset: number): Promise<number> {
  let struck = 0;
  let letters = 0;
  for (let round = offset; struck < strikes / LANES; round += LANES) {
    const caseId = `case-${round}`;
    const account = loopbackAccount(letters % 2 === 0 ? "own" : "blind", lane.server.port);
    letters += 1;
    await lane.store.addCases([interviewCase(caseId)], NOW);
    await approveThanks(lane.store, caseId, { account, atAnyHour: true });
    lane.server.behave(BEHAVIOURS[round % BEHAVIOURS.length]!);
    // Every third process finds what the one before it has left, and is killed while it sees to that.
    const isLate = letters % 3 === 0;
    const { home, server } = lane;
    const strikeAt = 1 + ((round * STRIDE) % steps);
    if (await send({ home, port: server.port, strikeAt, now: isLate ? NOW + 2 * HOUR : DUE })) struck += 1;
    assertNoLies(lane, await lane.store.outbox.list());
    if (letters % 3 === 1) await recover(lane, NOW + HOUR);
    assertNoLies(lane, await lane.store.outbox.list());
  }
  return letters;
}

function timesTaken({ server }: Lane, { letter }: OutboxItem): number {
  return server.taken.filter(({ messageId }) => messageId === letter.messageId).length;
}

/** What holds at every moment, however many are dead. */
function assertNoLies(lane: Lane, items: readonly OutboxItem[]): void {
  for (const item of items) {
    const taken = timesTaken(lane, item);
    assert.ok(taken <= 1, `a letter was taken ${taken} times: ${JSON.stringify(item.state)}`);
    if (taken === 1) assert.ok(KNOWN_OR_DOUBTED.has(item.state.kind), JSON.stringify(item.state));
    if (item.state.kind === "accepted") assert.equal(taken, 1, "accepted, and the server never had it");
  }
}

const KNOWN_OR_DOUBTED: ReadonlySet<SendStateKind> = new Set(["submitting", "uncertain", "accepted"]);

async function assertAllIsSettled(lane: Lane, letters: number): Promise<Record<string, number>> {
  const items = await lane.store.outbox.list();
  assert.equal(items.length, letters);
  const counts: Record<string, number> = {};
  for (const item of items) {
    const taken = timesTaken(lane, item);
    const { kind } = item.state;
    counts[kind] = (counts[kind] ?? 0) + 1;
    assert.ok(END.has(kind), JSON.stringify(item.state));
    if (item.accountId === "own" && taken === 1) assert.equal(kind, "accepted");
    if (kind === "uncertain") assert.equal(item.state.kind === "uncertain" && item.state.lookAt, null);
    const facts = (await lane.store.findCase(item.caseId))?.facts ?? [];
    assert.equal(facts.filter((fact) => fact.kind === "sent").length, kind === "accepted" ? 1 : 0);
  }
  return counts;
}

const END: ReadonlySet<SendStateKind> = new Set(["accepted", "uncertain", "rejected", "cancelled"]);

async function sweepLane(sweep: SendSweep, offset: number): Promise<Record<string, number>> {
  const lane = await openLane(sweep, `lane-${offset}`);
  try {
    const letters = await strikeManyTimes(lane, sweep, offset);
    lane.server.behave("accept");
    for (const hours of [3, 4, 5, 7, 9, 12, 16, 24, 48, 72, 96]) await recover(lane, NOW + hours * HOUR);
    assertNoLies(lane, await lane.store.outbox.list());
    return await assertAllIsSettled(lane, letters);
  } finally {
    await lane.store.close();
    await lane.server.close();
  }
}

/**
 * Strikes processes on their way, letter by letter, in two stores at once, and gives how many letters came to which end in each.
 * Throws where one is missing, was taken twice, or is said to be what it is not.
 */
export function sweepSends(sweep: SendSweep): Promise<readonly Readonly<Record<string, number>>[]> {
  return Promise.all(Array.from({ length: LANES }, (_, offset) => sweepLane(sweep, offset)));
}
