import assert from "node:assert/strict";
import { it } from "node:test";
import { sql } from "kysely";
import { inviteToService } from "../../src/accounts/index.ts";
import { PASSWORD, serviceUnderTest } from "./service-under-test.ts";

it("whoever is invited makes an account, signs in, and is at a desk of their own", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const { token } = await inviteToService(service.accounts.db, "Ada@Example.com");
  const browser = service.browser();
  const looked = await browser.call("POST /api/service/invitations/look", { token });
  assert.deepEqual(looked.body, { email: "ada@example.com", deskName: null, hasAccount: false });
  const made = await browser.call("POST /api/service/accounts", { token, name: "Ada", password: PASSWORD });
  assert.equal(made.status, 201);
  assert.equal((await browser.call("GET /api/cases")).status, 401);
  const signedIn = await browser.call("POST /api/auth/sign-in/email", { email: "ada@example.com", password: PASSWORD });
  assert.equal(signedIn.status, 200);
  const me = await browser.call("GET /api/service/me");
  assert.deepEqual(me.body, {
    id: me.body.id,
    name: "Ada",
    email: "ada@example.com",
    activeDeskId: made.body.deskId,
    desks: [{ id: made.body.deskId, name: "Ada", role: "owner" }],
  });
  assert.deepEqual((await browser.call("GET /api/cases")).body, { items: [], total: 0, next: null, unreadable: [] });
});

it("the secret of a session is told to no script", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  await service.person("Ada");
  const browser = service.browser();
  const { body, headers } = await browser.call("POST /api/auth/sign-in/email", {
    email: "ada@example.com",
    password: PASSWORD,
  });
  const [secret = ""] = (browser.cookies.get("fineline.session_token") ?? "").split(".");
  assert.equal(secret.length, 32);
  assert.equal(JSON.stringify(body).includes(secret), false);
  const cookie = headers.getSetCookie().find((line) => line.startsWith("fineline.session_token="));
  assert.match(cookie ?? "", /; Path=\/; HttpOnly; SameSite=Strict$/);
});

it("of the secret of a session the database has a hash, also where the session is older than that", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const { db, migrate } = service.accounts;
  const ada = await service.person("Ada");
  const [secret = ""] = (ada.cookies.get("fineline.session_token") ?? "").split(".");
  const kept = await db.selectFrom("session").selectAll().execute();
  assert.equal(kept.length, 1);
  assert.match(kept[0]!.token, /^[0-9a-f]{64}$/);
  assert.equal(JSON.stringify(kept).includes(secret), false);

  await db.updateTable("session").set({ token: secret }).execute();
  assert.equal((await ada.call("GET /api/service/me")).status, 401);
  await sql`delete from migration where name = '005-hashed-sessions'`.execute(db);
  await migrate();
  assert.equal((await ada.call("GET /api/service/me")).status, 200);
});
