import assert from "node:assert/strict";
import { it } from "node:test";
import { inviteToService, makeAccount } from "../../src/accounts/index.ts";
import { LIMITS } from "../../src/http/service/index.ts";
import { openPostgres } from "../../src/storage/postgres/index.ts";
import { ADDRESS } from "../accounts/accounts-under-test.ts";
import { caseLike } from "../http/api-under-test.ts";
import { PASSWORD, serviceUnderTest } from "./service-under-test.ts";

const HOST = new URL(ADDRESS).host;
const signIn = { email: "ada@example.com", password: PASSWORD };

/** Requests that a page of somebody else's, or a name that was pointed here, could send with the cookies of a session. */
const FOREIGN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "another page": { Origin: "https://evil.example" },
  "a page whose name ends alike": { Origin: `http://${HOST}.evil.example` },
  "a page whose name begins alike": { Origin: `http://evil.${HOST}` },
  "another port": { Origin: "http://localhost:4791" },
  "no page at all": { Origin: "null" },
  "a site that the browser calls another": { "Sec-Fetch-Site": "cross-site" },
  "a host that was pointed here": { Host: "evil.example" },
};

it("what comes from elsewhere is refused, although a browser would send the session along", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const ada = await service.person("Ada");
  for (const [what, headers] of Object.entries(FOREIGN)) {
    for (const route of ["POST /api/cases", "POST /api/service/tokens", "POST /api/auth/sign-out"]) {
      assert.equal((await ada.call(route, {}, headers)).status, 403, `${what}: ${route}`);
    }
    assert.equal((await ada.call("GET /api/cases", undefined, headers)).status, 403, what);
  }
  assert.equal((await ada.call("GET /api/cases")).status, 200);
});

it("what does not say where it comes from changes nothing", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const ada = await service.person("Ada");
  const cookie = [...ada.cookies].map((pair) => pair.join("=")).join("; ");
  const headers = { Host: HOST, Cookie: cookie, "Content-Type": "application/json" };
  const answer = await service.fetch(new Request(`${ADDRESS}/api/cases`, { method: "POST", headers, body: "{}" }));
  assert.equal(answer.status, 403);
});

it("JSON that is sent as a form or as text is not read", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const ada = await service.person("Ada");
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
    for (const route of ["POST /api/cases", "POST /api/service/desks", "POST /api/auth/sign-in/email"]) {
      assert.equal((await ada.call(route, "{}", { "Content-Type": type })).status, 415, `${route}, ${type}`);
    }
  }
});

it("no page of another origin is let read anything", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const ada = await service.person("Ada");
  const asked = await ada.call("OPTIONS /api/cases", undefined, {
    Origin: "https://evil.example",
    "Access-Control-Request-Method": "POST",
  });
  assert.ok(asked.status >= 400);
  const { headers } = await ada.call("GET /api/cases");
  assert.deepEqual(
    [...headers.keys()].filter((name) => name.startsWith("access-control-")),
    [],
  );
});

it("a GET changes nothing: what changes something has no address for it", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const ada = await service.person("Ada");
  for (const path of [
    "sign-out",
    "sign-in/email",
    "verify-email?token=x",
    "reset-password/x?callbackURL=/",
    "delete-user/callback?token=x",
  ]) {
    assert.equal((await ada.call(`GET /api/auth/${path}`)).status, 404, path);
  }
  assert.equal((await ada.call("GET /api/service/me")).status, 200);
});

it("what better-auth could do besides has no address here", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const browser = service.browser();
  for (const path of [
    "sign-up/email",
    "update-user",
    "delete-user",
    "list-sessions",
    "get-access-token",
    "ok",
    "update-session",
  ]) {
    assert.equal((await browser.call(`POST /api/auth/${path}`, {})).status, 404, path);
  }
});

