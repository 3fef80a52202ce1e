import { quantile } from "../measure.ts";
import { answerTimes } from "../web/load.ts";
import { recordNotes } from "./record-notes.ts";
import { type ServicePlace, todaysOf } from "./service-place.ts";

const TODAYS_A_SECOND = 25;
const FACTS_A_SECOND = 100;
const SECONDS = 8;
const ROUNDS = 3;

/** How long a desk's Today takes while facts are written into others. */
export interface TodayTimes {
  readonly middleMs: number;
  readonly slowestHundredthMs: number;
  /** Of the facts that were to be written, how many a second were. */
  readonly factsASecond: number;
}

/** Asks forty desks for their Today, and records notes in the others; both through both web processes. The best of some rounds. */
export async function timeToday(place: ServicePlace): Promise<TodayTimes> {
  await warmUp(place);
  const rounds: TodayTimes[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await oneRound(place));
  return rounds.toSorted((a, b) => a.slowestHundredthMs - b.slowestHundredthMs)[0]!;
}

/** Each desk was asked before, and each process did all that it does. */
async function warmUp(place: ServicePlace): Promise<void> {
  await answerTimes(todaysOf(place), 20, 4);
  await recordNotes(place, 50, 1);
}

async function oneRound(place: ServicePlace): Promise<TodayTimes> {
  const startedAt = performance.now();
  const count = FACTS_A_SECOND * SECONDS;
  const writing = recordNotes(place, FACTS_A_SECOND, SECONDS).then(
    () => (count * 1_000) / (performance.now() - startedAt),
  );
  const times = await answerTimes(todaysOf(place), TODAYS_A_SECOND, SECONDS);
  return {
    middleMs: quantile(times, 0.5),
    slowestHundredthMs: quantile(times, 0.99),
    factsASecond: await writing,
  };
}
