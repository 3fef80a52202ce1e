import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, it } from "node:test";
import { MailError, type MailSecret } from "../../../app/ports/index.ts";
import { authorise } from "./authorise.ts";
import { findOAuthPreset, type OAuthPreset } from "./presets.ts";
import { freshAccessToken, refreshTokens } from "./tokens.ts";

const NOW = 1_795_000_000_000;
const CLIENT = { clientId: "own-client" };

/** A server that gives leave as RFC 6749 and RFC 7636 describe, and takes it back when it is told to. */
class LeaveServer {
  readonly asked: URLSearchParams[] = [];
  isTakenBack = false;
  isBroken = false;
  #challenge = "";
  #redirectUri = "";
  #server: Server | undefined;

  async start(): Promise<OAuthPreset> {
    this.#server = createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      const form = new URLSearchParams(body);
      this.asked.push(form);
      const [status, answer] = this.isBroken ? [500, {}] : this.#answer(form);
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
    }).listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const { port } = this.#server.address() as { port: number };
    const tokenUrl = `http://127.0.0.1:${port}/token`;
    return { ...findOAuthPreset("google")!, authorizeUrl: `http://127.0.0.1:${port}/leave`, tokenUrl };
  }

  /** What the user's browser does on the provider's page. */
  consent(url: string): URL {
    const { searchParams } = new URL(url);
    this.#challenge = searchParams.get("code_challenge") ?? "";
    this.#redirectUri = searchParams.get("redirect_uri") ?? "";
    const back = new URL(this.#redirectUri);
    back.searchParams.set("state", searchParams.get("state") ?? "");
    back.searchParams.set("code", "code-1");
    return back;
  }

  #answer(form: URLSearchParams): readonly [number, object] {
    if (this.isTakenBack) return [400, { error: "invalid_grant", error_description: "marker-secret" }];
    if (form.get("client_id") !== CLIENT.clientId) return [401, { error: "invalid_client" }];
    if (form.get("grant_type") === "refresh_token") {
      return form.get("refresh_token") === "refresh-1"
        ? [200, { access_token: "access-2", expires_in: 3600 }]
        : [400, { error: "invalid_grant" }];
    }
    const proof = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const isRight =
      form.get("code") === "code-1" && proof === this.#challenge && form.get("redirect_uri") === this.#redirectUri;
    return isRight
      ? [200, { access_token: "access-1", refresh_token: "refresh-1", expires_in: 3600 }]
      : [400, { error: "invalid_grant" }];
  }

  async stop(): Promise<void> {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }
}

let server: LeaveServer;
let preset: OAuthPreset;

beforeEach(async () => {
  server = new LeaveServer();
  preset = await server.start();
});
afterEach(() => server.stop());

const connect = (openPage: (url: string) => Promise<void> | void) =>
  authorise({ preset, client: CLIENT, address: "ana@example.org", openPage, now: () => NOW, timeoutMs: 5_000 });

it("leave that is given in the browser becomes tokens, proved by a verifier that only this program had", async () => {
  let page = "";
  const secret = await connect(async (url) => {
    page = url;
    const answer = await fetch(server.consent(url));
    assert.match(await answer.text(), /You can close this page/);
  });
  assert.deepEqual(secret, {
    kind: "oauth2",
    provider: "google",
    clientId: "own-client",
    refreshToken: "refresh-1",
    accessToken: "access-1",
    expiresAt: NOW + 3_600_000,
  });
  const asked = new URL(page).searchParams;
  assert.deepEqual(
    ["response_type", "client_id", "scope", "code_challenge_method", "access_type", "login_hint"].map((name) =>
      asked.get(name),
    ),
    ["code", "own-client", "https://mail.google.com/", "S256", "offline", "ana@example.org"],
  );
  assert.match(asked.get("redirect_uri") ?? "", /^http:\/\/127\.0\.0\.1:\d+\/connected$/);
  assert.equal(page.includes(server.asked[0]?.get("code_verifier") ?? "?"), false);
});

it("an answer with another state is nobody's, and the right one is still taken", async () => {
  const secret = await connect(async (url) => {
    const forged = server.consent(url);
    forged.searchParams.set("state", "another");
    assert.equal((await fetch(forged)).status, 404);
    await fetch(server.consent(url));
  });
  assert.equal(secret.accessToken, "access-1");
  assert.equal(server.asked.length, 1);
});

it("leave that is refused connects nothing", async () => {
  const refused = connect(async (url) => {
    const back = server.consent(url);
    back.searchParams.delete("code");
    back.searchParams.set("error", "access_denied");
    await fetch(back);
  });
  await assert.rejects(refused, (error) => error instanceof MailError && error.kind === "login" && !error.retryable);
});

const secretAt = (expiresAt: number): MailSecret => ({
  kind: "oauth2",
  provider: "google",
  clientId: "own-client",
  refreshToken: "refresh-1",
  accessToken: "access-1",
  expiresAt,
});

function keeping(secret: MailSecret) {
  const kept = { secret };
  return {
    kept,
    store: {
      loadSecret: async () => kept.secret,
      saveSecret: async (_id: string, next: MailSecret) => {
        kept.secret = next;
      },
    },
  };
}

it("a token that is good for a while is used as it is", async () => {
  const { store } = keeping(secretAt(NOW + 121_000));
  assert.equal(await freshAccessToken("a", { preset, store, now: NOW }), "access-1");
  assert.equal(server.asked.length, 0);
});

it("a token that is nearly over is renewed and kept, with the lasting one that was there", async () => {
  const { store, kept } = keeping(secretAt(NOW + 119_000));
  assert.equal(await freshAccessToken("a", { preset, store, now: NOW }), "access-2");
  assert.deepEqual(kept.secret, { ...secretAt(NOW + 3_600_000), accessToken: "access-2" });
});

it("leave that was taken back means connecting again, and says nothing of what the server wrote", async () => {
  server.isTakenBack = true;
  const failed = refreshTokens(preset, secretAt(0) as never, NOW);
  await assert.rejects(failed, (error) => {
    assert.ok(error instanceof MailError);
    assert.deepEqual([error.kind, error.retryable], ["reconnect", false]);
    assert.equal(error.message, "Google has taken back its leave: connect the mailbox again.");
    return true;
  });
});

it("a provider that fails or is out of reach is asked again later", async () => {
  server.isBroken = true;
  const kindOf = async () => {
    const error = await refreshTokens(preset, secretAt(0) as never, NOW).catch((reason: unknown) => reason);
    return error instanceof MailError
      ? [error.kind, error.retryable, /refresh-1/.test(`${error} ${error.cause}`)]
      : error;
  };
  assert.deepEqual(await kindOf(), ["server", true, false]);
  await server.stop();
  assert.deepEqual(await kindOf(), ["connect", true, false]);
});
