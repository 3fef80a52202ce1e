import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { createReminderDesk } from "../../src/app/index.ts";
import { type NewCase, type ReminderChannel, type ReminderMessage, SealError } from "../../src/app/ports/index.ts";
import { sendDue } from "../../src/app/send-due.ts";
import { type OpenStore, openCaseStore, openReminderStore } from "../../src/storage/sqlite/index.ts";
import { approveThanks, interviewCase, noHolidays } from "../../test/sending/sample-letters.ts";
import { loopbackAccount } from "../../test/sending/sending-input.ts";
import { makeQuickFolder } from "./quick-folder.ts";
import type { TortureFigure, TortureResult } from "./torture-run.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TICK = 30 * MINUTE;
const DAYS = 8;

/** A change of clocks; `at` is a moment near it. */
interface ClockChange {
  readonly what: string;
  readonly zone: string;
  readonly at: number;
}

const CHANGES: readonly ClockChange[] = [
  { what: "spring, an hour", zone: "America/New_York", at: Date.UTC(2026, 2, 8, 7) },
  { what: "autumn, an hour", zone: "America/New_York", at: Date.UTC(2026, 10, 1, 6) },
  { what: "autumn in the south, half an hour", zone: "Australia/Lord_Howe", at: Date.UTC(2026, 3, 4, 15) },
  { what: "spring in the south, half an hour", zone: "Australia/Lord_Howe", at: Date.UTC(2026, 9, 3, 15, 30) },
  { what: "a Friday that never was", zone: "Pacific/Apia", at: Date.UTC(2011, 11, 30, 10) },
  { what: "a Saturday that never was", zone: "Pacific/Kwajalein", at: Date.UTC(1993, 7, 21, 12) },
  { what: "two hours", zone: "Antarctica/Troll", at: Date.UTC(2026, 2, 29, 1) },
  { what: "summer time that pauses for Ramadan", zone: "Africa/Casablanca", at: Date.UTC(2026, 1, 15, 2) },
  { what: "half an hour for good", zone: "Asia/Pyongyang", at: Date.UTC(2018, 4, 4, 15) },
  { what: "at midnight, so that the day has no beginning", zone: "America/Santiago", at: Date.UTC(2026, 8, 6, 4) },
];

const WITHDRAWAL = {
  stepId: "letter:withdraw",
  to: "dana",
  subject: "Senior Analyst: my application",
  body: "Dear Dana,\n\nI have taken another role and withdraw my application. Thank you for your time.\n\nKind regards,\nAlex Moreau",
} as const;

interface Watched {
  readonly letters: readonly number[];
  readonly told: readonly { readonly at: number; readonly steps: readonly string[] }[];
}

/** Letters and reminders over each kind of clock change, or those of some zones, judged by the clock of another implementation. */
export async function lettersOverClockChanges(
  zones: readonly string[] = CHANGES.map(({ zone }) => zone),
): Promise<TortureResult> {
  const figures: TortureFigure[] = [];
  const failures: string[] = [];
  for (const change of CHANGES.filter(({ zone }) => zones.includes(zone))) {
    const from = eveningBefore(change);
    const watched = await watch(change, from);
    const faults = findFaults(change, watched, from);
    failures.push(...faults.map((fault) => `${change.zone}, ${change.what}: ${fault}`));
    const outcome = `the letter on ${localText(watched.letters[0] ?? 0, change.zone)}, ${watched.told.length} reminders; ${faults.length} failures`;
    figures.push({ what: `${change.zone}: ${change.what}`, extent: `${DAYS} days`, outcome });
  }
  return { figures, failures };
}

async function watch(change: ClockChange, from: number): Promise<Watched> {
  const home = makeQuickFolder();
  const store = await openCaseStore({ home });
  const reminders = await openReminderStore({ home });
  try {
    return await watchOver({ store, reminders, change, from });
  } finally {
    await reminders.close();
    await store.close();
    rmSync(home, { recursive: true });
  }
}

interface WatchedPlace {
  readonly store: OpenStore;
  readonly reminders: Awaited<ReturnType<typeof openReminderStore>>;
  readonly change: ClockChange;
  readonly from: number;
}

