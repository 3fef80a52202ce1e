import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, describe, it } from "node:test";
import pg from "pg";
import { runFineline } from "../../../test/cli/run-fineline.ts";
import { type Postgres, runPostgres, whyNoPostgres } from "../../../test/postgres/run-postgres.ts";
import { accountOn, approveThanks, interviewCase, NOW } from "../../../test/sending/sample-letters.ts";
import { StoreError } from "../../app/ports/index.ts";
import { backUpHome, backUpPostgres, restoreHome, restorePostgres } from "../backup/index.ts";
import { openPostgres, type PostgresPlace } from "../postgres/index.ts";
import { createSeal, readMailKey, SEALED_COLUMNS } from "../sealing/index.ts";
import {
  openCaseStore,
  openMailStore,
  openReminderStore,
  openRemoteCalendarStore,
  storePath,
} from "../sqlite/index.ts";
import { openDeskSide } from "./desk-side.ts";
import { openHomeSide } from "./home-side.ts";
import { MoveError, moveBetween } from "./index.ts";
import { moveContent } from "./move-content.ts";
import { UnknownOutcome } from "./moving-side.ts";

const keys = [{ id: "2026", key: new Uint8Array(32).fill(7) }];
const ONE_DAY = 86_400_000;

/** Rows that no store is asked for here, a statement each: characters that PostgreSQL does not keep as they are, and large numbers, too. */
const MORE_ROWS = `
  insert into mail_cursors values ('own', 'INBOX', '77', 4294967295);
  insert into mail_poisoned values ('own', 'INBOX', '77', 12, 'too large', ${NOW});
  insert into mail_learnt_ids values ('own', 'globex', 'i1', 'thread', 'x' || char(0) || 'y' || char(1114111));
  insert into mail_searched values ('own', 'globex', 'dana@globex.example', ${NOW});
  insert into mail_proposals values ('p1', 'key', 'own', 'globex', 'likely', '{"é":1}', 'open', ${NOW}, ${NOW}, null);
  insert into outbox_pauses values ('other', 'settings', '535 no', ${NOW}, null);
  insert into reminder_channels values ('email', 1, 'me', ${NOW}, null, null, 0, null);
  insert into reminder_log values ('email', 'globex', 's', 'opens', 0, ${NOW}, null, null, null);
  insert into reminder_pulse values (1, ${NOW}, null, 'http://127.0.0.1:1/');
  insert into reminder_links values ('n', ${NOW}, ${NOW + ONE_DAY});
  insert into openings (number, id, revision, content) values (4, 'planner', 3, '{}');
  insert into opening_tally values ('planner', '{}');
  insert into forgetting_log (forgotten_at, what, why) values (${NOW}, 'One.', 'Asked.');
  insert into calendar_feeds (id, content, key_digest, made_at, published, revision) values ('f', '{}', x'00ff', ${NOW}, '[]', 2);
  insert into remote_entries values ('u', '/u.ics', '{}');
  insert into candidate_pages values (x'0102', 'globex', ${NOW});
  insert into applications values ('a', 'planner', 'own', 'm', 'ana', null, 'open', '{}', ${NOW}, ${NOW}, null);
  insert into application_cursors values ('planner', 'own', 'Jobs', '77', 9);
  insert into case_summaries values ('initech', 2, ${NOW}, 'wait', 'Wait.', ${NOW + ONE_DAY}, '{}') on conflict do nothing;
`;

async function fillHome(home: string): Promise<void> {
  const store = await openCaseStore({ home });
  const mail = await openMailStore({ home });
  const reminders = await openReminderStore({ home });
  const remote = await openRemoteCalendarStore({ home });
  await store.addCases([interviewCase("globex"), interviewCase("gone"), interviewCase("initech")], NOW);
  await store.appendFacts("globex", [{ id: "n1", kind: "note", at: "2026-11-16T12:00:00Z", note: "株" } as never], NOW);
  await mail.saveAccount(accountOn(1), { kind: "password", password: "open-sesame" }, NOW);
  await approveThanks(store, "globex", { account: accountOn(1) });
  await store.removeCases(["gone"], NOW);
  await store.changeSettings({ name: "Ada" });
  await reminders.saveSecret("webhook", "https://hook.example/secret");
  await reminders.saveSubscription(
    { id: "b1", endpoint: "https://push.example/1", p256dh: "p", auth: "a" } as never,
    NOW,
  );
  const choices = { as: "events", isPrivate: true, hasAlarms: false } as const;
  await remote.connect(
    { id: "c1", user: "ana", url: "https://dav.example/", name: "Work", connectedAt: NOW, ...choices },
    "dav-password",
  );
  for (const open of [remote, reminders, mail, store]) await open.close();
  const database = new DatabaseSync(storePath(home));
  database.exec(MORE_ROWS);
  database.close();
}

