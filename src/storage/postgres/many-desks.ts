import type pg from "pg";
import type { CasesOfDesk, DeskToPlan, ManyDesks, SummariesOfDesk } from "../../app/ports/index.ts";
import { toStoredCases } from "../repository/index.ts";
import { lockOf, parseDeskId } from "./desk-id.ts";
import { isOfStatement } from "./errors.ts";
import { toKeepable } from "./nul-text.ts";
import { inTransaction } from "./planned-once.ts";

/**
 * What plans need of many desks, over one connection and in one round trip for all of them: statements are sent without waiting for the
 * answers to those before. Each is still of one desk, which is set for it alone, so that what keeps desks apart holds as everywhere.
 */
export function createManyDesks(pool: pg.Pool, toStoreError: (error: unknown) => unknown): ManyDesks {
  const ask = async <Of, Value>(of: readonly Of[], askOne: AskOne<Of, Value>) => {
    const client = await pool.connect().catch((error: unknown) => {
      throw toStoreError(error);
    });
    const settled = await askEach(client, of, askOne);
    client.release(settled.some((one) => one.status === "rejected" && !isOfStatement(one.reason)));
    return settled.map((one) => (one.status === "rejected" ? { ...one, reason: toStoreError(one.reason) } : one));
  };
  return {
    readCases: (of) => ask(of, readCases),
    saveSummaries: (of) => ask(of, saveSummaries),
  };
}

/** Sends all that it asks before it waits for anything. */
type AskOne<Of, Value> = (client: pg.PoolClient, of: Of) => Promise<Value>;

/**
 * A connection plans a statement with the first who sends it. Where that one's transaction did not begin, those sent behind it meet no
 * plan, and are asked again.
 */
async function askEach<Of, Value>(
  client: pg.PoolClient,
  of: readonly Of[],
  askOne: AskOne<Of, Value>,
): Promise<readonly PromiseSettledResult<Value>[]> {
  const settled = await Promise.allSettled(of.map((each) => askOne(client, each)));
  const unplanned = of.filter((_, index) => isUnplanned(settled[index]!));
  if (unplanned.length === 0 || unplanned.length === of.length) return settled;
  const again = (await askEach(client, unplanned, askOne)).values();
  return settled.map((one) => (isUnplanned(one) ? again.next().value! : one));
}

/** PostgreSQL's `invalid_sql_statement_name`. */
function isUnplanned(one: PromiseSettledResult<unknown>): boolean {
  return one.status === "rejected" && one.reason?.code === "26000";
}

async function readCases(client: pg.PoolClient, { desk, caseIds }: CasesOfDesk): Promise<DeskToPlan> {
  const id = parseDeskId(desk);
  const [, { rows }] = await inTransaction(client, `set local fineline.desk = '${id}'`, {
    name: "cases of a desk",
    text: CASES,
    values: [id, caseIds],
  });
  return { cases: toStoredCases(rows.filter(isCaseRow)), isTold: rows[0].is_told };
}

/** A desk without any of the cases gives one row that says whether anybody is told. */
const isCaseRow = ({ id }: { readonly id: string | null }): boolean => id !== null;

/** The lock is that of every writer of the desk; who waits for the disk is whoever says afterwards that the work was done. */
async function saveSummaries(client: pg.PoolClient, { desk, summaries }: SummariesOfDesk): Promise<void> {
  const id = parseDeskId(desk);
  const begin = `set local fineline.desk = '${id}'; set local synchronous_commit = off; select pg_advisory_xact_lock(${lockOf(id)})`;
  const columns = COLUMNS.map((column) => summaries.map((summary) => kept(summary[column])));
  await inTransaction(client, begin, { name: "summaries of a desk", text: SUMMARIES, values: [id, ...columns] });
}

const kept = (value: string | number | null) => (typeof value === "string" ? toKeepable(value) : value);

const CASES = `
  select told.is_told, c.number, c.id, c.opened_at, l.sequence, l.fact_id, l.content
    from (select exists (select from reminder_channels where desk = $1 and is_on = 1) as is_told) told
      left join (cases c join log l on l.desk = c.desk and l.case_id = c.id)
        on c.desk = $1 and l.desk = $1 and c.id = any ($2::text[])
    order by c.number, l.sequence`;

const COLUMNS = ["caseId", "sequence", "asOf", "stance", "headline", "nextChangeAt", "digest"] as const;

/** A summary that the log has gone past is passed over. */
const SUMMARIES = `
  insert into case_summaries (desk, case_id, sequence, as_of, stance, headline, next_change_at, digest)
    select $1, s.* from unnest($2::text[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::bigint[], $8::text[])
        as s (case_id, sequence, as_of, stance, headline, next_change_at, digest)
      where s.sequence = (select max(l.sequence) from log l where l.desk = $1 and l.case_id = s.case_id)
    on conflict (desk, case_id) do update set
      sequence = excluded.sequence, as_of = excluded.as_of, stance = excluded.stance, headline = excluded.headline,
      next_change_at = excluded.next_change_at, digest = excluded.digest`;
