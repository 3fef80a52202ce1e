import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { it, type TestContext } from "node:test";
import { keepAccount, type MailAccount } from "../../src/app/index.ts";
import { readService } from "../../src/bin/read-service.ts";
import { openPostgres } from "../../src/storage/postgres/index.ts";
import { PROGRAM } from "../cli/program.ts";
import { whyNoPostgres } from "../postgres/run-postgres.ts";
import { startMailServer } from "../sending/mail-server.ts";
import { makeCertificate } from "../sending/make-certificate.ts";
import { accountOn } from "../sending/sample-letters.ts";
import { caseOfToday, makeWorkPlace, until, type WorkPlace } from "./work-place.ts";

const KEY = `${"A".repeat(42)}8`;
const DAY_MS = 86_400_000;

/** A mail server, and how the program comes to trust it. */
async function trustedServer(t: TestContext) {
  const [from, until] = [new Date(Date.now() - DAY_MS), new Date(Date.now() + DAY_MS)];
  const certificate = makeCertificate({ host: "127.0.0.1", from, until });
  const folder = mkdtempSync(join(tmpdir(), "fineline-authority-"));
  const ca = join(folder, "ca.pem");
  writeFileSync(ca, certificate.certificate);
  const server = await startMailServer({ certificate, security: "tls", password: "x" });
  t.after(() => server.close());
  t.after(() => rmSync(folder, { recursive: true }));
  return { server, ca };
}

/** A mailbox whose password the program's own key opens; it was read right now. */
async function connect({ url, desk, ask }: WorkPlace, port: number): Promise<MailAccount> {
  const given = accountOn(port, "tls");
  const account = { ...given, smtp: { ...given.smtp, user: "alex" } };
  const sealing = openPostgres({ url, keys: [{ id: "2026", key: Buffer.from(KEY, "base64url") }], poolSize: 1 });
  const { mail, outbox } = sealing.openDesk(desk);
  await keepAccount(account, { kind: "password", password: "x" }, { mail, outbox, now: 0 });
  await sealing.close();
  await ask("update fineline_work.mailboxes set read_at = fineline_work.now_ms()");
  await ask("delete from fineline_work.wakes where kind = 'watch-mailbox'");
  return account;
}

it("fineline worker does what is due until it is asked to end, tells operators of it, and its log names nobody", {
  skip: whyNoPostgres(18) ?? false,
  timeout: 120_000,
}, async (t) => {
  const place = await makeWorkPlace();
  t.after(() => place.close());
  const { server, ca } = await trustedServer(t);
  const child = spawn(process.execPath, [PROGRAM, "worker", "--database", place.url], {
    env: {
      PATH: process.env.PATH ?? "",
      FINELINE_PUBLIC_URL: "http://localhost:4799",
      FINELINE_KEYS: `2026:${KEY}`,
      FINELINE_MAIL_CA: ca,
      FINELINE_OUTGOING_NETWORKS: "127.0.0.0/8",
      FINELINE_METRICS_ADDRESS: "127.0.0.1:0",
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
  await place.approve(await connect(place, server.port), "globex");
  await until(async () => (await place.store.outbox.list())[0]?.state.kind === "accepted");
  const metrics = await scrape(out);
  assert.match(metrics, /^fineline_letters_total\{outcome="accepted"\} 1$/m);
  assert.match(metrics, /^fineline_outgoing_seconds_count\{to="smtp",outcome="accepted"\} 1$/m);
  assert.match(metrics, /^fineline_job_seconds_count\{job="plan-case",outcome="done"\} [1-9]/m);
  assert.match(metrics, /^fineline_job_late_seconds_count\{job="send-due"\} [1-9]/m);
  assert.match(metrics, /^fineline_jobs_due \d+$/m);
  assert.match(metrics, /^fineline_last_tick_age_seconds \d+(\.\d+)?$/m);
  assert.equal(server.taken.length, 1);
  assert.deepEqual(await standing(place.url), { behind: ["accounts"], workers: 1, stopped: 0 });
  child.kill("SIGTERM");
  const [status] = await once(child, "close");
  assert.equal(status, 0, out);
  const events = out
    .split("\n")
    .filter(Boolean)
    .map((text) => JSON.parse(text));
  const jobs = events.filter(({ event }) => event === "job").map(({ job, outcome }) => `${job} ${outcome}`);
  assert.deepEqual([...new Set(jobs)].toSorted(), ["plan-case done", "remind done", "send-due done"]);
  assert.equal(new RegExp(`globex|dana|${place.desk}`, "i").test(out + metrics), false, out);
  assert.deepEqual(await place.ask("select from fineline_work.workers"), []);
  assert.deepEqual(await standing(place.url), { behind: ["accounts"], workers: 0, stopped: 0 });
});

/** What fineline doctor reads of a service, as far as it is the same at every moment. */
async function standing(databaseUrl: string) {
  const reading = await readService({ databaseUrl });
  assert.ok(reading.kind === "reached" && reading.work !== undefined, JSON.stringify(reading));
  const { workers, stopped } = reading.work;
  return { behind: reading.behind, workers, stopped };
}

/** What the program tells at the address that its log names. */
async function scrape(log: string): Promise<string> {
  const port = /"port":"?(\d+)/.exec(log)?.[1];
  return (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
}
