import assert from "node:assert/strict";
import { it } from "node:test";
import { takeInUpload } from "../../src/app/index.ts";
import { openPostgres } from "../../src/storage/postgres/index.ts";
import { caseLike, holidays, NOW } from "../http/api-under-test.ts";
import { serviceUnderTest } from "./service-under-test.ts";

const LATER = { Prefer: "wait=5, respond-async" };

const casesOf = (count: number) => Array.from({ length: count }, (_, at) => caseLike({ id: `globex-${at}` }));

it("many cases are taken in by themselves where that is asked for, and whoever may read is told what came of it", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const [ada, bob, viewer] = [await service.person("Ada"), await service.person("Bob"), await service.person("Vic")];
  await service.join(ada.deskId, "viewer", ada, viewer);
  const body = { cases: casesOf(100) };

  assert.equal((await bob.call("POST /api/import", body)).status, 201, "nobody asked for it to be done later");
  assert.equal((await ada.call("POST /api/import", { cases: [caseLike({ id: "one" })] }, LATER)).status, 201);
  const ofViewer = { ...LATER, "Fineline-Desk": ada.deskId };
  assert.equal((await viewer.call("POST /api/import", body, ofViewer)).status, 403);

  const asked = await ada.call("POST /api/import", body, { ...LATER, "Idempotency-Key": "once" });
  const { id } = asked.body;
  const location = asked.headers.get("location");
  assert.deepEqual(
    [asked.status, location, asked.headers.get("preference-applied"), asked.body.state, asked.body.total],
    [202, `/api/imports/${id}`, "respond-async", "waiting", 100],
  );
  const again = await ada.call("POST /api/import", body, { ...LATER, "Idempotency-Key": "once" });
  assert.deepEqual([again.status, again.body.id], [202, id]);
  const other = await ada.call("POST /api/import", { cases: casesOf(101) }, { ...LATER, "Idempotency-Key": "once" });
  assert.deepEqual([other.status, other.body.type], [422, "/api/reference#key-reused"]);
  assert.equal((await ada.call("GET /api/cases")).body.total, 1);

  const place = openPostgres({ url: service.url });
  const store = place.openDesk(ada.deskId);
  const how = { store, imports: store.imports, holidays, newId: () => "new", now: NOW, breathe: async () => {} };
  await takeInUpload(id, how);
  await place.close();

  const listed = await viewer.call("GET /api/imports", undefined, { "Fineline-Desk": ada.deskId });
  assert.deepEqual(
    listed.body.imports.map((each: Record<string, unknown>) => [each.id, each.state, each.taken]),
    [[id, "done", 100]],
  );
  const told = await ada.call(`GET /api/imports/${id}`);
  assert.deepEqual([told.status, told.body.cases.length, told.body.faults], [200, 100, []]);
  assert.equal((await bob.call(`GET /api/imports/${id}`)).body.type, "/api/reference#import-unknown");
  assert.equal((await bob.call(`POST /api/imports/${id}/undo`, {})).status, 404);
  assert.equal((await viewer.call(`POST /api/imports/${id}/undo`, {}, { "Fineline-Desk": ada.deskId })).status, 403);
  assert.equal((await ada.call("GET /api/cases")).body.total, 101);

  const undone = await ada.call(`POST /api/imports/${id}/undo`, {});
  assert.deepEqual([undone.status, undone.body.state, undone.body.kept], [200, "undone", []]);
  assert.equal((await ada.call(`POST /api/imports/${id}/undo`, {})).body.type, "/api/reference#nothing-to-undo");
  assert.equal((await ada.call("GET /api/cases")).body.total, 1);
});