it("an address that is known and one that is not are told alike, and take alike", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  await service.person("Ada");
  const ask = async (email: string) => {
    const startedAt = performance.now();
    const { status, body } = await service
      .browser()
      .call("POST /api/auth/sign-in/email", { email, password: "not the password" });
    return { told: { status, body }, tookMs: performance.now() - startedAt };
  };
  const known = [await ask("ada@example.com"), await ask("ada@example.com"), await ask("ada@example.com")];
  const unknown = [await ask("eve@example.com"), await ask("eve@example.com"), await ask("eve@example.com")];
  assert.deepEqual(known[0]?.told, unknown[0]?.told);
  assert.equal(known[0]?.told.status, 401);
  const least = (asked: typeof known) => Math.min(...asked.map(({ tookMs }) => tookMs));
  // A password is made into a key for both, which takes longer than all else together.
  assert.ok(least(unknown) > least(known) / 3, `${least(known)} ms and ${least(unknown)} ms`);
  const reset = async (email: string) =>
    (await service.browser().call("POST /api/auth/request-password-reset", { email })).body;
  assert.deepEqual(await reset("ada@example.com"), await reset("eve@example.com"));
});

it("asking for an account is answered alike for an address that has one", async (t) => {
  const service = await serviceUnderTest(t, { accounts: { isOpen: true } });
  if (service === undefined) return;
  await service.person("Ada");
  const ask = (email: string) => service.browser().call("POST /api/service/registrations", { email });
  const [known, unknown] = [await ask("ada@example.com"), await ask("eve@example.com")];
  assert.deepEqual([known.status, known.body, unknown.status, unknown.body], [202, "", 202, ""]);
  const subjects = await service.mailed(2);
  assert.deepEqual(subjects.sort(), [
    "ada@example.com: You have an account in Fineline",
    "eve@example.com: Your way into Fineline",
  ]);
});

it("where accounts are made by invitation nobody can ask for one", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const { status } = await service.browser().call("POST /api/service/registrations", { email: "eve@example.com" });
  assert.equal(status, 404);
});

it("tries from one machine are told to wait, whatever account they are for", async (t) => {
  const limits = { ...LIMITS, signInFromAddress: { most: 3, withinSeconds: 60 } };
  const service = await serviceUnderTest(t, { service: { limits } });
  if (service === undefined) return;
  const statuses: number[] = [];
  for (const name of ["a", "b", "c", "d"]) {
    const told = await service
      .browser("192.0.2.99")
      .call("POST /api/auth/sign-in/email", { ...signIn, email: `${name}@example.com` });
    statuses.push(told.status);
    if (told.status === 429) assert.match(told.headers.get("retry-after") ?? "", /^(?:[1-9]|[1-5]\d|60)$/);
  }
  assert.deepEqual(statuses, [401, 401, 401, 429]);
  const elsewhere = await service.browser("192.0.2.100").call("POST /api/auth/sign-in/email", signIn);
  assert.equal(elsewhere.status, 401);
});

it("tries for one account from many machines are told to wait, and its owner's browser is not", async (t) => {
  const limits = { ...LIMITS, signInByStrangers: { most: 3, withinSeconds: 60 } };
  const service = await serviceUnderTest(t, { service: { limits } });
  if (service === undefined) return;
  const ada = await service.person("Ada");
  const statuses: number[] = [];
  for (const last of [11, 12, 13, 14]) {
    const stranger = service.browser(`192.0.2.${last}`);
    statuses.push(
      (await stranger.call("POST /api/auth/sign-in/email", { ...signIn, password: "a guess of theirs" })).status,
    );
  }
  assert.deepEqual(statuses, [401, 401, 429, 429]);
  assert.equal((await ada.call("POST /api/auth/sign-in/email", signIn)).status, 200);
});

