import assert from "node:assert/strict";
import { it } from "node:test";
import pg from "pg";
import { accountsUnderTest } from "./accounts-under-test.ts";

it("a step that waits for a table gives up, so that nobody else waits behind it, and is taken the next time", async (t) => {
  const under = await accountsUnderTest(t);
  if (under === undefined) return;
  const client = new pg.Client({ connectionString: under.url });
  await client.connect();
  t.after(() => client.end());
  const steps = async () => (await client.query("select name from auth.migration order by name")).rows;
  const all = await steps();
  await client.query("delete from auth.migration where name = '005-hashed-sessions'");
  await client.query("begin; lock table auth.session in share mode");
  await assert.rejects(under.accounts.migrate(), { code: "55P03" });
  await client.query("rollback");
  assert.equal((await steps()).length, all.length - 1);
  await under.accounts.migrate();
  assert.deepEqual(await steps(), all);
});
