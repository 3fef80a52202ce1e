import type { AccountMail } from "../accounts/index.ts";
import type { ServiceConfig } from "../service/config/index.ts";
import { atPostgres } from "../storage/postgres/index.ts";
import { openServiceAccounts } from "./open-service.ts";

/** Makes the link that a forgotten password is else mailed; undefined where nobody has an account with the address. */
export async function recoverByOperator(config: ServiceConfig, email: string): Promise<string | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<AccountMail>();
  const accounts = openServiceAccounts(config, reject, async (mail) => resolve(mail));
  try {
    return await atPostgres(config.databaseUrl, async () => {
      const address = email.toLowerCase();
      const known = await accounts.db.selectFrom("user").select("id").where("email", "=", address).executeTakeFirst();
      if (known === undefined) return undefined;
      await accounts.signOn.auth.api.requestPasswordReset({ body: { email: address } });
      return (await promise).link;
    });
  } finally {
    await accounts.close();
  }
}
