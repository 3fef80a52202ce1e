import assert from "node:assert/strict";
import { it } from "node:test";
import { openAccounts } from "../../src/accounts/index.ts";
import { ADDRESS, accountsUnderTest } from "./accounts-under-test.ts";

const key = (fill: number) => new Uint8Array(32).fill(fill);

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

it("accounts without a key are not opened", () => {
  const options = {
    url: "postgres://nowhere/none",
    address: ADDRESS,
    sendMail: async () => {},
    isOpen: false,
    providers: [],
  };
  assert.throws(() => openAccounts({ ...options, keys: [], onFailure: () => assert.fail() }), RangeError);
});
