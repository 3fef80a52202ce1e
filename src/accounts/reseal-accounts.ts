import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { sql } from "kysely";
import type { Accounts } from "./accounts.ts";

/** What came of sealing anew what accounts keep sealed. */
export interface ResealSummary {
  readonly sealed: number;
  /** Values that none of the keys opens; they are left as they are. */
  readonly unopened: number;
}

/** What sign-on seals and keeps for longer than a try to sign in. */
const SEALED_COLUMNS = [
  { table: "twoFactor", column: "secret" },
  { table: "twoFactor", column: "backupCodes" },
  { table: "account", column: "accessToken" },
  { table: "account", column: "refreshToken" },
  { table: "account", column: "idToken" },
] as const;

/**
 * Seals with the newest key what accounts have of older ones: second factors and their spare codes, and the tokens of identity
 * providers. It may be repeated, and the service goes on meanwhile.
 */
export async function resealAccounts({ db, signOn }: Pick<Accounts, "db" | "signOn">): Promise<ResealSummary> {
  const { secretConfig: key } = await signOn.auth.$context;
  const newest = typeof key === "string" ? "" : `$ba$${key.currentVersion}$`;
  let [sealed, unopened] = [0, 0];
  for (const { table, column } of SEALED_COLUMNS) {
    const [from, value] = [sql.table(table), sql.ref(column)];
    const { rows } = await sql<{ readonly id: string; readonly kept: string }>`
      select id, ${value} as kept from ${from} where ${value} like '$ba$%' and not starts_with(${value}, ${newest})`.execute(
      db,
    );
    for (const { id, kept } of rows) {
      const data = await symmetricDecrypt({ key, data: kept }).catch(() => undefined);
      if (data === undefined) {
        unopened += 1;
        continue;
      }
      const anew = await symmetricEncrypt({ key, data });
      // What its owner changed at the same moment is sealed by the newest key already.
      const { numAffectedRows = 0n } = await sql`
        update ${from} set ${value} = ${anew} where id = ${id} and ${value} = ${kept}`.execute(db);
      sealed += Number(numAffectedRows);
    }
  }
  return { sealed, unopened };
}
