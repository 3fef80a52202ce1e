import {
  type AccountMail,
  type Accounts,
  listDesks,
  type SendAccountMail,
  secondFactorGoneMail,
  takeSecondFactorAway,
} from "../accounts/index.ts";
import type { SecondFactorRecovery, ServiceDesk } from "../cli/index.ts";
import type { ServiceConfig } from "../service/config/index.ts";
import { atPostgres } from "../storage/postgres/index.ts";
import { openServiceAccounts } from "./open-service.ts";

/** Makes the link that a forgotten password is else mailed; undefined where nobody has an account with the address. */
export async function recoverByOperator(config: ServiceConfig, email: string): Promise<string | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<AccountMail>();
  const way = { onFailure: reject, sendMail: async (mail: AccountMail) => resolve(mail) };
  return withAccount(config, { ...way, email }, async ({ signOn }, { address }) => {
    await signOn.auth.api.requestPasswordReset({ body: { email: address } });
    return (await promise).link;
  });
}

/** Takes the second factor off somebody's account and tells them by mail; undefined where nobody has an account with the address. */
export async function takeSecondFactorByOperator(
  config: ServiceConfig,
  email: string,
): Promise<SecondFactorRecovery | undefined> {
  return withAccount(config, { email, onFailure: () => {} }, async (accounts, { userId, address }) => {
    if (!(await takeSecondFactorAway(accounts.db, userId))) return "none";
    if (!accounts.sendsMail) return "untold";
    // It is gone by then: a mail that fails does not bring it back.
    return accounts.sendMail(secondFactorGoneMail(address)).then(
      () => "told" as const,
      () => "untold" as const,
    );
  });
}

/** The desks that somebody is at, by their names; undefined where nobody has an account with the address. */
export async function listDesksOf(config: ServiceConfig, email: string): Promise<readonly ServiceDesk[] | undefined> {
  return withAccount(config, { email, onFailure: () => {} }, ({ db }, { userId }) => listDesks(db, userId));
}

interface Way {
  readonly email: string;
  readonly onFailure: (error: unknown) => void;
  readonly sendMail?: SendAccountMail;
}

/** Does something for the account of an address; undefined where there is none. */
async function withAccount<Value>(
  config: ServiceConfig,
  { email, onFailure, sendMail }: Way,
  work: (accounts: Accounts, whose: { readonly userId: string; readonly address: string }) => Promise<Value>,
): Promise<Value | undefined> {
  const accounts = openServiceAccounts(config, onFailure, sendMail);
  const address = email.toLowerCase();
  try {
    return await atPostgres(config.databaseUrl, async () => {
      const known = await accounts.db.selectFrom("user").select("id").where("email", "=", address).executeTakeFirst();
      return known === undefined ? undefined : work(accounts, { userId: known.id, address });
    });
  } finally {
    await accounts.close();
  }
}
