import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { MARKER, mailCase, mailUnderTest, NOW, proposalLike, thanks } from "./mail-under-test.ts";

const JSON_TYPE = { "Content-Type": "application/json" };
const ana = { address: "ana@example.org", mode: "send", password: MARKER };

describe("hostile calls about mail", () => {
  it("unknown ids are 404, wrong methods 405, and say which kind of thing is unknown", async (t) => {
    const { request } = await mailUnderTest(t);
    const calls: readonly (readonly [string, string, number, string])[] = [
      ["PATCH", "/api/mailboxes/nobody", 404, "mailbox-unknown"],
      ["DELETE", "/api/mailboxes/__proto__", 404, "mailbox-unknown"],
      ["POST", "/api/mailboxes/'%20or%201=1/test", 404, "mailbox-unknown"],
      ["POST", "/api/mailboxes/..%2f..%2fetc/test", 404, "mailbox-unknown"],
      ["GET", "/api/mail/leave/constructor", 404, "leave-unknown"],
      ["POST", "/api/outbox/%00/cancel", 404, "letter-unknown"],
      ["POST", "/api/outbox/nothing/resolve", 404, "letter-unknown"],
      ["POST", "/api/proposals/nothing/accept", 404, "proposal-unknown"],
      ["POST", "/api/proposals/__proto__/dismiss", 404, "proposal-unknown"],
      ["GET", "/api/proposals/nothing/message", 404, "proposal-unknown"],
      ["GET", "/api/outbox/nothing", 404, "not-found"],
      ["GET", "/api/mail/servers", 405, "method-not-allowed"],
      ["PUT", "/api/mailboxes", 405, "method-not-allowed"],
      ["GET", "/api/proposals/nothing/accept", 405, "method-not-allowed"],
    ];
    for (const [method, path, status, kind] of calls) {
      const body = path.endsWith("resolve") ? '{"went":true}' : "{}";
      const init = method === "GET" ? { method } : { method, body, headers: JSON_TYPE };
      const response = await request(path, init);
      const { type } = (await response.json()) as { readonly type: string };
      assert.deepEqual([response.status, type], [status, `/api/reference#${kind}`], `${method} ${path}`);
    }
  });

  it("a mailbox that does not fit is refused with the place of each fault", async (t) => {
    const { call, servers } = await mailUnderTest(t);
    const tls = { host: "mail.example.org", port: 993, security: "tls" };
    const wrong: readonly (readonly [object, string])[] = [
      [{ address: "ana" }, "address"],
      [{ address: "ana@example.org\r\nBcc: eve@example.org" }, "address"],
      [{ address: "Ana <ana@example.org>" }, "address"],
      [{ address: "ana@example.org,eve@example.org" }, "address"],
      [{ address: `${"a".repeat(65)}@example.org` }, "address"],
      [{ name: "Ana\r\nBcc: eve@example.org" }, "name"],
      [{ name: "Ana\u2028Ruiz" }, "name"],
      [{ name: "a".repeat(201) }, "name"],
      [{ user: "ana\u0000" }, "user"],
      [{ mode: "delete" }, "mode"],
      [{ dailyLimit: 0 }, "dailyLimit"],
      [{ dailyLimit: 1.5 }, "dailyLimit"],
      [{ imap: { ...tls, host: "mail.example.org/..%2f" } }, "imap.host"],
      [{ imap: { ...tls, host: "user@mail.example.org" } }, "imap.host"],
      [{ imap: { ...tls, port: 65_536 } }, "imap.port"],
      [{ smtp: { ...tls, security: "none" } }, "smtp"],
      [{ password: "" }, "password"],
      [{ password: "a\r\nA1 LOGOUT" }, "password"],
      [{ password: [MARKER] }, "password"],
      [{ isAdmin: true }, "isAdmin"],
      [{ id: "other" }, "id"],
    ];
    for (const [change, place] of wrong) {
      const { status, body } = await call("POST /api/mailboxes", undefined, { ...ana, ...change });
      const told = [status, body.type, body.faults.map((fault: { readonly place: string }) => fault.place)];
      assert.deepEqual(told, [422, "/api/reference#invalid", [place]], JSON.stringify(change));
    }
    assert.equal(servers.tested.length, 0);
  });

  it("to this very machine, and nowhere else, one may speak without TLS", async (t) => {
    const { call } = await mailUnderTest(t);
    for (const host of ["localhost", "127.0.0.1", "::1"]) {
      const place = { host, port: 1143, security: "none" };
      assert.equal((await call("POST /api/mailboxes", undefined, { ...ana, imap: place, smtp: place })).status, 201);
    }
    for (const host of ["127.example.org", "localhost.example.org", "10.0.0.1"]) {
      const place = { host, port: 1143, security: "none" };
      const { body } = await call("POST /api/mailboxes", undefined, { ...ana, imap: place, smtp: place });
      assert.deepEqual(
        body.faults.map((fault: { readonly place: string }) => fault.place),
        ["imap", "smtp"],
        host,
      );
    }
  });

  it("a secret is repeated in no answer, however it was sent", async (t) => {
    const { call, request, failures, servers } = await mailUnderTest(t);
    servers.test = { ok: false, at: "imap", step: "login", sentence: "It does not let us in." };
    const texts = [
      `{"address":"ana@example.org","mode":"send","password":"${MARKER}"}`,
      `{"address":"ana@example.org","mode":"send","password":{"is":"${MARKER}"}}`,
      `{"address":"ana@example.org","mode":"send","password":"${MARKER}\\u0007"}`,
      `{"address":"ana@example.org","mode":"send","pasword":"${MARKER}"}`,
      `{"address":"ana@example.org","mode":"send","imap":"${MARKER}"}`,
      `{"address":"ana@example.org","mode":"send","imap":{"host":"a.example","password":"${MARKER}"}}`,
      `{"address":"ana@example.org","mode":"send","x-secret":"${MARKER}\\ud800"}`,
      `["${MARKER}"]`,
      `"${MARKER}"`,
      `{"password":"${MARKER}","password":"${MARKER}"}`,
      `{"password":"${MARKER}"`,
      `{"password":"${MARKER}" "mode"}`,
      `{"clientSecret":["${MARKER}"]}`,
    ];
    for (const route of ["/api/mailboxes", "/api/mail/leave"]) {
      for (const body of texts) {
        const response = await request(route, { method: "POST", headers: JSON_TYPE, body });
        const text = await response.text();
        assert.ok(response.status >= 400, body);
        assert.equal(text.includes("marker-41c7"), false, `${body}: ${text}`);
      }
    }
    assert.deepEqual((await call("GET /api/mailboxes")).body.mailboxes, []);
    assert.deepEqual(failures, []);
  });

  it("keys that reach for prototypes are refused and change nothing", async (t) => {
    const { request, connect } = await mailUnderTest(t);
    await connect();
    const send = (method: string, path: string, body: string) => request(path, { method, headers: JSON_TYPE, body });
    const text = JSON.stringify(ana);
    for (const key of ['"__proto__":{"mode":"send"}', '"constructor":{"prototype":{}}', '"prototype":1']) {
      assert.equal((await send("POST", "/api/mailboxes", `${text.slice(0, -1)},${key}}`)).status, 422, key);
      assert.equal((await send("PATCH", "/api/mailboxes/ana@example.org", `{${key}}`)).status, 422, key);
      assert.equal((await send("POST", "/api/mail/servers", `{"address":"a@b.example",${key}}`)).status, 422, key);
      assert.equal((await send("POST", "/api/outbox", `${JSON.stringify(thanks).slice(0, -1)},${key}}`)).status, 422);
    }
    assert.equal("mode" in {}, false);
  });

  it("more than a route takes is 413, a letter's attachments aside", async (t) => {
    const { request, call, connect, clock } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    const content = "A".repeat(10 * 1024 * 1024);
    const big = (body: object) => ({ method: "POST", headers: JSON_TYPE, body: JSON.stringify(body) });
    for (const path of ["/api/mailboxes", "/api/mail/servers", "/api/mail/leave", "/api/outbox/x/resolve"]) {
      assert.equal((await request(path, big({ content }))).status, 413, path);
    }
    clock.now = NOW;
    const within = { ...thanks, attachments: [{ name: "paper.pdf", content }] };
    assert.equal((await request("/api/outbox", big(within))).status, 201);
    const many = Array.from({ length: 21 }, (_, index) => ({ name: `${index}.txt`, content: "AAAA" }));
    const refused = await call("POST /api/outbox", undefined, { ...thanks, attachments: many });
    assert.equal(refused.body.faults[0].place, "attachments");
  });

  it("a letter that would break a header is refused with the place", async (t) => {
    const { call, connect } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    const file = { name: "a.pdf", content: "AAAA" };
    const wrong: readonly (readonly [object, string])[] = [
      [{ subject: "Thank you\r\nBcc: eve@example.org" }, "subject"],
      [{ subject: "Thank you\u0085Bcc" }, "subject"],
      [{ subject: null }, "subject"],
      [{ attachments: [{ ...file, name: "a\r\nX: 1.pdf" }] }, "attachments[0].name"],
      [{ attachments: [file, { ...file, content: "not base64!" }] }, "attachments[1].content"],
      [{ attachments: { 0: file } }, "attachments"],
      [{ body: 1 }, "body"],
      [{ body: "a\ud800" }, "body"],
      [{ case: "../globex" }, "case"],
      [{ step: "x".repeat(201) }, "step"],
      [{ isAutomatic: true }, "isAutomatic"],
      [{ kind: "greeting" }, "kind"],
      [{ atAnyHour: "yes" }, "atAnyHour"],
    ];
    for (const [change, place] of wrong) {
      const { status, body } = await call("POST /api/outbox", undefined, { ...thanks, ...change });
      assert.deepEqual([status, body.faults[0]?.place], [422, place], JSON.stringify(change));
    }
    assert.deepEqual((await call("GET /api/outbox", "/api/outbox?all=true")).body.letters, []);
  });

  it("what is asked of a letter or a message by more than its address is refused", async (t) => {
    const { call, connect, mailStore } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    await mailStore.addProposals([proposalLike("m1")], NOW);
    const { letter } = (await call("POST /api/outbox", undefined, thanks)).body;
    const force = { force: true };
    const cancel = await call("POST /api/outbox/{id}/cancel", `/api/outbox/${letter.id}/cancel`, force);
    const resolve = await call("POST /api/outbox/{id}/resolve", `/api/outbox/${letter.id}/resolve`, { went: "yes" });
    const accept = await call("POST /api/proposals/{id}/accept", "/api/proposals/m1/accept", { facts: [] });
    assert.deepEqual(
      [cancel, resolve, accept].map(({ status, body }) => [status, body.faults[0].place]),
      [
        [422, "force"],
        [422, "went"],
        [422, "facts"],
      ],
    );
    assert.equal((await call("GET /api/proposals")).body.proposals[0].state, "open");
    for (const query of ["/api/outbox?all=1", "/api/outbox?every=true", "/api/proposals?state=any"]) {
      const { status } = await call(query.includes("outbox") ? "GET /api/outbox" : "GET /api/proposals", query);
      assert.equal(status, 400, query);
    }
  });

  it("a message that cannot be taken apart is told as such", async (t) => {
    const { call, connect, mailStore, servers } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    await mailStore.addProposals([proposalLike("m1")], NOW);
    servers.messages.set("<m1@globex.example>", new TextEncoder().encode("\n".repeat(200_000)));
    const { status, body } = await call("GET /api/proposals/{id}/message", "/api/proposals/m1/message");
    assert.deepEqual([status, body.type], [404, "/api/reference#message-gone"]);
  });
});
