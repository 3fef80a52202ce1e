import assert from "node:assert/strict";
import { connect } from "node:net";
import { describe, it } from "node:test";
import { Hono } from "hono";
import { makeOpeningCode, proofOf } from "../../src/http/security/index.ts";
import { createServer } from "../../src/http/server/index.ts";
import { type Door, openDoor, type Question, signIn, TOKEN } from "./security-server.ts";

const JSON_BODY = { "content-type": "application/json" };

describe("hosts", () => {
  it("a name that was pointed here is refused, whatever it asks for", async (test) => {
    const { ask, port } = await openDoor(test);
    const hosts = [
      "evil.test",
      `evil.test:${port}`,
      `127.0.0.1.evil.test:${port}`,
      `localhost.evil.test:${port}`,
      "127.0.0.1",
      `127.0.0.1:${port + 1}`,
      `127.0.0.2:${port}`,
      `0.0.0.0:${port}`,
      `[::ffff:127.0.0.1]:${port}`,
      `user@127.0.0.1:${port}`,
    ];
    for (const host of hosts) {
      for (const path of ["/", "/assets/main-1a2b3c.js", "/api/session", "/api/cases"]) {
        const headers = { host, authorization: `Bearer ${TOKEN}` };
        const { status, text } = await ask({ path, headers });
        assert.ok(status === 403 || status === 400, `${host}${path} got ${status}`);
        assert.doesNotMatch(text, /script|signedIn|^\[\]/);
      }
    }
  });

  it("this machine's own names are taken", async (test) => {
    const { ask, port } = await openDoor(test);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
      assert.equal((await ask({ headers: { host } })).status, 200, host);
    }
  });

  it("a request without any host is refused", async (test) => {
    const { port } = await openDoor(test);
    assert.match(await sayRaw(port, "GET / HTTP/1.0\r\n\r\n"), /^HTTP\/1\.1 40[03] /);
    assert.match(await sayRaw(port, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), /^HTTP\/1\.1 400 /);
  });

  it("names that were allowed are taken, with and without the port of a proxy that was named", async (test) => {
    const { ask, port } = await openDoor(test, { allowed: ["fineline.example", "other.example:8443"] });
    const statuses = await Promise.all(
      [
        "fineline.example",
        `fineline.example:${port}`,
        "fineline.example:8443",
        "other.example",
        "other.example:8443",
      ].map(async (host) => (await ask({ headers: { host } })).status),
    );
    assert.deepEqual(statuses, [200, 200, 403, 403, 200]);
  });

  it("where every address is listened on, addresses are taken and names are not", async (test) => {
    const { ask, port } = await openDoor(test, { listeningOn: "0.0.0.0" });
    const hosts = [
      `192.168.1.5:${port}`,
      `[fe80::1]:${port}`,
      `192.168.1.5:${port + 1}`,
      "192.168.1.5",
      `evil.test:${port}`,
    ];
    const statuses = await Promise.all(hosts.map(async (host) => (await ask({ headers: { host } })).status));
    assert.deepEqual(statuses, [200, 200, 403, 403, 403]);
  });
});

