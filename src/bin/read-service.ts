import { hasNewestTables } from "../accounts/index.ts";
import { type ServiceReading, StoreError } from "../app/index.ts";
import type { ServiceConfig } from "../service/config/index.ts";
import { openPostgres } from "../storage/postgres/index.ts";
import { readWorkStanding } from "../worker/index.ts";

/** The service that a configuration describes, as its database shows it; nothing is migrated. */
export async function readService({ databaseUrl: url }: Pick<ServiceConfig, "databaseUrl">): Promise<ServiceReading> {
  const place = openPostgres({ url, poolSize: 1 });
  try {
    await place.check();
    // The second one is as quick as any: the first had to sign in.
    const before = performance.now();
    await place.check();
    return await readReached(url, performance.now() - before);
  } catch (error) {
    if (error instanceof StoreError) return { kind: "unreached", sentence: error.message };
    if (error instanceof Error && "code" in error) return { kind: "unreached", sentence: refused(error.code) };
    throw error;
  } finally {
    await place.close();
  }
}

/** What the database itself says may hold words of its rows: its code does not (PostgreSQL, Appendix A). */
function refused(code: unknown): string {
  return `The database does not let the service's user look at its work (${code}): fineline prepare lets it in.`;
}

async function readReached(url: string, answerMs: number): Promise<ServiceReading> {
  const work = await readWorkStanding(url);
  const ours = Date.now();
  const hasAccounts = await hasNewestTables(url);
  return {
    kind: "reached",
    answerMs,
    clock: { theirs: work.now, ours },
    behind: [...(hasAccounts ? [] : ["accounts"]), ...(work.hasJobs ? [] : ["jobs"])],
    work,
  };
}
