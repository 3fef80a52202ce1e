import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { it } from "node:test";
import { promisify } from "node:util";
import pg from "pg";
import { inviteToService } from "../../src/accounts/index.ts";
import { openServiceAccounts } from "../../src/bin/open-service.ts";
import { prepareDatabase } from "../../src/bin/prepare-database.ts";
import { readServiceConfig } from "../../src/service/config/index.ts";
import { openPostgres } from "../../src/storage/postgres/index.ts";
import { type Postgres, runPostgres, whyNoPostgres } from "../postgres/run-postgres.ts";
import { startTestWorker } from "./test-worker.ts";
import { caseOfToday, until } from "./work-place.ts";

const PROGRAM = new URL("../../src/bin/fineline.ts", import.meta.url).pathname;

function settingsOf(url: string) {
  const env = {
    FINELINE_DATABASE_URL: url,
    FINELINE_PUBLIC_URL: "http://localhost:4797",
    FINELINE_KEYS: `2026:${"A".repeat(42)}8`,
  };
  const config = readServiceConfig(env, { readFile: () => "" });
  assert.ok(config.ok);
  return { env, config: config.value };
}

/** A server as an operator has it who gives nobody more than they need: a database, and its owner who may make roles and no more. */
async function startServer() {
  const postgres = (await runPostgres()) as Postgres;
  const superuserUrl = await postgres.freshDatabase();
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  await superuser.query(
    "create role keeper login createrole password 'keep'; create role guest login password 'guest'",
  );
  await superuser.query(`alter database ${new URL(superuserUrl).pathname.slice(1)} owner to keeper`);
  const as = (username: string, password: string, url = superuserUrl) =>
    Object.assign(new URL(url), { username, password }).href;
  return {
    superuser,
    ownerUrl: as("keeper", "keep"),
    url: as("fineline_web", "p%C3%A4ss"),
    guestUrl: as("guest", "guest"),
    secondOwner: async () => {
      const fresh = await postgres.freshDatabase();
      await superuser.query("create role \"second keeper\" login createrole password 'keep'");
      await superuser.query(`alter database ${new URL(fresh).pathname.slice(1)} owner to "second keeper"`);
      return { ownerUrl: as("second keeper", "keep", fresh), url: as("second_web", "web", fresh) };
    },
    stop: async () => {
      await superuser.end();
      await postgres.stop();
    },
  };
}

/** The tables that hold a row of any desk. */
async function tablesWithDesks(superuser: pg.Client): Promise<readonly string[]> {
  const { rows } = await superuser.query(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
      where table_schema like 'fineline%' and column_name = 'desk'`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    if ((await superuser.query(`select from ${name} limit 1`)).rowCount === 1) found.push(name);
  }
  return found;
}

it("fineline prepare makes the tables as their owner; web and worker need no more than the user that it lets in", {
  skip: whyNoPostgres(18) ?? false,
  timeout: 120_000,
}, async (t) => {
  const { superuser, ownerUrl, url, guestUrl, secondOwner, stop } = await startServer();
  t.after(stop);
  await assert.rejects(
    prepareDatabase(settingsOf(guestUrl).config),
    /run fineline prepare with FINELINE_DATABASE_OWNER_URL/,
  );
  assert.deepEqual((await superuser.query("select to_regnamespace('fineline') as made")).rows, [{ made: null }]);

  const { env, config } = settingsOf(url);
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, "prepare"], {
    env: { PATH: process.env.PATH, ...env, FINELINE_DATABASE_OWNER_URL: ownerUrl },
  });
  assert.equal(stdout, "The database is ready for this version.\n");
  // With nothing left to do, whoever works with the tables may ask.
  await prepareDatabase(config);

  const accounts = openServiceAccounts(config, (error) => assert.fail(String(error)));
  const place = openPostgres({ url, poolSize: 2 });
  const worker = startTestWorker({ url });
  try {
    assert.match((await inviteToService(accounts.db, "ada@example.com")).token, /^fi_/);
    const desk = randomUUID();
    await place.createDesk(desk, 0);
    const store = place.openDesk(desk);
    await store.addCases([caseOfToday("globex")], Date.now());
    await until(async () => (await store.listSummaries()).length === 1);
    assert.ok((await tablesWithDesks(superuser)).length > 8);
    await worker.stop();
    await place.removeDesk(desk);
    assert.deepEqual(await tablesWithDesks(superuser), []);
    await assert.rejects(place.pool.query("reset role; create table fineline.mine ()"), { code: "42501" });
    await assert.rejects(place.pool.query("reset role; delete from fineline.desks"), { code: "42501" });

    const second = await secondOwner();
    const settled = { ...config, databaseUrl: second.url, ownerUrl: second.ownerUrl };
    const allow = 'grant fineline_accounts, fineline_app, fineline_worker to "second keeper" with admin option';
    await assert.rejects(prepareDatabase(settled), (error: Error) => error.message.includes(`say: ${allow};`));
    await superuser.query(allow);
    await prepareDatabase(settled);
  } finally {
    await worker.stop();
    await accounts.close();
    await place.close();
  }
});
