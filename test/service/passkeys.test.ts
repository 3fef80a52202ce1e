import assert from "node:assert/strict";
import { it } from "node:test";
import { inviteToService, makeAccount } from "../../src/accounts/index.ts";
import { listen } from "../../src/bin/listen.ts";
import { startBrowsing } from "../web/browse.ts";
import { PASSWORD, serviceUnderTest } from "./service-under-test.ts";

it("a passkey that a browser made signs its owner in without a password, and nobody once it was removed", async (t) => {
  const listening = await listen("localhost", 0);
  assert.ok(listening);
  t.after(() => listening.close());
  const address = `http://localhost:${listening.port}`;
  const service = await serviceUnderTest(t, { accounts: { address } });
  if (service === undefined) return;
  listening.answerWith({ fetch: service.fetch });
  const { token } = await inviteToService(service.accounts.db, "ada@example.com");
  await makeAccount(service.accounts.db, { token, name: "Ada", password: PASSWORD, address: "127.0.0.0" });

  const browsing = await startBrowsing();
  if ("missing" in browsing) return t.skip(browsing.missing);
  t.after(() => browsing.close());
  const page = await (await browsing.browser.newContext()).newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`${address}/`);

  const call = (method: string, path: string, body?: unknown) =>
    page.evaluate(
      async ({ method, path, body }) => {
        const answer = await fetch(path, {
          method,
          ...(body === undefined
            ? {}
            : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
        });
        const text = await answer.text();
        return { status: answer.status, body: text === "" ? undefined : JSON.parse(text) };
      },
      { method, path, body },
    );
  const signIn = async () => {
    const { body: options } = await call("GET", "/api/auth/passkey/generate-authenticate-options");
    const response = await page.evaluate(async (publicKey) => {
      const credential = await navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey),
      });
      return (credential as PublicKeyCredential).toJSON();
    }, options);
    return (await call("POST", "/api/auth/passkey/verify-authentication", { response })).status;
  };

  const password = { email: "ada@example.com", password: PASSWORD };
  assert.equal((await call("POST", "/api/auth/sign-in/email", password)).status, 200);
  const { body: options } = await call("GET", "/api/auth/passkey/generate-register-options");
  const response = await page.evaluate(async (publicKey) => {
    const credential = await navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey),
    });
    return (credential as PublicKeyCredential).toJSON();
  }, options);
  const registered = await call("POST", "/api/auth/passkey/verify-registration", { response, name: "Laptop" });
  assert.equal(registered.status, 200);

  assert.equal((await call("POST", "/api/auth/sign-out", {})).status, 200);
  assert.equal((await call("GET", "/api/service/me")).status, 401);
  assert.equal(await signIn(), 200);
  assert.equal((await call("GET", "/api/service/me")).body.email, "ada@example.com");
  const { body: log } = await call("GET", "/api/service/account-log");
  assert.deepEqual(
    log.items.map(({ kind }: { readonly kind: string }) => kind),
    ["signed-in-by-passkey", "signed-out", "passkey-made", "signed-in-by-password"],
  );

  const { body: listed } = await call("GET", "/api/auth/passkey/list-user-passkeys");
  assert.equal((await call("POST", "/api/auth/passkey/delete-passkey", { id: listed.items[0].id })).status, 200);
  assert.equal((await call("POST", "/api/auth/sign-out", {})).status, 200);
  assert.equal(await signIn(), 401);
});
