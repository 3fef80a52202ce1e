import assert from "node:assert/strict";
import { it } from "node:test";
import { sql } from "kysely";
import { forgetExpired, inviteToService } from "../../src/accounts/index.ts";
import { accountsUnderTest } from "./accounts-under-test.ts";

it("what ran out is forgotten, an invitation a month later, what happened to an account after 400 days; what holds stays", async (t) => {
  const under = await accountsUnderTest(t);
  if (under === undefined) return;
  const { db } = under.accounts;
  for (const email of ["now@example.com", "week@example.com", "month@example.com"]) await inviteToService(db, email);
  const ranOut = (email: string, days: number) =>
    sql`update invitation set expires_at = now() - ${days} * interval '1 day' where email = ${email}`.execute(db);
  await ranOut("week@example.com", 7);
  await ranOut("month@example.com", 31);
  await sql`insert into "user" (id, name, email, "emailVerified") values ('ada', 'Ada', 'ada@example.com', true)`.execute(
    db,
  );
  for (const [id, days] of [
    ["holds", 1],
    ["over", -1],
  ] as const) {
    await sql`insert into session (id, token, "userId", "expiresAt", "updatedAt")
      values (${id}, ${id}, 'ada', now() + ${days} * interval '1 day', now())`.execute(db);
    await sql`insert into verification (id, identifier, value, "expiresAt")
      values (${id}, ${id}, 'x', now() + ${days} * interval '1 day')`.execute(db);
    await sql`insert into attempt (key, count, ends_at) values (${id}, 1, now() + ${days} * interval '1 day')`.execute(
      db,
    );
  }
  await sql`
    insert into account_entry (account_id, at, kind, address) values
      ('ada', now() - interval '399 days', 'kept', 'unknown'),
      ('ada', now() - interval '401 days', 'old', 'unknown')`.execute(db);
  await forgetExpired(under.url);
  const left = async (table: string, column: string) => {
    const { rows } = await sql<{ left: string }>`
      select ${sql.ref(column)} as left from ${sql.table(table)} order by 1`.execute(db);
    return rows.map((row) => row.left);
  };
  assert.deepEqual(await left("invitation", "email"), ["now@example.com", "week@example.com"]);
  assert.deepEqual(await left("session", "id"), ["holds"]);
  assert.deepEqual(await left("verification", "id"), ["holds"]);
  assert.deepEqual(await left("attempt", "key"), ["holds"]);
  assert.deepEqual(await left("account_entry", "kind"), ["kept"]);
});
