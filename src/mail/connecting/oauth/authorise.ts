import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { MailError, type OAuthSecret } from "../../../app/ports/index.ts";
import type { OAuthPreset } from "./presets.ts";
import { exchangeCode, type OAuthClient } from "./tokens.ts";

export interface AuthoriseOptions {
  readonly preset: OAuthPreset;
  readonly client: OAuthClient;
  /** The address that is to give leave, put into the provider's form. */
  readonly address: string;
  /** Takes the user to the provider's page. */
  readonly openPage: (url: string) => Promise<void> | void;
  readonly now: () => number;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 5 * 60_000;
const PATH = "/connected";

/**
 * Has the user give leave in the browser and gives the tokens: the code comes back to this machine alone (RFC 8252, 7.3), bound to
 * this very request by a state (RFC 6749, 10.12) and by a proof that nobody else holds (PKCE, RFC 7636, S256).
 * Rejects with a `MailError` where leave is refused or nobody answers in time.
 */
export async function authorise(options: AuthoriseOptions): Promise<OAuthSecret> {
  const { preset, client, openPage, now, timeoutMs = TIMEOUT_MS } = options;
  const [state, verifier] = [randomText(), randomText()];
  const waiting = await waitForCode(preset.name, state, timeoutMs);
  try {
    await openPage(authoriseUrl(options, { state, verifier, redirectUri: waiting.redirectUri }));
    const code = await waiting.code;
    return await exchangeCode(preset, client, { code, verifier, redirectUri: waiting.redirectUri }, now());
  } finally {
    waiting.close();
  }
}

interface Request {
  readonly state: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

function authoriseUrl(
  { preset, client, address }: AuthoriseOptions,
  { state, verifier, redirectUri }: Request,
): string {
  const url = new URL(preset.authorizeUrl);
  const asked = {
    response_type: "code",
    client_id: client.clientId,
    redirect_uri: redirectUri,
    scope: preset.scopes.join(" "),
    state,
    code_challenge: createHash("sha256").update(verifier, "ascii").digest("base64url"),
    code_challenge_method: "S256",
    login_hint: address,
    ...preset.extra,
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}

/** 43 characters, 256 bits: as RFC 7636 recommends. */
function randomText(): string {
  return randomBytes(32).toString("base64url");
}

async function waitForCode(provider: string, state: string, timeoutMs: number) {
  const { promise: code, resolve, reject } = Promise.withResolvers<string>();
  // Whoever opens the page may fail before anybody waits for the code.
  code.catch(() => {});
  const server = createServer((request, response) => {
    const answer = readAnswer(request, state);
    respond(response, answer.kind);
    if (answer.kind === "code") resolve(answer.code);
    if (answer.kind === "refused")
      reject(new MailError("login", `${provider} was not given leave: nothing was connected.`));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const late = new MailError("login", "Nobody gave leave in time: nothing was connected.");
  const timer = setTimeout(() => reject(late), timeoutMs);
  return {
    code,
    redirectUri: `http://127.0.0.1:${port}${PATH}`,
    close: () => {
      clearTimeout(timer);
      server.close();
      server.closeAllConnections();
    },
  };
}

type Answer = { readonly kind: "code"; readonly code: string } | { readonly kind: "refused" | "other" };

/** Anything without the state is somebody else's, and changes nothing. */
function readAnswer({ url = "", method }: IncomingMessage, state: string): Answer {
  const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
  if (method !== "GET" || pathname !== PATH || !isSame(searchParams.get("state") ?? "", state))
    return { kind: "other" };
  const code = searchParams.get("code");
  return code === null ? { kind: "refused" } : { kind: "code", code };
}

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const PAGES: Readonly<Record<Answer["kind"], readonly [status: number, text: string]>> = {
  code: [200, "Connected. You can close this page and go back to Fineline."],
  refused: [200, "Nothing was connected. You can close this page."],
  other: [404, "There is nothing here."],
};

function respond(response: ServerResponse, kind: Answer["kind"]): void {
  const [status, text] = PAGES[kind];
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    connection: "close",
  });
  response.end(text);
}
