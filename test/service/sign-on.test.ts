import assert from "node:assert/strict";
import { it } from "node:test";
import { sql } from "kysely";
import { inviteToService } from "../../src/accounts/index.ts";
import { accountLog, PASSWORD, serviceUnderTest } from "./service-under-test.ts";

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

it("what happened to an account stands in a log that only its owner reads, by a session", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const [ada, bob] = [await service.person("Ada"), await service.person("Bob")];
  const phone = service.browser("198.51.100.9");
  const signIn = async (email: string, password: string) =>
    (await phone.call("POST /api/auth/sign-in/email", { email, password })).status;
  assert.equal(await signIn("ADA@example.com", "five grey herons at noon"), 401);
  assert.equal(await signIn("nobody@example.com", PASSWORD), 401);
  assert.equal(await signIn(ada.email, PASSWORD), 200);
  const changed = { currentPassword: "not the password", newPassword: "five grey herons at noon" };
  assert.equal((await phone.call("POST /api/auth/change-password", changed)).status, 400);
  assert.equal((await phone.call("POST /api/auth/sign-out", {})).status, 200);
  assert.equal(await signIn(ada.email, PASSWORD), 200);
  const [{ id }] = (await ada.call("GET /api/service/sessions")).body.items;
  assert.equal((await ada.call(`DELETE /api/service/sessions/${id}`)).status, 204);
  const right = { ...changed, currentPassword: PASSWORD, revokeOtherSessions: true };
  assert.equal((await ada.call("POST /api/auth/change-password", right)).status, 200);
  assert.equal((await ada.call("POST /api/service/me/remove", { password: PASSWORD })).status, 403);

  const { body } = await ada.call("GET /api/service/account-log");
  assert.deepEqual(
    body.items.map(({ kind, address }: Readonly<Record<string, string>>) => `${kind} ${address}`),
    [
      "password-refused 192.0.2.0",
      "password-changed 192.0.2.0",
      "session-ended 192.0.2.0",
      "signed-in-by-password 198.51.100.0",
      "signed-out 198.51.100.0",
      "password-refused 198.51.100.0",
      "signed-in-by-password 198.51.100.0",
      "password-refused 198.51.100.0",
      "signed-in-by-password 192.0.2.0",
    ],
  );
  assert.deepEqual(await accountLog(bob), ["signed-in-by-password"]);
  const { rows } = await sql<{ kind: string; address: string }>`
    select kind, address from account_entry where account_id is null`.execute(service.accounts.db);
  assert.deepEqual(rows, [{ kind: "password-refused", address: "198.51.100.0" }]);

  const page = (await ada.call("GET /api/service/account-log?limit=8")).body;
  const rest = (await ada.call(`GET /api/service/account-log?before=${page.next}`)).body;
  assert.deepEqual([...page.items, ...rest.items], body.items);
  assert.deepEqual([rest.items.length, rest.next], [1, null]);
  const made = await bob.call("POST /api/service/tokens", { name: "Script", scopes: ["read"], days: 1 });
  assert.equal((await service.program(made.body.token).call("GET /api/service/account-log")).status, 403);
  assert.equal((await phone.call("GET /api/service/account-log")).status, 401);
});

it("a new password by a link is told in the log: that it was asked for, and that it was chosen", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const ada = await service.person("Ada");
  const browser = service.browser("198.51.100.9");
  assert.equal((await browser.call("POST /api/auth/request-password-reset", { email: ada.email })).status, 200);
  await service.mailed(1);
  const [, token = ""] = /#(\S+)/.exec(service.mails[0]?.text ?? "") ?? [];
  const newPassword = "five grey herons at noon";
  assert.equal((await browser.call("POST /api/auth/reset-password", { token, newPassword })).status, 200);
  const signedIn = await browser.call("POST /api/auth/sign-in/email", { email: ada.email, password: newPassword });
  assert.equal(signedIn.status, 200);
  assert.deepEqual(await accountLog(browser), [
    "signed-in-by-password",
    "password-reset",
    "new-password-asked-for",
    "signed-in-by-password",
  ]);
});

it("whoever works with the tables takes nothing out of the log of an account before it is 400 days old", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const { db } = service.accounts;
  await service.person("Ada");
  await sql`
    insert into account_entry (account_id, at, kind, address)
    select 'x', now() - days * interval '1 day', 'signed-out', 'unknown' from unnest(array[399, 401]) as days`.execute(
    db,
  );
  for (const statement of [
    "update account_entry set kind = 'signed-out'",
    "delete from account_entry where at > now() - interval '400 days'",
    "truncate account_entry",
  ]) {
    await assert.rejects(sql.raw(statement).execute(db), /is only ever added to/, statement);
  }
  const { numAffectedRows } = await sql`
    delete from account_entry where at < now() - interval '400 days'`.execute(db);
  assert.equal(numAffectedRows, 1n);
});

it("where the log cannot be written nobody is signed in, and why is for the service to log, not printed", async (t) => {
  const failures: unknown[] = [];
  const service = await serviceUnderTest(t, { service: { onFailure: (error) => failures.push(error) } });
  if (service === undefined) return;
  const { email } = await service.person("Ada");
  await sql`alter table account_entry add check (kind <> 'signed-in-by-password') not valid`.execute(
    service.accounts.db,
  );
  const browser = service.browser();
  const printed = t.mock.method(console, "error", () => {});
  const told = await browser.call("POST /api/auth/sign-in/email", { email, password: PASSWORD });
  assert.deepEqual(
    [told.status, told.body.detail, [...browser.cookies.keys()]],
    [500, "This is a mistake of the program. What was recorded before is safe.", []],
  );
  assert.equal(printed.mock.callCount(), 0);
  assert.deepEqual(
    failures.map((error) => (error as { readonly code?: unknown }).code),
    ["23514"],
  );
});
