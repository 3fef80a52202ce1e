import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ApiError, createApiClient, UnreachableError } from "./index.ts";

interface Routes {
  "GET /api/cases/{id}/facts": { params: { id: string }; query: { limit?: number; q?: string }; response: unknown };
  "POST /api/cases": { body: object; response: { ok: boolean } };
  "PATCH /api/settings": { body: object; response: undefined };
  "GET /api/today": { response: unknown };
}

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { ...init, headers: { "Content-Type": "application/json", ...init.headers } });

function clientOf(answer: (url: string, init: RequestInit) => Response | Promise<Response>, more = {}) {
  const fetch = async (url: string | URL | Request, init: RequestInit = {}) => answer(String(url), init);
  return createApiClient<Routes>({ fetch, ...more });
}

const isUnreachable = (why: string) => (error: unknown) => error instanceof UnreachableError && error.why === why;

describe("a call", () => {
  it("fills the path and the query, and leaves out what is not given", async () => {
    const { call } = clientOf((url) => json(url));
    const url = await call("GET /api/cases/{id}/facts", {
      params: { id: "a/b ü" },
      query: { limit: 5, q: "tea & co" },
    });
    assert.equal(url, "/api/cases/a%2Fb%20%C3%BC/facts?limit=5&q=tea+%26+co");
    assert.equal(await call("GET /api/cases/{id}/facts", { params: { id: "a" } }), "/api/cases/a/facts");
  });

  it("sends JSON, and a change of settings as a merge patch", async () => {
    const { call } = clientOf((_, { body, headers, method, credentials }) =>
      json({ body, headers, method, credentials }),
    );
    assert.deepEqual(await call("POST /api/cases", { body: { role: "Clerk" } }), {
      body: '{"role":"Clerk"}',
      headers: { "Content-Type": "application/json" },
      method: "POST",
      credentials: "same-origin",
    });
    const patched = (await call("PATCH /api/settings", { body: {} })) as unknown as { readonly headers: object };
    assert.deepEqual(patched.headers, { "Content-Type": "application/merge-patch+json" });
  });

  it("gives nothing for no content, and text as text", async () => {
    assert.equal(await clientOf(() => new Response(null, { status: 204 })).call("GET /api/today"), undefined);
    const svg = () => new Response("<svg/>", { headers: { "Content-Type": "image/svg+xml" } });
    assert.equal(await clientOf(svg).call("GET /api/today"), "<svg/>");
  });

  it("a path without its value is a mistake of the program", async () => {
    const { call } = clientOf(() => json({}));
    await assert.rejects(call("GET /api/cases/{id}/facts", { params: {} as never, query: {} }), /a value for \{id\}/);
  });
});

describe("a refusal", () => {
  it("comes with the server's words and faults, and how long to wait", async () => {
    const faults = [{ place: "role", expected: "a text" }];
    const body = { type: "/api/reference#invalid", title: "It does not fit.", status: 422, detail: "role: …", faults };
    const refuse = () =>
      new Response(JSON.stringify(body), {
        status: 422,
        headers: { "Content-Type": "application/problem+json", "Retry-After": "3" },
      });
    await assert.rejects(clientOf(refuse).call("GET /api/today"), (error) => {
      assert.ok(error instanceof ApiError);
      const { status, type, title, detail, retryAfterMs } = error;
      assert.deepEqual(
        { status, type, title, detail, faults: error.faults, retryAfterMs },
        {
          status: 422,
          type: "/api/reference#invalid",
          title: "It does not fit.",
          detail: "role: …",
          faults,
          retryAfterMs: 3000,
        },
      );
      return true;
    });
  });

  it("of a server that failed without a word has its status", async () => {
    const fail = () => new Response("<h1>Bad gateway</h1>", { status: 502, headers: { "Content-Type": "text/html" } });
    await assert.rejects(clientOf(fail).call("GET /api/today"), { name: "ApiError", status: 502 });
  });
});

describe("no answer", () => {
  it("of a broken network is told apart", async () => {
    const broken = () => Promise.reject(new TypeError("failed to fetch"));
    await assert.rejects(clientOf(broken).call("GET /api/today"), isUnreachable("network"));
  });

  it("in time is told apart", async () => {
    const never = (_: string, { signal }: RequestInit) =>
      new Promise<Response>((_resolve, reject) => signal!.addEventListener("abort", () => reject(signal!.reason)));
    await assert.rejects(clientOf(never, { timeoutMs: 1 }).call("GET /api/today"), isUnreachable("timeout"));
  });

  it("of the server, but of a page that stands in between, is told apart", async () => {
    const page = (status: number) => () =>
      new Response("<h1>Sign in to the café</h1>", { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
    for (const status of [200, 404]) {
      await assert.rejects(clientOf(page(status)).call("GET /api/today"), isUnreachable("stranger"));
    }
    const cut = () => new Response('{"cases":[', { headers: { "Content-Type": "application/json" } });
    await assert.rejects(clientOf(cut).call("GET /api/today"), isUnreachable("stranger"));
  });

  it("a call that its caller ended ends with the caller's reason", async () => {
    const controller = new AbortController();
    const never = (_: string, { signal }: RequestInit) =>
      new Promise<Response>((_resolve, reject) => signal!.addEventListener("abort", () => reject(signal!.reason)));
    const called = clientOf(never).call("GET /api/today", {}, { signal: controller.signal });
    controller.abort(new Error("the page was left"));
    await assert.rejects(called, /the page was left/);
  });
});

it("every answer tells the server's time, and the device's at the middle of the call", async () => {
  const times: (readonly [number, number])[] = [];
  const clock = [1000, 1600];
  const { call } = clientOf(() => json({}, { headers: { Date: "Mon, 16 Nov 2026 14:00:00 GMT" } }), {
    now: () => clock.shift()!,
    onServerTime: (serverMs: number, deviceMs: number) => times.push([serverMs, deviceMs]),
  });
  await call("GET /api/today");
  assert.deepEqual(times, [[Date.UTC(2026, 10, 16, 14), 1300]]);
});
