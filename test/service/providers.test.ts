import assert from "node:assert/strict";
import { it } from "node:test";
import { ADDRESS } from "../accounts/accounts-under-test.ts";
import { accountLog, serviceUnderTest } from "./service-under-test.ts";
import { startProvider } from "./sign-on-provider.ts";

/** Goes the whole way to the provider and back. */
async function comeBack(service: NonNullable<Awaited<ReturnType<typeof serviceUnderTest>>>, steal = false) {
  const browser = service.browser();
  const begun = await browser.call("POST /api/auth/sign-in/social", { provider: "oidc", callbackURL: "/" });
  assert.equal(begun.status, 200, JSON.stringify(begun.body));
  const sent = await fetch(begun.body.url, { redirect: "manual" });
  const back = new URL(sent.headers.get("location") ?? "");
  const who = steal ? service.browser() : browser;
  await who.call(`GET ${back.pathname}${back.search}`, undefined, { Origin: ADDRESS, "Sec-Fetch-Site": "cross-site" });
  return who.call("GET /api/service/me");
}

it("whoever has an account comes in by the provider that knows their address, with PKCE, and not in another browser", async (t) => {
  const { provider, close, seen } = await startProvider({ email: "ada@example.com", email_verified: true });
  t.after(close);
  const service = await serviceUnderTest(t, { accounts: { providers: [provider] } });
  if (service === undefined) return;
  const ada = await service.person("Ada");
  const me = await comeBack(service);
  assert.deepEqual([me.status, me.body.id, seen.challenged], [200, ada.userId, true]);
  assert.equal((await comeBack(service, true)).status, 401);
  assert.deepEqual(await accountLog(ada), ["signed-in-by-provider", "signed-in-by-password"]);
});

it("a provider that has not confirmed an address opens nobody's account with it", async (t) => {
  const { provider, close } = await startProvider({ email: "ada@example.com", email_verified: false });
  t.after(close);
  const service = await serviceUnderTest(t, { accounts: { providers: [provider] } });
  if (service === undefined) return;
  await service.person("Ada");
  assert.equal((await comeBack(service)).status, 401);
});

it("where accounts are made by invitation a provider makes none", async (t) => {
  const { provider, close } = await startProvider({ email: "eve@example.com", email_verified: true });
  t.after(close);
  const service = await serviceUnderTest(t, { accounts: { providers: [provider] } });
  if (service === undefined) return;
  assert.equal((await comeBack(service)).status, 401);
});

it("nobody is sent elsewhere than to pages of this address", async (t) => {
  const { provider, close } = await startProvider({ email: "ada@example.com", email_verified: true });
  t.after(close);
  const service = await serviceUnderTest(t, { accounts: { providers: [provider] } });
  if (service === undefined) return;
  for (const callbackURL of ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
    const begun = await service.browser().call("POST /api/auth/sign-in/social", { provider: "oidc", callbackURL });
    assert.equal(begun.status, 403, callbackURL);
  }
});
