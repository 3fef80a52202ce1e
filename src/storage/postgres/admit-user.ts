import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import pg from "pg";
import { fromPostgresError } from "./errors.ts";

interface AdmitUserOptions {
  /** The address of a user who may make roles and grant these. */
  readonly ownerUrl: string;
  /** The address of the user who is to work with the database; made with the password in it where there is no such user. */
  readonly url: string;
  /** What they may work as. */
  readonly roles: readonly string[];
}

/**
 * Lets a user work with the database as some roles, and do nothing else there. Does nothing where both addresses are of one user, or the
 * user is a member already. Throws a `StoreError` where the owner cannot be reached; that they may not, PostgreSQL says (42501).
 */
export async function admitUser({ ownerUrl, url, roles }: AdmitUserOptions): Promise<void> {
  const [owner, { user, password }] = [userOf(ownerUrl).user, userOf(url)];
  if (user === "" || user === owner) return;
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [user]);
    const name = client.escapeIdentifier(user);
    // The server writes statements into its log: no password stands in them.
    if (rowCount === 0) await client.query(`create role ${name} login ${secretClause(client, password)}`);
    for (const role of roles) {
      const { rows } = await client.query("select pg_has_role($1, $2, 'member') as is_member", [user, role]);
      if (!rows[0].is_member) await client.query(`grant ${client.escapeIdentifier(role)} to ${name}`);
    }
  } catch (error) {
    throw fromPostgresError(error, new URL(ownerUrl).host);
  } finally {
    await client.end();
  }
}

/** Roles that a user may neither work as nor let others work as. */
interface ForeignRoles {
  /** As a statement names them. */
  readonly user: string;
  /** By name. */
  readonly roles: readonly string[];
}

/**
 * Those of some roles that another user has made, for another database of the same server, and that the user of an address who may make
 * roles cannot grant. None where that user may make no roles at all.
 */
export async function findForeignRoles(ownerUrl: string, roles: readonly string[]): Promise<ForeignRoles> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ readonly name: string }>(FOREIGN_ROLES, [roles]);
    const { rows: users } = await client.query("select current_user as name");
    return { user: client.escapeIdentifier(users[0].name), roles: rows.map(({ name }) => name) };
  } catch (error) {
    throw fromPostgresError(error, new URL(ownerUrl).host);
  } finally {
    await client.end();
  }
}

const FOREIGN_ROLES = `
  select each.rolname as name from pg_roles each, pg_roles own
    where own.rolname = current_user and own.rolcreaterole and each.rolname = any($1)
      and not pg_has_role(own.oid, each.oid, 'member with admin option')
    order by each.rolname`;

function userOf(url: string): { readonly user: string; readonly password: string } {
  const { username, password } = new URL(url);
  return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
}

function secretClause(client: pg.Client, password: string): string {
  return password === "" ? "" : `password ${client.escapeLiteral(verifierOf(password))}`;
}

const ITERATIONS = 4096;

/** What PostgreSQL keeps of a password (SCRAM-SHA-256; RFC 5802, section 3), from which nobody reads it. */
function verifierOf(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.normalize("NFKC"), salt, ITERATIONS, 32, "sha256");
  const keyed = (text: string) => createHmac("sha256", salted).update(text).digest();
  const stored = createHash("sha256").update(keyed("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${stored}:${keyed("Server Key").toString("base64")}`;
}
