import type { Web } from "../../test/service/faults/start-web.ts";
import { answersASecond } from "../web/load.ts";
import { processorMs } from "./processor-time.ts";
import { type ServicePlace, todaysOf } from "./service-place.ts";

const ROUNDS = 3;

export interface TwoWebs {
  readonly one: number;
  readonly two: number;
  /** Answers for each second that the web processes had of a processor. */
  readonly oneASecondOfWork: number;
  readonly twoASecondOfWork: number;
}

/** Today of forty desks as often as it is answered: by one web process, and by both. The best of some rounds. */
export async function compareWebs(place: ServicePlace): Promise<TwoWebs> {
  const [first, ...others] = place.webs;
  const rounds: Record<"one" | "two", Carried>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ one: await carried(place, [first!]), two: await carried(place, [first!, ...others]) });
  }
  const best = (of: "one" | "two", what: keyof Carried) => Math.max(...rounds.map((round) => round[of][what]));
  return {
    one: best("one", "aSecond"),
    two: best("two", "aSecond"),
    oneASecondOfWork: best("one", "aSecondOfWork"),
    twoASecondOfWork: best("two", "aSecondOfWork"),
  };
}

const CARRY_SECONDS = 4;

interface Carried {
  readonly aSecond: number;
  readonly aSecondOfWork: number;
}

async function carried(place: ServicePlace, webs: readonly Web[]): Promise<Carried> {
  const pids = webs.map(({ pid }) => pid);
  const targets = todaysOf({ ...place, webs });
  const before = processorMs(pids);
  const aSecond = await answersASecond(targets, CARRY_SECONDS);
  const workSeconds = (processorMs(pids) - before) / 1_000;
  return { aSecond, aSecondOfWork: (aSecond * CARRY_SECONDS) / workSeconds };
}
