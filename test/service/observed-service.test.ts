import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { it } from "node:test";
import { PROGRAM } from "../cli/program.ts";
import { runPostgres } from "../postgres/run-postgres.ts";

it("a service tells its operators of its health and its work, nobody's name among it, and ends when it is asked to", {
  timeout: 90_000,
}, async (t) => {
  const postgres = await runPostgres();
  if (postgres.missing !== undefined) return t.skip(postgres.missing);
  t.after(() => postgres.stop());
  const child = spawn(process.execPath, [PROGRAM, "serve", "--database", await postgres.freshDatabase()], {
    env: {
      PATH: process.env.PATH ?? "",
      FINELINE_PUBLIC_URL: "http://localhost:4798",
      FINELINE_KEYS: `2026:${"A".repeat(42)}8`,
      FINELINE_PORT: "0",
      FINELINE_METRICS_ADDRESS: "127.0.0.1:0",
    },
  });
  t.after(() => child.kill("SIGKILL"));
  const logged: string[] = [];
  const ports: number[] = [];
  const listening = Promise.withResolvers<void>();
  createInterface(child.stdout).on("line", (line) => {
    logged.push(line);
    const { event, port } = JSON.parse(line);
    if (event === "listening" && ports.push(Number(port)) === 2) listening.resolve();
  });
  await listening.promise;
  const [operators, public_] = ports.map((port) => `http://127.0.0.1:${port}`);
  const ask = async (url: string) => {
    const answer = await fetch(url);
    return [answer.status, await answer.text()] as const;
  };
  assert.deepEqual(await ask(`${operators}/readyz`), [200, "ready\n"]);
  assert.deepEqual(await ask(`${public_}/readyz`), [200, "ready\n"]);
  const [status] = await ask(`${public_}/api/cases/ana.ruiz%40example.org?token=open-sesame`);
  assert.ok(status >= 400);
  const [, metrics] = await ask(`${operators}/metrics`);
  assert.match(metrics, /fineline_request_seconds_count\{method="GET",route="\/api\/cases\/\{id\}",status="\d+"\} 1/);
  assert.match(metrics, /fineline_query_seconds_count\{query="select schema_versions",outcome="done"\}/);
  assert.match(metrics, /fineline_database_connections\{state="idle"\} \d/);
  await postgres.kill();
  assert.deepEqual(await ask(`${operators}/readyz`), [503, "database\n"]);
  assert.deepEqual(await ask(`${operators}/healthz`), [200, "alive\n"]);
  await postgres.restart();
  assert.deepEqual(await ask(`${operators}/readyz`), [200, "ready\n"]);
  child.kill("SIGTERM");
  const [code] = await once(child, "close");
  assert.equal(code, 0);
  assert.match(logged.at(-1)!, /"event":"ended"/);
  assert.ok(logged.some((line) => JSON.parse(line).route === "/api/cases/{id}"));
  assert.doesNotMatch(logged.join("\n") + metrics, /ana|ruiz|sesame|example\.org/i);
});
