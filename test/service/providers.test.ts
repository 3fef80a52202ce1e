import assert from "node:assert/strict";
import { generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { it } from "node:test";
import { ADDRESS } from "../accounts/accounts-under-test.ts";
import { serviceUnderTest } from "./service-under-test.ts";

interface Claims {
  readonly email: string;
  readonly email_verified: boolean;
}

/** A provider of sign-on on this machine, as small as one can be: whoever comes is who `claims` says. */
async function startProvider(claims: Claims) {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const nonces = new Map<string, { readonly nonce: string | null; readonly challenge: string | null }>();
  const seen = { challenged: false };
  const server = createServer(async (request, response) => {
    const { port } = server.address() as AddressInfo;
    const issuer = `http://127.0.0.1:${port}`;
    const url = new URL(request.url ?? "/", issuer);
    const tell = (value: object) =>
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(value));
    if (url.pathname === "/.well-known/openid-configuration") {
      return tell({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        userinfo_endpoint: `${issuer}/userinfo`,
        id_token_signing_alg_values_supported: ["RS256"],
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
      });
    }
    if (url.pathname === "/jwks")
      return tell({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "k", alg: "RS256", use: "sig" }] });
    if (url.pathname === "/authorize") {
      const code = randomUUID();
      const [nonce, challenge] = [url.searchParams.get("nonce"), url.searchParams.get("code_challenge")];
      seen.challenged = challenge !== null && url.searchParams.get("code_challenge_method") === "S256";
      nonces.set(code, { nonce, challenge });
      const back = `${url.searchParams.get("redirect_uri")}?code=${code}&state=${url.searchParams.get("state")}&iss=${encodeURIComponent(issuer)}`;
      return response.writeHead(302, { Location: back }).end();
    }
    if (url.pathname === "/token") {
      let form = "";
      for await (const chunk of request) form += String(chunk);
      const given = nonces.get(new URLSearchParams(form).get("code") ?? "");
      const now = Math.floor(Date.now() / 1000);
      const payload = {
        iss: issuer,
        aud: "fineline",
        sub: "u-1",
        iat: now,
        exp: now + 300,
        nonce: given?.nonce,
        name: "Ada",
        ...claims,
      };
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
      const head = `${part({ alg: "RS256", kid: "k", typ: "JWT" })}.${part(payload)}`;
      const signed = sign("sha256", Buffer.from(head), privateKey).toString("base64url");
      return tell({ access_token: "at", token_type: "Bearer", expires_in: 300, id_token: `${head}.${signed}` });
    }
    return tell({ sub: "u-1", name: "Ada", ...claims });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    seen,
    provider: {
      id: "oidc",
      discoveryUrl: `http://127.0.0.1:${port}/.well-known/openid-configuration`,
      clientId: "fineline",
      clientSecret: "shared with the provider",
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

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
