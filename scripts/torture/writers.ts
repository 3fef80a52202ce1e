import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { sendDue } from "../../src/app/send-due.ts";
import { type OpenStore, openCaseStore, openMailStore } from "../../src/storage/sqlite/index.ts";
import { bundle } from "../../test/bundle.ts";
import { runFineline } from "../../test/cli/run-fineline.ts";
import { startMailServer, type TestMailServer } from "../../test/sending/mail-server.ts";
import { approveThanks, interviewCase, NOW } from "../../test/sending/sample-letters.ts";
import { loopbackAccount, sendingInput } from "../../test/sending/sending-input.ts";
import { globex, noteOf } from "../../test/store/sample.ts";
import { type RunningServer, runServer } from "../../test/web/run-server.ts";
import { callServer } from "./call-server.ts";
import { makeQuickFolder } from "./quick-folder.ts";
import type { TortureOptions, TortureResult } from "./torture-run.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MINUTES = 3;
const TERMINALS = 2;
const WORKERS = 2;
const FACTS_A_TERMINAL = 5;
/** Every so many letters a worker is killed, and another takes its place. */
const LETTERS_A_LIFE = 7;

/** Everybody who works on one file, and what was promised to them. */
interface Desk {
  readonly home: string;
  readonly store: OpenStore;
  readonly web: RunningServer;
  readonly mail: TestMailServer;
  readonly script: string;
  readonly begunAt: number;
  readonly until: number;
  readonly acknowledged: string[];
  readonly refusals: string[];
  letters: number;
  kills: number;
}

/** Terminals, the web server and workers that send, all at once on one file; workers are killed now and then. */
export async function writers({ minutes = MINUTES }: Pick<TortureOptions, "minutes">): Promise<TortureResult> {
  const home = makeQuickFolder();
  const store = await openCaseStore({ home });
  const [web, mail] = [
    await runServer({ home, now: new Date(NOW).toISOString() }),
    await startMailServer({ security: "none" }),
  ];
  const begunAt = Date.now();
  const script = await bundle(new URL("./send-until-ended.ts", import.meta.url), home);
  const opened = { home, store, web, mail, script, begunAt, until: begunAt + minutes * MINUTE };
  const desk: Desk = { ...opened, acknowledged: [], refusals: [], letters: 0, kills: 0 };
  try {
    await store.addCases([globex], NOW);
    await connectMailbox(home, mail.port);
    await Promise.all([...times(TERMINALS, (at) => typeFacts(desk, `t${at}`)), postFacts(desk), sendLetters(desk)]);
    return await judge(desk, minutes);
  } finally {
    await web.stop();
    await mail.close();
    await store.close();
    rmSync(home, { recursive: true });
  }
}

/** The server sends from it as well where it could read it, which it cannot: it keeps from its letters, and sees to what was cut off. */
async function connectMailbox(home: string, port: number): Promise<void> {
  const account = loopbackAccount("own", port);
  const mailboxes = await openMailStore({ home });
  await mailboxes.saveAccount(
    { ...account, imap: { ...account.imap, port: 1 } },
    { kind: "password", password: "none" },
    NOW,
  );
  await mailboxes.close();
}

function times<Value>(count: number, make: (at: number) => Value): Value[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

async function typeFacts(desk: Desk, who: string): Promise<void> {
  for (let call = 0; Date.now() < desk.until; call += 1) {
    const ids = times(FACTS_A_TERMINAL, (at) => `${who}-${call}-${at}`);
    const input = ids.map((id) => JSON.stringify(noteOf(id, 200))).join("\n");
    const now = new Date(NOW + Date.now() - desk.begunAt).toISOString();
    const { status, stderr } = await runFineline({
      args: ["record", globex.id, "--home", desk.home, "--now", now, "--ndjson"],
      input,
    });
    if (status === 0) desk.acknowledged.push(...ids);
    else desk.refusals.push(`a terminal: ${stderr}`);
  }
}

async function postFacts(desk: Desk): Promise<void> {
  for (let call = 0; Date.now() < desk.until; call += 1) {
    const id = `web-${call}`;
    const status = await callServer(desk.web, `/api/cases/${globex.id}/facts`, { body: noteOf(id, 200) });
    if (status < 300) desk.acknowledged.push(id);
    else desk.refusals.push(`the web: ${status}`);
  }
}

/** Approves a letter after the other while workers send them. */
async function sendLetters(desk: Desk): Promise<void> {
  const workers = times(WORKERS, () => startWorker(desk));
  const account = loopbackAccount("own", desk.mail.port);
  while (Date.now() < desk.until) {
    const id = `letter-${desk.letters}`;
    await desk.store.addCases([interviewCase(id)], NOW);
    // So long ago that nobody can take it back any more.
    await approveThanks(desk.store, id, {
      account,
      atAnyHour: true,
      now: NOW - 2 * MINUTE + Date.now() - desk.begunAt,
    });
    desk.letters += 1;
    while ((await waiting(desk)) > 1 && Date.now() < desk.until) await pause(20);
    if (desk.letters % LETTERS_A_LIFE === 0) workers.push(await replace(workers.shift()!, desk));
  }
  for (const worker of workers) await end(worker, "SIGTERM");
  await recover(desk);
}

const YET_TO_GO = ["approved", "due", "deferred"] as const;

async function waiting({ store }: Desk): Promise<number> {
  return (await store.outbox.list(YET_TO_GO)).length;
}

/** What another worker finds an hour later, when the leases of those that were killed have run out. */
async function recover({ store, mail, begunAt }: Desk): Promise<void> {
  const now = NOW + Date.now() - begunAt + HOUR;
  while ((await sendDue(sendingInput(store, { port: mail.port, now }))) !== undefined);
}

function startWorker({ script, home, mail, begunAt }: Desk): ChildProcess {
  const args = [script, home, String(mail.port), String(begunAt)];
  return spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
}

async function replace(worker: ChildProcess, desk: Desk): Promise<ChildProcess> {
  await end(worker, "SIGKILL");
  desk.kills += 1;
  return startWorker(desk);
}

async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const closed = once(worker, "close");
  worker.kill(signal);
  await closed;
}

async function judge(desk: Desk, minutes: number): Promise<TortureResult> {
  const found = new Set(((await desk.store.findCase(globex.id))?.facts ?? []).map(({ id }) => id));
  const lost = desk.acknowledged.filter((id) => !found.has(id));
  const items = await desk.store.outbox.list();
  const timesTaken = Map.groupBy(desk.mail.taken, ({ messageId }) => messageId);
  const twice = [...timesTaken.values()].filter((taken) => taken.length > 1);
  const left = items.filter(({ state }) => !["accepted", "uncertain"].includes(state.kind));
  const failures = [
    ...lost.map((id) => `${id} was acknowledged and is gone`),
    ...(items.length === desk.letters ? [] : [`${items.length} of ${desk.letters} letters are there`]),
    ...twice.map(([letter]) => `${letter?.messageId} went twice`),
    ...left.map(({ caseId, state }) => `${caseId} stayed behind: ${JSON.stringify(state)}`),
    ...desk.refusals,
  ];
  const accepted = items.filter(({ state }) => state.kind === "accepted").length;
  const outcome = `${desk.acknowledged.length} facts acknowledged and found; of ${desk.letters} letters ${accepted} accepted once, ${desk.letters - accepted} cut off by one of ${desk.kills} kills and in doubt; ${desk.refusals.length} calls refused`;
  return { figures: [{ what: WHAT, extent: `${minutes} minutes`, outcome }], failures };
}

const WHAT = `${TERMINALS} terminals, a web server and ${WORKERS} workers on one file`;
