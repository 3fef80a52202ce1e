import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { it } from "node:test";
import { sql } from "kysely";
import { takeSecondFactorAway } from "../../src/accounts/index.ts";
import { accountLog, PASSWORD, serviceUnderTest } from "./service-under-test.ts";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code of a moment (RFC 6238), from the secret as an authenticator gets it. */
function codeAt(secret: string, now: number): string {
  const bits = [...secret].map((sign) => BASE32.indexOf(sign).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const mac = createHmac("sha1", key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

it("a second factor is asked for once it is set up, each code holds once, and so does each recovery code", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const ada = await service.person("Ada");
  assert.equal((await ada.call("POST /api/auth/two-factor/enable", { password: "not the password" })).status, 400);
  const enabled = await ada.call("POST /api/auth/two-factor/enable", { password: PASSWORD, method: "totp" });
  const secret = new URL(enabled.body.totpURI).searchParams.get("secret") ?? "";
  const code = () => codeAt(secret, Date.now());
  assert.equal((await ada.call("POST /api/auth/two-factor/verify-totp", { code: code() })).status, 200);
  await sql`delete from attempt`.execute(service.accounts.db);

  const passed = async () => {
    const browser = service.browser();
    const asked = await browser.call("POST /api/auth/sign-in/email", { email: ada.email, password: PASSWORD });
    assert.deepEqual([asked.status, asked.body.twoFactorRedirect], [200, true]);
    assert.equal((await browser.call("GET /api/service/me")).status, 401);
    return browser;
  };
  const [first, second] = [await passed(), await passed()];
  const current = code();
  assert.equal((await first.call("POST /api/auth/two-factor/verify-totp", { code: current })).status, 200);
  assert.equal((await first.call("GET /api/service/me")).status, 200);
  const again = await second.call("POST /api/auth/two-factor/verify-totp", { code: current });
  assert.deepEqual([again.status, again.body.detail], [401, "This code was used. Wait for the next one."]);
  assert.equal((await second.call("GET /api/service/me")).status, 401);

  const [recovery] = enabled.body.backupCodes as readonly string[];
  const third = await passed();
  assert.equal((await third.call("POST /api/auth/two-factor/verify-backup-code", { code: recovery })).status, 200);
  assert.equal((await third.call("GET /api/service/me")).status, 200);
  const fourth = await passed();
  assert.equal((await fourth.call("POST /api/auth/two-factor/verify-backup-code", { code: recovery })).status, 401);
  const kept = await sql<{ secret: string }>`select secret from "twoFactor"`.execute(service.accounts.db);
  assert.equal(kept.rows[0]?.secret.includes(secret), false);

  assert.equal((await third.call("POST /api/auth/two-factor/disable", { password: PASSWORD })).status, 200);
  assert.deepEqual(await accountLog(third), [
    "second-factor-turned-off",
    "code-refused",
    "code-asked-for",
    "signed-in-by-recovery-code",
    "code-asked-for",
    "code-refused",
    "signed-in-by-code",
    "code-asked-for",
    "code-asked-for",
    "second-factor-set-up",
    "password-refused",
    "signed-in-by-password",
  ]);
});

it("a second factor that was lost is taken away once; every browser is signed out, and the password signs in again", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const { db } = service.accounts;
  const ada = await service.person("Ada");
  const enabled = await ada.call("POST /api/auth/two-factor/enable", { password: PASSWORD, method: "totp" });
  assert.equal(await takeSecondFactorAway(db, ada.userId), false, "it is not set up before its first code");
  const secret = new URL(enabled.body.totpURI).searchParams.get("secret") ?? "";
  const code = codeAt(secret, Date.now());
  assert.equal((await ada.call("POST /api/auth/two-factor/verify-totp", { code })).status, 200);

  assert.equal(await takeSecondFactorAway(db, ada.userId), true);
  assert.equal((await ada.call("GET /api/service/me")).status, 401);
  const browser = service.browser();
  const signedIn = await browser.call("POST /api/auth/sign-in/email", { email: ada.email, password: PASSWORD });
  assert.deepEqual([signedIn.status, signedIn.body.twoFactorRedirect], [200, undefined]);
  assert.equal((await browser.call("GET /api/service/me")).body.id, ada.userId);
  assert.deepEqual(await accountLog(browser), [
    "signed-in-by-password",
    "second-factor-taken-away",
    "second-factor-set-up",
    "signed-in-by-password",
  ]);
  assert.equal(await takeSecondFactorAway(db, ada.userId), false);
  assert.equal((await browser.call("GET /api/service/me")).status, 200);
  const left = await sql`select from "twoFactor"`.execute(db);
  assert.equal(left.rows.length, 0);
});
