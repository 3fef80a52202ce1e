import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { GLOBEX } from "../../src/cli/call-fineline.suite.ts";
import { type RunningServer, runServer } from "../web/run-server.ts";

interface Route {
  readonly method: string;
  readonly path: string;
}

const EVERY_METHOD = ["POST", "PUT", "PATCH", "DELETE"];

describe("the API behind the door", () => {
  const home = mkdtempSync(join(tmpdir(), "fineline-door-"));
  let server: RunningServer;
  let routes: readonly Route[];

  before(async () => {
    server = await runServer({ home, now: "2026-11-16T10:00:00-05:00" });
    await call("POST", "/api/cases", JSON.stringify({ ...GLOBEX, id: "g" }));
    const { paths } = (await (await call("GET", "/api/openapi.json")).json()) as {
      paths: Readonly<Record<string, object>>;
    };
    routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path: path.replace("{id}", "g") })),
    );
  });

  after(async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const call = (method: string, path: string, body?: string, headers: Record<string, string> = signedIn()) =>
    fetch(`${server.origin}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(60_000),
    });
  const signedIn = () => ({ authorization: `Bearer ${server.token}` });
  const changes = async () => (await call("GET", "/api/changes")).text();

  it("has routes to try", () => {
    assert.ok(routes.length >= 25, String(routes.length));
  });

  it("no route is answered without a session", async () => {
    for (const { method, path } of routes) {
      const { status } = await call(method, path, method === "GET" ? undefined : "{}", { origin: server.origin });
      assert.equal(status, 401, `${method} ${path}`);
    }
  });

  it("no route is answered to another page, with the token or without", async () => {
    const before = await changes();
    for (const { method, path } of routes) {
      const { status } = await call(method, path, method === "GET" ? undefined : "{}", {
        ...signedIn(),
        origin: "https://evil.test",
      });
      assert.equal(status, 403, `${method} ${path}`);
    }
    assert.equal(await changes(), before);
  });

  it("reading changes nothing: no route, whatever it does otherwise, and no query that names a method", async () => {
    const before = await changes();
    for (const path of new Set(routes.map(({ path }) => path))) {
      if (path === "/api/events") continue;
      for (const query of ["", "?_method=DELETE", "?confirm=g", "?confirm=delete"]) {
        for (const method of ["GET", "HEAD"]) {
          const headers = { ...signedIn(), "x-http-method-override": "DELETE" };
          await (await call(method, path + query, undefined, headers)).arrayBuffer();
        }
      }
    }
    assert.equal(await changes(), before);
  });

  it("what a form can send changes nothing", async () => {
    const before = await changes();
    for (const { path } of routes) {
      for (const method of EVERY_METHOD) {
        for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
          const answer = await fetch(`${server.origin}${path}`, {
            method,
            headers: { ...signedIn(), "content-type": type },
            body: '{"confirm":"delete"}',
          });
          assert.equal(answer.status, 415, `${method} ${path} ${type}`);
        }
      }
    }
    assert.equal(await changes(), before);
  });
});
