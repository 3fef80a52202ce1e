import { answerTimes } from "../web/load.ts";
import { processorMs } from "./processor-time.ts";
import { recordNotes } from "./record-notes.ts";
import { type ServicePlace, todaysOf } from "./service-place.ts";

/** What one thing takes of a processor, in milliseconds: of the web process, and of the database's. */
export interface Cost {
  readonly webMs: number;
  readonly serverMs: number;
}

export interface UnitCosts {
  readonly today: Cost;
  readonly fact: Cost;
  readonly walBytesAFact: number;
}

const COUNT = 300;
const A_SECOND = 30;

/** What a Today and a fact cost, in one web process, not hurried; the fact without a checkpoint in between. */
export async function measureUnitCosts(place: ServicePlace): Promise<UnitCosts> {
  const one = { ...place, webs: place.webs.slice(0, 1) };
  const ask = () => answerTimes(todaysOf(one), A_SECOND, COUNT / A_SECOND);
  const record = () => recordNotes(one, A_SECOND, COUNT / A_SECOND);
  await ask();
  const today = await costOf(one, ask);
  await place.ask("checkpoint");
  await record();
  const before = await walPosition(place);
  const fact = await costOf(one, record);
  return { today, fact, walBytesAFact: ((await walPosition(place)) - before) / COUNT };
}

async function walPosition({ ask }: ServicePlace): Promise<number> {
  return Number((await ask("select pg_current_wal_insert_lsn() - '0/0' as at"))[0]!.at);
}

async function costOf({ webs, serverMs }: ServicePlace, work: () => Promise<unknown>): Promise<Cost> {
  const pids = webs.map(({ pid }) => pid);
  const before = processorMs(pids);
  const ofServer = await serverMs(work);
  return { webMs: (processorMs(pids) - before) / COUNT, serverMs: ofServer / COUNT };
}
