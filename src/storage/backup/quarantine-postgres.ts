import type pg from "pg";
import { quarantineState } from "../../app/index.ts";
import { pauseWords, RESTORED_PROBLEM } from "./pause-words.ts";

/** Holds back whatever could go a second time: letters that are not settled, every mailbox, and what is told by itself. In the restoring transaction. */
export async function quarantinePostgres(
  client: pg.ClientBase,
  { now, madeAt }: { readonly now: number; readonly madeAt: number },
): Promise<{ readonly letters: number; readonly mailboxes: number }> {
  const { rows } = await client.query<{ desk: string; id: string; state: string }>(
    "select desk, id, state from fineline.outbox where kind = any($1)",
    [["approved", "due", "deferred", "submitting"]],
  );
  let letters = 0;
  for (const { desk, id, state } of rows) {
    const held = quarantineState(state, now);
    if (held === undefined) continue;
    letters += 1;
    await client.query(
      `update fineline.outbox set kind = $3, state = $4, turn_at = $5, revision = revision + 1, lease_token = null, lease_until = null
        where desk = $1 and id = $2`,
      [desk, id, held.kind, held.state, held.turnAt],
    );
  }
  await client.query("update fineline.place set restored_at = $1", [now]);
  // An upload is given up after a day of trying: the time in which nobody could is none of it.
  await client.query("update fineline.imports set began_at = null where state = 'waiting'");
  const paused = await client.query(
    `insert into fineline.outbox_pauses (desk, account_id, problem, response, paused_at, paused_until)
       select desk, id, $1, $2, $3, null from fineline.mail_accounts
       on conflict (desk, account_id) do update
         set problem = excluded.problem, response = excluded.response, paused_at = excluded.paused_at, paused_until = null`,
    [RESTORED_PROBLEM, pauseWords(madeAt), now],
  );
  await endSessions(client);
  return { letters, mailboxes: paused.rowCount ?? 0 };
}

/** Who signed out since, or was signed out by a new password, and links of mail that were used since, are not known here. */
async function endSessions(client: pg.ClientBase): Promise<void> {
  for (const table of ["auth.session", "auth.verification"]) {
    const { rows } = await client.query("select to_regclass($1) is not null as there", [table]);
    if (rows[0].there) await client.query(`delete from ${table}`);
  }
}
