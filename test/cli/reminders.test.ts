import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { firstCase } from "../http/api-under-test.ts";
import { runServer } from "../web/run-server.ts";
import { runFineline } from "./run-fineline.ts";
import { temporaryHome } from "./temporary-home.ts";

/** Monday, 10:00 in New York. */
const MONDAY = ["--now", "2026-11-16T10:00:00-05:00"];
/** A machine with nothing that shows notifications. */
const BARE = { PATH: "/nowhere", TZ: "America/New_York" };

const FIRST_CASE = new URL("../../examples/first-case.json", import.meta.url).pathname;

describe("watch", () => {
  it("says once in the terminal what is to do, and again when its last call has come", async (test) => {
    const fineline = temporaryHome(test, BARE);
    await fineline(["import", FIRST_CASE]);
    const first = await fineline([...MONDAY, "watch", "--once"]);
    assert.deepEqual(first, {
      status: 0,
      out: [
        "Two things to do",
        "  Globex: Thank Lee Okafor, until 15:00 today",
        "  Globex: Send Dana Kim the paper on hierarchical forecasting, until tomorrow, 17:00",
        "  http://127.0.0.1:4747/",
        "",
      ].join("\n"),
      err: "",
    });
    assert.equal((await fineline([...MONDAY, "watch", "--once"])).out, "");
    const afternoon = await fineline(["--now", "2026-11-16T15:00:00-05:00", "watch", "--once"]);
    assert.match(afternoon.out, /^Globex: Thank Lee Okafor\n {2}Was due 15:00 today · fine until Fri 20 Nov\n/);
  });
});

describe("reminders", () => {
  it("shows the channels, and switches them", async (test) => {
    const fineline = temporaryHome(test, BARE);
    const url = "https://ntfy.example/my-own-topic";
    const on = await fineline(["reminders", "on", "webhook", "--url", url, "--token-file", "-"], "tk_secret\n");
    assert.deepEqual(on, {
      status: 0,
      out: "webhook is on. Reminders come while fineline serve or fineline watch runs.\n",
      err: "",
    });
    const { out } = await fineline(["reminders"]);
    assert.match(out, /^webhook +on \(ntfy\.example\)$/m);
    assert.match(out, /^Nobody looks now: start fineline serve or fineline watch\.$/m);
    assert.equal(out.includes("my-own-topic") || out.includes("tk_secret"), false);
    assert.equal((await fineline(["reminders", "off", "webhook"])).out, "webhook is off.\n");
    const { channels, isMissed } = JSON.parse((await fineline(["reminders", "--json"])).out);
    assert.deepEqual([channels[2].isOn, channels[2].label, isMissed], [false, "ntfy.example", false]);
  });

  it("refuses what is no channel and no address", async (test) => {
    const fineline = temporaryHome(test, BARE);
    assert.deepEqual(await fineline(["reminders", "on", "webhok"]), {
      status: 2,
      out: "",
      err: 'reminders on: expected a channel (email, push, webhook, desktop), got "webhok" (did you mean "webhook"?)\n',
    });
    const plain = await fineline(["reminders", "on", "webhook", "--url", "http://ntfy.example/topic-5f1c"]);
    assert.deepEqual([plain.status, plain.err.includes("topic-5f1c")], [2, false]);
    const nowhere = await fineline(["reminders", "test", "webhook"]);
    assert.deepEqual(
      [nowhere.status, nowhere.out],
      [1, "webhook: There is no address to send to yet: give one first.\n"],
    );
  });
});

it("a server that runs tells by itself, and its links work on it", { timeout: 60_000 }, async (test) => {
  const home = mkdtempSync(join(tmpdir(), "fineline-cli-"));
  test.after(() => rmSync(home, { recursive: true, force: true }));
  const told = Promise.withResolvers<string>();
  const topic = createServer(async (request, answer) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    answer.end();
    told.resolve(body);
  });
  await new Promise<void>((resolve) => topic.listen(0, "127.0.0.1", resolve));
  test.after(() => topic.close());
  const url = `http://127.0.0.1:${(topic.address() as AddressInfo).port}/hook`;
  const run = (...args: readonly string[]) => runFineline({ args: ["--home", home, ...args] });
  const file = join(home, "case.json");
  writeFileSync(file, JSON.stringify(interviewedToday()));
  for (const words of [
    ["import", file],
    ["settings", "set", "quiet", "12:00-12:00"],
    ["reminders", "on", "webhook", "--url", url, "--format", "json"],
  ]) {
    const { status, stderr } = await run(...words);
    assert.equal(status, 0, stderr);
  }
  const server = await runServer({ home });
  test.after(() => server.stop());
  const { items } = JSON.parse(await told.promise);
  const thanks = items.find(({ step }: { readonly step: string }) => step.startsWith("thank-you/"));
  assert.ok(thanks.done.startsWith(`${server.origin}/r/`));
  assert.equal((await fetch(thanks.done, { method: "POST" })).status, 200);
  assert.match((await run("show", "globex")).stdout, /thank-you.*Lee|Lee.*thank-you/i);
  assert.equal(await server.stop(), 0);
  assert.match((await run("reminders")).stdout, /^last look +today, \d\d:\d\d$/m);
});

/** An interview that ended an hour ago, by the machine's own clock. */
function interviewedToday() {
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const facts = [{ id: "i1", at: hoursAgo(2), end: hoursAgo(1), kind: "interview", format: "onsite", with: ["lee"] }];
  return { ...firstCase, facts };
}
