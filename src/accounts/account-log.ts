import { sql } from "kysely";
import type { AccountEventKind } from "../contract/http/index.ts";
import type { AccountDatabase } from "./database.ts";
import { type LogPage, type LogQuery, NEWEST, pageOf } from "./logs.ts";

export interface AccountEvent {
  /** Undefined where a password was tried for an address that nobody has an account with. */
  readonly userId: string | undefined;
  readonly kind: AccountEventKind;
  /** Of the machine that asked, shortened; "unknown" where nothing tells. */
  readonly address: string;
}

/** Adds a line to the log of an account; in the transaction of what it tells of, where there is one. */
export async function recordAccountEvent(db: AccountDatabase, { userId, kind, address }: AccountEvent): Promise<void> {
  await sql`
    insert into account_entry (account_id, kind, address)
    values (${userId ?? null}, ${kind}, ${address})`.execute(db);
}

export interface AccountEntry {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly address: string;
}

/** What happened to an account in the last 400 days: who signed in to it or tried to, and what was changed about that. */
export async function readAccountLog(
  db: AccountDatabase,
  userId: string,
  query: LogQuery,
): Promise<LogPage<AccountEntry>> {
  const lines = await db
    .selectFrom("account_entry")
    .select(["id", "at", "kind", "address"])
    .where("account_id", "=", userId)
    .where("id", "<", query.before ?? NEWEST)
    .orderBy("id", "desc")
    .limit(query.limit + 1)
    .execute();
  return pageOf(lines, query.limit);
}
