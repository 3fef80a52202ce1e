import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { after, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { runPostgres } from "./run-postgres.ts";

for (const version of [15, 18] as const) {
  const postgres = await runPostgres({ version, settings: { max_connections: 7 } });

  describe(`PostgreSQL ${version} of one's own`, { skip: postgres.missing ?? false }, () => {
    if (postgres.missing !== undefined) return;
    after(() => postgres.stop());

    it("is of that version and takes the settings given", async () => {
      assert.equal(Math.trunc(Number(await ask(postgres.url, "show server_version_num")) / 10_000), version);
      assert.equal(await ask(postgres.url, "show max_connections"), "7");
    });

    it("keeps what was written through a crash, and makes each database empty", async () => {
      const [first, second] = [await postgres.freshDatabase(), await postgres.freshDatabase()];
      await ask(first, "create table kept as select 42 as answer");
      await postgres.kill();
      await assert.rejects(ask(first, "select answer from kept"), { code: "ECONNREFUSED" });
      await postgres.restart();
      assert.equal(await ask(first, "select answer from kept"), "42");
      assert.equal(await ask(second, "select to_regclass('kept')"), null);
    });
  });
}

it("nothing is left of a server whose process was killed", async (context) => {
  const program = `
    import { runPostgres } from ${JSON.stringify(new URL("./run-postgres.ts", import.meta.url).href)};
    const postgres = await runPostgres();
    console.log(postgres.missing ?? postgres.folder);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [folder] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string];
  child.kill("SIGKILL");
  if (!existsSync(folder.trim())) return context.skip(folder.trim());
  for (let left = 100; existsSync(folder.trim()); left -= 1) {
    assert.ok(left > 0, `${folder.trim()} is still there`);
    await pause(100);
  }
});

/** The first value of the first row as text. */
async function ask(url: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: query, rowMode: "array" });
    return rows[0]?.[0] === null ? null : String(rows[0]?.[0]);
  } finally {
    await client.end();
  }
}
