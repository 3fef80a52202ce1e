import assert from "node:assert/strict";
import { after } from "node:test";
import { type AccountMail, type AccountOptions, type Accounts, openAccounts } from "../../src/accounts/index.ts";
import { type NoPostgres, type Postgres, runPostgres } from "../postgres/run-postgres.ts";

export const ADDRESS = "http://localhost:4790";

export interface AccountsUnderTest {
  readonly accounts: Accounts;
  /** The database, as its superuser. */
  readonly url: string;
  readonly mails: readonly AccountMail[];
  readonly failures: readonly unknown[];
}

interface Test {
  readonly after: (clean: () => void | Promise<void>) => void;
  readonly skip: (message?: string) => void;
}

let server: Promise<Postgres | NoPostgres> | undefined;

after(async () => {
  const running = await server;
  if (running?.missing === undefined) await running?.stop();
});

/** One for all tests of a file; each has a database of its own. */
function serverOfFile(): Promise<Postgres | NoPostgres> {
  server ??= runPostgres();
  return server;
}

/** Accounts in a database of their own; undefined where there can be none here, and the test is skipped. */
export async function accountsUnderTest(
  test: Test,
  options: Partial<AccountOptions> = {},
): Promise<AccountsUnderTest | undefined> {
  const postgres = await serverOfFile();
  if (postgres.missing !== undefined) {
    test.skip(postgres.missing);
    return undefined;
  }
  const url = await postgres.freshDatabase();
  const mails: AccountMail[] = [];
  const failures: unknown[] = [];
  const accounts = openAccounts({
    url,
    address: ADDRESS,
    keys: [{ id: "2026", key: new Uint8Array(32).fill(7) }],
    sendMail: async (mail) => void mails.push(mail),
    isOpen: false,
    providers: [],
    onFailure: (error) => failures.push(error),
    ...options,
  });
  test.after(async () => {
    await accounts.close();
    assert.deepEqual(failures, []);
  });
  await accounts.migrate();
  return { accounts, url, mails, failures };
}
