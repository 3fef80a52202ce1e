import { checkDesk, openDeskPlace } from "./desk-work.ts";
import type { DeskYard } from "./desk-yard.ts";
import { type DoorOutcome, misbehaviourOf, runAtDoor } from "./run-at-door.ts";
import type { StatementDeed, StatementStrike } from "./statement-door.ts";
import type { StrikeTally } from "./strike-store.ts";

/** What is swept over, and how densely. */
export interface DeskSweep {
  readonly deed: StatementDeed;
  /** Every statement where it is 1. */
  readonly every: number;
  /** The first statement that is struck; 1 where it is not given. */
  readonly from?: number;
}

/** Has all work done at new desks, the first statement struck at the one, the next at the next, until one is done without. */
export async function strikeDesk(yard: DeskYard, { deed, every, from = 1 }: DeskSweep): Promise<StrikeTally> {
  const script = await yard.scriptOf(new URL("./do-desk-work.ts", import.meta.url));
  let tally: StrikeTally = { strikes: 0, acknowledged: 0, refused: 0, keptThoughRefused: 0, failures: [] };
  for (let at = from; ; at += every) {
    const desk = await yard.makeDesk();
    const outcome = await runAtDoor({ script, argsAt: (url) => [url, desk], url: yard.url, strike: { deed, at } });
    if (outcome.struck === undefined) return withEnd(tally, outcome);
    tally = sumOfTallies(tally, await look({ yard, desk, outcome, strike: { deed, at } }));
    await yard.place.removeDesk(desk);
  }
}

/** Who was not struck has to have done everything, so that the sweep has been over all of it. */
function withEnd(tally: StrikeTally, { lines, status, errors }: DoorOutcome): StrikeTally {
  const odd = lines.filter((line) => !line.startsWith("done "));
  if (status === 0 && odd.length === 0) return tally;
  return { ...tally, failures: [...tally.failures, `without a strike: ${status} ${odd.join("; ")} ${errors}`] };
}

interface Struck {
  readonly yard: DeskYard;
  readonly desk: string;
  readonly outcome: DoorOutcome;
  readonly strike: StatementStrike;
}

async function look({ yard, desk, outcome, strike }: Struck): Promise<StrikeTally> {
  const { lines, struck } = outcome;
  const place = openDeskPlace(yard.url, desk);
  const found = await checkDesk(place, lines)
    .catch((error) => ({ faults: [`it cannot be read or take more: ${error}`], keptThoughRefused: 0 }))
    .finally(() => place.close());
  const faults = [...misbehaviourOf(outcome, strike), ...found.faults, ...rudeness(lines)];
  return {
    strikes: 1,
    acknowledged: lines.filter((line) => line.startsWith("done ")).length,
    refused: lines.filter((line) => line.startsWith("refused ")).length,
    keptThoughRefused: found.keptThoughRefused,
    failures: faults.map((fault) => `${strike.deed} at statement ${strike.at} (${struck}): ${fault}`),
  };
}

/** Refusals of the database that people cannot read for what they are. */
export function rudeness(lines: readonly string[]): readonly string[] {
  const refused = lines.filter((line) => line.startsWith("refused "));
  return refused.filter((line) => !/database of this service\b/.test(line)).map((line) => `it said: ${line}`);
}

/** Two tallies as one. */
export function sumOfTallies(one: StrikeTally, other: StrikeTally): StrikeTally {
  return {
    strikes: one.strikes + other.strikes,
    acknowledged: one.acknowledged + other.acknowledged,
    refused: one.refused + other.refused,
    keptThoughRefused: one.keptThoughRefused + other.keptThoughRefused,
    failures: [...one.failures, ...other.failures],
  };
}
