import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { type RunningServer, runServer } from "../web/run-server.ts";
import { type Outcome, runFineline } from "./run-fineline.ts";

describe("serve", () => {
  it("opens the data of its home to who has the token, and ends cleanly", async (test) => {
    const home = temporaryFolder(test);
    const server = await serve(test, home);
    assert.match(server.token, /^[\w-]{43}$/);
    assert.equal(readFileSync(join(home, "session-token"), "utf8"), `${server.token}\n`);
    if (process.platform !== "win32") assert.equal(statSync(join(home, "session-token")).mode & 0o777, 0o600);
    const { signedIn, placeId } = await session(server);
    assert.equal(signedIn, true);
    assert.match(String(placeId), /^[\w-]{8,}$/);
    assert.equal(await server.stop(), 0);
    await assert.rejects(fetch(server.origin));
  });

  it("a cookie outlives a restart, and ends when the file of the token is removed", async (test) => {
    const home = temporaryFolder(test);
    const first = await serve(test, home);
    const cookie = await signIn(first);
    await first.stop("SIGKILL");
    const second = await serve(test, home);
    assert.equal((await session(second, { cookie })).signedIn, true);
    await second.stop();
    rmSync(join(home, "session-token"));
    const third = await serve(test, home);
    assert.notEqual(third.token, first.token);
    assert.equal((await session(third, { cookie })).signedIn, false);
  });

  it("a port that another program has is said to be taken, and nothing of the token is told to it", async (test) => {
    const home = temporaryFolder(test);
    const asked: string[] = [];
    const stranger = createServer((request, answer) => {
      asked.push(JSON.stringify([request.url, request.headers]));
      answer.end(JSON.stringify({ signedIn: true, version: "0.1.0", proof: "x".repeat(43) }));
    });
    await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
    test.after(() => stranger.close());
    const { port } = stranger.address() as AddressInfo;
    const { status, stdout, stderr } = await callServe(home, ["--port", String(port)]);
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.equal(
      stderr,
      `serve: port ${port} is taken by other programs. Name a free one with --port N, or take any with --port 0.\n`,
    );
    const token = readFileSync(join(home, "session-token"), "utf8").trim();
    assert.equal(asked.length, 1);
    assert.ok(!asked.join().includes(token));
  });

  it("a Fineline that serves the same home already is taken; one of another home is not", async (test) => {
    const [home, other] = [temporaryFolder(test), temporaryFolder(test)];
    const server = await serve(test, home);
    const again = await callServe(home, ["--port", String(server.port), "--json"]);
    assert.equal(again.status, 0);
    assert.deepEqual(JSON.parse(again.stdout), {
      url: `${server.origin}/`,
      port: server.port,
      token: server.token,
    });
    const told = await callServe(home, ["--port", String(server.port)]);
    assert.equal(told.stdout, `Fineline is open already: ${server.origin}/\n`);
    assert.equal((await callServe(other, ["--port", String(server.port)])).status, 2);
    assert.equal((await session(server)).signedIn, true);
  });

  it("without a port the first free one from 4747 on is taken", async (test) => {
    const home = temporaryFolder(test);
    const blocker = createServer((_request, answer) => answer.end());
    await new Promise<void>((resolve) => {
      // Taken by another program already, it serves as well.
      blocker.on("error", () => resolve());
      blocker.listen(4747, "127.0.0.1", resolve);
    });
    test.after(() => blocker.close());
    const server = await runServer({ home, port: "first-free" });
    test.after(async () => void (await server.stop("SIGKILL")));
    assert.ok(server.port > 4747 && server.port <= 4767, String(server.port));
  });

  it("the browser is opened with a code that holds once, not with the token", async (test) => {
    if (process.platform !== "linux") return test.skip("the program that opens a browser is Linux's");
    const home = temporaryFolder(test);
    const server = await serve(test, home);
    const told = join(home, "told");
    const bin = join(home, "bin");
    mkdirSync(bin);
    writeFileSync(join(bin, "xdg-open"), `#!/bin/sh\nprintf %s "$1" > "${told}.part" && mv "${told}.part" "${told}"\n`);
    chmodSync(join(bin, "xdg-open"), 0o755);
    const env = { DISPLAY: ":99", WSL_DISTRO_NAME: "", PATH: `${bin}:${process.env.PATH}` };
    await callServe(home, ["--port", String(server.port), "--open", "--json"], env);
    const url = await textOf(told);
    assert.ok(url.startsWith(`${server.origin}/#token=`));
    assert.ok(!url.includes(server.token));
    const code = url.split("#token=")[1] ?? "";
    assert.notEqual(await signIn(server, code), "");
    assert.equal(await signIn(server, code), "");
  });

  it("data that is not Fineline's is left alone, and nothing is listened on", async (test) => {
    const home = temporaryFolder(test);
    writeFileSync(join(home, "fineline.db"), "a letter to a friend\n".repeat(100));
    const { status, stdout, stderr } = await callServe(home, ["--port", "0", "--json"]);
    assert.deepEqual([status, stdout], [3, ""]);
    assert.match(stderr, /fineline\.db/);
  });
});

function temporaryFolder(test: Pick<TestContext, "after">): string {
  const folder = mkdtempSync(join(tmpdir(), "fineline-serve-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function serve(test: Pick<TestContext, "after">, home: string): Promise<RunningServer> {
  const server = await runServer({ home });
  test.after(async () => void (await server.stop("SIGKILL")));
  return server;
}

function callServe(home: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return runFineline({ args: ["serve", "--home", home, ...words], env, timeoutMs: 20_000 });
}

async function session(
  { origin, token }: RunningServer,
  headers: Record<string, string> = { authorization: `Bearer ${token}` },
) {
  const answer = await fetch(`${origin}/api/session`, { headers });
  return (await answer.json()) as { readonly signedIn: boolean; readonly placeId?: string };
}

/** The cookie that a browser would keep; nothing where it is let in by none. */
async function signIn({ origin, token }: RunningServer, code = token): Promise<string> {
  const { headers } = await fetch(`${origin}/api/session`, {
    method: "POST",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ token: code }),
  });
  return headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

/** What a file holds, as soon as it is there. */
async function textOf(path: string): Promise<string> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    try {
      return readFileSync(path, "utf8");
    } catch {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  throw new Error(`${path} did not come`);
}
