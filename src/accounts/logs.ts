import { sql } from "kysely";
import type { AccountDatabase } from "./database.ts";

/** What may stand in the log of a desk's administration. */
export type Deed =
  | "desk-made"
  | "desk-renamed"
  | "desk-removed"
  | "person-invited"
  | "invitation-taken-back"
  | "person-joined"
  | "role-changed"
  | "person-removed"
  | "token-made"
  | "token-revoked"
  | "called";

export interface AuditLine {
  readonly deskId: string;
  readonly actorId: string;
  readonly deed: Deed;
  /** What it was done to: an id, or a route; never a name, an address or words of anybody. */
  readonly subject: string;
  /** Of the machine that asked, shortened. */
  readonly address: string;
}

/** Adds a line to the log of a desk's administration; in the transaction of what it tells of, where there is one. */
export async function recordDeed(
  db: AccountDatabase,
  { deskId, actorId, deed, subject, address }: AuditLine,
): Promise<void> {
  await sql`
    insert into audit_entry (desk_id, actor_id, deed, subject, address)
    values (${deskId}, ${actorId}, ${deed}, ${subject}, ${address})`.execute(db);
}

/** Adds a line to the log that a client reads: a coach looked at something of theirs. */
export async function recordAccess(
  db: AccountDatabase,
  seen: {
    readonly deskId: string;
    readonly actorId: string;
    readonly route: string;
    readonly caseId: string | undefined;
  },
): Promise<void> {
  await sql`
    insert into access_entry (desk_id, actor_id, route, case_id)
    values (${seen.deskId}, ${seen.actorId}, ${seen.route}, ${seen.caseId ?? null})`.execute(db);
}

/** A page of a log, the latest line first. */
export interface LogPage<Line> {
  readonly lines: readonly Line[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string;
  /** Null once the account is gone. */
  readonly actorName: string | null;
  readonly deed: string;
  readonly subject: string;
  readonly address: string;
}

export interface AccessEntry {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string;
  readonly actorName: string | null;
  readonly route: string;
  readonly caseId: string | null;
}

/** Which page of a log. */
export interface LogQuery {
  /** Lines older than this one; undefined for the latest. */
  readonly before: string | undefined;
  readonly limit: number;
}

/** Before it every line comes. */
export const NEWEST = "9223372036854775807";

/** What was administered in a desk, the latest first, a page at a time. */
export async function readAuditLog(db: AccountDatabase, deskId: string, query: LogQuery): Promise<LogPage<AuditEntry>> {
  const lines = await db
    .selectFrom("audit_entry as entry")
    .leftJoin("user", "user.id", "entry.actor_id")
    .select(["entry.id", "entry.at", "entry.actor_id as actorId", "user.name as actorName"])
    .select(["entry.deed", "entry.subject", "entry.address"])
    .where("entry.desk_id", "=", deskId)
    .where("entry.id", "<", query.before ?? NEWEST)
    .orderBy("entry.id", "desc")
    .limit(query.limit + 1)
    .execute();
  return pageOf(lines, query.limit);
}

/** What coaches looked at in a desk, the latest first, a page at a time. */
export async function readAccessLog(
  db: AccountDatabase,
  deskId: string,
  query: LogQuery,
): Promise<LogPage<AccessEntry>> {
  const lines = await db
    .selectFrom("access_entry as entry")
    .leftJoin("user", "user.id", "entry.actor_id")
    .select(["entry.id", "entry.at", "entry.actor_id as actorId", "user.name as actorName"])
    .select(["entry.route", "entry.case_id as caseId"])
    .where("entry.desk_id", "=", deskId)
    .where("entry.id", "<", query.before ?? NEWEST)
    .orderBy("entry.id", "desc")
    .limit(query.limit + 1)
    .execute();
  return pageOf(lines, query.limit);
}

/** A page of lines of which one more than `limit` was asked for. */
export function pageOf<Line extends { readonly id: string }>(found: readonly Line[], limit: number): LogPage<Line> {
  const lines = found.slice(0, limit);
  return { lines, next: found.length > limit ? (lines.at(-1)?.id ?? null) : null };
}