/** Every row of every table, with secrets open and without what a file is called and whether its remains were wiped. */
function contentOf(home: string): Readonly<Record<string, readonly unknown[]>> {
  const database = new DatabaseSync(storePath(home), { readOnly: true });
  const tables = database
    .prepare("select name from sqlite_schema where type = 'table' and name <> 'moved' order by 1")
    .all();
  const placeId = `${database.prepare("select id from place").get()!.id}`;
  const content: Record<string, readonly unknown[]> = {};
  for (const name of tables.map((table) => `${table.name}`)) {
    const rows = database.prepare(`select * from ${name}`).all();
    const sealed = SEALED_COLUMNS.find(({ table }) => table === name);
    content[name] = rows
      .map((row) => {
        if (name === "place") return { ...row, id: "", has_remains: 0 };
        if (sealed === undefined) return { ...row };
        const seal = createSeal({ key: readMailKey({ home }), placeId });
        return {
          ...row,
          [sealed.column]: seal.open(sealed.rowOf(`${row[sealed.id]}`), row[sealed.column] as Uint8Array),
        };
      })
      .map((row) => JSON.stringify(row))
      .toSorted();
  }
  database.close();
  return content;
}

const isReadOnly = (error: unknown) =>
  error instanceof StoreError && error.kind === "read-only" && /has moved/.test(error.message);

