import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { AccountDatabase } from "./database.ts";

/** How often something may be tried. */
export interface AttemptLimit {
  readonly most: number;
  readonly withinSeconds: number;
}

interface Attempt {
  readonly count: number;
  readonly waitSeconds: number;
}

/**
 * Counts one try of what `what` names, for all processes together, and gives the seconds to wait where it was one too many,
 * else 0. Names are kept hashed, since they hold addresses of people and of machines.
 */
export async function countAttempt(db: AccountDatabase, what: string, limit: AttemptLimit): Promise<number> {
  const key = createHash("sha256").update(what).digest("base64url");
  const { rows } = await sql<Attempt>`
    insert into attempt as known (key, count, ends_at)
    values (${key}, 1, now() + make_interval(secs => ${limit.withinSeconds}))
    on conflict (key) do update set
      count = case when known.ends_at <= now() then 1 else least(known.count, ${limit.most}) + 1 end,
      ends_at = case when known.ends_at <= now() then excluded.ends_at else known.ends_at end
    returning count, ceil(extract(epoch from ends_at - now()))::int as "waitSeconds"`.execute(db);
  const [attempt] = rows;
  return attempt !== undefined && attempt.count > limit.most ? Math.max(1, attempt.waitSeconds) : 0;
}

/** Forgets tries that no longer count; to be called now and then. */
export async function forgetOldAttempts(db: AccountDatabase): Promise<void> {
  await sql`delete from attempt where ends_at < now()`.execute(db);
}
