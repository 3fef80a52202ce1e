import assert from "node:assert/strict";
import { test } from "node:test";
import { openPageDesk } from "../../src/bin/page-desk.ts";
import { holidays } from "./api-under-test.ts";
import { type EmployerUnderTest, employerUnderTest, planner } from "./employer-under-test.ts";
import { NOW } from "./mail-under-test.ts";

const RECEIPTS = { opening: "planner", action: "acknowledge" };
const SHOWN = "\n\nWhere your application stands: https://jobs.metro.example/c/…";

type Test = Parameters<typeof employerUnderTest>[0];

async function withPages(t: Test, address?: string): Promise<EmployerUnderTest> {
  const api = await employerUnderTest(t);
  const opening = { ...planner, candidatePages: true };
  await api.call("POST /api/openings", undefined, { opening, replacing: 1 });
  if (address !== undefined) await api.store.changeSettings({ publicAddress: address });
  return api;
}

const preview = async ({ call }: EmployerUnderTest) => (await call("POST /api/bulk/preview", undefined, RECEIPTS)).body;

const bodies = async ({ call }: EmployerUnderTest): Promise<readonly { name: string; body: string }[]> =>
  (await call("GET /api/outbox")).body.letters.map(({ to, body }: { to: { name: string }; body: string }) => {
    return { name: to.name, body };
  });

test("each letter ends with a link to the page of its own candidate, and its preview says that one comes", async (t) => {
  const api = await withPages(t, "https://jobs.metro.example/");
  const [ana, ben] = await api.apply("Ana Ruiz", "Ben Cole");
  const shown = await preview(api);
  assert.deepEqual([shown.goes, shown.unequal], [2, []]);
  for (const { body } of shown.rows) assert.equal(body.slice(-SHOWN.length), SHOWN);
  const approved = await api.call("POST /api/bulk/approve", undefined, { ...RECEIPTS, digest: shown.digest });
  assert.deepEqual(approved.body, { approved: 2, drafted: 0, already: 0, blocked: [] });
  const found = new Map<string, string | undefined>();
  const desk = openPageDesk({ store: api.store, holidays, newId: () => "unused", now: () => NOW, version: "1" });
  for (const { name, body } of await bodies(api)) {
    const key = /\n\nWhere your application stands: https:\/\/jobs\.metro\.example\/c\/([\w-]{43})$/.exec(body)?.[1];
    assert.equal((await desk.look(key ?? ""))?.role, "Timetable Planner");
    found.set(name, key);
  }
  assert.equal(new Set(found.values()).size, 2);
  await desk.revoke(ana!);
  assert.equal(await desk.look(found.get("Ana Ruiz") ?? ""), undefined);
  assert.equal((await desk.look(found.get("Ben Cole") ?? ""))?.company, "Metro");
  assert.equal(await desk.revoke(ben!), 1);
});

test("without a public address no letter speaks of a page", async (t) => {
  const api = await withPages(t);
  await api.apply("Ana Ruiz");
  const { digest, rows } = await preview(api);
  assert.doesNotMatch(rows[0].body, /stands/);
  await api.call("POST /api/bulk/approve", undefined, { ...RECEIPTS, digest });
  assert.doesNotMatch((await bodies(api))[0]!.body, /stands/);
});

test("an opening without pages puts no link in its letters", async (t) => {
  const api = await withPages(t, "https://jobs.metro.example");
  await api.call("POST /api/openings", undefined, { opening: planner, replacing: 2 });
  await api.apply("Ana Ruiz");
  assert.doesNotMatch((await preview(api)).rows[0].body, /stands/);
});

test("where the line was taken out of a letter, none is put in", async (t) => {
  const api = await withPages(t, "https://jobs.metro.example");
  const [ana = ""] = await api.apply("Ana Ruiz");
  const { digest, rows } = await preview(api);
  const body = rows[0].body.replace(SHOWN, "");
  const edited = [{ case: ana, subject: rows[0].subject, body }];
  await api.call("POST /api/bulk/approve", undefined, { ...RECEIPTS, digest, edited });
  assert.equal((await bodies(api))[0]!.body, body);
});