it("whose account is tried cannot be hidden by a body that two readers would read differently", async (t) => {
  const limits = { ...LIMITS, signInByStrangers: { most: 1, withinSeconds: 60 } };
  const service = await serviceUnderTest(t, { service: { limits } });
  if (service === undefined) return;
  const { email } = await service.person("Ada");
  const ask = async (body: string) => (await service.browser().call("POST /api/auth/sign-in/email", body)).status;
  const [named, secret] = [`"email":${JSON.stringify(email)}`, `"password":${JSON.stringify(PASSWORD)}`];
  assert.deepEqual(
    [
      await ask(`{"email":"eve@example.com",${named},${secret}}`),
      await ask(`{${named},${secret},"more":${"[".repeat(70)}${"]".repeat(70)}}`),
      await ask(`{${named},${secret}`),
      await ask(`{${named},${secret}}`),
    ],
    [400, 400, 400, 429],
  );
});

it("an id that no row can have is none, and a text that no row can have is refused", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const ada = await service.person("Ada");
  const statuses: Record<string, number> = {};
  for (const route of ["sessions", "tokens", "invitations", "members"])
    statuses[route] = (await ada.call(`DELETE /api/service/${route}/%00`)).status;
  const texts = {
    "reset-password": { token: "\0", newPassword: "eleven quiet otters" },
    "passkey/update-passkey": { id: "\0", name: "Mine" },
    "sign-in/email": { email: ada.email, password: "a\0b" },
  };
  for (const [path, body] of Object.entries(texts))
    statuses[path] = (await ada.call(`POST /api/auth/${path}`, body)).status;
  assert.deepEqual(statuses, {
    sessions: 404,
    tokens: 404,
    invitations: 404,
    members: 404,
    "reset-password": 422,
    "passkey/update-passkey": 422,
    "sign-in/email": 422,
  });
});

it("an invitation that cannot be sent is taken back, and whoever invites is told", async (t) => {
  const failures: unknown[] = [];
  const sendMail = async () => {
    throw new Error("no server");
  };
  const service = await serviceUnderTest(t, { accounts: { sendMail, onFailure: (error) => failures.push(error) } });
  if (service === undefined) return;
  const ada = await service.person("Ada");
  const told = await ada.call("POST /api/service/invitations", { email: "bob@example.com", role: "member" });
  assert.deepEqual(
    [told.status, told.body.detail],
    [503, "The invitation could not be sent, and was taken back. Try again later, or ask whoever runs this service."],
  );
  assert.deepEqual((await ada.call("GET /api/service/invitations")).body, { items: [], total: 0, next: null });
  assert.deepEqual(failures, [new Error("no server")]);
});

it("who has the service call servers without end is told to wait, whichever desk it is for", async (t) => {
  const limits = { ...LIMITS, callsElsewhereByAccount: { most: 2, withinSeconds: 60 } };
  const service = await serviceUnderTest(t, { service: { limits } });
  if (service === undefined) return;
  const ada = await service.person("Ada");
  const second = await ada.call("POST /api/service/desks", { name: "Second" });
  const ask = async (route: string, deskId = ada.deskId) =>
    (await ada.call(route, {}, { "Fineline-Desk": deskId })).status;
  assert.deepEqual(
    [
      await ask("POST /api/mailboxes"),
      await ask("POST /api/mail/servers", second.body.deskId),
      await ask("POST /api/calendar/find"),
      await ask("POST /api/mailboxes/own/test"),
      await ask("POST /api/openings"),
    ],
    [422, 422, 429, 429, 422],
  );
});

it("limits hold for all processes together", async (t) => {
  const limits = { ...LIMITS, signInFromAddress: { most: 5, withinSeconds: 60 } };
  const service = await serviceUnderTest(t, { service: { limits } });
  if (service === undefined) return;
  const other = service.another({ limits });
  const ask = (fetch: typeof service.fetch) =>
    service.browserOf(fetch, "192.0.2.99").call("POST /api/auth/sign-in/email", signIn);
  const statuses = await Promise.all(
    [0, 1, 2, 3, 4, 5, 6, 7].map((each) => ask(each % 2 === 0 ? service.fetch : other)),
  );
  assert.equal(statuses.filter(({ status }) => status === 429).length, 3);
});

