import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { StoreError, type StoreErrorKind } from "../../src/app/index.ts";
import { apiUnderTest, caseLike, firstCase, NOW } from "./api-under-test.ts";

const JSON_TYPE = { "Content-Type": "application/json" };
const MARKUP = "<img src=x onerror=alert(1)>\"'</script>{{7*7}}$(7*7)";

describe("hostile requests", () => {
  it("unknown addresses and ids are 404, wrong methods 405 with those that are known", async (t) => {
    const { request } = await apiUnderTest(t);
    const cases: readonly (readonly [string, string, number, string?])[] = [
      ["GET", "/api/nothing", 404],
      ["GET", "/api/cases/", 404],
      ["GET", "/api/cases/a/b", 404],
      ["GET", "/api/cases/globex", 404],
      ["GET", "/api/cases/globex/facts", 404],
      ["GET", "/api/cases/globex/plan", 404],
      ["GET", "/api/cases/globex/may-i", 404],
      ["GET", "/api/cases/globex/compare", 404],
      ["GET", "/api/cases/globex/picture.svg", 404],
      ["POST", "/api/cases/globex/undo", 404],
      ["POST", "/api/cases/globex/redo", 404],
      ["DELETE", "/api/cases/globex?confirm=globex", 404],
      ["GET", "/api/cases/__proto__", 404],
      ["GET", "/api/cases/..%2f..%2fetc%2fpasswd", 404],
      ["GET", "/api/cases/%00", 404],
      ["GET", "/api/cases/%ff", 404],
      ["GET", "/api/cases/'%20or%201=1", 404],
      ["GET", "/api/playbooks/constructor", 404],
      ["PATCH", "/api/cases", 405, "GET, POST, HEAD"],
      ["DELETE", "/api/cases", 405, "GET, POST, HEAD"],
      ["POST", "/api/today", 405, "GET, HEAD"],
      ["GET", "/api/import", 405, "POST"],
      ["GET", "/api/cases/globex/header", 405, "PUT"],
      ["OPTIONS", "/api/settings", 405, "GET, PATCH, HEAD"],
    ];
    for (const [method, path, status, allow = null] of cases) {
      const response = await request(path, { method });
      assert.deepEqual([response.status, response.headers.get("allow")], [status, allow], `${method} ${path}`);
      assert.equal(response.headers.get("content-type"), "application/problem+json");
    }
  });

  it("nothing is changed by GET or HEAD", async (t) => {
    const { call, request, store } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const before = await store.lastSequence();
    for (const path of ["/api/cases/globex/undo", "/api/everything", "/api/import"]) {
      assert.equal((await request(path)).status, 405);
      assert.equal((await request(path, { method: "HEAD" })).status, 405);
    }
    assert.equal((await request("/api/today", { method: "HEAD" })).status, 200);
    assert.equal(await store.lastSequence(), before);
  });

  it("keys that reach for prototypes are refused, or are keys like others", async (t) => {
    const { request } = await apiUnderTest(t);
    const text = JSON.stringify(firstCase);
    for (const key of ['"__proto__":{"isAdmin":true}', '"constructor":{"prototype":{}}', '"prototype":1']) {
      const body = `${text.slice(0, -1)},${key}}`;
      const response = await request("/api/cases", { method: "POST", headers: JSON_TYPE, body });
      assert.equal(response.status, 422, key);
      const change = await request("/api/settings", { method: "PATCH", headers: JSON_TYPE, body: `{${key}}` });
      assert.equal(change.status, 422, key);
    }
    const fact = `{"id":"n1","at":"2026-11-16T09:00:00Z","kind":"note","x-mine":{"__proto__":{"isAdmin":true}}}`;
    await request("/api/cases", { method: "POST", headers: JSON_TYPE, body: text });
    const kept = await request("/api/cases/globex/facts", { method: "POST", headers: JSON_TYPE, body: fact });
    assert.equal(kept.status, 200);
    assert.equal("isAdmin" in {}, false);
    const facts = await (await request("/api/cases/globex/facts")).text();
    assert.ok(facts.includes('"x-mine":{"__proto__":{"isAdmin":true}}'));
  });

  it("keys that are not asked for are refused wherever they stand", async (t) => {
    const { call } = await apiUnderTest(t);
    const refused = async (
      place: string,
      answer: Promise<{ status: number; body: { faults: { place: string }[] } }>,
    ) => {
      const { status, body } = await answer;
      assert.deepEqual([status, body.faults[0]?.place], [422, place]);
    };
    const added = { ...firstCase, sequence: 1 } as unknown;
    await refused("sequence", call("POST /api/cases", undefined, added));
    await call("POST /api/cases", undefined, firstCase);
    const fact = { id: "n1", at: "2026-11-16T09:00:00Z", kind: "note", recordedAt: 1 };
    await refused("recordedAt", call("POST /api/cases/{id}/facts", "/api/cases/globex/facts", fact));
    await refused("owner", call("POST /api/cases/{id}/facts", "/api/cases/globex/facts", { facts: [fact], owner: 1 }));
    await refused("isAdmin", call("PATCH /api/settings", undefined, { isAdmin: true }));
    await refused("force", call("POST /api/letters/draft", undefined, { case: "globex", force: true }));
    await refused("all", call("POST /api/cases/{id}/undo", "/api/cases/globex/undo", { all: true }));
    await refused("owner", call("POST /api/import", undefined, { cases: [], owner: "me" }));
  });

  it("a parameter that comes twice, or is not known, is refused", async (t) => {
    const { call } = await apiUnderTest(t);
    for (const query of [
      "limit=1&limit=2",
      "limit=1&limit=1",
      "limit[]=1",
      "limit=1e1",
      "limit=%31&x=1",
      "__proto__=1",
      "limit=0",
      "limit=999",
      "cursor=nonsense",
      "cursor=bnVsbA",
      "stance=angry",
    ]) {
      const { status, body } = await call("GET /api/cases", `/api/cases?${query}`);
      assert.deepEqual([status, body.type], [400, "/api/reference#bad-query"], query);
    }
    for (const now of ["tomorrow", "2026-13-01T00:00:00Z", "2026-11-16", ""]) {
      await call("POST /api/cases", undefined, firstCase);
      const { body } = await call("GET /api/cases/{id}/plan", `/api/cases/globex/plan?now=${now}`);
      assert.deepEqual([body.status, body.faults[0].place], [400, "now"], now);
    }
    const { body } = await call("GET /api/cases/{id}/plan", "/api/cases/globex/plan?playbook=__proto__");
    assert.deepEqual([body.status, body.faults[0].place], [400, "playbook"]);
    const nobody = await call("GET /api/cases/{id}/may-i", "/api/cases/globex/may-i?contact=constructor");
    assert.deepEqual([nobody.status, nobody.body.faults[0].place], [400, "contact"]);
  });

  it("another content type is 415, whatever it holds", async (t) => {
    const { request } = await apiUnderTest(t);
    const body = JSON.stringify(firstCase);
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "application/jsonp",
      "application/json; charset=utf-16",
    ]) {
      const response = await request("/api/cases", { method: "POST", headers: { "Content-Type": type }, body });
      assert.equal(response.status, 415, type);
    }
    const utf8 = { "Content-Type": 'Application/JSON; charset="UTF-8"' };
    assert.equal((await request("/api/cases", { method: "POST", headers: utf8, body })).status, 201);
  });

  it("ten megabytes are refused before they are read to the end, announced or not", async (t) => {
    const { request } = await apiUnderTest(t);
    const chunk = new TextEncoder().encode(" ".repeat(64 * 1024));
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += chunk.length;
        controller.enqueue(chunk);
        if (sent >= 10 * 1024 * 1024) controller.close();
      },
    });
    const init = { method: "POST", headers: JSON_TYPE, body, duplex: "half" };
    assert.equal((await request("/api/cases", init as RequestInit)).status, 413);
    assert.ok(sent < 2 * 1024 * 1024, `${sent} bytes were read`);
    const announced = await request("/api/cases", {
      method: "POST",
      headers: { ...JSON_TYPE, "Content-Length": String(10 * 1024 * 1024) },
      body: "{}",
    });
    assert.equal(announced.status, 413);
  });

  it("an import may be larger", async (t) => {
    const { call } = await apiUnderTest(t);
    const note = "word ".repeat(400_000);
    const large = caseLike({ facts: [{ id: "n1", at: "2026-11-16T09:00:00Z", kind: "note", note }] });
    assert.equal((await call("POST /api/cases", undefined, large)).status, 413);
    assert.equal((await call("POST /api/import", undefined, large)).status, 201);
  });

  it("what is no JSON is told with line and column", async (t) => {
    const { request } = await apiUnderTest(t);
    const post = async (body: BodyInit) => {
      const response = await request("/api/cases", { method: "POST", headers: JSON_TYPE, body });
      return [response.status, ((await response.json()) as { faults: { place: string }[] }).faults[0]?.place];
    };
    assert.deepEqual(await post('{\n  "role": }'), [400, "line 2, column 11"]);
    assert.deepEqual(await post(""), [400, ""]);
    assert.deepEqual(await post('{"role":"a","role":"b"}'), [400, "line 1, column 13"]);
    assert.deepEqual(await post(new Uint8Array([0x7b, 0xff])), [400, "byte 1"]);
    assert.equal((await post("[".repeat(100_000)))[0], 400);
    assert.equal((await post("null"))[0], 422);
    assert.equal((await post("[]"))[0], 422);
  });

  it("markup in every field comes back as the text that it is", async (t) => {
    const { call } = await apiUnderTest(t);
    const marked = caseLike({
      role: MARKUP,
      company: MARKUP,
      me: { name: MARKUP, address: MARKUP },
      contacts: firstCase.contacts.map((contact) => ({ ...contact, name: MARKUP, title: MARKUP, email: MARKUP })),
      facts: [
        ...firstCase.facts,
        { id: "n1", at: "2026-11-16T09:00:00Z", kind: "note", note: MARKUP },
        { id: "p2", at: "2026-11-16T09:00:00Z", kind: "promise", to: "dana", what: MARKUP },
      ],
    });
    await call("POST /api/cases", undefined, marked);
    assert.deepEqual((await call("GET /api/cases/{id}", "/api/cases/globex")).body.case, marked);
    assert.equal((await call("GET /api/cases")).body.items[0].company, MARKUP);
    assert.equal((await call("GET /api/today")).body.open.items[0].company, MARKUP);
    assert.equal((await call("GET /api/contacts")).body.items[0].name, MARKUP);
    assert.equal((await call("GET /api/search", "/api/search?q=onerror")).body.hits[0].text, MARKUP);
    await call("PATCH /api/settings", undefined, { name: MARKUP });
    assert.equal((await call("GET /api/settings")).body.name, MARKUP);
    const picture = await call("GET /api/cases/{id}/picture.svg", "/api/cases/globex/picture.svg");
    assert.doesNotMatch(picture.text, /<img|<script/);
    const draft = await call("POST /api/letters/draft", undefined, { case: "globex", step: "thank-you/i1/lee" });
    assert.equal(draft.status, 200);
  });

  it("a search for odd characters finds nothing and hurts nobody", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    for (const query of [".*", "(((((", "%", "_", "' or 1=1 --", "😀", "\u0000", "a".repeat(200)]) {
      const { status, body } = await call("GET /api/search", `/api/search?q=${encodeURIComponent(query)}`);
      assert.deepEqual([status, body.total], [200, 0], query);
    }
    assert.equal((await call("GET /api/search", `/api/search?q=${"a".repeat(201)}`)).status, 400);
    assert.equal((await call("GET /api/search")).status, 400);
  });

  it("a key for a call has a length", async (t) => {
    const { call } = await apiUnderTest(t);
    const { id: _, ...nameless } = firstCase;
    const { status } = await call("POST /api/cases", undefined, nameless, { "Idempotency-Key": "k".repeat(201) });
    assert.equal(status, 422);
  });

  it("facts of another century are taken or refused, and never break a plan", async (t) => {
    const { call, failures } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    for (const [index, at] of ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2027-11-16T10:00:00Z"].entries()) {
      const fact = { id: `n${index}`, at, kind: "note" };
      const { status } = await call("POST /api/cases/{id}/facts", "/api/cases/globex/facts", fact);
      assert.ok(status === 200 || status === 422, at);
      assert.equal((await call("GET /api/cases/{id}/plan", "/api/cases/globex/plan")).status, 200);
    }
    assert.deepEqual(failures, []);
  });
});

