import assert from "node:assert/strict";
import { it } from "node:test";
import { sql } from "kysely";
import {
  type AccountKey,
  type Accounts,
  inviteToService,
  makeAccount,
  openAccounts,
  resealAccounts,
} from "../../src/accounts/index.ts";
import { ADDRESS, accountsUnderTest } from "./accounts-under-test.ts";

const key = (fill: number) => new Uint8Array(32).fill(fill);

const PASSWORD = "four quiet herons wait";
const OPTIONS = { address: ADDRESS, sendMail: async () => {}, isOpen: false, providers: [] };

it("what is sealed with an older key is still opened, and no version hangs on the order of keys", async (t) => {
  const under = await accountsUnderTest(t, { keys: [{ id: "old", key: key(1) }] });
  if (under === undefined) return;
  const { symmetricDecrypt, symmetricEncrypt } = await import("better-auth/crypto");
  const sealed = await symmetricEncrypt({
    key: (await under.accounts.signOn.auth.$context).secretConfig,
    data: "a secret",
  });
  const later = openAccounts({
    url: under.url,
    address: ADDRESS,
    keys: [
      { id: "newest", key: key(3) },
      { id: "new", key: key(2) },
      { id: "old", key: key(1) },
    ],
    sendMail: async () => {},
    isOpen: false,
    providers: [],
    onFailure: () => assert.fail(),
  });
  t.after(later.close);
  assert.equal(
    await symmetricDecrypt({ key: (await later.signOn.auth.$context).secretConfig, data: sealed }),
    "a secret",
  );
});

it("a second factor is sealed anew with the newest key, the older one is needed no more, and what nobody opens is told", async (t) => {
  const [old, next, lost] = [
    { id: "old", key: key(1) },
    { id: "new", key: key(2) },
    { id: "lost", key: key(3) },
  ];
  const under = await accountsUnderTest(t, { keys: [old] });
  if (under === undefined) return;
  const { symmetricDecrypt, symmetricEncrypt } = await import("better-auth/crypto");
  const open = (...keys: readonly AccountKey[]) => {
    const accounts = openAccounts({ ...OPTIONS, url: under.url, keys, onFailure: () => assert.fail() });
    t.after(accounts.close);
    return accounts;
  };
  const secretsOf = async ({ signOn }: Accounts) => (await signOn.auth.$context).secretConfig;
  const { token } = await inviteToService(under.accounts.db, "ada@example.com");
  await makeAccount(under.accounts.db, { token, name: "Ada", password: PASSWORD, address: "127.0.0.0" });
  const sealed = await symmetricEncrypt({ key: await secretsOf(under.accounts), data: "totp" });
  const unknown = await symmetricEncrypt({ key: await secretsOf(open(lost)), data: "codes" });
  await sql`insert into "twoFactor" (id, secret, "backupCodes", "userId")
    select 'f1', ${sealed}, ${unknown}, id from "user"`.execute(under.accounts.db);

  assert.deepEqual(await resealAccounts(open(next, old)), { sealed: 1, unopened: 1 });
  const { rows } = await sql<{ secret: string }>`select secret from "twoFactor"`.execute(under.accounts.db);
  assert.equal(await symmetricDecrypt({ key: await secretsOf(open(next)), data: rows[0]!.secret }), "totp");
  assert.deepEqual(await resealAccounts(open(next, old)), { sealed: 0, unopened: 1 });
});

it("accounts without a key are not opened", () => {
  const options = { ...OPTIONS, url: "postgres://nowhere/none" };
  assert.throws(() => openAccounts({ ...options, keys: [], onFailure: () => assert.fail() }), RangeError);
});
