import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, it } from "node:test";
import { type Migration, migrations } from "./migrations/index.ts";
import { openCaseStore } from "./open-case-store.ts";
import { openDatabase } from "./open-database.ts";

/** A store as the first schema had it, with a case, a revised header, a fact and a summary. Never to be changed. */
const VERSION_1 = `
  create table cases (number integer primary key autoincrement, id text not null unique, opened_at integer not null) strict;
  create table log (
    sequence integer primary key autoincrement, case_id text not null references cases (id), fact_id text,
    content text not null, recorded_at integer not null, unique (case_id, fact_id)
  ) strict;
  create index log_by_case on log (case_id, sequence);
  create table case_summaries (
    case_id text primary key references cases (id) on delete cascade, sequence integer not null, as_of integer not null,
    stance text not null, headline text not null, next_change_at integer, digest text not null
  ) strict;
  create trigger cases_never_change before update on cases begin select raise(abort, 'cases is append-only'); end;
  create trigger cases_are_kept before delete on cases begin select raise(abort, 'cases is append-only'); end;
  create trigger log_never_changes before update on log begin select raise(abort, 'log is append-only'); end;
  create trigger log_is_kept before delete on log begin select raise(abort, 'log is append-only'); end;
  create trigger cases_are_not_replaced before insert on cases
    when exists (select 1 from cases where number = new.number or id = new.id)
    begin select raise(abort, 'cases is append-only'); end;
  create trigger log_is_not_replaced before insert on log
    when exists (
      select 1 from log where sequence = new.sequence
      union all select 1 from log where case_id = new.case_id and fact_id = new.fact_id
    )
    begin select raise(abort, 'log is append-only'); end;
  insert into cases (id, opened_at) values ('globex', 1794837600000);
  insert into log (case_id, fact_id, content, recorded_at) values
    ('globex', null, '{"role":"Analyst","company":"Globex","calendar":{"timeZone":"UTC"},"contacts":[]}', 1794837600000),
    ('globex', 'applied-1', '{"id":"applied-1","at":"2026-11-02T09:00:00Z","kind":"applied"}', 1794837600000),
    ('globex', null, '{"role":"Senior Analyst","company":"Globex","calendar":{"timeZone":"UTC"},"contacts":[]}', 1794837660000);
  insert into case_summaries values ('globex', 3, 1794837660000, 'wait', 'Wait until Monday.', null, '{}');
  pragma application_id = 1179536462;
  pragma user_version = 1;
`;

const broken: Migration = {
  version: migrations.length + 1,
  sql: "create table half (a integer) strict; insert into half values (1); insert into nowhere values (1);",
};

let home: string;
let path: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "fineline-migrate-"));
  path = join(home, "fineline.db");
});

afterEach(() => rmSync(home, { recursive: true }));

function inspect<Value>(read: (database: DatabaseSync) => Value): Value {
  const database = new DatabaseSync(path);
  try {
    return read(database);
  } finally {
    database.close();
  }
}

const schemaOf = (database: DatabaseSync) => ({
  version: Number(database.prepare("pragma user_version").get()?.user_version),
  names: database
    .prepare("select name from sqlite_schema where name not like 'sqlite_%' order by name")
    .all()
    .map((row) => String(row.name)),
});

const columnsOf = (database: DatabaseSync) =>
  database
    .prepare(`
    select t.name as tbl, c.name, c.type, c."notnull", c.pk from pragma_table_list t join pragma_table_info(t.name) c
    where t.name not like 'sqlite_%' order by 1, c.cid
  `)
    .all();

it("the migrations are numbered from 1 without a gap", () => {
  assert.deepEqual(
    migrations.map((migration) => migration.version),
    migrations.map((_, index) => index + 1),
  );
});

