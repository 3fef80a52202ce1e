import assert from "node:assert/strict";
import { it } from "node:test";
import { whyNoPostgres } from "../postgres/run-postgres.ts";
import { caseOfToday, makeWorkPlace, until } from "./work-place.ts";

it("a reminder that falls due while the database is down is told within seconds of its return, once", {
  skip: whyNoPostgres(18) ?? false,
  timeout: 120_000,
}, async (t) => {
  // Settings of its own, so that nobody else has this server.
  const place = await makeWorkPlace({ application_name: "worker-restart" });
  t.after(() => place.close());
  await place.store.changeSettings({ notify: { quietFrom: "08:00", quietUntil: "08:00" } });
  const told: string[] = [];
  const failures: unknown[] = [];
  await place.store.addCases([caseOfToday("globex")], Date.now());
  await place.store.reminders.changeChannel("push", { isOn: true });
  await place.ask("update fineline_work.wakes set due_at = fineline_work.now_ms() + 3000");
  const worker = place.startWorker({
    times: { lookMs: 100, beatMs: 500 },
    onTold: ({ items }) => told.push(...items.map(({ caseId, stepId }) => `${caseId} ${stepId}`)),
    onFailure: (error) => failures.push(error),
  });
  await place.postgres.kill();
  await until(() => failures.length > 0);
  assert.deepEqual(told, []);
  await place.postgres.restart();
  const returnedAt = Date.now();
  await until(() => told.length > 0);
  assert.ok(Date.now() - returnedAt < 60_000);
  await until(async () => (await place.ask("select from graphile_worker.jobs where locked_at is null")).length === 0);
  await worker.stop();
  assert.deepEqual(told, ["globex debrief/i1", "globex thank-you/i1/dana"]);
});