describe("a move between a home and a desk", { skip: whyNoPostgres(18) ?? false }, () => {
  let postgres: Postgres;
  let url: string;
  let place: PostgresPlace;
  let folder: string;
  before(async () => {
    const started = await runPostgres();
    assert.ok(started.missing === undefined);
    postgres = started;
    url = await postgres.freshDatabase();
    place = openPostgres({ url, keys, poolSize: 3 });
    await place.migrate();
    folder = mkdtempSync(join(tmpdir(), "fineline-moving-"));
  });
  after(async () => {
    await place.close();
    await postgres.stop();
    rmSync(folder, { recursive: true });
  });

  async function makeSides() {
    const [home, other, desk] = [join(folder, randomUUID()), join(folder, randomUUID()), randomUUID()];
    await fillHome(home);
    await place.createDesk(desk, NOW);
    return { home, other, desk };
  }

  async function asSuperuser(sql: string, values: readonly unknown[] = []) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  it("there and back gives every row of every table, the numbers that go on, and secrets that open", async () => {
    const { home, other, desk } = await makeSides();
    const was = contentOf(home);
    assert.deepEqual(
      Object.keys(was).filter((name) => was[name]!.length === 0),
      [],
    );
    const there = await moveBetween({ direction: "to-desk", home, place, desk, keys });
    assert.deepEqual([there.from, there.to, there.tables], [storePath(home), `desk ${desk}`, 28]);
    const stores = place.openDesk(desk);
    assert.deepEqual(await stores.mail.loadSecret("own"), { kind: "password", password: "open-sesame" });
    assert.equal(await stores.remoteCalendar.loadPassword(), "dav-password");
    const back = await moveBetween({ direction: "to-home", home: other, place, desk, keys });
    assert.equal(back.rows, there.rows);
    assert.deepEqual(contentOf(other), was);
  });

  it("a case has the same facts and the same history at the desk, and what is recorded next the next number", async () => {
    const { home, other, desk } = await makeSides();
    const store = await openCaseStore({ home });
    const before = await store.findCase("globex");
    await store.close();
    await moveBetween({ direction: "to-desk", home, place, desk, keys });
    assert.deepEqual(await place.openDesk(desk).findCase("globex"), before);
    const note = { id: "n2", kind: "note", at: "2026-11-16T13:00:00Z", note: "x" } as never;
    await place.openDesk(desk).appendFacts("globex", [note], NOW);
    await moveBetween({ direction: "to-home", home: other, place, desk, keys });
    const database = new DatabaseSync(storePath(other), { readOnly: true });
    const { last, next } = database
      .prepare("select (select seq from sqlite_sequence where name = 'log') as last, max(sequence) as next from log")
      .get()!;
    database.close();
    assert.equal(next, last);
    assert.equal(
      (await asSuperuser("select max(sequence)::int as last from fineline.log where desk = $1", [desk]))[0].last,
      last,
    );
  });

  it("the side that it came from can be read, and records, sends and reminds of nothing", async () => {
    const { home, other, desk } = await makeSides();
    const open = await openCaseStore({ home });
    await moveBetween({ direction: "to-desk", home, place, desk, keys });
    const now = NOW + ONE_DAY;
    const lease = { token: randomUUID(), until: now + 60_000 };
    await assert.rejects(open.outbox.claim(now, lease), isReadOnly);
    await assert.rejects(open.addCases([interviewCase("hooli")], NOW), isReadOnly);
    assert.equal((await open.findCase("globex"))?.facts.length, 2);
    await open.close();

    const again = place.openDesk(desk);
    const claimed = await again.outbox.claim(now, lease);
    assert.equal(claimed?.item.caseId, "globex");
    await moveBetween({ direction: "to-home", home: other, place, desk, keys });
    await assert.rejects(again.addCases([interviewCase("hooli")], NOW), isReadOnly);
    assert.equal((await again.findCase("globex"))?.facts.length, 2);
    assert.deepEqual(await asSuperuser("select from fineline_work.wakes where desk = $1", [desk]), []);
    await place.removeDesk(desk);
    assert.deepEqual(await asSuperuser("select from fineline.log where desk = $1", [desk]), []);
  });

  it("a backup of what has moved is put back as what it is, of a file and of a service", async () => {
    const { home, other, desk } = await makeSides();
    await moveBetween({ direction: "to-desk", home, place, desk, keys });
    const file = join(folder, "moved.backup");
    await backUpHome({ home, path: file });
    assert.deepEqual((await restoreHome({ home: other, path: file, now: NOW })).letters, 0);
    const restored = await openCaseStore({ home: other });
    await assert.rejects(restored.changeSettings({ name: "Grace" }), isReadOnly);
    await restored.close();

    await moveBetween({ direction: "to-home", home: join(folder, "back"), place, desk, keys });
    const service = join(folder, "service.backup");
    await backUpPostgres({ url, path: service, now: NOW });
    const fresh = await postgres.freshDatabase();
    const second = openPostgres({ url: fresh, keys, poolSize: 1 });
    await restorePostgres({ url: fresh, path: service, now: NOW, migrate: second.migrate });
    await assert.rejects(second.openDesk(desk).changeSettings({ name: "Grace" }), isReadOnly);
    await second.close();
  });

  it("a place that holds something takes nothing, and what was to go there stays open", async () => {
    const [one, two] = [await makeSides(), await makeSides()];
    await moveBetween({ direction: "to-desk", home: one.home, place, desk: one.desk, keys });
    await assert.rejects(moveBetween({ direction: "to-desk", home: two.home, place, desk: one.desk, keys }), {
      name: "MoveError",
      message: `desk ${one.desk} holds something already: a move goes only into an empty place.`,
    });
    await assert.rejects(
      moveBetween({ direction: "to-home", home: two.home, place, desk: one.desk, keys }),
      /holds something already/,
    );
    await assert.rejects(
      moveBetween({ direction: "to-desk", home: one.home, place, desk: two.desk, keys }),
      /has moved already, to desk/,
    );
    await assert.rejects(
      moveBetween({ direction: "to-desk", home: two.home, place, desk: randomUUID(), keys }),
      /is not there: make it first/,
    );
    await assert.rejects(
      moveBetween({ direction: "to-desk", home: join(folder, "none"), place, desk: two.desk, keys }),
      MoveError,
    );
    for (const store of [await openCaseStore({ home: two.home }), place.openDesk(one.desk)]) {
      await store.changeSettings({ name: "Grace" });
      await store.close();
    }
  });

  it("a fault on the way keeps nothing of the move, and the place that it came from is open", async () => {
    const { home, desk } = await makeSides();
    await asSuperuser(
      `create function refuse_this() returns trigger language plpgsql as $$ begin raise exception 'no room' using errcode = '53100'; end $$;
       create trigger refused before insert on fineline.application_cursors for each row execute function refuse_this()`,
    );
    await assert.rejects(moveBetween({ direction: "to-desk", home, place, desk, keys }), { kind: "disk-full" });
    await asSuperuser("drop function refuse_this() cascade");
    assert.deepEqual(await asSuperuser("select from fineline.log where desk = $1", [desk]), []);
    const store = await openCaseStore({ home });
    await store.changeSettings({ name: "Grace" });
    await store.close();
    await moveBetween({ direction: "to-desk", home, place, desk, keys });
    assert.equal((await place.openDesk(desk).loadSettings()).name, "Grace");
  });

  it("where nobody heard how it ended, the place it came from stays closed, and moving once more ends it", async (t) => {
    const { home, desk } = await makeSides();
    const from = await openHomeSide({ home, isSource: true });
    const to = await openDeskSide({ place, desk, keys });
    t.after(() => Promise.all([from.release(), to.release()]));
    let calls = 0;
    const lost = {
      ...to,
      inTransaction: async <Value>(work: () => Promise<Value>): Promise<Value> => {
        calls += 1;
        if (calls === 1) return await to.inTransaction(work);
        throw new UnknownOutcome("cut");
      },
    };
    await assert.rejects(moveContent(from, lost), /The connection was lost at the very end/);
    assert.equal(await from.findWhereTo(), `desk ${desk}`);
    await moveContent(from, to);
    assert.equal((await place.openDesk(desk).findCase("globex"))?.facts.length, 2);
  });

  it("a connection that is lost on the way out of a desk leaves it closed, says so, and moving once more ends it", async () => {
    const { home, other, desk } = await makeSides();
    await moveBetween({ direction: "to-desk", home, place, desk, keys });
    const cut = `create function fineline.cut() returns bigint language sql security definer as
        'select count(pg_terminate_backend(pid)) from pg_stat_activity where pid = pg_backend_pid()';
       alter table fineline.settings rename to kept;
       create view fineline.settings as select k.* from fineline.kept k where fineline.cut() >= 0;
       grant all on fineline.settings to fineline_app`;
    await asSuperuser(cut);
    await assert.rejects(moveBetween({ direction: "to-home", home: other, place, desk, keys }), {
      name: "MoveError",
      message: `The connection was lost on the way: nothing came into ${storePath(other)}, and desk ${desk} is closed still. Move once more to the same place, and it goes on from there.`,
    });
    await asSuperuser(
      "drop view fineline.settings; drop function fineline.cut(); alter table fineline.kept rename to settings",
    );
    await assert.rejects(place.openDesk(desk).changeSettings({ name: "Grace" }), isReadOnly);
    await moveBetween({ direction: "to-home", home: other, place, desk, keys });
    assert.deepEqual(contentOf(other), contentOf(home));
  });

  it("the command says how much went over, and which side is live", async () => {
    const { home, desk } = await makeSides();
    const env = {
      FINELINE_KEYS: `2026:${Buffer.alloc(32, 7).toString("base64url")}`,
      FINELINE_PUBLIC_URL: "https://fineline.example",
    };
    const { status, stdout, stderr } = await runFineline({
      args: ["migrate", "--to", url, "--desk", desk, "--home", home],
      env,
    });
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /^Everything is in desk [-\da-f]{36} now: \d+ rows of 28 tables, the same on both sides\.\n/);
    assert.match(
      stdout,
      /It is live there\. .* is marked as moved: it can be read, and it records, sends and reminds of nothing\.\n$/,
    );
    const missing = await runFineline({ args: ["migrate", "--to", url, "--home", home], env });
    assert.deepEqual([missing.status, /expected --desk ID/.test(missing.stderr)], [2, true]);
  });
});
