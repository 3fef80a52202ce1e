import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";
import type { DeskRole, TokenScope } from "../contract/http/index.ts";

/** The schema of PostgreSQL that accounts live in. */
export const ACCOUNT_SCHEMA = "auth";

/** The tables of accounts, as far as queries here speak of them. Moments are of the database's clock: processes share it. */
export interface AccountTables {
  readonly user: UserTable;
  readonly session: SessionTable;
  readonly desk: DeskTable;
  readonly membership: MembershipTable;
  readonly invitation: InvitationTable;
  readonly api_token: ApiTokenTable;
  readonly audit_entry: AuditTable;
  readonly access_entry: AccessTable;
  readonly account_entry: AccountEntryTable;
}

export type AccountDatabase = Kysely<AccountTables>;

interface UserTable {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
}

interface SessionTable {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly expiresAt: Date;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  readonly activeDeskId: string | null;
}

interface DeskTable {
  readonly id: string;
  readonly name: string;
  readonly made_at: Date;
}

interface MembershipTable {
  readonly desk_id: string;
  readonly user_id: string;
  readonly role: DeskRole;
  readonly since: Date;
  readonly ended_at: Date | null;
}

interface InvitationTable {
  readonly id: string;
  readonly token_hash: Buffer;
  readonly email: string;
  readonly desk_id: string | null;
  readonly role: DeskRole | null;
  readonly invited_by: string | null;
  readonly made_at: Date;
  readonly expires_at: Date;
  readonly settled_at: Date | null;
}

interface ApiTokenTable {
  readonly id: string;
  readonly token_hash: Buffer;
  readonly desk_id: string;
  readonly user_id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly made_at: Date;
  readonly expires_at: Date;
  readonly last_used_at: Date | null;
  readonly revoked_at: Date | null;
}

interface AuditTable {
  readonly id: string;
  readonly desk_id: string;
  readonly at: Date;
  readonly actor_id: string;
  readonly deed: string;
  readonly subject: string;
  readonly address: string;
}

interface AccessTable {
  readonly id: string;
  readonly desk_id: string;
  readonly at: Date;
  readonly actor_id: string;
  readonly route: string;
  readonly case_id: string | null;
}

interface AccountEntryTable {
  readonly id: string;
  readonly account_id: string | null;
  readonly at: Date;
  readonly kind: string;
  readonly address: string;
}

export interface AccountPlace {
  readonly db: AccountDatabase;
  readonly pool: Pool;
}

/** Whoever holds something for long keeps nobody waiting without end. */
const LIMITS = "-c lock_timeout=10s -c statement_timeout=60s -c idle_in_transaction_session_timeout=60s";

/** Connections to the schema of accounts; none is made before it is needed. */
export function openAccountPlace(url: string, mostConnections: number): AccountPlace {
  const pool = new Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    options: `-c search_path=${ACCOUNT_SCHEMA} -c timezone=UTC ${LIMITS}`,
  });
  // A connection that is cut says so to whoever uses it, and the process goes on.
  pool.on("connect", (client) => client.on("error", () => {}));
  return { pool, db: new Kysely<AccountTables>({ dialect: new PostgresDialect({ pool }) }) };
}
