import assert from "node:assert/strict";
import { it } from "node:test";
import { sql } from "kysely";
import { readAuditLog } from "../../src/accounts/index.ts";
import { caseLike } from "../http/api-under-test.ts";
import { PASSWORD, serviceUnderTest } from "./service-under-test.ts";

const LATEST = { before: undefined, limit: 50 };

it("an owner removes a desk with their password: it is gone for everybody, and one line tells how many went", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const [ada, bo] = [await service.person("Ada"), await service.person("Bo")];
  await service.join(ada.deskId, "member", ada, bo);
  const atAdas = { "Fineline-Desk": ada.deskId };
  assert.equal((await ada.call("POST /api/cases", caseLike({ id: "globex" }))).status, 201);
  const refused = await Promise.all([
    bo.call("POST /api/service/desk/remove", { password: PASSWORD }, atAdas),
    ada.call("POST /api/service/desk/remove", { password: "five grey herons at noon" }),
    ada.call("POST /api/service/desk/remove", {}),
  ]);
  assert.deepEqual(
    refused.map(({ status }) => status),
    [403, 403, 403],
  );
  const lines = (await readAuditLog(service.accounts.db, ada.deskId, LATEST)).lines.length;
  assert.equal((await ada.call("POST /api/service/desk/remove", { password: PASSWORD })).status, 204);
  const told = await bo.call("GET /api/cases", undefined, atAdas);
  const none = await bo.call("GET /api/cases", undefined, { "Fineline-Desk": "there-is-no-such-desk" });
  assert.deepEqual([told.status, told.body], [404, none.body]);
  const left = (await readAuditLog(service.accounts.db, ada.deskId, LATEST)).lines;
  assert.deepEqual(
    left.map(({ deed, subject }) => [deed, subject]),
    [["desk-removed", `${lines}`]],
  );
  const stored = await sql<{ count: string }>`
    select count(*) from fineline.log where desk = ${ada.deskId}::uuid`.execute(service.accounts.db);
  assert.equal(stored.rows[0]?.count, "0");
  await assert.rejects(service.accounts.db.deleteFrom("audit_entry").where("desk_id", "=", ada.deskId).execute());
  assert.equal((await bo.call("GET /api/cases")).status, 200);
});

it("an account goes with the desks that nobody else is in, and not while it is a shared desk's only owner", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const [ada, bo] = [await service.person("Ada"), await service.person("Bo")];
  await service.join(ada.deskId, "member", ada, bo);
  const asked = await ada.call("POST /api/service/me/remove", { password: PASSWORD });
  assert.deepEqual([asked.status, asked.body.type], [409, "/api/reference#last-owner"]);
  assert.equal((await ada.call(`PATCH /api/service/members/${bo.userId}`, { role: "owner" })).status, 204);
  assert.equal((await ada.call("POST /api/service/me/remove", { password: PASSWORD })).status, 204);
  assert.equal((await ada.call("GET /api/service/me")).status, 401);
  const again = { email: ada.email, password: PASSWORD };
  assert.equal((await service.browser().call("POST /api/auth/sign-in/email", again)).status, 401);
  const members = await bo.call("GET /api/service/members", undefined, { "Fineline-Desk": ada.deskId });
  assert.deepEqual(
    members.body.items.map(({ name }: { readonly name: string }) => name),
    ["Bo"],
  );
  assert.equal((await bo.call("POST /api/service/me/remove", { password: PASSWORD })).status, 204);
  const desks = await sql<{ count: string }>`select count(*) from fineline.desks`.execute(service.accounts.db);
  assert.equal(desks.rows[0]?.count, "0");
});
