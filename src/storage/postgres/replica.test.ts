import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { it } from "node:test";
import { type Postgres, runPostgres, whyNoPostgres } from "../../../test/postgres/run-postgres.ts";
import { openPostgres } from "./index.ts";

const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [] };

it("what reads much is read from a copy that is as far as the database, and else from the database", {
  skip: whyNoPostgres(18) ?? false,
  timeout: 60_000,
}, async (t) => {
  const postgres = (await runPostgres()) as Postgres;
  const [url, copyUrl] = [await postgres.freshDatabase(), await postgres.freshDatabase()];
  const copy = openPostgres({ url: copyUrl, poolSize: 2 });
  const place = openPostgres({ url, replicaUrl: copyUrl, poolSize: 2 });
  const alone = openPostgres({ url, replicaUrl: copyUrl.replace(/:\d+\//, ":1/"), poolSize: 2 });
  t.after(async () => {
    for (const each of [place, copy, alone]) await each.close();
    await postgres.stop();
  });
  const desk = randomUUID();
  for (const each of [place, copy]) {
    await each.migrate();
    await each.createDesk(desk, 0);
  }
  const idsOf = async ({ openReports }: typeof place) => (await openReports?.(desk))?.listCaseIds();
  assert.equal(copy.openReports, undefined);

  // Another case than here tells which one was read.
  await place.openDesk(desk).addCases([{ id: "here", header, facts: [] }], 0);
  assert.deepEqual(await idsOf(place), ["here"], "the copy is behind");
  await copy.openDesk(desk).addCases([{ id: "there", header, facts: [] }], 0);
  assert.deepEqual(await idsOf(place), ["there"]);
  const reports = await place.openReports?.(desk);
  await assert.rejects(async () => reports?.changeSettings({ name: "Ana" }), { name: "StoreError", kind: "read-only" });
  await place.openDesk(desk).changeSettings({ name: "Ana" });
  assert.deepEqual(await idsOf(place), ["here"], "the copy is behind again");
  assert.deepEqual(await idsOf(alone), ["here"], "the copy is away");
});
