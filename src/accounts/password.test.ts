import assert from "node:assert/strict";
import { describe, it } from "node:test";
import commonPasswords from "./data/common-passwords.json" with { type: "json" };
import { hashPassword, isPassword, passwordFault } from "./password.ts";

describe("passwords", () => {
  it("one is kept as Argon2id with 46 MiB and a salt of its own, and only it is taken", async () => {
    const [hash, other] = await Promise.all([hashPassword("six grey herons"), hashPassword("six grey herons")]);
    assert.match(hash, /^\$argon2id\$v=19\$m=47104,t=1,p=1\$[\w-]{22}\$[\w-]{43}$/);
    assert.notEqual(hash, other);
    assert.equal(await isPassword({ hash, password: "six grey herons" }), true);
    assert.equal(await isPassword({ hash, password: "six grey heron" }), false);
  });

  it("a letter is the same however a keyboard composes it", async () => {
    const hash = await hashPassword("caf\u00e9 au lait");
    assert.equal(await isPassword({ hash, password: "cafe\u0301 au lait" }), true);
  });

  it("what was kept in another way opens nothing", async () => {
    for (const hash of ["", "plain", "$argon2id$v=19$m=1,t=1,p=1$short$short", "$2b$10$abcdefghijklmnopqrstuv"]) {
      assert.equal(await isPassword({ hash, password: hash }), false);
    }
  });

  it("more than 3,000 common passwords that are long enough are refused, however they are capitalised", () => {
    const long = commonPasswords.filter((one) => one.length >= 8);
    assert.ok(new Set(long).size >= 3000);
    const taken = long.filter((one) => passwordFault(one, "ada@example.com") === undefined);
    assert.deepEqual(taken, []);
    for (const one of ["password", "Password1", "IloveYou", "12345678", "Trustno1", "abababab"]) {
      assert.equal(passwordFault(one, "ada@example.com"), "one that is not on the list of common passwords");
    }
  });

  it("length counts, and what it is made of does not", () => {
    assert.equal(passwordFault("all lower letters", "ada@example.com"), undefined);
    assert.equal(passwordFault("🦩🦩🦢🦢🦆🦆🦉🦉", "ada@example.com"), undefined);
    assert.equal(passwordFault("x7#kQ2!", "ada@example.com"), "at least 8 characters; 15 or more are better");
    assert.equal(passwordFault(`${"x".repeat(1023)}yz`, "ada@example.com"), "at most 1024 characters");
  });
});
