import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import pg from "pg";
import { StoreError, type StoreErrorKind } from "../../app/ports/index.ts";
import { checkSchema, migrate } from "./migrate.ts";
import { type Migration, migrations } from "./migrations/index.ts";
import { onEachPostgres } from "./places.suite.ts";

const place = "the database";
const newest = migrations.at(-1)!.version;
const next = (sql: string, oldestBeside?: number): Migration => ({
  version: newest + 1,
  sql,
  ...(oldestBeside === undefined ? {} : { oldestBeside }),
});

const refusal = (kind: StoreErrorKind) => (error: unknown) => {
  assert.ok(error instanceof StoreError, String(error));
  assert.equal(error.kind, kind);
  return true;
};

onEachPostgres((_, server) => {
  let url: string;
  let client: pg.Client;

  before(async () => {
    url = await server().postgres.freshDatabase();
    client = new pg.Client({ connectionString: url });
    await client.connect();
  });
  after(() => client.end());

  const versions = async () =>
    (await client.query("select version from fineline.schema_versions order by version")).rows.map(
      ({ version }) => version,
    );

  it("a schema of our name that somebody else made is left as it is", async () => {
    await client.query("create schema fineline; create table fineline.cases (id text)");
    await assert.rejects(migrate({ url, place }), refusal("foreign"));
    assert.deepEqual(
      (await client.query("select table_name from information_schema.tables where table_schema = 'fineline'")).rows,
      [{ table_name: "cases" }],
    );
    await client.query("drop schema fineline cascade");
  });

  it("a database that nobody prepared is told from one that is ready", async () => {
    await assert.rejects(checkSchema(client, place), refusal("unavailable"));
  });

  it("several programs that start at once migrate once, each step in its order, and nothing is left to do", async () => {
    await Promise.all([migrate({ url, place }), migrate({ url, place }), migrate({ url, place })]);
    await migrate({ url, place });
    assert.deepEqual(await versions(), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]);
    await checkSchema(client, place);
  });

  it("a step that fails leaves the version before it", async () => {
    const broken = [...migrations, next("create table fineline.half (); select nothing_of_that_name()")];
    await assert.rejects(migrate({ url, place, migrations: broken }), { code: "42883" });
    assert.equal((await versions()).at(-1), newest);
    assert.deepEqual((await client.query("select to_regclass('fineline.half') as half")).rows, [{ half: null }]);
  });

  it("a program goes on beside a step that adds, and is refused after one that takes away what it needs", async () => {
    const longer = [...migrations, next("create table fineline.added ()")];
    await migrate({ url, place, migrations: longer });
    await migrate({ url, place });
    await checkSchema(client, place);
    assert.equal((await versions()).at(-1), newest + 1);
    const last = { version: newest + 2, sql: "drop table fineline.added", oldestBeside: newest + 1 };
    await migrate({ url, place, migrations: [...longer, last] });
    await migrate({ url, place, migrations: longer });
    await assert.rejects(migrate({ url, place }), refusal("newer"));
    await assert.rejects(checkSchema(client, place), refusal("newer"));
  });
});
