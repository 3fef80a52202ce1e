import { openAccountPlace } from "./database.ts";
import { MIGRATIONS } from "./migrations.ts";

/** No such schema, or no such table, in PostgreSQL's codes of errors. */
const NOT_THERE: ReadonlySet<unknown> = new Set(["3F000", "42P01"]);

/** Whether the tables of accounts are all that this version needs; nothing is changed. Rejects with what the database says. */
export async function hasNewestTables(url: string): Promise<boolean> {
  const { pool, db } = openAccountPlace(url, 1);
  try {
    const { rows } = await pool.query<{ readonly name: string }>("select name from migration");
    const done = new Set(rows.map(({ name }) => name));
    return MIGRATIONS.every(([name]) => done.has(name));
  } catch (error) {
    if (error instanceof Error && "code" in error && NOT_THERE.has(error.code)) return false;
    throw error;
  } finally {
    await db.destroy();
  }
}