it("a token that is none is told so, and after many of them to wait; a right one is never made to", async (t) => {
  const limits = { ...LIMITS, wrongTokenFromAddress: { most: 2, withinSeconds: 60 } };
  const service = await serviceUnderTest(t, { service: { limits } });
  if (service === undefined) return;
  const ada = await service.person("Ada");
  const made = await ada.call("POST /api/service/tokens", { name: "Script", scopes: ["read"], days: 1 });
  const wrong = service.program(`fl_${"A".repeat(43)}`);
  const statuses = [];
  for (let tried = 0; tried < 3; tried++) statuses.push((await wrong.call("GET /api/cases")).status);
  assert.deepEqual(statuses, [401, 401, 429]);
  assert.equal((await service.program(made.body.token).call("GET /api/cases")).status, 200);
});

it("where a call comes from is not for the caller to say", async (t) => {
  const limits = { ...LIMITS, signInFromAddress: { most: 1, withinSeconds: 60 } };
  const service = await serviceUnderTest(t, { service: { limits } });
  if (service === undefined) return;
  const ask = (forwarded: string) =>
    service.browser("192.0.2.99").call("POST /api/auth/sign-in/email", signIn, {
      "X-Forwarded-For": forwarded,
      "Fineline-Client-Address": forwarded,
    });
  assert.equal((await ask("198.51.100.1")).status, 401);
  assert.equal((await ask("198.51.100.2")).status, 429);
});

it("what one's own proxy says of a caller counts, and not what stands before it", async (t) => {
  const limits = { ...LIMITS, signInFromAddress: { most: 1, withinSeconds: 60 } };
  const trust = { isProxy: (address: string) => address.startsWith("10.") };
  const service = await serviceUnderTest(t, { service: { limits, trust } });
  if (service === undefined) return;
  const ask = (forwarded: string) =>
    service.browser("10.0.0.2").call("POST /api/auth/sign-in/email", signIn, { "X-Forwarded-For": forwarded });
  assert.equal((await ask("198.51.100.1, 203.0.113.5, 10.0.0.1")).status, 401);
  assert.equal((await ask("198.51.100.2, 203.0.113.5, 10.0.0.1")).status, 429);
  assert.equal((await ask("198.51.100.2, 203.0.113.6, 10.0.0.1")).status, 401);
});

it("a password of ten megabytes is not even read", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const told = await service
    .browser()
    .call("POST /api/auth/sign-in/email", { ...signIn, password: "x".repeat(10 << 20) });
  assert.equal(told.status, 413);
});

it("every character of a long password counts", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const password = `${"long and longer ".repeat(16)}end`;
  const { token } = await inviteToService(service.accounts.db, "ada@example.com");
  await makeAccount(service.accounts.db, { token, name: "Ada", password, address: "192.0.2.0" });
  const ask = async (given: string) =>
    (await service.browser().call("POST /api/auth/sign-in/email", { email: "ada@example.com", password: given }))
      .status;
  assert.deepEqual(
    [password.length, await ask(password.slice(0, 72)), await ask(`${password.slice(0, -1)}D`), await ask(password)],
    [259, 401, 401, 200],
  );
});

it("a common password, a short one and one's own address are no new passwords", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const { token } = await inviteToService(service.accounts.db, "adalovelace@example.com");
  const ask = (password: string) =>
    service.browser().call("POST /api/service/accounts", { token, name: "Ada", password });
  for (const password of ["seven77", "Password1", "iloveyou1", "abababab", "AdaLovelace"]) {
    const { status, body } = await ask(password);
    assert.deepEqual([status, body.faults?.[0]?.place], [422, "password"], password);
    assert.equal(JSON.stringify(body).includes(password), false);
  }
  const ada = await service.person("Ada");
  const change = { currentPassword: PASSWORD, newPassword: "password123" };
  assert.equal((await ada.call("POST /api/auth/change-password", change)).status, 422);
});

