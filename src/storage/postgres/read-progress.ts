import type pg from "pg";
import type { ProgressJson } from "../../contract/index.ts";
import { isOfStatement } from "./errors.ts";
import { inTransaction } from "./planned-once.ts";

/** How far a desk has come, in one statement: whoever listens has it asked again and again. Undefined where it is not there. */
export async function readProgress(pool: pg.Pool, desk: string): Promise<ProgressJson | undefined> {
  const client = await pool.connect();
  const statement = { name: "progress of a desk", text: PROGRESS, values: [desk] };
  const [answer] = await Promise.allSettled([inTransaction(client, `set local fineline.desk = '${desk}'`, statement)]);
  client.release(answer.status === "rejected" && !isOfStatement(answer.reason));
  if (answer.status === "rejected") throw answer.reason;
  const [, { rows }] = answer.value;
  return rows[0];
}

const PROGRESS = `
  select place.id as "placeId", settings_revision as "settingsRevision",
      mail_revision.revision as "mailRevision", openings_revision.revision as "openingsRevision",
      greatest(
        coalesce((select max(sequence) from log where desk = $1), 0),
        coalesce((select max(sequence) from removals where desk = $1), 0)
      ) as sequence
    from place, mail_revision, openings_revision
    where place.desk = $1 and mail_revision.desk = $1 and openings_revision.desk = $1`;
