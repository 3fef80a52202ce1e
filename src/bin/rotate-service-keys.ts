import { resealAccounts } from "../accounts/index.ts";
import type { ServiceConfig } from "../service/config/index.ts";
import { atPostgres } from "../storage/postgres/index.ts";
import { type RotationSummary, rotateKeys } from "../storage/rotation/index.ts";
import { openServiceAccounts } from "./open-service.ts";

/** Seals everything that a service keeps sealed with the newest of its keys: what desks have, and what accounts have. */
export async function rotateServiceKeys(config: ServiceConfig): Promise<RotationSummary> {
  const { databaseUrl: url, keys } = config;
  const accounts = openServiceAccounts(config, () => {});
  try {
    return await atPostgres(url, async () => {
      const ofDesks = await rotateKeys({ url, keys });
      const ofAccounts = await resealAccounts(accounts);
      return {
        sealed: ofDesks.sealed + ofAccounts.sealed,
        unopened: ofDesks.unopened + ofAccounts.unopened,
      };
    });
  } finally {
    await accounts.close();
  }
}
