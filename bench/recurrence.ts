import { pathToFileURL } from "node:url";
import { type Day, dayOfCivil, parseDate } from "../src/engine/index.ts";
import { occurrencesAfter } from "../src/engine/planner/standing-instruction.ts";
import { type Figure, inTurns } from "./measure.ts";
import { HOUR, type RecurrencePeer, recurrencePeers, ZONE } from "./peers/recurrence-peers.ts";

/** What standing instructions usually ask for; none falls on the day of its DTSTART. */
const RULES = [
  "FREQ=DAILY;INTERVAL=2",
  "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
  "FREQ=WEEKLY;BYDAY=FR",
  "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
  "FREQ=WEEKLY;BYDAY=TU,TH",
  "FREQ=MONTHLY;BYMONTHDAY=1",
  "FREQ=MONTHLY;BYDAY=1MO",
  "FREQ=MONTHLY;BYDAY=-1FR",
  "FREQ=MONTHLY;BYMONTHDAY=-1",
  "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=16",
] as const;
const START = "2026-10-22"; // a Thursday, ten days before clocks change in New York
const COUNT = 50;
const ROUNDS = 5;

/** As Fineline reads a rule: one day after the other, whole days, none on the first day itself. */
function ownDays(rule: string): readonly Day[] {
  const start = parseDate(START);
  return occurrencesAfter(rule, start, start).take(COUNT).toArray();
}

const PEER_START = START.replaceAll("-", "");

/** A peer's, one more: its own first day is none of Fineline's. */
function peerMoments({ first }: RecurrencePeer, rule: string) {
  return first(rule, PEER_START, COUNT + 1);
}

/** The next fifty dates of each of ten rules, where clocks change, beside libraries for recurrences. */
export async function benchRecurrence(): Promise<readonly Figure[]> {
  const peers = recurrencePeers();
  const agreement = new Map(peers.map((peer) => [peer.name, describeAgreement(peer)]));
  const ms: Readonly<Record<string, number>> = await inTurns(ROUNDS, {
    fineline: () => timed(ownDays),
    ...Object.fromEntries(peers.map((peer) => [peer.name, () => timed((rule) => peerMoments(peer, rule))])),
  });
  const own = ms.fineline!;
  return peers.map(({ name }) => ({
    what: `the next ${COUNT} dates of ${RULES.length} recurrences in ${ZONE}`,
    value: `${own.toFixed(1)} ms`,
    against: `${name}, ${ms[name]!.toFixed(1)} ms; ${agreement.get(name)}`,
    ratio: ms[name]! / own,
    goal: "1 or more",
  }));
}

/** Milliseconds for all rules. */
function timed(read: (rule: string) => readonly unknown[]): number {
  const startedAt = performance.now();
  for (const rule of RULES) if (read(rule).length < COUNT) throw new Error(`${rule} has fewer dates than ${COUNT}`);
  return performance.now() - startedAt;
}

const MACHINES = ["UTC", "Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles"];

/** Asked on machines of several zones: dates and hours must not depend on where a program runs. */
function describeAgreement(peer: RecurrencePeer): string {
  const machine = process.env.TZ;
  const found = MACHINES.map((zone) => {
    process.env.TZ = zone;
    const readings = RULES.map((rule) => ({ rule, moments: peerMoments(peer, rule).map(inZone) }));
    const hasOtherDates = readings.some(({ rule, moments }) => `${laterDays(moments)}` !== `${ownDays(rule)}`);
    const hasOtherHours = readings.some(({ moments }) => moments.some(({ hour }) => hour !== HOUR));
    return { zone, hasOtherDates, hasOtherHours };
  });
  if (machine === undefined) delete process.env.TZ;
  else process.env.TZ = machine;
  const zones = (wrong: typeof found) => wrong.map(({ zone }) => zone).join(", ");
  const [dates, hours] = [found.filter((each) => each.hasOtherDates), found.filter((each) => each.hasOtherHours)];
  const ofDates = dates.length === 0 ? "the same dates" : `other dates on machines in ${zones(dates)}`;
  return hours.length === 0 ? ofDates : `${ofDates}; not at nine o'clock on machines in ${zones(hours)}`;
}

function inZone(moment: Date | Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return moment instanceof Date ? moment.toTemporalInstant().toZonedDateTimeISO(ZONE) : moment;
}

function laterDays(moments: readonly Temporal.ZonedDateTime[]): readonly Day[] {
  const days = moments.map(({ year, month, day }) => dayOfCivil(year, month, day));
  return days.filter((day) => day > parseDate(START)).slice(0, COUNT);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const figure of await benchRecurrence()) console.log(figure);
}
