import { setTimeout as pause } from "node:timers/promises";
import { approveThanks } from "../../sending/sample-letters.ts";
import { caseOfToday, LETTER } from "../../worker/work-place.ts";
import type { Ledger } from "./ledger.ts";
import type { FaultDesk } from "./make-desks.ts";
import type { Web, WebAnswer } from "./start-web.ts";

export interface BusyOptions {
  readonly desks: readonly FaultDesk[];
  readonly webs: readonly Web[];
  readonly ledger: Ledger;
  readonly dice: (below: number) => number;
  /** Of each desk. */
  readonly letters: number;
  readonly reminders: number;
  /** Between two things that somebody does. */
  readonly paceMs: number;
}

/** People at work: resolves once each thing is done that they had in mind, a while after they were asked to stop. */
export type Stop = () => Promise<void>;

interface Task {
  readonly kind: "letter" | "reminder";
  readonly desk: number;
  readonly caseId: string;
}

const PEOPLE = 4;
/** What fails for so long fails for good. */
const PATIENCE_MS = 180_000;
const AGAIN_MS = 250;
const APPROVED_AGO_MS = 300_000;

/** Has people record notes and cases through the web and approve letters, doing again what failed, until they are asked to stop; `later` sends them home. */
export function keepBusy(options: BusyOptions, later: AsyncDisposableStack): Stop {
  const tasks = tasksOf(options);
  let isToStop = false;
  const person = async () => {
    for (let turn = 0; ; turn += 1) {
      const task = isToStop || turn % 2 === 0 ? tasks.pop() : undefined;
      if (task !== undefined) await perform(task, options);
      else if (isToStop) return;
      else await recordNote(options);
      if (!isToStop) await pause(options.paceMs);
    }
  };
  const people = Promise.all(Array.from({ length: PEOPLE }, person));
  // Told to whoever asks them to stop.
  people.catch(() => {});
  later.defer(() => {
    isToStop = true;
    tasks.length = 0;
    options.ledger.isClosed = true;
  });
  return async () => {
    isToStop = true;
    await people;
  };
}

function tasksOf({ desks, letters, reminders, dice }: BusyOptions): Task[] {
  const tasks = desks.flatMap((_, desk) => [
    ...Array.from({ length: letters }, (_, n): Task => ({ kind: "letter", desk, caseId: `letter-${desk}-${n}` })),
    ...Array.from({ length: reminders }, (_, n): Task => ({ kind: "reminder", desk, caseId: `due-${desk}-${n}` })),
  ]);
  return tasks
    .map((task) => ({ task, at: dice(1_000_000) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ task }) => task);
}

async function perform(task: Task, options: BusyOptions): Promise<void> {
  if (task.kind === "letter") await approveLetter(task, options);
  else await recordCase(task, options);
}

async function approveLetter({ desk, caseId }: Task, { desks, ledger }: BusyOptions): Promise<void> {
  const { stores, account } = desks[desk]!;
  await persist(ledger, async () => {
    if ((await stores.findCase(caseId)) === undefined) await stores.addCases([caseOfToday(caseId)], Date.now());
  });
  await persist(ledger, async () => {
    // What failed may have been done all the same.
    if ((await stores.outbox.list()).some((item) => item.caseId === caseId)) return;
    await approveThanks(stores, caseId, { now: Date.now() - APPROVED_AGO_MS, account, atAnyHour: true, ...LETTER });
  });
  ledger.letters.push({ desk, caseId });
}

async function recordCase({ desk, caseId }: Task, options: BusyOptions): Promise<void> {
  const { header, facts } = caseOfToday(caseId);
  await ask(options, desk, "/api/cases", { id: caseId, ...header, facts });
  for (const step of ["debrief/i1", "thank-you/i1/dana"]) options.ledger.due.set(`${caseId} ${step}`, Date.now());
}

async function recordNote(options: BusyOptions): Promise<void> {
  const { desks, dice, ledger } = options;
  const desk = dice(desks.length);
  const caseId = desks[desk]!.notes;
  const factId = `n-${dice(1_000_000_000).toString(36)}`;
  const note = { id: factId, kind: "note", at: new Date().toISOString().replace(/\.\d+Z$/, "Z") };
  await ask(options, desk, `/api/cases/${caseId}/facts`, { facts: [note] });
  ledger.facts.push({ desk, caseId, factId });
}

/** Asks one process after another until one says that it is done. */
async function ask({ desks, webs, dice, ledger }: BusyOptions, desk: number, path: string, body: unknown) {
  await persist(ledger, async () => {
    const answer = await webs[dice(webs.length)]!.ask(desks[desk]!.token, "POST", path, body);
    if (answer.status > 299) throw failureOf(path, answer);
  });
}

/** What a person did wrong does not become right by doing it again. */
class Refused extends Error {}

function failureOf(path: string, { status, text }: WebAnswer): Error {
  const sentence = `${path} was answered by ${status} ${text}`;
  return status < 500 && status !== 429 ? new Refused(sentence) : new Error(sentence);
}

async function persist(ledger: Ledger, work: () => Promise<void>): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refused || ledger.isClosed || performance.now() > until) throw error;
      ledger.retries += 1;
      await pause(AGAIN_MS);
    }
  }
}
