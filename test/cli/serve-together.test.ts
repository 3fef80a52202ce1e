import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { GLOBEX } from "../../src/cli/call-fineline.suite.ts";
import { type RunningServer, runServer } from "../web/run-server.ts";
import { runFineline } from "./run-fineline.ts";

describe("a server and terminals on the same data", () => {
  it("two terminals and the server write at once, and each sees what all of them wrote", async (test) => {
    const { home, server } = await serveGlobex(test);
    const notes = (who: string) => Array.from({ length: 5 }, (_, i) => `${who}-${i}`);
    const fromTerminal = (who: string) =>
      runFineline({
        args: ["record", "g", "--home", home, "--ndjson"],
        input: notes(who).map(noteOf).join("\n"),
      });
    const fromPage = async () => {
      for (const id of notes("page")) {
        const { status } = await call(server, "/api/cases/g/facts", noteOf(id));
        assert.ok(status < 300, String(status));
      }
    };
    const [one, two] = await Promise.all([fromTerminal("one"), fromTerminal("two"), fromPage()]);
    assert.deepEqual([one.status, two.status], [0, 0], one.stderr + two.stderr);
    const wanted = [...notes("one"), ...notes("two"), ...notes("page")].sort();
    const { items } = (await (await call(server, "/api/cases/g/facts?limit=100")).json()) as Page;
    assert.deepEqual(notesIn(items), wanted);
    const exported = await runFineline({ args: ["export", "--home", home, "g"] });
    for (const id of wanted) assert.ok(exported.stdout.includes(`"${id}"`), id);
  });

  it("a page that listens is told what a terminal wrote, and its stream ends when the server does", async (test) => {
    const { home, server } = await serveGlobex(test);
    const { body } = await call(server, "/api/events");
    const events = eventsOf(body!);
    const first = (await events.next()).value as Progress;
    const { status } = await runFineline({
      args: ["record", "g", "--home", home, "--ndjson"],
      input: noteOf("n1"),
    });
    assert.equal(status, 0);
    const second = (await events.next()).value as Progress;
    assert.equal(second.placeId, first.placeId);
    assert.ok(second.sequence > first.sequence);
    const asked = performance.now();
    const [ended, last] = await Promise.all([server.stop(), events.next()]);
    assert.equal(ended, 0);
    assert.equal(last.done, true);
    // Not by the impatience that ends what never would.
    assert.ok(performance.now() - asked < 1900);
  });

  it("a clock that was set begins there and goes on", async (test) => {
    const { server } = await serveGlobex(test);
    const asOf = async () =>
      Date.parse(String(((await (await call(server, "/api/cases/g/plan")).json()) as Plan).asOf.split("[")[0]));
    const first = await asOf();
    assert.ok(first >= Date.parse(MONDAY) && first < Date.parse(MONDAY) + 60_000, String(first));
    let second = first;
    while (second === first) second = await asOf();
    assert.ok(second > first);
  });
});

const MONDAY = "2026-11-16T10:00:00-05:00";

interface Page {
  readonly items: readonly { readonly id: string; readonly kind: string }[];
}

interface Plan {
  readonly asOf: string;
}

interface Progress {
  readonly placeId: string;
  readonly sequence: number;
}

async function serveGlobex(test: Pick<TestContext, "after">) {
  const home = mkdtempSync(join(tmpdir(), "fineline-together-"));
  test.after(() => rmSync(home, { recursive: true, force: true }));
  const server = await runServer({ home, now: MONDAY });
  test.after(async () => void (await server.stop("SIGKILL")));
  const { status } = await call(server, "/api/cases", JSON.stringify(GLOBEX));
  assert.equal(status, 201);
  return { home, server };
}

function call({ origin, token }: RunningServer, path: string, body?: string): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return fetch(`${origin}${path}`, body === undefined ? { headers } : { method: "POST", headers, body });
}

function noteOf(id: string): string {
  return JSON.stringify({ id, at: "2026-11-16T09:00:00-05:00[America/New_York]", kind: "note", note: `said by ${id}` });
}

function notesIn(items: Page["items"]): readonly string[] {
  return items
    .filter(({ kind }) => kind === "note")
    .map(({ id }) => id)
    .sort();
}

/** What the events of a stream say. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Progress, void> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const parts = text.split("\n\n");
    text = parts.pop() ?? "";
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1];
      if (data !== undefined) yield JSON.parse(data) as Progress;
    }
  }
}
