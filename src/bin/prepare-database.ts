import { UsageError } from "../cli/index.ts";
import type { ServiceConfig } from "../service/config/index.ts";
import { admitUser, findForeignRoles, openPostgres } from "../storage/postgres/index.ts";
import { migrateJobs } from "../worker/index.ts";
import { openServiceAccounts } from "./open-service.ts";

/** What web and worker processes work as. */
const ROLES = ["fineline_app", "fineline_worker", "fineline_accounts"];

/** Brings every table of a service to what this version needs, as their owner, and lets the service's own user work with them. */
export async function prepareDatabase(config: ServiceConfig): Promise<void> {
  const { databaseUrl: url, ownerUrl = url } = config;
  const place = openPostgres({ url, ownerUrl, poolSize: 1 });
  const accounts = openServiceAccounts(config, () => {});
  try {
    await asOwner(config, async () => {
      await place.migrate();
      await accounts.migrate();
      await migrateJobs(ownerUrl);
      await admitUser({ ownerUrl, url, roles: ROLES });
    });
  } finally {
    await accounts.close();
    await place.close();
  }
}

/** Does what only the tables' owner may; who is none is told what to do, by a `UsageError`. */
export async function asOwner(
  { databaseUrl, ownerUrl = databaseUrl }: Pick<ServiceConfig, "databaseUrl" | "ownerUrl">,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isForbidden = error instanceof Error && "code" in error && error.code === "42501";
    if (!isForbidden) throw error;
    const { user, roles } = await findForeignRoles(ownerUrl, ROLES);
    throw new UsageError([roles.length === 0 ? NOT_PREPARED : describeForeignRoles(user, roles)]);
  }
}

const NOT_PREPARED =
  "The database is not prepared for this version, and this user may not change its tables: run fineline prepare with FINELINE_DATABASE_OWNER_URL, the address of a user who may make a schema and roles.";

function describeForeignRoles(user: string, roles: readonly string[]): string {
  const names = roles.join(", ");
  return `Another user of this PostgreSQL server made ${names}, probably for another service, and ${user} may not grant them. Let a superuser say: grant ${names} to ${user} with admin option; then run fineline prepare again.`;
}
