import assert from "node:assert/strict";
import { it } from "node:test";
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
