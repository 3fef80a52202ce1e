import assert from "node:assert/strict";
import { it } from "node:test";
import { openPageDesk } from "../../src/bin/page-desk.ts";
import { apiUnderTest, holidays, NOW } from "./api-under-test.ts";
import { planner } from "./employer-under-test.ts";

/** The API with an opening and somebody who applied for it, and candidates' pages behind it where they are asked for. */
async function oneCandidate(t: Parameters<typeof apiUnderTest>[0], hasPages: boolean) {
  const api = await apiUnderTest(t, async ({ store }) => {
    const desk = { store, holidays, newId: () => "unused", now: () => NOW, version: "1" };
    return hasPages ? { pages: openPageDesk(desk) } : {};
  });
  await api.call("POST /api/openings", undefined, { opening: planner, replacing: null });
  const added = await api.call("POST /api/candidates", undefined, { opening: "planner", name: "Ana Ruiz" });
  const page = (method: "POST" | "DELETE", caseId: string = added.body.case) =>
    api.call(`${method} /api/candidates/{id}/page`, `/api/candidates/${caseId}/page`);
  return { ...api, page };
}

it("a page of a candidate's own is told once, where the opening has pages and the place an address", async (t) => {
  const { call, page } = await oneCandidate(t, true);
  const places = async () => (await page("POST")).body.faults.map(({ place }: { place: string }) => place);
  assert.deepEqual(await places(), ["opening.candidatePages"]);
  await call("POST /api/openings", undefined, { opening: { ...planner, candidatePages: true }, replacing: 1 });
  assert.deepEqual(await places(), ["publicAddress"]);
  await call("PATCH /api/settings", undefined, { publicAddress: "https://jobs.metro.example" });
  const given = await page("POST");
  assert.equal(given.status, 201);
  assert.match(given.body.address, /^https:\/\/jobs\.metro\.example\/c\/[\w-]{43}$/);
  assert.deepEqual((await page("DELETE")).body, { links: 1 });
  assert.deepEqual((await page("DELETE")).body, { links: 0 });
  assert.equal((await page("POST", "nobody")).status, 404);
});

it("a server without such pages says so", async (t) => {
  const { page } = await oneCandidate(t, false);
  const asked = await page("POST");
  assert.deepEqual([asked.status, asked.body.type], [404, "/api/reference#not-found"]);
});
