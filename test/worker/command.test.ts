import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { it } from "node:test";
import { whyNoPostgres } from "../postgres/run-postgres.ts";
import { caseOfToday, makeWorkPlace, until } from "./work-place.ts";

const PROGRAM = new URL("../../src/bin/fineline.ts", import.meta.url).pathname;

it("fineline worker does what is due until it is asked to end, and its log names nobody", {
  skip: whyNoPostgres(18) ?? false,
  timeout: 120_000,
}, async (t) => {
  const place = await makeWorkPlace();
  t.after(() => place.close());
  const child = spawn(process.execPath, [PROGRAM, "worker", "--database", place.url], {
    env: {
      PATH: process.env.PATH ?? "",
      FINELINE_PUBLIC_URL: "http://localhost:4799",
      FINELINE_KEYS: `2026:${"A".repeat(42)}8`,
    },
  });
  t.after(() => child.kill("SIGKILL"));
  let out = "";
  child.stdout.on("data", (bytes: Buffer) => {
    out += bytes.toString();
  });
  const [line] = (await once(createInterface(child.stderr), "line")) as [string];
  assert.equal(line, "Fineline does what is due until it is asked to end. Any number of workers may run.");
  await place.store.addCases([caseOfToday("globex")], Date.now());
  await place.store.reminders.changeChannel("webhook", { isOn: true });
  await until(async () => (await place.store.listSummaries()).length === 1);
  await until(async () => (await place.store.reminders.loadPulse())?.address === "http://localhost:4799/");
  child.kill("SIGTERM");
  const [status] = await once(child, "close");
  assert.equal(status, 0, out);
  const events = out
    .split("\n")
    .filter(Boolean)
    .map((text) => JSON.parse(text));
  const jobs = events.filter(({ event }) => event === "job").map(({ job, outcome }) => `${job} ${outcome}`);
  assert.deepEqual([...new Set(jobs)].toSorted(), ["plan-case done", "remind done"]);
  assert.equal(new RegExp(`globex|dana|${place.desk}`, "i").test(out), false, out);
  assert.deepEqual(await place.ask("select from fineline_work.workers"), []);
});