describe("origins", () => {
  const post = (headers: Readonly<Record<string, string>>): Question => ({
    method: "POST",
    path: "/api/cases",
    headers: { ...JSON_BODY, ...headers },
    body: "{}",
  });

  it("what another page sends changes nothing, signed in or not", async (test) => {
    const door = await openDoor(test);
    const cookie = await signIn(door);
    const foreign: readonly Readonly<Record<string, string>>[] = [
      { origin: "https://evil.test" },
      { origin: "null" },
      { origin: `http://127.0.0.1:${door.port + 1}`, "sec-fetch-site": "same-site" },
      { origin: `http://127.0.0.1:${door.port}.evil.test` },
      { origin: `ftp://127.0.0.1:${door.port}` },
      { origin: "" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "none" },
      { origin: door.origin, "sec-fetch-site": "cross-site" },
      { origin: "https://evil.test", authorization: `Bearer ${TOKEN}` },
      {},
    ];
    for (const headers of foreign) {
      const answer = await door.ask(post({ cookie, ...headers }));
      assert.equal(answer.status, 403, JSON.stringify(headers));
      assert.equal(answer.headers["content-type"], "application/problem+json");
    }
    assert.equal(door.changes(), 0);
  });

  it("what another page reads of the API is refused, and no page is told that it may", async (test) => {
    const door = await openDoor(test);
    const cookie = await signIn(door);
    const origin = "https://evil.test";
    const answers = await Promise.all([
      door.ask({ path: "/api/cases", headers: { cookie, origin } }),
      door.ask({ path: "/api/session", headers: { cookie, "sec-fetch-site": "cross-site" } }),
      door.ask({ path: "/api/openapi.json", headers: { origin: "null" } }),
      door.ask({
        method: "OPTIONS",
        path: "/api/cases",
        headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
      }),
    ]);
    for (const { status, headers } of answers) {
      assert.equal(status, 403);
      assert.equal(headers["access-control-allow-origin"], undefined);
    }
  });

  it("a link on another page leads to the application, which holds no data by itself", async (test) => {
    const { ask } = await openDoor(test);
    assert.equal((await ask({ path: "/board", headers: { "sec-fetch-site": "cross-site" } })).status, 200);
  });

  it("its own pages and programs with the token may write; a person at the address bar may read", async (test) => {
    const door = await openDoor(test);
    const cookie = await signIn(door);
    const statuses = await Promise.all([
      door.ask(post({ cookie, origin: door.origin })),
      door.ask(post({ cookie, origin: door.origin, "sec-fetch-site": "same-origin" })),
      door.ask(post({ authorization: `Bearer ${TOKEN}` })),
      door.ask({ path: "/api/cases", headers: { cookie, "sec-fetch-site": "none" } }),
      door.ask({ path: "/api/cases", headers: { cookie } }),
    ]);
    assert.deepEqual(
      statuses.map(({ status }) => status),
      [201, 201, 201, 200, 200],
    );
    assert.equal(door.changes(), 3);
  });
});

describe("bodies", () => {
  it("what a form could send unasked is refused, JSON inside or not", async (test) => {
    const door = await openDoor(test);
    const types = [
      "text/plain",
      "text/plain;application/json",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "application/jsonp",
      "text/json",
      "",
    ];
    for (const type of types) {
      const headers = { authorization: `Bearer ${TOKEN}`, "content-type": type };
      const { status } = await door.ask({ method: "POST", path: "/api/cases", headers, body: "{}" });
      assert.equal(status, 415, type);
    }
    const untyped = { authorization: `Bearer ${TOKEN}` };
    assert.equal((await door.ask({ method: "POST", path: "/api/cases", headers: untyped, body: "{}" })).status, 415);
    assert.equal(door.changes(), 0);
  });

  it("JSON of every kind is taken, and no body at all", async (test) => {
    const door = await openDoor(test);
    const authorization = `Bearer ${TOKEN}`;
    const types = [
      "application/json",
      "application/json; charset=utf-8",
      "application/merge-patch+json",
      "APPLICATION/JSON",
    ];
    for (const type of types) {
      const headers = { authorization, "content-type": type };
      assert.equal((await door.ask({ method: "PATCH", path: "/api/cases", headers, body: "{}" })).status, 201, type);
    }
    assert.equal((await door.ask({ method: "DELETE", path: "/api/cases", headers: { authorization } })).status, 201);
  });
});

