import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import pg from "pg";
import { StoreError, type StoreErrorKind } from "../../src/app/ports/index.ts";
import { lockOf, openPostgres, type PostgresPlace } from "../../src/storage/postgres/index.ts";
import { type Postgres, runPostgres, whyNoPostgres } from "./run-postgres.ts";

const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [] };
const newCase = (id: string) => ({ id, header, facts: [] });

const refusal =
  (kind: StoreErrorKind, retryable: boolean, said: RegExp = /./) =>
  (error: unknown) => {
    assert.ok(error instanceof StoreError, String(error));
    assert.deepEqual([error.kind, error.retryable], [kind, retryable], error.message);
    assert.match(error.message, said);
    assert.doesNotMatch(error.message, /postgres:|[0-9a-f]{24}/);
    return true;
  };

describe("a server that is not well", { skip: whyNoPostgres(18) ?? false }, () => {
  let postgres: Postgres;
  let url: string;
  let place: PostgresPlace;
  let owner: pg.Client;
  const desk = randomUUID();

  before(async () => {
    // Settings of its own, so that nobody else has this server.
    const started = await runPostgres({ settings: { max_connections: 12, application_name: "outages" } });
    assert.ok(started.missing === undefined);
    postgres = started;
    url = await postgres.freshDatabase();
    place = openPostgres({ url, poolSize: 2 });
    await place.migrate();
    await place.createDesk(desk, 0);
    owner = await connect(url);
  });
  after(async () => {
    await owner.end();
    await place.close();
    await postgres.stop();
  });

  it("what was acknowledged is there after a crash, and the same store goes on by itself", async () => {
    const store = place.openDesk(desk);
    await store.addCases([newCase("before")], 0);
    await postgres.kill();
    await assert.rejects(store.addCases([newCase("during")], 0), refusal("unavailable", true));
    await assert.rejects(store.listCaseIds(), refusal("unavailable", true, /cannot be reached|connection/));
    await postgres.restart();
    await store.addCases([newCase("after")], 0);
    assert.deepEqual(await store.listCaseIds(), ["before", "after"]);
    owner = await connect(url);
  });

  it("connections that are cut while nobody uses them are noticed by nobody", async () => {
    const store = place.openDesk(desk);
    await Promise.all([store.listCaseIds(), store.listCaseIds()]);
    await owner.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'fineline'");
    await Promise.all(["one", "two"].map((id) => store.addCases([newCase(id)], 0)));
    assert.equal((await store.listCaseIds()).includes("two"), true);
  });

  it("a connection that is cut in the middle of a change keeps nothing of it, and the next call has another", async () => {
    const store = place.openDesk(desk);
    const cut = owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'fineline' and pid <> pg_backend_pid()",
    );
    await Promise.allSettled([cut, store.addCases([newCase("cut")], 0)]);
    await store.addCases([newCase("next")], 0);
    assert.ok((await store.listCaseIds()).includes("next"));
  });

  it("who waited for a busy desk in vain leaves a connection that others can use", async () => {
    const own = openPostgres({ url, poolSize: 1 });
    const idle = randomUUID();
    await own.createDesk(idle, 0);
    await owner.query("begin");
    await owner.query("select pg_advisory_xact_lock($1)", [lockOf(desk)]);
    const waiting = assert.rejects(own.openDesk(desk).addCases([newCase("in vain")], 0), StoreError);
    while ((await owner.query(GIVE_UP)).rowCount === 0);
    await waiting;
    await owner.query("rollback");
    await own.openDesk(idle).addCases([newCase("idle")], 0);
    assert.deepEqual(await own.openDesk(idle).listCaseIds(), ["idle"]);
    await own.close();
  });

  it("a wrong password, another database and a port where nobody listens are told without the password, and where they are to operators alone", async () => {
    const wrong = new URL(url);
    wrong.password = "0123456789abcdef01234567";
    await assert.rejects(onceAt(wrong.href), refusal("unavailable", false, /does not let this user in/));
    const other = new URL(url);
    other.pathname = "/nowhere";
    await assert.rejects(onceAt(other.href, checked), refusal("unavailable", false, /\/nowhere/));
    await assert.rejects(
      onceAt(other.href),
      refusal("unavailable", false, /^The database of this service does not let/),
    );
    const nobody = new URL(url);
    nobody.port = "9";
    await assert.rejects(onceAt(nobody.href, checked), refusal("unavailable", true, /127\.0\.0\.1:9\//));
  });

  it("a database that was not migrated says so", async () => {
    await assert.rejects(onceAt(await postgres.freshDatabase()), refusal("unavailable", false, /not prepared/));
  });

  it("a server without a free connection asks to be tried again", async () => {
    const held: pg.Client[] = [];
    try {
      for (let number = 0; number < 12; number += 1) held.push(await connect(url).catch(() => owner));
      await assert.rejects(onceAt(url), refusal("unavailable", true, /no room for another connection/));
    } finally {
      for (const each of new Set(held)) if (each !== owner) await each.end();
    }
  });

  it("a server that can only be read says so, and reading goes on", async () => {
    const database = new URL(url).pathname.slice(1);
    await owner.query(`alter database ${database} set default_transaction_read_only = on`);
    const reading = openPostgres({ url });
    try {
      assert.ok((await reading.openDesk(desk).listCaseIds()).includes("before"));
      await assert.rejects(reading.openDesk(desk).addCases([newCase("read")], 0), refusal("read-only", true));
    } finally {
      await reading.close();
      await owner.query("set default_transaction_read_only = off");
      await owner.query(`alter database ${database} reset default_transaction_read_only`);
    }
  });

  it("a change that the server gave up for another's sake is done again, and not for ever", async () => {
    await owner.query(`
      create sequence fineline.tries; grant usage on sequence fineline.tries to fineline_app;
      create function fineline.give_up() returns trigger language plpgsql as $$ begin
        if new.name = 'tone' or nextval('fineline.tries') <= 2 then raise 'given up' using errcode = '40001'; end if;
        return new;
      end $$;
      create trigger gives_up before insert on fineline.settings for each row execute function fineline.give_up()`);
    const store = place.openDesk(desk);
    await store.changeSettings({ name: "Ana" });
    assert.deepEqual(await store.loadSettings(), { name: "Ana" });
    assert.equal(await store.settingsRevision(), 1);
    await assert.rejects(store.changeSettings({ tone: "warm" }), refusal("locked", true));
    assert.equal(await store.settingsRevision(), 1);
  });
});

/** Ends the waiting of whoever waits for a desk's lock, as time would. */
const GIVE_UP =
  "select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'advisory' and datname = current_database()";

/** Asks for a desk's cases at an address that nothing is open at. */
type Asked = (place: PostgresPlace) => Promise<unknown>;

const listed: Asked = (place) => place.openDesk(randomUUID()).listCaseIds();
const checked: Asked = (place) => place.check();

async function onceAt(url: string, ask = listed): Promise<void> {
  const place = openPostgres({ url });
  try {
    await ask(place);
  } finally {
    await place.close();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client;
}
