import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import pg from "pg";
import { openPostgres } from "../../src/storage/postgres/index.ts";
import { runPostgres, whyNoPostgres } from "./run-postgres.ts";

describe("docs/scale.md", { skip: whyNoPostgres(18) ?? false }, () => {
  it("names every table that has a desk among those to spread, once", async () => {
    const postgres = await runPostgres();
    assert.ok(postgres.missing === undefined);
    const url = await postgres.freshDatabase();
    const place = openPostgres({ url });
    const client = new pg.Client({ connectionString: url });
    try {
      await place.migrate();
      await client.connect();
      const { rows } = await client.query(`
        select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'desk'
          where relnamespace = 'fineline'::regnamespace and relkind in ('r', 'p') and not relispartition`);
      const page = readFileSync(new URL("../../docs/scale.md", import.meta.url), "utf8");
      const named = [...page.matchAll(/create_distributed_table\('fineline\.(\w+)', 'desk'/g)].map(([, name]) => name);
      assert.deepEqual(named.toSorted(), rows.map(({ name }) => name).toSorted());
    } finally {
      await client.end();
      await place.close();
      await postgres.stop();
    }
  });
});