describe("sessions", () => {
  const session = (door: Door, token: unknown): Promise<{ readonly status: number }> =>
    door.ask({
      method: "POST",
      path: "/api/session",
      headers: { origin: door.origin, ...JSON_BODY },
      body: JSON.stringify({ token }),
    });

  it("without one, nothing of the API is given but how to call it", async (test) => {
    const { ask } = await openDoor(test);
    const statusOf = async (path: string) => (await ask({ path })).status;
    const closed = [
      "/api",
      "/api/",
      "/api/cases",
      "/api/session/x",
      "/api/openapi.jsonx",
      "/api/referencex",
      "/api/nothing",
    ];
    assert.deepEqual(await Promise.all(closed.map(statusOf)), [401, 401, 401, 401, 401, 401, 401]);
    // The small API has none of these, but who asks is let through to it.
    const open = ["/api/openapi.json", "/api/reference", "/api/reference.css"];
    assert.deepEqual(await Promise.all(open.map(statusOf)), [404, 404, 404]);
    assert.equal((await ask({ path: "/api/session" })).text, '{"signedIn":false,"version":"1.2.3"}');
  });

  it("spelled otherwise, the way to the API leads nowhere", async (test) => {
    const { ask } = await openDoor(test);
    for (const path of [
      "/%61pi/cases",
      "/api%2Fcases",
      "//api/cases",
      "/API/cases",
      "/./api/cases",
      "/x/../api/cases",
    ]) {
      const { text } = await ask({ path });
      assert.notEqual(text, "[]", path);
    }
  });

  it("the token gives a cookie that only this server is sent, for as long as browsers keep one", async (test) => {
    const door = await openDoor(test);
    const { status, headers } = await door.ask({
      method: "POST",
      path: "/api/session",
      headers: { origin: door.origin, ...JSON_BODY },
      body: JSON.stringify({ token: TOKEN }),
    });
    assert.equal(status, 204);
    const [cookie = ""] = headers["set-cookie"] ?? [];
    assert.match(cookie, /^fineline-[\w-]{8}=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/);
    assert.ok(!cookie.includes(TOKEN), "the cookie is not the token itself");
    const { text } = await door.ask({ path: "/api/session", headers: { cookie: cookie.split(";")[0] ?? "" } });
    assert.equal(text, '{"signedIn":true,"version":"1.2.3","placeId":"here"}');
  });

  it("a cookie outlives the server, and ends with the token", async (test) => {
    const first = await openDoor(test);
    const cookie = await signIn(first);
    await first.stop();
    const second = await openDoor(test);
    assert.equal((await second.ask({ path: "/api/cases", headers: { cookie } })).status, 200);
    const other = await openDoor(test, { token: TOKEN.replace("Z", "Y") });
    assert.equal((await other.ask({ path: "/api/cases", headers: { cookie } })).status, 401);
  });

  it("another cookie of the same name, set by whoever, does not shut the right one out", async (test) => {
    const door = await openDoor(test);
    const cookie = await signIn(door);
    const name = cookie.split("=")[0];
    const headers = { cookie: `${name}=junk; theme=dark; ${cookie}` };
    assert.equal((await door.ask({ path: "/api/cases", headers })).status, 200);
    assert.equal((await door.ask({ path: "/api/cases", headers: { cookie: `${name}=junk` } })).status, 401);
  });

  it("who leaves is out", async (test) => {
    const door = await openDoor(test);
    const cookie = await signIn(door);
    const headers = { cookie, origin: door.origin };
    const answer = await door.ask({ method: "DELETE", path: "/api/session", headers });
    assert.equal(answer.status, 204);
    assert.match(
      answer.headers["set-cookie"]?.[0] ?? "",
      /^fineline-[\w-]{8}=; Max-Age=0; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  it("whatever is no token is refused, and says nothing of the right one", async (test) => {
    const door = await openDoor(test);
    const wrong = ["", TOKEN.slice(0, -1), `${TOKEN}x`, TOKEN.toLowerCase()];
    for (const token of wrong) assert.equal((await session(door, token)).status, 401, token);
    for (const token of [null, 5, {}, [TOKEN]]) assert.equal((await session(door, token)).status, 422, String(token));
    const bodies = ["", "[]", "null", "{", `{"token":"${TOKEN}","admin":true}`, `"${TOKEN}"`];
    for (const body of bodies) {
      const headers = { origin: door.origin, ...JSON_BODY };
      assert.equal((await door.ask({ method: "POST", path: "/api/session", headers, body })).status, 422, body);
    }
    const long = { token: "x".repeat(5000) };
    assert.equal((await session(door, long.token)).status, 413);
  });

  it("after twenty wrong ones in a minute one is asked to wait, while the right one is always taken", async (test) => {
    let now = 1_000_000;
    const door = await openDoor(test, { clock: () => now });
    const wrong = () => door.ask({ path: "/api/cases", headers: { authorization: "Bearer wrong" } });
    const first = [];
    for (let i = 0; i < 20; i++) first.push((await wrong()).status);
    assert.deepEqual([...new Set(first)], [401]);
    now += 15_000;
    const { status, headers } = await wrong();
    assert.deepEqual([status, headers["retry-after"]], [429, "45"]);
    assert.equal((await session(door, "wrong")).status, 429);
    assert.equal((await session(door, TOKEN)).status, 204);
    now += 45_001;
    assert.equal((await wrong()).status, 401);
  });

  it("a code to open a browser with is taken once, in five minutes, and only if it was made of the token", async (test) => {
    let now = 1_000_000;
    const door = await openDoor(test, { clock: () => now });
    const code = makeOpeningCode(TOKEN, now);
    assert.ok(!code.includes(TOKEN));
    assert.equal((await session(door, code)).status, 204);
    assert.equal((await session(door, code)).status, 401);
    const late = makeOpeningCode(TOKEN, now);
    now += 5 * 60_000 + 1;
    assert.equal((await session(door, late)).status, 401);
    const [, nonce, signature] = late.split(".");
    assert.equal((await session(door, `zzzzzzzz.${nonce}.${signature}`)).status, 401);
    assert.equal((await session(door, makeOpeningCode("another token", now))).status, 401);
    assert.equal((await door.ask({ path: "/api/cases", headers: { authorization: `Bearer ${code}` } })).status, 401);
  });

  it("a challenge is met by a proof that holds for this port alone", async (test) => {
    const door = await openDoor(test);
    const { text } = await door.ask({ path: "/api/session?challenge=abc" });
    const { proof } = JSON.parse(text) as { proof: string };
    assert.equal(proof, proofOf(TOKEN, door.port, "abc"));
    assert.notEqual(proof, proofOf(TOKEN, door.port + 1, "abc"));
    assert.ok(!text.includes(TOKEN));
  });
});

describe("headers", () => {
  it("every answer keeps the browser to what comes from here", async (test) => {
    const door = await openDoor(test);
    const { headers } = await door.ask();
    const authorization = `Bearer ${TOKEN}`;
    const questions: readonly (readonly [number, Question])[] = [
      [200, {}],
      [200, { path: "/assets/main-1a2b3c.js" }],
      [200, { path: "/case/acme.inc" }],
      [304, { headers: { "if-none-match": headers.etag ?? "" } }],
      [404, { path: "/assets/gone.js" }],
      [405, { method: "POST", headers: { authorization } }],
      [200, { method: "HEAD" }],
      [200, { path: "/api/session" }],
      [401, { path: "/api/cases" }],
      [403, { path: "/api/cases", headers: { origin: "null" } }],
      [403, { headers: { host: "evil.test" } }],
      [404, { path: "/api/nothing", headers: { authorization } }],
      [415, { method: "POST", path: "/api/cases", headers: { authorization }, body: "{}" }],
      [500, { path: "/api/broken", headers: { authorization } }],
      [400, { headers: { host: "a b" } }],
      [400, { path: "/..\\..\\etc\\passwd" }],
    ];
    for (const [status, question] of questions) {
      const answer = await door.ask(question);
      assert.equal(answer.status, status, JSON.stringify(question));
      assert.deepEqual(hardeningOf(answer.headers), HARDENING, JSON.stringify(question));
      if (question.path?.startsWith("/api")) assert.equal(answer.headers["cache-control"], "no-store");
    }
  });

  it("without Node's own answer to write to they stand on the response", async () => {
    const security = {
      token: TOKEN,
      port: 4747,
      listeningOn: "127.0.0.1",
      allowed: [],
      clock: Date.now,
      version: "1.2.3",
    };
    const server = createServer({
      api: new Hono(),
      webFolder: new URL("./nowhere/", import.meta.url),
      security: { ...security, placeId: async () => "here" },
    });
    const { headers } = await server.request("/api/session", { headers: { host: "127.0.0.1:4747" } });
    assert.deepEqual(hardeningOf(Object.fromEntries(headers)), HARDENING);
    assert.equal(headers.get("cache-control"), "no-store");
  });

  it("a failure tells the browser nothing of what failed", async (test) => {
    const { ask } = await openDoor(test);
    const { text } = await ask({ path: "/api/broken", headers: { authorization: `Bearer ${TOKEN}` } });
    assert.doesNotMatch(text, /Dana|90,000|\.ts/);
  });
});

const HARDENING = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; " +
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
};

function hardeningOf(headers: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.keys(HARDENING).map((name) => [name, headers[name]]));
}

function sayRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.setEncoding("utf8").on("data", (chunk) => {
      heard += chunk;
    });
    socket.on("end", () => resolve(heard));
    socket.on("error", reject);
  });
}
