import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { migrateJobs, openWorkDatabase, readWorkStanding } from "../../src/worker/index.ts";
import { whyNoPostgres } from "../postgres/run-postgres.ts";
import { caseOfToday, makeWorkPlace, until, type WorkPlace } from "./work-place.ts";

describe("what is due", { skip: whyNoPostgres(18) ?? false, timeout: 120_000 }, () => {
  let place: WorkPlace;
  before(async () => {
    place = await makeWorkPlace();
  });
  after(() => place.close());

  const kinds = async () => (await place.wakes()).map(({ kind, subject }) => `${kind} ${subject}`.trim());
  const note = (id: string) => ({ id, kind: "note" as const, at: new Date().toISOString() });

  it("is written in the transaction of the fact that causes it, and not where that is taken back", async () => {
    await place.store.addCases([caseOfToday("kept")], Date.now());
    assert.deepEqual(await kinds(), ["plan-case kept"]);
    const conflict = place.store.appendFacts("kept", [note("a"), { ...note("i1"), kind: "note" }], Date.now());
    await assert.rejects(conflict, { kind: "fact-conflict" });
    await place.ask("delete from fineline_work.wakes");
    await assert.rejects(place.store.appendFacts("kept", [note("b"), note("i1")], Date.now()));
    assert.deepEqual(await kinds(), []);
    await place.store.appendFacts("kept", [note("b")], Date.now());
    assert.deepEqual(await kinds(), ["plan-case kept"]);
  });

  it("is planned by a worker, which leaves a summary and the moment at which time changes it", async () => {
    const worker = place.startWorker();
    await until(async () => (await place.store.listSummaries()).length === 1);
    await until(async () => (await place.ask("select from graphile_worker.jobs")).length === 0);
    await worker.stop();
    const [summary] = await place.store.listSummaries();
    const [wake, ...others] = await place.wakes();
    assert.deepEqual([wake?.kind, wake?.at, others], ["plan-case", summary?.nextChangeAt, []]);
    assert.ok(wake!.at > Date.now());
  });

  it("a mailbox, a letter, an opening and a channel are looked at from when they are there", async () => {
    await place.ask("delete from fineline_work.wakes");
    const account = await place.connect(9);
    const { state } = await place.approve(account, "kept");
    await place.store.reminders.changeChannel("push", { isOn: true });
    const wakes = await place.wakes();
    assert.deepEqual(
      wakes.map(({ kind, subject }) => [kind, subject]),
      [
        ["remind", ""],
        ["send-due", "own"],
        ["watch-mailbox", "own"],
      ],
    );
    assert.ok(state.kind === "approved");
    assert.equal(wakes[1]?.at, state.goesAt);
    await place.store.appendFacts("kept", [note("c")], Date.now());
    assert.deepEqual((await kinds()).slice(0, 2), ["plan-case kept", "recheck-letters kept"]);
  });

  it("a mailbox that was left in the middle of a letter is free at once, and so is the letter", async () => {
    const database = openWorkDatabase({ url: place.url, poolSize: 1 });
    const take = async (holder: string) => {
      const held = await database.takeMailbox({ desk: place.desk, subject: "own" }, holder, 60_000);
      assert.ok(held !== undefined && held !== "busy", `${holder} was told ${held}`);
      return held;
    };
    const { fence } = await take("the one who lost the database");
    assert.ok(await place.store.outbox.claim(Date.now(), { token: "t", until: Date.now() + 60_000 }));
    await database.abandonMailbox(fence);
    const next = await take("the next");
    assert.deepEqual(await place.ask("select lease_token from fineline.outbox"), [{ lease_token: null }]);
    await database.releaseMailbox(next.fence, {});
    await database.close();
  });

  it("what the dead had is free, also of who never beat, and has been tried once less", async () => {
    const database = openWorkDatabase({ url: place.url, poolSize: 1 });
    const job = async (number: number, holder: string, secondsAgo: number, attempts: number) => {
      await place.ask("select graphile_worker.add_job('plan-case', job_key := $1, max_attempts := 10)", [
        `job ${number}`,
      ]);
      await place.ask(LOCK, [`job ${number}`, holder, secondsAgo, attempts]);
    };
    await place.ask("insert into fineline_work.workers values ('alive', $1), ('dead', 0)", [Date.now() + 60_000]);
    await job(1, "alive", 50, 1);
    await job(2, "dead", 5, 2);
    await job(3, "never beat", 50, 3);
    await job(4, "has just begun", 5, 4);
    await job(5, "dead", 50, 10);
    await database.freeDead(40_000);
    const left = await place.ask(LEFT);
    await place.ask("delete from graphile_worker._private_jobs; delete from fineline_work.workers");
    await database.close();
    assert.deepEqual(left, [
      { locked_by: "alive", attempts: 1 },
      { locked_by: null, attempts: 1 },
      { locked_by: null, attempts: 2 },
      { locked_by: "has just begun", attempts: 4 },
      { locked_by: null, attempts: 9 },
    ]);
  });

  it("what a worker has left is done by others, even in its last attempt", async () => {
    const database = openWorkDatabase({ url: place.url, poolSize: 1 });
    await place.ask("select graphile_worker.add_job('plan-case', job_key := 'last', max_attempts := 10)");
    await place.ask(LOCK, ["last", "leaving", 5, 10]);
    await database.leave("leaving");
    const left = await place.ask("select locked_by, attempts, is_available from graphile_worker._private_jobs");
    await place.ask("delete from graphile_worker._private_jobs");
    await database.close();
    assert.deepEqual(left, [{ locked_by: null, attempts: 9, is_available: true }]);
  });

  it("a thousand due steps become fifty jobs in one look, though their desks fall unevenly into parts", async () => {
    const database = openWorkDatabase({ url: place.url, poolSize: 1 });
    await place.ask("delete from fineline_work.wakes");
    await place.ask(
      "insert into fineline_work.wakes select md5(n::text)::uuid, 'plan-case', 'one', 1 from generate_series(1, 1000) n",
    );
    const claimed = [await database.claimDue(1_000), await database.claimDue(1_000)];
    const jobs = await place.ask("delete from graphile_worker._private_jobs returning payload -> 'works' as works");
    await database.close();
    const desks = new Set(jobs.flatMap(({ works }) => works.map(({ desk }: { readonly desk: string }) => desk)));
    assert.deepEqual([claimed, jobs.length, desks.size], [[1_000, 0], 50, 1_000]);
  });

  it("what failed in its last attempt is looked at again in an hour, and leaves no job behind", async () => {
    await place.connect(1, "broken");
    await place.ask("delete from fineline_work.wakes");
    const payload = JSON.stringify({ desk: place.desk, subjects: ["broken"], dueAt: 0 });
    await place.ask("select graphile_worker.add_job('watch-mailbox', $1::json, max_attempts := 1)", [payload]);
    const open = () => assert.fail("a mistake of the program");
    const worker = place.startWorker({ mail: { open, readMessage: () => assert.fail() } });
    await until(async () => (await place.ask("select from graphile_worker._private_jobs")).length === 0);
    const inTenMinutes = (await place.wakes()).map(({ kind, subject, at }) => [
      kind,
      subject,
      Math.round((at - Date.now()) / 600_000),
    ]);
    await worker.stop();
    assert.deepEqual(inTenMinutes, [["watch-mailbox", "broken", 6]]);
  });

  it("a worker is one, under however many names it takes jobs", async () => {
    const { id, stop } = place.startWorker({ times: { beatMs: 50 } });
    const names = async () => (await place.ask("select id from fineline_work.workers")).map((row) => row.id);
    await until(async () => (await names()).length === 2);
    const [pool] = (await names()).filter((name) => name !== id);
    assert.match(pool, /^pool-/);
    assert.equal((await readWorkStanding(place.url)).workers, 1);
    await stop();
    assert.deepEqual(await names(), []);
  });

  it("workers see no desk's rows, and programs no desk's wakes", async () => {
    const client = await place.place.pool.connect();
    try {
      await assert.rejects(client.query("select from fineline_work.wakes"), { code: "42501" });
      await assert.rejects(client.query("select from graphile_worker._private_jobs"), { code: "42501" });
    } finally {
      client.release();
    }
    const { database, stop } = place.startWorker();
    await assert.rejects(database.pool.query("select from fineline.cases"), { code: "42501" });
    await stop();
  });

  it("is done once a day for the whole service, whichever worker is there", async () => {
    let days = 0;
    const onDaily = () => {
      days += 1;
    };
    const workers = [place.startWorker({ onDaily }), place.startWorker({ onDaily })];
    await until(async () => (await place.ask("select from graphile_worker._private_known_crontabs")).length === 1);
    assert.deepEqual(await place.ask("select identifier from graphile_worker._private_known_crontabs"), [
      { identifier: "forget-expired" },
    ]);
    await place.ask("select graphile_worker.add_job('forget-expired')");
    await until(() => days > 0);
    for (const worker of workers) await worker.stop();
    assert.equal(days, 1);
  });

  it("a desk that moved is not woken with all others, nor after a failure; opened again, it is as a whole", async () => {
    const desk = "6a1f2c9e-58d1-4b6e-9d0a-0c5f0e7b3a11";
    await place.place.createDesk(desk, 0);
    const store = place.place.openDesk(desk);
    await store.addCases([caseOfToday("away")], Date.now());
    await store.reminders.changeChannel("push", { isOn: true });
    const asDesk = (sql: string) =>
      place.ask(`begin; set local search_path = fineline; set local fineline.desk = '${desk}'; select ${sql}; commit`);
    const wakes = () => place.ask("select kind from fineline_work.wakes where desk = $1 order by kind", [desk]);
    await asDesk("close_desk('home')");
    await asDesk("end_desk_work()");
    await place.ask("delete from fineline_work.wakes");
    const database = openWorkDatabase({ url: place.url, poolSize: 1 });
    await database.wakeIfEmpty();
    await database.wakeIn({ desk, kind: "remind", subject: "" }, 1);
    assert.deepEqual(await wakes(), []);
    assert.ok((await place.wakes()).length > 0);
    await asDesk("reopen_desk()");
    assert.deepEqual(await wakes(), [{ kind: "plan-case" }, { kind: "remind" }]);
    await database.close();
  });

  it("work that was left of a desk that is gone or has moved, or of a mailbox that is disconnected, ends, and leaves nothing", async () => {
    await place.ask("delete from fineline_work.wakes");
    const gone = "6a1f2c9e-58d1-4b6e-9d0a-0c5f0e7b3a12";
    const moved = "6a1f2c9e-58d1-4b6e-9d0a-0c5f0e7b3a13";
    await place.place.createDesk(moved, 0);
    await place.place.openDesk(moved).addCases([caseOfToday("away")], Date.now());
    await place.ask(`begin; set local fineline.desk = '${moved}'; select fineline.close_desk('home');
      select fineline.end_desk_work(); commit`);
    const left = KINDS.flatMap((kind) => [
      [kind, gone, "away"],
      [kind, moved, "away"],
    ]);
    for (const [kind, desk, subject] of [...left, ["watch-mailbox", place.desk, "disconnected"]]) {
      const payload = JSON.stringify({ desk, subjects: [subject], dueAt: 0 });
      await place.ask("select graphile_worker.add_job($1, $2::json)", [kind, payload]);
    }
    const failures: unknown[] = [];
    const done: string[] = [];
    const worker = place.startWorker({ onDone: (job) => done.push(job), onFailure: (error) => failures.push(error) });
    await until(
      async () => (await place.ask("select from graphile_worker._private_jobs where attempts = 0")).length === 0,
    );
    await worker.stop();
    assert.deepEqual([done.length, failures], [17, []]);
    assert.equal((await place.place.openDesk(moved).listSummaries()).length, 1);
    assert.deepEqual(await place.ask("select last_error from graphile_worker._private_jobs"), []);
    assert.deepEqual(await place.wakes(), []);
    assert.deepEqual(await place.ask("select from fineline.reminder_pulse where desk = $1", [gone]), []);
  });

  it("a step of the tables of jobs that waits for one gives up, so that nobody else waits behind it", async () => {
    const steps = () => place.ask("select id from graphile_worker.migrations order by id");
    const all = await steps();
    await place.ask("delete from graphile_worker.migrations where id = $1", [all.at(-1)?.id]);
    // One connection asks everything.
    await place.ask("begin; lock table graphile_worker.migrations in share mode");
    await assert.rejects(migrateJobs(place.url), { code: "55P03" });
    await place.ask("rollback");
    assert.equal((await steps()).length, all.length - 1);
    await migrateJobs(place.url);
    assert.deepEqual(await steps(), all);
  });
});

const KINDS = [
  "plan-case",
  "recheck-letters",
  "send-due",
  "watch-mailbox",
  "remind",
  "acknowledge-applications",
  "sync-calendar",
  "take-in-import",
];
const LOCK = `update graphile_worker._private_jobs
  set locked_by = $2, locked_at = now() - $3 * interval '1 second', attempts = $4, run_at = now() where key = $1`;
const LEFT = "select locked_by, attempts from graphile_worker.jobs order by key";
