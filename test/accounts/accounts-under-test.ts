import assert from "node:assert/strict";
import { after } from "node:test";
import { type AccountMail, type AccountOptions, type Accounts, openAccounts } from "../../src/accounts/index.ts";
import { openPostgres } from "../../src/storage/postgres/index.ts";
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
let prepared: Promise<string> | undefined;

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
  prepared ??= prepareDatabase(postgres);
  const url = await postgres.freshDatabase(await prepared);
  const mails: AccountMail[] = [];
  const failures: unknown[] = [];
  const accounts = openAccounts({
    ...optionsFor(url),
    sendMail: async (mail) => void mails.push(mail),
    onFailure: (error) => failures.push(error),
    ...options,
  });
  test.after(async () => {
    await accounts.close();
    assert.deepEqual(failures, []);
  });
  return { accounts, url, mails, failures };
}

function optionsFor(url: string): AccountOptions {
  const [keys, failure] = [[{ id: "2026", key: new Uint8Array(32).fill(7) }], () => assert.fail()];
  return { url, address: ADDRESS, keys, sendMail: failure, isOpen: false, providers: [], onFailure: failure };
}

/** What every database of a file is copied from: the tables of accounts and of desks. */
async function prepareDatabase(postgres: Postgres): Promise<string> {
  const url = await postgres.freshDatabase();
  const accounts = openAccounts(optionsFor(url));
  const place = openPostgres({ url });
  await accounts.migrate();
  await place.migrate();
  await accounts.close();
  await place.close();
  return url;
}
