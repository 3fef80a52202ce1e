import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { build } from "esbuild";
import type { OutboxItem, SendStateKind, SentCopies } from "../../src/app/ports/index.ts";
import { sendDue } from "../../src/app/send-due.ts";
import { type OpenStore, openCaseStore } from "../../src/storage/sqlite/index.ts";
import { type Behaviour, startMailServer, type TestMailServer } from "./mail-server.ts";
import { approveThanks, interviewCase, NOW } from "./sample-letters.ts";
import { loopbackAccount, sendingInput } from "./sending-input.ts";

/** `FINELINE_KILLS=600` goes through every step with every behaviour; the short form goes through most steps once. */
const KILLS = Number(process.env.FINELINE_KILLS ?? 60);
const LANES = 2;
/** More than a letter takes: who lives through all of them was not killed, and is not counted. */
const STEPS = 76;
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

let folder: string;
let script: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "fineline-sweep-"));
  script = join(folder, "send-until-killed.mjs");
  // In one file it starts in a third of the time.
  await build({
    entryPoints: [join(import.meta.dirname, "send-until-killed.ts")],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
});

after(() => rm(folder, { recursive: true }));

/** A store, its server, and letters that are killed on their way, one after another. */
interface Lane {
  readonly home: string;
  readonly store: OpenStore;
  readonly server: TestMailServer;
}

async function openLane(name: string): Promise<Lane> {
  const home = join(folder, name);
  return { home, store: await openCaseStore({ home }), server: await startMailServer({ security: "none" }) };
}

/** What the mailbox shows: a copy of each letter that the server took. */
function copiesAt(server: TestMailServer): SentCopies {
  return {
    findCopy: async (ids) =>
      server.taken.some(({ messageId }) => ids.includes(messageId)) ? { by: "sent-copy" } : undefined,
    fileCopy: async () => {},
  };
}

/** Lets a process of its own send, and says whether it was killed on the way. */
async function sendAndKill({ home, server }: Lane, dieAt: number, now: number): Promise<boolean> {
  const args = [script, home, String(server.port), String(dieAt), String(now)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  await once(child, "close");
  if (child.signalCode !== "SIGKILL") assert.equal(child.exitCode, 0);
  return child.signalCode === "SIGKILL";
}

/** What another process finds and does, some time after. */
async function recover({ store, server }: Lane, now: number): Promise<void> {
  const input = sendingInput(store, { port: server.port, now, copies: copiesAt(server) });
  while ((await sendDue(input)) !== undefined);
}

async function killManyTimes(lane: Lane, kills: number, offset: number): Promise<number> {
  let killed = 0;
  let letters = 0;
  for (let round = offset; killed < kills; round += LANES) {
    const caseId = `case-${round}`;
    const account = loopbackAccount(letters % 2 === 0 ? "own" : "blind", lane.server.port);
    letters += 1;
    await lane.store.addCases([interviewCase(caseId)], NOW);
    await approveThanks(lane.store, caseId, { account, atAnyHour: true });
    lane.server.behave(BEHAVIOURS[round % BEHAVIOURS.length]!);
    // Every third process finds what the one before it has left, and is killed while it sees to that.
    const isLate = letters % 3 === 0;
    const isKilled = await sendAndKill(lane, 1 + ((round * STRIDE) % STEPS), isLate ? NOW + 2 * HOUR : DUE);
    if (isKilled) killed += 1;
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

async function sweepLane(offset: number, kills: number): Promise<Record<string, number>> {
  const lane = await openLane(`lane-${offset}`);
  try {
    const letters = await killManyTimes(lane, kills, offset);
    lane.server.behave("accept");
    for (const hours of [3, 4, 5, 7, 9, 12, 16, 24, 48, 72, 96]) await recover(lane, NOW + hours * HOUR);
    assertNoLies(lane, await lane.store.outbox.list());
    return await assertAllIsSettled(lane, letters);
  } finally {
    await lane.store.close();
    await lane.server.close();
  }
}

it("a process killed at any step loses no letter, sends none twice, and leaves every doubt in sight", async (t) => {
  const lanes = Array.from({ length: LANES }, (_, offset) => sweepLane(offset, Math.ceil(KILLS / LANES)));
  for (const counts of await Promise.all(lanes)) t.diagnostic(JSON.stringify(counts));
});
