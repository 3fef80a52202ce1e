import { CLAIM_DUE, claimOfEach, openWorkDatabase } from "../../src/worker/index.ts";
import { median } from "../measure.ts";
import { processorMs } from "./processor-time.ts";

const ROUNDS = 20;
export const DUE = 1_000;

/** How a thousand due steps were found and made jobs of, among all that wait. */
export interface Claim {
  readonly waiting: number;
  readonly bestMs: number;
  readonly middleMs: number;
  /** What the server and this process had of a processor, in the middle. */
  readonly serverMs: number;
  readonly ownMs: number;
  /** Statements that it took, in the middle. */
  readonly looks: number;
}

/** Has a thousand steps of as many desks as there are claimed again and again, each time others; leaves no job behind. */
export async function claimDueSteps(url: string): Promise<Claim> {
  const work = openWorkDatabase({ url, poolSize: 1 });
  const ask = async (sql: string, values: readonly unknown[] = []) => (await work.pool.query(sql, [...values])).rows;
  try {
    const [{ pid }] = await ask("select pg_backend_pid() as pid");
    const [{ waiting }] = await ask("select count(*)::int as waiting from fineline_work.wakes");
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      await ask(MAKE_DUE, [DUE]);
      const [server, own, startedAt] = [processorMs([pid]), process.cpuUsage(), performance.now()];
      let looks = 0;
      for (let claimed = 0; claimed < DUE; looks += 1) claimed += await work.claimDue(DUE);
      const ms = performance.now() - startedAt;
      const { user, system } = process.cpuUsage(own);
      rounds.push({ ms, serverMs: processorMs([pid]) - server, ownMs: (user + system) / 1_000, looks });
      await ask(PUT_BACK);
    }
    const seen = rounds.slice(1);
    return {
      waiting,
      bestMs: Math.min(...seen.map(({ ms }) => ms)),
      middleMs: median(seen.map(({ ms }) => ms)),
      serverMs: median(seen.map(({ serverMs }) => serverMs)),
      ownMs: median(seen.map(({ ownMs }) => ownMs)),
      looks: median(seen.map(({ looks }) => looks)),
    };
  } finally {
    await work.close();
  }
}

/** Each from anywhere. What became due by itself meanwhile waits until tomorrow. */
const MAKE_DUE = `
  with late as (
    update fineline_work.wakes set due_at = due_at + 86400000 where due_at <= fineline_work.now_ms() + 60000
  )
  update fineline_work.wakes set due_at = fineline_work.now_ms() - 1000 where (desk, kind, subject) in (
    select desk, kind, subject from fineline_work.wakes
      where kind = 'plan-case' and due_at > fineline_work.now_ms() + 60000 order by random() limit $1)`;

const PUT_BACK = `
  with taken as (delete from graphile_worker._private_jobs returning payload)
  insert into fineline_work.wakes
    select (work ->> 'desk')::uuid, 'plan-case', subject, fineline_work.now_ms() + (random() * 259200000)::bigint + 3600000
      from taken, json_array_elements(payload -> 'works') as work, json_array_elements_text(work -> 'subjects') as subject
    on conflict do nothing`;

/** What is read of one of the 16 parts of the wakes, as the server tells it. */
export async function explainClaim(url: string): Promise<readonly string[]> {
  const work = openWorkDatabase({ url, poolSize: 1 });
  try {
    await work.pool.query(MAKE_DUE, [DUE]);
    await work.pool.query("begin");
    const { rows } = await work.pool.query(`explain (analyze, buffers, timing off, costs off) ${CLAIM_DUE}`, [
      claimOfEach(DUE),
    ]);
    await work.pool.query("rollback");
    const lines = rows.map((row) => String(row["QUERY PLAN"]));
    const ofOne = lines.slice(
      lines.findIndex((line) => line.includes("CTE t00")),
      lines.findIndex((line) => line.includes("CTE t01")),
    );
    return [...ofOne, ...lines.filter((line) => /^(Planning|Execution) Time/.test(line))];
  } finally {
    await work.close();
  }
}
