import { generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Who comes, as the provider says it. */
export interface Claims {
  readonly email: string;
  readonly email_verified: boolean;
}

/** A provider of sign-on on this machine, as small as one can be: whoever comes is who `claims` says, until `send` names another. */
export async function startProvider(first: Claims) {
  let claims = first;
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
        sub: `u-${claims.email}`,
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
    return tell({ sub: `u-${claims.email}`, name: "Ada", ...claims });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    seen,
    send: (next: Claims) => {
      claims = next;
    },
    provider: {
      id: "oidc",
      discoveryUrl: `http://127.0.0.1:${port}/.well-known/openid-configuration`,
      clientId: "fineline",
      clientSecret: "shared with the provider",
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
