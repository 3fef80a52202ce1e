import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, it } from "node:test";
import pg from "pg";
import { openPostgres } from "./index.ts";
import { type DeskServer, onEachPostgres } from "./places.suite.ts";

/** Tables of the server's own, that no desk has rows in, or whose rows say no more than that there is a desk. */
const SERVICE_TABLES = ["desks", "schema_versions"];

/** Values that checks ask for, and by which rows find each other; any other column takes any value of its type. */
const SAMPLES: Readonly<Record<string, string>> = {
  "cases.id": "'globex'",
  "mail_accounts.id": "'ana'",
  "openings.id": "'planner'",
  "place.id": "fineline.current_desk()::text",
  case_id: "'globex'",
  account_id: "'ana'",
  opening_id: "'planner'",
  certainty: "'likely'",
  "mail_proposals.state": "'open'",
  "applications.state": "'open'",
  "imports.state": "'waiting'",
  "mail_learnt_ids.kind": "'message'",
  channel: "'push'",
  stage: "'opens'",
};
const OF_TYPE: Readonly<Record<string, string>> = { text: "'x'", bigint: "1", integer: "1", bytea: "'\\x01'" };

onEachPostgres((_, server) => {
  let owner: pg.Client;
  let app: pg.Client;
  let tables: readonly string[];
  const [ours, theirs] = [randomUUID(), randomUUID()];

  before(async () => {
    owner = await connect(server());
    app = await connect(server());
    await app.query("set role fineline_app; set search_path = fineline, pg_temp");
    const { rows } = await owner.query(
      `select relname as name from pg_class
        where relnamespace = 'fineline'::regnamespace and relkind in ('r', 'p') and not relispartition
          and not relname = any ($1)
        order by array_position(array['cases', 'mail_accounts', 'openings'], relname::text), relname`,
      [SERVICE_TABLES],
    );
    tables = rows.map(({ name }) => name);
    for (const desk of [ours, theirs]) {
      await server().place.createDesk(desk, 0);
      await app.query(`set fineline.desk = '${desk}'`);
      for (const table of tables) await insertSample(table);
    }
    await app.query(`set fineline.desk = '${ours}'`);
  });
  after(() => Promise.all([owner.end(), app.end()]));

  async function insertSample(table: string): Promise<void> {
    const { rows } = await owner.query(
      `select column_name as name, data_type as type from information_schema.columns
        where table_schema = 'fineline' and table_name = $1 and column_name <> 'desk'`,
      [table],
    );
    const names = rows.map(({ name }) => `"${name}"`);
    const values = rows.map(({ name, type }) => SAMPLES[`${table}.${name}`] ?? SAMPLES[name] ?? OF_TYPE[type]);
    await app.query(
      `insert into ${table} (desk, ${names.join(", ")}) values (fineline.current_desk(), ${values.join(", ")}) on conflict do nothing`,
    );
  }

  const countOf = async (table: string, desk: string) =>
    Number((await owner.query(`select count(*) from fineline.${table} where desk = $1`, [desk])).rows[0].count);

  it("every table has a desk that is told apart by the database, its partitions too, or is the service's own", async () => {
    const { rows } = await owner.query(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as is_guarded,
          exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'desk' and a.attnotnull) as has_desk,
          (select string_agg(p.polcmd::text || p.polpermissive, '') from pg_policy p where p.polrelid = c.oid) as policies
        from pg_class c
        where c.relnamespace = 'fineline'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')`);
    const open = rows.filter((row) => !(row.is_guarded && row.has_desk && row.policies === "*true"));
    assert.deepEqual(open.map(({ name }) => name).sort(), SERVICE_TABLES);
    assert.ok(tables.length >= 30, `${tables.length} tables were found`);
  });

  it("every table in which programs write of their own account takes nothing of a desk that has moved", async () => {
    const { rows } = await owner.query(`
      select c.relname as name from pg_class c
        where c.relnamespace = 'fineline'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'a_desk_is_here')`);
    assert.deepEqual(rows.map(({ name }) => name).sort(), [
      "case_summaries",
      "desk_counters",
      "desks",
      "mail_revision",
      "openings_revision",
      "place",
      "schema_versions",
    ]);
  });

  it("a statement without a condition sees this desk's rows alone, in every table", async () => {
    for (const table of tables) {
      assert.ok((await countOf(table, theirs)) > 0, `${table} has no row to hide`);
      const { rows } = await app.query(`select distinct desk from ${table}`);
      assert.deepEqual(rows, [{ desk: ours }], table);
    }
  });

  it("no row of another desk is changed or deleted, and none is made or moved there, in any table", async () => {
    for (const table of tables) {
      const before = await countOf(table, theirs);
      for (const statement of [
        `update ${table} set desk = desk where desk <> $1`,
        `delete from ${table} where desk <> $1`,
      ]) {
        assert.equal(await attempt(app, statement, [ours]), 0, statement);
      }
      const copy = `insert into ${table}
        select (jsonb_populate_record(null::${table}, to_jsonb(mine) || jsonb_build_object('desk', $1::uuid))).*
          from ${table} mine limit 1`;
      await assert.rejects(app.query(copy, [theirs]), /row-level security|are counted for the desk that is set/, table);
      await assert.rejects(app.query(`update ${table} set desk = $1`, [theirs]), { code: /^(42501|P0001)$/ }, table);
      assert.equal(await countOf(table, theirs), before, table);
    }
  });

  it("without a desk there are no rows, and none can be made", async () => {
    await app.query("reset fineline.desk");
    try {
      for (const table of tables) {
        assert.deepEqual((await app.query(`select from ${table}`)).rows, [], table);
        await assert.rejects(
          insertSample(table),
          /row-level security|are counted for the desk|null value in column "desk"/,
          table,
        );
      }
    } finally {
      await app.query(`set fineline.desk = '${ours}'`);
    }
  });

  it("the role that programs work as cannot pass over it, switch it off or go round it", async () => {
    const { rows } = await owner.query(
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as may_more,
          (select count(*) from pg_class where relowner = pg_roles.oid)::int as owned
        from pg_roles where rolname = 'fineline_app'`,
    );
    assert.deepEqual(rows, [{ may_more: false, owned: 0 }]);
    for (const table of tables) {
      await assert.rejects(app.query(`alter table ${table} disable row level security`), { code: "42501" }, table);
      await assert.rejects(app.query(`drop policy own_desk on ${table}`), { code: "42501" }, table);
      await assert.rejects(app.query(`truncate ${table}`), { code: "42501" }, table);
    }
    await app.query("set row_security = off");
    await assert.rejects(app.query("select from cases"), { code: "42501" });
    await app.query("set row_security = on");
    await assert.rejects(app.query("create table fineline.mine ()"), { code: "42501" });
    await assert.rejects(app.query("select from cases_00"), { code: "42501" });
  });

  it("a user who is a member of the role and nothing else can serve desks, and has no rights to go back to", async () => {
    const user = `web_${randomUUID().replaceAll("-", "")}`;
    await owner.query(`create role ${user} login password 'web'; grant fineline_app to ${user}`);
    const url = Object.assign(new URL(server().url), { username: user, password: "web" });
    const place = openPostgres({ url: url.href, ownerUrl: server().url, poolSize: 1 });
    try {
      await place.migrate();
      await place.check();
      const desk = randomUUID();
      await place.createDesk(desk, 0);
      await place.openDesk(desk).changeSettings({ name: "Ana" });
      assert.deepEqual(await place.openDesk(desk).loadSettings(), { name: "Ana" });
      await place.pool.query("set role none");
      await place.pool.query(`set fineline.desk = '${desk}'`);
      assert.deepEqual((await place.pool.query("select name from settings")).rows, [{ name: "name" }]);
      await place.pool.query("reset fineline.desk");
      assert.deepEqual((await place.pool.query("select name from settings")).rows, []);
      await assert.rejects(place.pool.query("alter table settings disable row level security"), { code: "42501" });
    } finally {
      await place.close();
      await owner.query(`drop role ${user}`);
    }
  });

  it("a connection that a desk has given back is nobody's", async () => {
    const place = openPostgres({ url: server().url, poolSize: 1 });
    try {
      assert.deepEqual(await place.openDesk(ours).listCaseIds(), ["globex"]);
      await place.openDesk(ours).dropSummaries();
      assert.deepEqual((await place.pool.query("select from settings")).rows, []);
      await assert.rejects(place.openDesk(ours).addCases([{ id: "globex", header: {} as never, facts: [] }], 0));
      assert.deepEqual((await place.pool.query("select current_desk() as desk")).rows, [{ desk: null }]);
    } finally {
      await place.close();
    }
  });
});

async function connect({ url }: DeskServer): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** How many rows were touched: none where the role may not do so at all. */
async function attempt(client: pg.Client, statement: string, values: readonly string[]): Promise<number> {
  try {
    return (await client.query(statement, [...values])).rowCount ?? 0;
  } catch (error) {
    assert.equal((error as pg.DatabaseError).code, "42501", `${statement}: ${error}`);
    return 0;
  }
}