it("while the database is away everybody is told so, and nobody where it is", async (t) => {
  const url = "postgres://fineline:marker-password@127.0.0.1:1/marker_name";
  const service = await serviceUnderTest(t, { accounts: { url } });
  if (service === undefined) return;
  const program = service.program(`fl_${"A".repeat(43)}`);
  const answers = [
    await program.call("GET /api/cases"),
    await service.browser().call("POST /api/auth/sign-in/email", signIn),
  ];
  const away = openPostgres({ url, mailKey: "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE" });
  t.after(() => away.close());
  const detail = "The database of this service cannot be used now (it cannot be reached): try again in a moment.";
  assert.deepEqual(
    answers.map(({ status, body }) => [status, body.detail]),
    [
      [503, detail],
      [503, detail],
    ],
  );
  await assert.rejects(away.openDesk("00000000-0000-4000-8000-000000000000").listHeaders(), { message: detail });
});

it("a key that is used again does a thing once, also at the same moment, and for something else nothing", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const ada = await service.person("Ada");
  await ada.call("POST /api/cases", caseLike({}));
  const fact = { at: "2026-11-16T09:30:00-05:00[America/New_York]", kind: "note", note: "Third floor." };
  const send = (note: string) =>
    ada.call("POST /api/cases/globex/facts", { facts: [{ ...fact, note }] }, { "Idempotency-Key": "k-1" });
  const both = await Promise.all([send("Third floor."), send("Third floor.")]);
  const kinds = both.map(({ body }) => body.facts?.[0]?.status ?? body.outcomes?.[0]?.status);
  assert.deepEqual(kinds.sort(), ["already-there", "recorded"]);
  assert.equal((await send("Fourth floor.")).status, 422);
  const elsewhere = await service.person("Bob");
  assert.equal((await elsewhere.call("POST /api/cases", caseLike({}))).status, 201);
  const apart = await elsewhere.call("POST /api/cases/globex/facts", { facts: [fact] }, { "Idempotency-Key": "k-1" });
  assert.equal(apart.status, 200);
});

it("a new password signs every browser out, and its link works once", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const ada = await service.person("Ada");
  await service.browser().call("POST /api/auth/request-password-reset", { email: ada.email });
  await service.mailed(1);
  const [, token = ""] = /\/account\/password#(\S+)/.exec(service.mails.at(-1)?.text ?? "") ?? [];
  const renew = () =>
    service.browser().call("POST /api/auth/reset-password", { token, newPassword: "eleven quiet otters" });
  assert.equal((await renew()).status, 200);
  assert.equal((await ada.call("GET /api/service/me")).status, 401);
  assert.equal((await renew()).status, 400);
  const again = { email: ada.email, password: "eleven quiet otters" };
  assert.equal((await service.browser().call("POST /api/auth/sign-in/email", again)).status, 200);
});

it("cookies over https are for this host alone, and the browser never comes by http again", async (t) => {
  const address = "https://fineline.example";
  const service = await serviceUnderTest(t, { accounts: { address } });
  if (service === undefined) return;
  const { token } = await inviteToService(service.accounts.db, "ada@example.com");
  await makeAccount(service.accounts.db, { token, name: "Ada", password: PASSWORD, address: "192.0.2.0" });
  const told = await service.browser().call("POST /api/auth/sign-in/email", signIn);
  const cookies = told.headers.getSetCookie().map((line) => line.replace(/=[^;]*/, "=…"));
  assert.deepEqual(cookies.sort(), [
    "__Host-fineline.device=…; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Strict",
    "__Host-fineline.session_token=…; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Strict",
  ]);
  assert.equal(told.headers.get("strict-transport-security"), "max-age=31536000; includeSubDomains");
  assert.equal(told.headers.get("cache-control"), "no-store");
});
