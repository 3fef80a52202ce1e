import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { it } from "node:test";
import pg from "pg";
import { runPostgres } from "../postgres/run-postgres.ts";

const PROGRAM = new URL("../../src/bin/fineline.ts", import.meta.url).pathname;
const PASSWORD = "six grey herons at noon";
/** Waits for a program that hangs no longer than this. */
const PATIENCE_MS = 120_000;

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { PATH: process.env.PATH ?? "", ...env } });
  const said = { out: "", err: "" };
  child.stdout.on("data", (bytes: Buffer) => {
    said.out += bytes.toString();
  });
  child.stderr.on("data", (bytes: Buffer) => {
    said.err += bytes.toString();
  });
  const ended = once(child, "close").then(([status]): Ended => ({ status: status as number | null, ...said }));
  return { child, ended };
}

it("an operator starts a service, invites the first person, who works at their desk, and gives them a link to a new password", {
  timeout: PATIENCE_MS,
}, async (t) => {
  const postgres = await runPostgres();
  if (postgres.missing !== undefined) return t.skip(postgres.missing);
  t.after(() => postgres.stop());
  const database = await postgres.freshDatabase();
  const settings = {
    FINELINE_PUBLIC_URL: "http://localhost:4799",
    FINELINE_KEYS: `2026:${"A".repeat(42)}8`,
    FINELINE_PORT: "0",
  };
  const { child, ended } = run(["serve", "--database", database], settings);
  t.after(() => child.kill());
  const [line] = (await once(createInterface(child.stderr), "line")) as [string];
  const [, url = ""] =
    /^Fineline answers at (http:\S+)\/ until .* People open http:\/\/localhost:4799$/.exec(line) ?? [];

  const accounts = (verb: string, email: string, ...options: readonly string[]) =>
    run(["accounts", verb, email, ...options], { ...settings, FINELINE_DATABASE_URL: database }).ended;
  const invited = await accounts("invite", "ingrid@example.com");
  assert.equal(invited.status, 0, invited.err);
  const [, token] = /^http:\/\/localhost:4799\/account\/invitation#(fi_\S+)\n$/.exec(invited.out) ?? [];
  const cookies: string[] = [];
  const ask = async (method: string, path: string, body?: unknown) => {
    const headers = {
      Host: "localhost:4799",
      Origin: "http://localhost:4799",
      Cookie: cookies.join("; "),
      "Content-Type": "application/json",
    };
    const answer = await send(url + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    cookies.push(...answer.cookies);
    return answer;
  };
  assert.equal((await ask("POST", "/api/service/accounts", { token, name: "Ingrid", password: PASSWORD })).status, 201);
  assert.equal(
    (await ask("POST", "/api/auth/sign-in/email", { email: "ingrid@example.com", password: PASSWORD })).status,
    200,
  );
  const added = await ask("POST", "/api/cases", {
    id: "globex",
    company: "Globex",
    role: "Analyst",
    calendar: { timeZone: "Europe/London", country: "GB" },
    contacts: [{ id: "lee", name: "Lee", role: "hiring-manager" }],
    facts: [],
  });
  assert.equal(added.status, 201, added.text);
  assert.match((await ask("GET", "/api/cases")).text, /"total":1/);

  const { out: link } = await accounts("recover", "Ingrid@example.com");
  const [, code] = /^http:\/\/localhost:4799\/account\/password#(\S+)\n$/.exec(link) ?? [];
  const chosen = { token: code, newPassword: `${PASSWORD}, again` };
  assert.equal((await ask("POST", "/api/auth/reset-password", chosen)).status, 200);
  const anew = { email: "ingrid@example.com", password: chosen.newPassword };
  assert.equal((await ask("POST", "/api/auth/sign-in/email", anew)).status, 200);
  assert.match((await accounts("desks", "ingrid@example.com")).out, /^[0-9a-f-]{36} {2}owner {2}Ingrid\n$/);

  const none = await accounts("recover", "ingrid@example.com", "--second-factor");
  assert.deepEqual(
    [none.status, none.err],
    [2, 'accounts: the account of "ingrid@example.com" has no second factor\n'],
  );
  await withDatabase(database, (client) => client.query('update auth."user" set "twoFactorEnabled" = true'));
  const taken = await accounts("recover", "ingrid@example.com", "--second-factor");
  assert.deepEqual([taken.status, taken.out], [0, "The second factor of ingrid@example.com is gone.\n"]);
  assert.match(taken.err, /No mail told them: tell them yourself\.\n$/);
  assert.equal((await ask("GET", "/api/cases")).status, 401);
  child.kill("SIGTERM");
  const { status, out } = await ended;
  assert.equal(status, 0);
  assert.equal(/ingrid|globex|localhost/i.test(out), false, "the log names nobody and nothing of theirs");
});

async function withDatabase(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}

interface Sent {
  readonly status: number;
  readonly text: string;
  readonly cookies: readonly string[];
}

/** `fetch` lets nobody set a Host. */
async function send(
  url: string,
  { method, headers, body }: { method: string; headers: Record<string, string>; body: string | undefined },
): Promise<Sent> {
  const { request } = await import("node:http");
  const { promise, resolve, reject } = Promise.withResolvers<Sent>();
  const asked = request(url, { method, headers }, async (answer) => {
    let text = "";
    for await (const chunk of answer) text += String(chunk);
    const cookies = (answer.headers["set-cookie"] ?? []).map((line) => line.split(";")[0] ?? "");
    resolve({ status: answer.statusCode ?? 0, text, cookies });
  });
  asked.once("error", reject);
  asked.end(body);
  return promise;
}
