import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import type { MailSubmitter, OutboxItem, SubmitOutcome } from "../../src/app/ports/index.ts";
import { type SendDueInput, sendDue } from "../../src/app/send-due.ts";
import { type OpenStore, openCaseStore } from "../../src/storage/sqlite/index.ts";
import { approveThanks, interviewCase, NOW, noHolidays } from "../../test/sending/sample-letters.ts";
import { loopbackAccount } from "../../test/sending/sending-input.ts";
import { type Dice, diceOf } from "../fuzz/mutate.ts";
import { makeQuickFolder } from "./quick-folder.ts";
import type { TortureFigure } from "./torture-run.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What a clock may be wrong by, in either direction. */
const JUMPS = [1, 999, 7_000, MINUTE, 6 * MINUTE, 25 * MINUTE, HOUR, 5 * HOUR, DAY, 40 * DAY, 400 * DAY];
const TURNS = 30;
const LETTERS = 3;
/** The days that the clock is right in the end. */
const RIGHT_DAYS = 4;

/** A mail server that answers as the dice fall, and counts what it has; the process that asks may die in the middle. */
interface Server {
  readonly submitter: MailSubmitter;
  readonly taken: Map<string, number>;
  isKind: boolean;
}

const WITHDRAWAL = { stepId: "letter:withdraw", to: "dana" } as const;

class Death extends Error {}

function serverOf(dice: Dice): Server {
  const server: Server = { submitter: { submit }, taken: new Map(), isKind: false };
  return server;

  async function submit({ bytes, beforeData }: Parameters<MailSubmitter["submit"]>[0]): Promise<SubmitOutcome> {
    const fate = server.isKind ? 0 : dice(8);
    if (fate === 1) return { kind: "refused-before-data", response: "the line broke" };
    if (fate === 2) throw new Death();
    if (fate === 6) return { kind: "account-problem", problem: "day-limit", response: "550 5.4.5" };
    if (!(await beforeData())) return { kind: "called-off" };
    if (fate === 3) throw new Death();
    if (fate === 4) return { kind: "deferred", response: "451 not now" };
    const id = /^message-id:\s*(\S+)/im.exec(Buffer.from(bytes).toString("latin1"))?.[1] ?? "";
    server.taken.set(id, (server.taken.get(id) ?? 0) + 1);
    if (fate === 5) throw new Death();
    return fate === 7 ? { kind: "unknown-after-dot", response: "" } : { kind: "accepted", response: "250" };
  }
}

/** One round: letters, two programs that send them, a clock that jumps before every turn, and then is right for some days. */
async function playRound(store: OpenStore, round: number, dice: Dice): Promise<readonly string[]> {
  const clock = { now: NOW };
  const server = serverOf(dice);
  const account = { ...loopbackAccount(`own-${round}`, 1), dailyLimit: 5 };
  const input: SendDueInput = {
    store,
    outbox: store.outbox,
    submitter: server.submitter,
    findAccount: async (id) => (id === account.id ? account : undefined),
    holidays: noHolidays,
    clock: () => clock.now,
    newId: randomUUID,
  };
  const ids = Array.from({ length: LETTERS }, (_, at) => `round-${round}-${at}`);
  await store.addCases(
    ids.map((id) => interviewCase(id)),
    NOW,
  );
  // Of letters that are never too early or too late: what only goes within days is stopped by the first far jump.
  for (const id of ids) await approveThanks(store, id, { account, atAnyHour: true, ...WITHDRAWAL });
  for (let turn = 0; turn < TURNS; turn += 1) {
    clock.now = NOW + (turn + 2) * MINUTE + jump(dice);
    await Promise.all([turnOf(input), turnOf(input)]);
  }
  server.isKind = true;
  for (let hour = 0; hour <= RIGHT_DAYS * 24; hour += 1) {
    clock.now = NOW + hour * HOUR;
    for (let more = true; more; ) more = await turnOf(input);
  }
  const items = await store.outbox.list(undefined, ids);
  return [...(items.length === LETTERS ? [] : ["a letter is gone"]), ...items.flatMap((item) => lies(item, server))];
}

function jump(dice: Dice): number {
  const far = JUMPS[dice(JUMPS.length)]!;
  return [0, far, -far][dice(3)]!;
}

async function turnOf(input: SendDueInput): Promise<boolean> {
  try {
    return (await sendDue(input)) !== undefined;
  } catch (error) {
    if (error instanceof Death) return true;
    throw error;
  }
}

/** Went twice, is said to have gone and did not, or is held although nothing happens to it any more. */
function lies({ letter, state }: OutboxItem, { taken }: Server): readonly string[] {
  const times = taken.get(letter.messageId) ?? 0;
  const said = JSON.stringify(state);
  return [
    ...(times > 1 ? [`a letter went ${times} times: ${said}`] : []),
    ...(times === 0 && state.kind === "accepted" ? [`accepted, and never went: ${said}`] : []),
    ...(times === 1 && !["accepted", "uncertain"].includes(state.kind) ? [`it went, and is ${said}`] : []),
    ...(state.kind === "submitting" || (state.kind === "due" && state.from <= NOW + DAY)
      ? [`left behind: ${said}`]
      : []),
  ];
}

/** Letters under clocks that are wrong by up to more than a year, in either direction. */
export async function lettersUnderWrongClocks({ seed, rounds }: { readonly seed: number; readonly rounds: number }) {
  const home = makeQuickFolder();
  const store = await openCaseStore({ home });
  const failures: string[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const faults = await playRound(store, round, diceOf(seed, round));
      failures.push(...faults.map((fault) => `seed ${seed}, round ${round}: ${fault}`));
    }
    const waiting = (await store.outbox.list(["approved", "deferred", "due"])).length;
    return { figures: [rowOf(rounds, { waiting, failed: failures.length })], failures };
  } finally {
    await store.close();
    rmSync(home, { recursive: true });
  }
}

function rowOf(
  rounds: number,
  { waiting, failed }: { readonly waiting: number; readonly failed: number },
): TortureFigure {
  const held =
    failed === 0 ? "none twice, none said to have gone that did not, none left behind" : `${failed} failures`;
  return {
    what: "two programs send while the clock jumps by a millisecond to 400 days, forth and back, before every turn",
    extent: `${rounds * LETTERS} letters, ${rounds * TURNS * 2} turns`,
    outcome: `${held}; ${waiting} wait for a moment that a wrong clock has named`,
  };
}
