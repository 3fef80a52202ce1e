import { randomUUID } from "node:crypto";
import pg from "pg";
import { type CaseStore, refreshSummaries } from "../../src/app/index.ts";
import { holidayFolder, version } from "../../src/bin/package.ts";
import { readHolidayTables } from "../../src/bin/read-holiday-tables.ts";
import { DAY_MS } from "../../src/engine/index.ts";
import type { DeskStores, PostgresPlace } from "../../src/storage/postgres/index.ts";
import { manyCases } from "../../test/web/sample-desk.ts";
import { presentCases } from "../web/present-cases.ts";

export const CASES_A_DESK = 20;
const MODELS = 8;
const DESKS_A_TURN = 1_000;

const holidays = readHolidayTables(holidayFolder);

/** Records a person's cases the way of the product, and plans them; which of all sample cases they are goes by the number. */
export async function fillDesk(store: Pick<DeskStores, keyof CaseStore>, number: number): Promise<void> {
  const first = (number % MODELS) * CASES_A_DESK;
  const cases = presentCases(manyCases(MODELS * CASES_A_DESK)).slice(first, first + CASES_A_DESK);
  await store.addCases(
    cases.map(({ id, facts, ...header }) => ({ id: id!, header, facts: facts ?? [] })),
    Date.now(),
  );
  await refreshSummaries({ store, holidays, now: Date.now(), isPresent: true, version });
}

/** Desks of which all others are copies. */
export async function makeModels(place: PostgresPlace): Promise<readonly string[]> {
  const models = Array.from({ length: MODELS }, () => randomUUID());
  for (const [number, model] of models.entries()) {
    await place.createDesk(model, Date.now());
    await fillDesk(place.openDesk(model), number);
  }
  return models;
}

/**
 * Adds desks with all rows of the models in turn, inside the database, without its triggers: the same columns, the same indexes, the same
 * rules. Plans change by time within three days after those of the models.
 */
export async function addDesks(
  { url, models }: { readonly url: string; readonly models: readonly string[] },
  count: number,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica; set synchronous_commit = off");
    await client.query("create temporary table made (desk uuid primary key, model uuid not null)");
    const copies = await copyStatements(client);
    for (let done = 0; done < count; done += DESKS_A_TURN) {
      const ids = Array.from({ length: Math.min(DESKS_A_TURN, count - done) }, () => randomUUID());
      await client.query("begin; truncate made");
      await client.query(
        "insert into made select d, ($2::uuid[])[1 + n % cardinality($2::uuid[])] from unnest($1::uuid[]) with ordinality as u (d, n)",
        [ids, models],
      );
      for (const copy of copies) await client.query(copy);
      await client.query("commit");
    }
    await client.query("analyze");
  } finally {
    await client.end();
  }
}

/** What is not taken as it is: the place is called like its desk, and not all plans change at the same moment. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "place.id": "made.desk::text",
  "case_summaries.next_change_at": `t.next_change_at + (random() * ${3 * DAY_MS})::bigint`,
};

/** A statement for each table of desks, whichever there are, and the wakes that the summaries' trigger would have written. */
async function copyStatements(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query(`
    select relname as name, array_agg(attname::text order by attnum) filter (where attname <> 'desk') as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped
      where relnamespace = 'fineline'::regnamespace and relkind in ('r', 'p') and not relispartition
      group by relname having bool_or(attname = 'desk')`);
  const copies = (rows as readonly { name: string; columns: readonly string[] }[]).map(({ name, columns }) => {
    const values = columns.map((column) => OTHERWISE[`${name}.${column}`] ?? `t.${column}`);
    return `insert into fineline.${name} (desk, ${columns.join(", ")})
      select made.desk, ${values.join(", ")} from made join fineline.${name} t on t.desk = made.model`;
  });
  return [
    "insert into fineline.desks select desk, extract(epoch from now())::bigint * 1000 from made on conflict do nothing",
    ...copies,
    `insert into fineline_work.wakes
       select desk, 'plan-case', case_id, next_change_at from fineline.case_summaries join made using (desk)
         where next_change_at is not null`,
  ];
}