async function assertAllOfVersion1IsThere(): Promise<void> {
  const store = await openCaseStore({ home });
  const found = await store.findCase("globex");
  const summaries = await store.listSummaries();
  const changes = await store.changesSince(0);
  await store.close();
  assert.deepEqual(found, {
    id: "globex",
    header: { role: "Senior Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [] },
    facts: [{ id: "applied-1", at: "2026-11-02T09:00:00Z", kind: "applied" }],
    openedAt: 1794837600000,
    sequence: 3,
  });
  assert.equal(summaries[0]?.headline, "Wait until Monday.");
  assert.deepEqual(changes, [{ caseId: "globex", sequence: 3, isRemoved: false }]);
}

it("a store of the first schema opens with all that was in it", async () => {
  inspect((database) => database.exec(VERSION_1));
  await assertAllOfVersion1IsThere();
});

it("a store of the first schema, once opened, has no settings, a name of its own, and cases that can be removed", async () => {
  inspect((database) => database.exec(VERSION_1));
  const store = await openCaseStore({ home });
  const [settings, revision, placeId] = [
    await store.loadSettings(),
    await store.settingsRevision(),
    await store.placeId(),
  ];
  await store.removeCases(["globex"], 1794837720000);
  const changes = await store.changesSince(3);
  await store.close();
  assert.deepEqual([settings, revision], [{}, 0]);
  assert.match(placeId, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  assert.deepEqual(changes, [{ caseId: "globex", sequence: 4, isRemoved: true }]);
});

it("a store of the first schema, once opened, has the schema of a new one", () => {
  inspect((database) => database.exec(VERSION_1));
  openDatabase({ path, busyTimeoutMs: 100 }).close();
  const migrated = inspect((database) => [schemaOf(database), columnsOf(database)]);
  rmSync(path);
  openDatabase({ path, busyTimeoutMs: 100 }).close();
  assert.deepEqual(
    migrated,
    inspect((database) => [schemaOf(database), columnsOf(database)]),
  );
});

it("a migration that fails leaves the version before it whole", () => {
  openDatabase({ path, busyTimeoutMs: 100 }).close();
  const before = inspect(schemaOf);
  assert.throws(() => openDatabase({ path, busyTimeoutMs: 100, migrations: [...migrations, broken] }), /nowhere/);
  assert.deepEqual(inspect(schemaOf), before);
});

it("a first migration that fails leaves an empty file, which the next opening fills", () => {
  const failing = migrations.map((migration) => ({ ...migration, sql: `${migration.sql}; ${broken.sql}` }));
  assert.throws(() => openDatabase({ path, busyTimeoutMs: 100, migrations: failing }), /nowhere/);
  assert.deepEqual(inspect(schemaOf), { version: 0, names: [] });
  openDatabase({ path, busyTimeoutMs: 100 }).close();
  assert.equal(inspect(schemaOf).version, migrations.length);
});

/** Brings the store to the last of the migrations in a process that is killed where their SQL says `select die()`. */
function migrateUntilKilled(dying: readonly Migration[]): void {
  const program = `
    import { DatabaseSync } from "node:sqlite";
    import { migrate } from ${JSON.stringify(import.meta.resolve("./migrate.ts"))};
    const database = new DatabaseSync(process.argv[1]);
    database.function("die", () => process.kill(process.pid, "SIGKILL"));
    migrate(database, process.argv[1], ${JSON.stringify(dying)});
  `;
  const child = spawnSync(process.execPath, ["--input-type=module", "--eval", program, path]);
  assert.equal(child.signal, "SIGKILL", String(child.stderr));
}

it("a process killed in a migration leaves the version before it whole", () => {
  inspect((database) => database.exec(VERSION_1));
  const next = { version: migrations.length + 1, sql: "create table half (a integer) strict; select die();" };
  migrateUntilKilled([...migrations, next]);
  openDatabase({ path, busyTimeoutMs: 100 }).close();
  const { version, names } = inspect(schemaOf);
  assert.equal(version, migrations.length);
  assert.equal(names.includes("half"), false);
});

it("a process killed after any statement of the second migration leaves the first store, which the next opening completes", async () => {
  const { version, sql } = migrations[1]!;
  const starts = [...sql.matchAll(/^ {4}(?:create|drop|insert) /gm)].map((match) => match.index);
  assert.equal(starts.length, 10);
  for (const start of [...starts.slice(1), sql.length]) {
    rmSync(path, { force: true });
    inspect((database) => database.exec(VERSION_1));
    const before = inspect(schemaOf);
    const dying = { version, sql: `${sql.slice(0, start)} select die(); ${sql.slice(start)}` };
    migrateUntilKilled([migrations[0]!, dying]);
    assert.deepEqual(inspect(schemaOf), before);
    await assertAllOfVersion1IsThere();
    assert.equal(inspect(schemaOf).version, migrations.length);
  }
});

it("several migrations run in order, and each once", () => {
  const add = (version: number, sql: string) => ({ version: migrations.length + version, sql });
  const second = add(1, "create table extra (a integer) strict; insert into extra values (1);");
  const third = add(2, "update extra set a = a + 1;");
  openDatabase({ path, busyTimeoutMs: 100, migrations: [...migrations, second] }).close();
  for (let opening = 0; opening < 2; opening += 1) {
    openDatabase({ path, busyTimeoutMs: 100, migrations: [...migrations, second, third] }).close();
  }
  const rows = inspect((database) => database.prepare("select a from extra").all());
  assert.deepEqual(
    rows.map((row) => row.a),
    [2],
  );
});
