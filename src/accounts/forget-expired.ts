import { sql } from "kysely";
import { openAccountPlace } from "./database.ts";

/** For so long somebody may still ask what became of an invitation or a token. */
const KEPT_DAYS = 30;

/** For so long one can read what happened to one's account; the table lets no younger line go. */
const ACCOUNT_LOG_DAYS = 400;

/**
 * Forgets what no longer lets anybody in: sessions and codes that ran out, tries that no longer count, invitations and tokens that were
 * settled or ran out thirty days ago, and what happened to accounts after 400 days. The logs of desks stay. Rejects with what the
 * database says.
 */
export async function forgetExpired(url: string): Promise<void> {
  const { db } = openAccountPlace(url, 1);
  const long = sql`now() - ${KEPT_DAYS} * interval '1 day'`;
  try {
    await sql`delete from session where "expiresAt" < now()`.execute(db);
    await sql`delete from verification where "expiresAt" < now()`.execute(db);
    await sql`delete from attempt where ends_at < now()`.execute(db);
    await sql`delete from invitation where least(settled_at, expires_at) < ${long}`.execute(db);
    await sql`delete from api_token where least(revoked_at, expires_at) < ${long}`.execute(db);
    await sql`delete from account_entry where at < now() - ${ACCOUNT_LOG_DAYS} * interval '1 day'`.execute(db);
  } finally {
    await db.destroy();
  }
}
