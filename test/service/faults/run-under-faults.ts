import { diceOf } from "../../../scripts/fuzz/mutate.ts";
import { until } from "../../worker/work-place.ts";
import { ask } from "./database-faults.ts";
import { keepBusy } from "./keep-busy.ts";
import { emptyLedger, type Ledger, latenesses, untold } from "./ledger.ts";
import { type FaultPlace, type FaultPlaceOptions, openFaultPlace } from "./open-fault-place.ts";
import { startWorkers, type WorkerNews, type WorkersOptions } from "./start-workers.ts";
import { type FaultVerdict, verify } from "./verify.ts";

export interface FaultPlan extends FaultPlaceOptions, Pick<WorkersOptions, "times"> {
  readonly seed: number;
  /** Of each desk. */
  readonly letters: number;
  readonly reminders: number;
  readonly kills: number;
  /** What befalls the database, by what it is called, and after how many kills. */
  readonly strikes: readonly PlannedStrike[];
  /** What is not seen to so long after the last fault counts as lost. */
  readonly recoverMs: number;
  /** Between two things that each of four people does. */
  readonly paceMs: number;
}

export interface PlannedStrike {
  readonly afterKills: number;
  readonly what: string;
  readonly strike: (place: FaultPlace) => Promise<void>;
}

/** What a run showed. */
export interface FaultReport extends FaultVerdict {
  /** How often each thing befell the database. */
  readonly struck: ReadonlyMap<string, number>;
  readonly kills: number;
  /** Jobs that were done in all. */
  readonly jobs: number;
  readonly retries: number;
  /** From the last fault until every letter and every reminder was seen to. */
  readonly settledMs: number;
  /** How late reminders were, the shortest first, faults and all. */
  readonly latenessMs: readonly number[];
}

const WORKERS = 3;
/** A victim is killed after so many jobs at most. */
const MOST_JOBS = 12;
/** Has a service work while it is tormented, lets it recover, and looks whether anything was lost or done twice. */
export async function runUnderFaults(plan: FaultPlan): Promise<FaultReport> {
  await using later = new AsyncDisposableStack();
  const place = await openFaultPlace(plan, later);
  const ledger = emptyLedger();
  const dice = diceOf(plan.seed, 0);
  let jobs = 0;
  const onNews = (news: WorkerNews) => {
    if ("done" in news) jobs += 1;
    if ("told" in news) note(ledger, news);
  };
  const workers = startWorkers({ ...plan, url: place.url, count: WORKERS, onNews }, later);
  const stop = keepBusy({ ...plan, ...place, ledger, dice }, later);
  const struck = await torment(plan, place, { dice, kill: workers.kill });
  const quietAt = performance.now();
  await stop();
  await recover(place, ledger, quietAt + plan.recoverMs);
  const settledMs = performance.now() - quietAt;
  const statuses = await Promise.all([workers.stop(), ...place.webs.map((web) => web.stop())]);
  const verdict = await verify(place, ledger);
  const unwell = statuses
    .flat()
    .filter((status) => status !== 0)
    .map((status) => `a process ended with ${status}`);
  return {
    ...verdict,
    failures: [...verdict.failures, ...unwell],
    ...{ struck, kills: plan.kills, jobs, retries: ledger.retries, settledMs, latenessMs: latenesses(ledger) },
  };
}

function note({ told }: Ledger, news: Extract<WorkerNews, { readonly told: readonly string[] }>): void {
  for (const step of news.told) {
    const tellings = told.get(step) ?? [];
    tellings.push({ at: Date.now(), message: news.message });
    told.set(step, tellings);
  }
}

interface Tormenting {
  readonly dice: (below: number) => number;
  readonly kill: (number: number, afterJobs: number) => Promise<number>;
}

async function torment(plan: FaultPlan, place: FaultPlace, { dice, kill }: Tormenting) {
  const struck = new Map<string, number>();
  for (let kills = 1; kills <= plan.kills; kills += 1) {
    await kill(dice(WORKERS), 1 + dice(MOST_JOBS));
    for (const { afterKills, what, strike } of plan.strikes) {
      if (afterKills !== kills) continue;
      await strike(place);
      struck.set(what, (struck.get(what) ?? 0) + 1);
    }
  }
  return struck;
}

const UNSEEN = "select count(*)::int as count from fineline.outbox where kind not in ('accepted', 'uncertain')";

/** Resolves when everything was seen to, or when there was time enough for it. */
async function recover(place: FaultPlace, ledger: Ledger, deadline: number): Promise<void> {
  const { url } = place.database();
  await until(async () => {
    if (performance.now() > deadline) return true;
    return untold(ledger).length === 0 && (await ask(url, UNSEEN))[0]?.count === 0;
  }, 250);
}
