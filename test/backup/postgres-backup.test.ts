import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import pg from "pg";
import { inviteToService, makeAccount, openAccounts } from "../../src/accounts/index.ts";
import { sendDue } from "../../src/app/send-due.ts";
import { BackupError, backUpPostgres, restorePostgres } from "../../src/storage/backup/index.ts";
import { openPostgres, type PostgresPlace } from "../../src/storage/postgres/index.ts";
import { type Postgres, runPostgres, whyNoPostgres } from "../postgres/run-postgres.ts";
import { accountOn, approveThanks, interviewCase, NOW, noHolidays } from "../sending/sample-letters.ts";

const HOUR = 3_600_000;
const LETTERS = 10;
const MAIL_KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE";
const account = accountOn(1);

describe("a backup of a service", { skip: whyNoPostgres(18) }, () => {
  let postgres: Postgres;
  let folder: string;
  let path: string;
  let source: string;
  const desks = [randomUUID(), randomUUID()].toSorted();
  const opened: PostgresPlace[] = [];

  const placeAt = (url: string) => {
    const place = openPostgres({ url, mailKey: MAIL_KEY, poolSize: 4 });
    opened.push(place);
    return place;
  };
  const accountsAt = (url: string) =>
    openAccounts({
      url,
      address: "http://localhost:4790",
      keys: [{ id: "2026", key: new Uint8Array(32).fill(7) }],
      sendMail: async () => {},
      isOpen: false,
      providers: [],
      onFailure: (error) => assert.fail(`${error}`),
    });
  const sessionsAt = async (url: string) => {
    const accounts = accountsAt(url);
    const { rows } = await sql`select id from session`.execute(accounts.db);
    await accounts.close();
    return rows;
  };
  const migrated = (url: string) => async () => {
    const accounts = accountsAt(url);
    await placeAt(url).migrate();
    await accounts.migrate();
    await accounts.close();
  };

  /** Sends what is due of a desk; gives the letters that a server was given. */
  async function send(url: string, desk: string): Promise<readonly string[]> {
    const store = placeAt(url).openDesk(desk);
    const gone: string[] = [];
    const input = {
      store,
      outbox: store.outbox,
      submitter: {
        submit: async ({ bytes, beforeData }: { bytes: Uint8Array; beforeData: () => Promise<boolean> }) => {
          assert.ok(await beforeData());
          gone.push(/^Message-ID: (.*)$/im.exec(Buffer.from(bytes).toString())?.[1]?.trim() ?? "");
          return { kind: "accepted", response: "250 ok" } as const;
        },
      },
      findAccount: async () => account,
      openCopies: async () => undefined,
      holidays: noHolidays,
      clock: () => NOW + HOUR,
      newId: randomUUID,
    };
    while ((await sendDue(input)) !== undefined) assert.ok(gone.length <= LETTERS);
    return gone;
  }

  before(async () => {
    const started = await runPostgres();
    assert.ok(started.missing === undefined);
    postgres = started;
    folder = mkdtempSync(join(tmpdir(), "fineline-backup-"));
    path = join(folder, "service.backup");
    source = await postgres.freshDatabase();
    await migrated(source)();
    const place = placeAt(source);
    for (const desk of desks) {
      await place.createDesk(desk, NOW);
      const store = place.openDesk(desk);
      const cases = Array.from({ length: LETTERS }, (_, index) => interviewCase(`case-${index}`));
      await store.addCases(cases, NOW);
      await store.mail.saveAccount(account, { kind: "password", password: "open-sesame" }, NOW);
      for (const { id } of cases) await approveThanks(store, id, { account });
    }
    const { imports } = place.openDesk(desks[0]!);
    await imports.addImport({ id: "waits", content: '{"cases":[]}', digest: "d", total: 0 }, NOW);
    await imports.beginImport("waits", NOW);
    const accounts = accountsAt(source);
    const { token } = await inviteToService(accounts.db, "ana@example.org");
    const person = { token, name: "Ana Ruiz 株", password: "six grey herons at noon", address: "127.0.0.1" };
    assert.equal((await makeAccount(accounts.db, person)).kind, "made");
    await sql`insert into session (id, token, "userId", "createdAt", "updatedAt", "expiresAt")
      select 's', 't', id, now(), now(), now() + interval '1 day' from "user"`.execute(accounts.db);
    await accounts.close();
    await backUpPostgres({ url: source, path, now: NOW });
  });

  after(async () => {
    for (const place of opened) await place.close();
    await postgres.stop();
    rmSync(folder, { recursive: true });
  });

  it("is one file for its owner alone, and overwrites nothing", async () => {
    assert.deepEqual(readdirSync(folder), ["service.backup"]);
    assert.equal(statSync(path).mode & 0o777, 0o600);
    const whole = readFileSync(path);
    await assert.rejects(backUpPostgres({ url: source, path, now: NOW }), (error: unknown) => {
      return error instanceof BackupError && /is there already: a backup overwrites nothing/.test(error.message);
    });
    assert.deepEqual(readFileSync(path), whole);
    assert.deepEqual(readdirSync(folder), ["service.backup"]);
  });

  it("restored, holds every fact; ten letters that went after it do not go again, and what waits for whom is told", async () => {
    assert.equal((await send(source, desks[0]!)).length, LETTERS);
    const url = await postgres.freshDatabase();
    const summary = await restorePostgres({ url, path, now: NOW + 2 * HOUR, migrate: migrated(url) });
    assert.deepEqual([summary.letters, summary.mailboxes, summary.madeAt], [2 * LETTERS, 2, NOW]);
    assert.deepEqual(await placeAt(url).listDesks(10), desks);
    const waiting = await placeAt(url).openDesk(desks[0]!).imports.findImport("waits");
    assert.deepEqual([waiting?.state, waiting?.beganAt], ["waiting", null]);
    assert.deepEqual(await sessionsAt(url), []);
    for (const desk of desks) {
      assert.deepEqual(await send(url, desk), []);
      assert.equal(await placeAt(url).openDesk(desk).restoredAt(), NOW + 2 * HOUR);
      const store = placeAt(url).openDesk(desk);
      const items = await store.outbox.list();
      const [state] = items.map((item) => item.state);
      assert.equal(items.length, LETTERS);
      assert.ok(items.every(({ state: { kind } }) => kind === "uncertain"));
      assert.equal(state?.kind === "uncertain" && state.because, "restored");
      assert.deepEqual(
        (await store.outbox.listPauses()).map(({ accountId, problem, until }) => [accountId, problem, until]),
        [["own", "settings", null]],
      );
      assert.deepEqual(await store.mail.loadSecret("own"), { kind: "password", password: "open-sesame" });
    }
  });

  it("restored into tables of their owner, has all its work before it, whoever comes first", async () => {
    const { url, client, ownerUrl } = await ownedDatabase(postgres);
    await migrated(ownerUrl)();
    await restorePostgres({ url, path, now: NOW, migrate: migrated(url) });
    const { rows: wakes } = await client.query(
      "select kind, count(*)::int, count(distinct desk)::int as desks from fineline_work.wakes group by kind order by kind",
    );
    const { rows: mailboxes } = await client.query("select account_id, is_stopped from fineline_work.mailboxes");
    await client.end();
    assert.deepEqual(wakes, [
      { kind: "plan-case", count: 2 * LETTERS, desks: 2 },
      { kind: "send-due", count: 2, desks: 2 },
      { kind: "take-in-import", count: 1, desks: 1 },
      { kind: "watch-mailbox", count: 2, desks: 2 },
    ]);
    assert.deepEqual(mailboxes, [
      { account_id: "own", is_stopped: false },
      { account_id: "own", is_stopped: false },
    ]);
  });

  it("restored, counts on where it was: what is recorded next has the next number, and a case the same history", async () => {
    const url = await postgres.freshDatabase();
    await restorePostgres({ url, path, now: NOW, migrate: migrated(url) });
    const [before, after] = [placeAt(source).openDesk(desks[1]!), placeAt(url).openDesk(desks[1]!)];
    assert.deepEqual(await after.findCase("case-3"), await before.findCase("case-3"));
    const fact = { id: "note-1", kind: "note", at: "2026-11-16T12:00:00-05:00[America/New_York]", text: "x" } as never;
    const numbers = await Promise.all([before, after].map((store) => store.appendFacts("case-3", [fact], NOW)));
    assert.deepEqual(numbers[1], numbers[0]);
  });

  it("goes only into an empty database", async () => {
    await assert.rejects(restorePostgres({ url: source, path, now: NOW, migrate: migrated(source) }), {
      name: "BackupError",
      message:
        "This database holds something already: a backup goes only into an empty one. Make a new database for it.",
    });
  });

  it("that was cut off, or changed by one letter, or has a table of somebody's own, is refused, and nothing of it stays", async () => {
    const lines = gunzipSync(readFileSync(path)).toString().split("\n");
    const row = lines.findIndex((line) => line.includes("Senior Analyst"));
    const damaged = {
      cut: gzipSync(lines.slice(0, -2).join("\n")),
      half: readFileSync(path).subarray(0, 2000),
      changed: gzipSync(lines.with(row, lines[row]!.replace("Senior Analyst", "Junior Analyst")).join("\n")),
      missing: gzipSync(lines.toSpliced(row, 1).join("\n")),
      foreign: gzipSync(lines.join("\n").replaceAll('fineline.\\"cases\\"', "pg_catalog.pg_authid")),
      other: "a letter",
    };
    for (const [name, bytes] of Object.entries(damaged)) {
      const file = join(folder, `${name}.damaged`);
      writeFileSync(file, bytes);
      const url = await postgres.freshDatabase();
      await assert.rejects(restorePostgres({ url, path: file, now: NOW, migrate: migrated(url) }), BackupError, name);
      rmSync(file);
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query("select to_regclass('fineline.cases') is null as absent");
      if (!rows[0].absent) assert.equal((await client.query("select from fineline.cases")).rowCount, 0, name);
      await client.end();
    }
  });

  it("is refused to a user who does not see every desk", async () => {
    const client = new pg.Client({ connectionString: source });
    await client.connect();
    await client.query("create role clerk login password 'clerk' in role fineline_app");
    await client.end();
    const url = new URL(source);
    url.username = "clerk";
    url.password = "clerk";
    const file = join(folder, "clerk.backup");
    await assert.rejects(backUpPostgres({ url: url.href, path: file, now: NOW }), /may not see every desk/);
    assert.ok(!readdirSync(folder).includes("clerk.backup"));
  });
});

/** An empty database of a user who may make roles and no more, as an operator prepares it, and its superuser's address. */
async function ownedDatabase(postgres: Postgres) {
  const url = await postgres.freshDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    create role keeper login createrole password 'keep';
    grant fineline_app, fineline_worker to keeper with admin true, inherit true, set true`);
  await client.query(`alter database ${new URL(url).pathname.slice(1)} owner to keeper`);
  return { url, client, ownerUrl: Object.assign(new URL(url), { username: "keeper", password: "keep" }).href };
}