async function watchOver({ store, reminders, change: { zone }, from }: WatchedPlace): Promise<Watched> {
  const clock = { now: from };
  const letters: number[] = [];
  const told: { at: number; steps: readonly string[] }[] = [];
  const account = loopbackAccount("own", 1);
  await store.addCases([caseIn(zone, from)], from);
  await store.changeSettings({ timeZone: zone });
  await approveThanks(store, "globex", { account, now: from, ...WITHDRAWAL });
  const desk = createReminderDesk({
    ...{ store, reminders, holidays: noHolidays, clock: () => clock.now, newId: randomUUID, version: "test" },
    ownTimeZone: zone,
    channels: { desktop: channelTo((message) => told.push(tellingOf(message, clock.now))) },
    openLinks: () => Promise.reject(new SealError("no links are made")),
    openPushKey: () => Promise.reject(new Error("no browser is told")),
    idOfEndpoint: () => "",
  });
  await reminders.changeChannel("desktop", { isOn: true });
  for (; clock.now < from + DAYS * 24 * HOUR; clock.now += TICK) {
    await sendDue({
      ...{ store, outbox: store.outbox, holidays: noHolidays, clock: () => clock.now, newId: randomUUID },
      findAccount: async () => account,
      submitter: {
        submit: async ({ beforeData }) => {
          if (!(await beforeData())) return { kind: "called-off" };
          letters.push(clock.now);
          return { kind: "accepted", response: "250" };
        },
      },
    });
    await desk.tick("http://127.0.0.1/");
  }
  return { letters, told };
}

function caseIn(zone: string, from: number): NewCase {
  const { header, facts } = interviewCase("globex");
  const at = new Date(from - 2 * HOUR).toISOString();
  const calendar = { timeZone: zone, hours: { open: "09:00", close: "17:00" } };
  const interview = {
    id: "i1",
    kind: "interview",
    at,
    end: new Date(from - HOUR).toISOString(),
    with: ["dana"],
  } as const;
  return { id: "globex", header: { ...header, calendar }, facts: facts.length === 0 ? [] : [interview] };
}

function channelTo(tell: (message: ReminderMessage) => void): ReminderChannel {
  return {
    name: "desktop",
    rhythm: "at-once",
    send: async (message) => {
      tell(message);
      return { kind: "told" };
    },
  };
}

function tellingOf({ items }: ReminderMessage, at: number) {
  return { at, steps: items.map(({ stepId, when }) => `${stepId} ${when}`) };
}

function findFaults({ zone }: ClockChange, { letters, told }: Watched, from: number): readonly string[] {
  const first = firstBusinessTick(zone, from);
  const asleep = told.filter(({ at }) => hourIn(at, zone) < 8 || hourIn(at, zone) >= 20);
  const steps = told.flatMap(({ at, steps }) => steps.map((step) => `${step} ${at}`));
  return [
    ...(letters.length === 1 ? [] : [`the letter went ${letters.length} times`]),
    ...(letters[0] === first
      ? []
      : [`it went at ${localText(letters[0] ?? 0, zone)}, not at ${localText(first, zone)}`]),
    ...asleep.map(({ at }) => `somebody was told at ${localText(at, zone)}`),
    ...(told.length === 0 ? ["nobody was told of anything"] : []),
    ...(new Set(steps).size === steps.length ? [] : ["somebody was told of a thing twice at once"]),
  ];
}

/** When business ended for the last time before the change: what is approved then goes after it. */
function eveningBefore({ zone, at }: ClockChange): number {
  let last = at;
  while (!isBusiness(last, zone)) last -= TICK;
  return last + TICK;
}

function firstBusinessTick(zone: string, from: number): number {
  let first = from + TICK;
  while (!isBusiness(first, zone)) first += TICK;
  return first;
}

/** By `Intl`, which shares nothing with the business calendar. */
function isBusiness(at: number, zone: string): boolean {
  const hour = hourIn(at, zone);
  return !["Sat", "Sun"].includes(partIn(at, zone, { weekday: "short" })) && hour >= 9 && hour < 17;
}

function hourIn(at: number, zone: string): number {
  return Number(partIn(at, zone, { hour: "2-digit", hourCycle: "h23" }));
}

function partIn(at: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, ...options }).format(at);
}

function localText(at: number, zone: string): string {
  return partIn(at, zone, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
}
