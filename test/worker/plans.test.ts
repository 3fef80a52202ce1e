import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { lockOf, openPostgres } from "../../src/storage/postgres/index.ts";
import { whyNoPostgres } from "../postgres/run-postgres.ts";
import { caseOfToday, makeWorkPlace, until, type WorkPlace } from "./work-place.ts";

describe("plans of several desks in one job", { skip: whyNoPostgres(18) ?? false, timeout: 120_000 }, () => {
  let place: WorkPlace;
  before(async () => {
    place = await makeWorkPlace();
  });
  after(() => place.close());

  const makeDesk = async () => {
    const desk = randomUUID();
    await place.place.createDesk(desk, 0);
    const store = place.place.openDesk(desk);
    await store.addCases([caseOfToday("case")], Date.now());
    return { desk, store };
  };
  const works = (...desks: readonly string[]) =>
    JSON.stringify({ works: desks.map((desk) => ({ desk, subjects: ["case"], dueAt: 1 })) });

  it("read and keep what is of each desk alone", async () => {
    const [own, other] = [await makeDesk(), await makeDesk()];
    await other.store.addCases([caseOfToday("other")], Date.now());
    await other.store.reminders.changeChannel("push", { isOn: true });
    const { readCases, saveSummaries } = place.place.manyDesks;
    const caseIds = ["case", "other", "nobody's"];
    const read = await readCases([own, { desk: "no desk" }, other].map(({ desk }) => ({ desk, caseIds })));
    const found = read.map((one) =>
      one.status === "rejected" ? "rejected" : [one.value.cases.map(({ id }) => id), one.value.isTold],
    );
    assert.deepEqual(found, [[["case"], false], "rejected", [["case", "other"], true]]);
    const stored = await own.store.findCase("case");
    assert.ok(read[0]?.status === "fulfilled" && stored !== undefined);
    assert.deepEqual(read[0].value.cases, [stored]);
    const summary = { caseId: "case", asOf: 1, stance: "wait", headline: "Wait.\0", nextChangeAt: 5, digest: "{}" };
    const kept = await saveSummaries([
      { desk: own.desk, summaries: [{ ...summary, sequence: stored.sequence }] },
      { desk: other.desk, summaries: [{ ...summary, sequence: 1_000 }] },
      { desk: other.desk, summaries: [{ ...summary, caseId: "nobody's", sequence: 1 }] },
    ]);
    assert.deepEqual(
      kept.map(({ status }) => status),
      ["fulfilled", "fulfilled", "fulfilled"],
    );
    assert.deepEqual(await own.store.listSummaries(), [{ ...summary, sequence: stored.sequence }]);
    assert.deepEqual(await other.store.listSummaries(), []);
    assert.deepEqual(await place.ask("select due_at::int from fineline_work.wakes where desk = $1", [own.desk]), [
      { due_at: 5 },
    ]);
  });

  it("whose first is being written by somebody else are kept but for that one, and the connection is nobody's then", async (t) => {
    const [busy, free] = [await makeDesk(), await makeDesk()];
    const fresh = openPostgres({ url: place.url, poolSize: 1 });
    t.after(() => fresh.close());
    await fresh.pool.query("set lock_timeout = '50ms'");
    const { sequence } = (await free.store.findCase("case"))!;
    const summary = { caseId: "case", asOf: 1, stance: "wait", headline: "Wait.", nextChangeAt: 5, digest: "{}" };
    const summaries = [{ ...summary, sequence }];
    await place.ask(`select pg_advisory_lock(${lockOf(busy.desk)})`);
    const kept = await fresh.manyDesks.saveSummaries([busy, free].map(({ desk }) => ({ desk, summaries })));
    await place.ask(`select pg_advisory_unlock(${lockOf(busy.desk)})`);
    assert.deepEqual(
      kept.map((one) => (one.status === "rejected" ? one.reason.kind : one.status)),
      ["locked", "fulfilled"],
    );
    const settings = "select current_setting('fineline.desk', true) as desk, current_setting('lock_timeout') as same";
    assert.deepEqual((await fresh.pool.query(settings)).rows, [{ desk: "", same: "50ms" }]);
    assert.deepEqual([(await busy.store.listSummaries()).length, (await free.store.listSummaries()).length], [0, 1]);
  });

  it("one that fails is tried by itself, and the others are kept", async () => {
    const [well, ill] = [await makeDesk(), await makeDesk()];
    await place.ask(`create function fineline.refuse_ill() returns trigger language plpgsql as $$
      begin raise exception 'ill' using errcode = '22000'; end $$;
      create trigger ill before insert on fineline.case_summaries for each row
        when (new.desk = '${ill.desk}') execute function fineline.refuse_ill()`);
    const worker = place.startWorker();
    await until(async () => (await well.store.listSummaries()).length === 1);
    const failed = () => place.ask(FAILED);
    await until(async () => (await failed()).length > 0);
    assert.deepEqual(await failed(), [{ task: "plan-case", desk: ill.desk }]);
    await worker.stop();
    assert.deepEqual(await ill.store.listSummaries(), []);
    await place.ask("drop trigger ill on fineline.case_summaries; delete from graphile_worker._private_jobs");
  });

  it("that a worker died of are tried one by one", async () => {
    const desks = [await makeDesk(), await makeDesk()];
    await place.ask("delete from fineline_work.wakes");
    const payload = works(...desks.map(({ desk }) => desk));
    await place.ask("select graphile_worker.add_job('plan-desks', $1::json, job_key := 'both')", [payload]);
    await place.ask("update graphile_worker._private_jobs set attempts = 1, locked_by = 'dead', locked_at = now()");
    await place.ask("insert into fineline_work.workers values ('dead', 0)");
    const done: string[] = [];
    const worker = place.startWorker({ onDone: (job) => done.push(job), times: { deadMs: 1_000 } });
    await until(() => done.length === 2);
    await worker.stop();
    assert.deepEqual(done, ["plan-case", "plan-case"]);
    for (const { store } of desks) assert.equal((await store.listSummaries()).length, 1);
  });
});

const FAILED = `
  select task.identifier as task, job.payload ->> 'desk' as desk
    from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
    where last_error is not null`;
