import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { run } from "graphile-worker";
import type { ManyDesks } from "../src/app/index.ts";
import { openPostgres } from "../src/storage/postgres/index.ts";
import { migrateJobs, openWorkDatabase, runWorker, silentLogger, type WorkDatabase } from "../src/worker/index.ts";
import { runPostgres } from "../test/postgres/run-postgres.ts";
import { interviewCase, noHolidays } from "../test/sending/sample-letters.ts";
import { type Figure, median } from "./measure.ts";
import { addDesks } from "./service/grow-desks.ts";

const DESKS = 50;
const CASES_A_DESK = 20;
const AT_A_TIME = 4;
const ROUNDS = 5;
const DUE = 1_000;
/** As many things to do as there are empty jobs. */
const COUNT = DESKS * CASES_A_DESK;

interface Place {
  readonly url: string;
  readonly desks: readonly string[];
  readonly manyDesks: ManyDesks;
  readonly work: WorkDatabase;
  readonly ask: (sql: string, values?: readonly unknown[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/**
 * Jobs of the shared service: how long the next thousand due steps take to be found and claimed among few and among many, and how many
 * jobs that plan a case a worker does in the time of as many empty ones.
 */
export async function benchJobs(isLong: boolean): Promise<readonly Figure[]> {
  const postgres = await runPostgres({ settings: { shared_buffers: "256MB" } });
  if (postgres.missing !== undefined) throw new Error(postgres.missing);
  const url = await postgres.freshDatabase();
  const place = openPostgres({ url, poolSize: AT_A_TIME + 1 });
  const work = openWorkDatabase({ url, poolSize: AT_A_TIME + 2 });
  try {
    await place.migrate();
    await migrateJobs(url);
    const ask = async (sql: string, values: readonly unknown[] = []) => (await work.pool.query(sql, [...values])).rows;
    const model = randomUUID();
    await fillDesk(model, place);
    await addDesks({ url, models: [model] }, COUNT - 1);
    const here = { url, desks: await place.listDesks(COUNT), manyDesks: place.manyDesks, work, ask };
    return [await claimFigure(here, isLong ? 1_000_000 : 200_000), ...(await jobsFigures(here))];
  } finally {
    await work.close();
    await place.close();
    await postgres.stop();
  }
}

async function fillDesk(
  desk: string,
  { createDesk, openDesk }: Pick<ReturnType<typeof openPostgres>, "createDesk" | "openDesk">,
): Promise<void> {
  await createDesk(desk, 0);
  const cases = Array.from({ length: CASES_A_DESK }, (_, number) => interviewCase(`case-${number}`));
  await openDesk(desk).addCases(cases, 0);
}

/** Wakes of as many cases as there are to be, in desks of twenty; a thousand of them are due. */
async function claimAmong(count: number, { ask, work }: Place): Promise<number> {
  await ask("delete from fineline_work.wakes");
  await ask(
    `insert into fineline_work.wakes
       select md5((n / 20)::text)::uuid, 'plan-case', 'case-' || n, fineline_work.now_ms() + 3600000 + n from generate_series(1, $1) n`,
    [count],
  );
  const seen: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    await ask("delete from graphile_worker._private_jobs");
    await ask(
      `update fineline_work.wakes set due_at = 1 where (desk, kind, subject) in (
         select desk, kind, subject from fineline_work.wakes tablesample system (50) order by due_at desc limit $1)`,
      [DUE],
    );
    const startedAt = performance.now();
    for (let claimed = 0; claimed < DUE; ) claimed += await work.claimDue(DUE);
    if (round > 0) seen.push(performance.now() - startedAt);
  }
  return median(seen);
}

async function claimFigure(place: Place, many: number): Promise<Figure> {
  const few = 10_000;
  const [fewMs, manyMs] = [await claimAmong(few, place), await claimAmong(many, place)];
  await place.ask("delete from fineline_work.wakes");
  await place.ask("delete from graphile_worker._private_jobs");
  return {
    what: `the next ${DUE} due steps of ${many.toLocaleString("en")} cases, found and made jobs of`,
    value: `${manyMs.toFixed(1)} ms`,
    against: `of ${few.toLocaleString("en")} cases, ${fewMs.toFixed(1)} ms`,
    ratio: manyMs / fewMs,
    goal: "about 1, under 20 ms",
  };
}

async function jobsFigures(place: Place): Promise<readonly Figure[]> {
  const seen: Record<"empty" | "together" | "alone", number[]> = { empty: [], together: [], alone: [] };
  for (let round = 0; round < 3; round += 1) {
    seen.empty.push(await emptyJobsMs(place));
    seen.together.push(await planningMs(place, DESKS));
    seen.alone.push(await planningMs(place, COUNT));
  }
  const perSecond = (ms: number) => `${Math.round((COUNT * 1_000) / ms).toLocaleString("en")} a second`;
  const figure = (how: string, ours: readonly number[]) => ({
    what: `due steps that plan, ${COUNT.toLocaleString("en")}, ${how}`,
    value: perSecond(median(ours)),
    against: `as many empty jobs of graphile-worker, ${perSecond(median(seen.empty))}`,
    ratio: median(seen.empty) / median(ours),
    goal: "0.7 or more",
  });
  return [figure(`${CASES_A_DESK} of a desk at once`, seen.together), figure("each of another desk", seen.alone)];
}

/** What graphile-worker does with as many jobs in which nothing happens. */
async function emptyJobsMs({ work: { pool }, ask }: Place): Promise<number> {
  await ask(
    `select count(*) from graphile_worker.add_jobs(array(
       select ('nothing', '{}'::json, null, null, null, null, null, null)::graphile_worker.job_spec from generate_series(1, $1)))`,
    [COUNT],
  );
  let done = 0;
  const finished = Promise.withResolvers<void>();
  const startedAt = performance.now();
  const nothing = async () => {
    done += 1;
    if (done === COUNT) finished.resolve();
  };
  const runner = await run({
    pgPool: pool,
    taskList: { nothing },
    concurrency: AT_A_TIME,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: silentLogger,
  });
  await finished.promise;
  const ms = performance.now() - startedAt;
  await runner.stop();
  return ms;
}

/** As many cases are due at once, of so many desks; each is planned, and its summary is there. */
async function planningMs({ desks, manyDesks, work, ask }: Place, deskCount: number): Promise<number> {
  await ask("delete from fineline_work.wakes");
  await ask(
    `insert into fineline_work.wakes select d, 'plan-case', 'case-' || (n - 1), 1 from unnest($1::uuid[]) d, generate_series(1, $2) n`,
    [desks.slice(0, deskCount), COUNT / deskCount],
  );
  const finished = Promise.withResolvers<void>();
  let done = 0;
  const startedAt = performance.now();
  const worker = runWorker({
    id: randomUUID(),
    database: work,
    jobs: AT_A_TIME,
    manyDesks,
    openStores: () => assert.fail("nothing but plans is due"),
    openDesk: () => Promise.reject(new Error("nothing but plans is due")),
    holidays: noHolidays,
    version: "bench",
    onFailure: finished.reject,
    observe: async ({ count: steps }, perform) => {
      await perform();
      done += steps;
      if (done >= COUNT) finished.resolve();
    },
  });
  await finished.promise;
  const ms = performance.now() - startedAt;
  await worker.stop();
  return ms;
}