describe("failures of the place", () => {
  const kinds: readonly (readonly [StoreErrorKind, number, string | null])[] = [
    ["locked", 503, "1"],
    ["read-only", 503, null],
    ["unavailable", 503, null],
    ["disk-full", 507, null],
    ["damaged", 500, null],
    ["newer", 500, null],
    ["foreign", 500, null],
  ];
  for (const [kind, status, retryAfter] of kinds) {
    it(`${kind} is ${status}, in the store's own words`, async (t) => {
      const { store } = await apiUnderTest(t);
      const broken = { ...store, findCase: async () => Promise.reject(new StoreError(kind, "The sentence.")) };
      const { call } = await apiUnderTest(t, { store: broken });
      const answer = await call("GET /api/cases/{id}", "/api/cases/globex");
      assert.deepEqual([answer.status, answer.headers.get("retry-after")], [status, retryAfter]);
      assert.deepEqual([answer.body.type, answer.body.detail], [`/api/reference#${kind}`, "The sentence."]);
    });
  }

  it("what nobody expected is told without its words, and handed on", async (t) => {
    const { store } = await apiUnderTest(t);
    const mistake = new Error("a secret");
    const broken = { ...store, findCase: async () => Promise.reject(mistake) };
    const { call, failures } = await apiUnderTest(t, { store: broken });
    const answer = await call("GET /api/cases/{id}", "/api/cases/globex");
    assert.equal(answer.status, 500);
    assert.doesNotMatch(answer.text, /secret/);
    assert.deepEqual(failures, [mistake]);
  });

  it("a case that cannot be read is told apart in lists, and is a failure at its own address", async (t) => {
    const { call, store } = await apiUnderTest(t);
    const { id: _, facts, ...header } = firstCase;
    await store.addCases([{ id: "old", header: { ...header, calendar: { timeZone: "Nowhere" } }, facts }], NOW);
    await call("POST /api/cases", undefined, firstCase);
    const today = await call("GET /api/today");
    assert.deepEqual([today.body.cases, today.body.unreadable[0].case], [1, "old"]);
    const plan = await call("GET /api/cases/{id}/plan", "/api/cases/old/plan");
    assert.equal(plan.body.type, "/api/reference#case-unreadable");
  });
});
