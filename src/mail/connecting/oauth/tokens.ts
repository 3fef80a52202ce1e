import { type MailAccountStore, MailError, type OAuthSecret } from "../../../app/ports/index.ts";
import type { OAuthPreset } from "./presets.ts";

/** The user's own client at a provider. */
export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
}

export interface GrantedCode {
  readonly code: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

const TIMEOUT_MS = 30_000;
/** A token is renewed before it is over: the clocks of two machines differ. */
const EARLY_MS = 2 * 60_000;
const DEFAULT_LIFE_S = 3_600;

/** Turns the code that a provider gave into tokens (RFC 6749, 4.1.3; RFC 7636, 4.5). Rejects with a `MailError`. */
export async function exchangeCode(
  preset: OAuthPreset,
  client: OAuthClient,
  { code, verifier, redirectUri }: GrantedCode,
  now: number,
): Promise<OAuthSecret> {
  const form = { grant_type: "authorization_code", code, code_verifier: verifier, redirect_uri: redirectUri };
  const answer = await askForToken(preset, { ...form, ...clientForm(client) });
  if (answer.refresh_token === undefined) {
    throw new MailError(
      "reconnect",
      `${preset.name} gave no lasting leave: take Fineline out of your account there, then connect again.`,
    );
  }
  return secretFrom(answer, { preset, client, refreshToken: answer.refresh_token, now });
}

/** New tokens for old ones (RFC 6749, 6). A leave that was taken back is a `MailError` of kind "reconnect". */
export async function refreshTokens(preset: OAuthPreset, secret: OAuthSecret, now: number): Promise<OAuthSecret> {
  const client = { clientId: secret.clientId, clientSecret: secret.clientSecret };
  const form = { grant_type: "refresh_token", refresh_token: secret.refreshToken, ...clientForm(client) };
  const answer = await askForToken(preset, form);
  return secretFrom(answer, { preset, client, refreshToken: answer.refresh_token ?? secret.refreshToken, now });
}

/** A token that is still good for a while, renewed and kept where it is not. */
export async function freshAccessToken(
  accountId: string,
  {
    preset,
    store,
    now,
  }: {
    readonly preset: OAuthPreset;
    readonly store: Pick<MailAccountStore, "loadSecret" | "saveSecret">;
    readonly now: number;
  },
): Promise<string> {
  const secret = await store.loadSecret(accountId);
  if (secret?.kind !== "oauth2") throw new MailError("reconnect", "This mailbox has no token: connect it again.");
  if (secret.expiresAt - EARLY_MS > now) return secret.accessToken;
  const renewed = await refreshTokens(preset, secret, now);
  await store.saveSecret(accountId, renewed);
  return renewed.accessToken;
}

interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly expires_in?: number;
}

interface Granted {
  readonly preset: OAuthPreset;
  readonly client: OAuthClient;
  readonly refreshToken: string;
  readonly now: number;
}

function secretFrom(answer: TokenAnswer, { preset, client, refreshToken, now }: Granted): OAuthSecret {
  const { clientId, clientSecret } = client;
  const lifeMs = (answer.expires_in ?? DEFAULT_LIFE_S) * 1_000;
  const base = { kind: "oauth2", provider: preset.id, clientId, refreshToken } as const;
  return {
    ...base,
    ...(clientSecret === undefined ? {} : { clientSecret }),
    accessToken: answer.access_token,
    expiresAt: now + lifeMs,
  };
}

function clientForm({ clientId, clientSecret }: OAuthClient): Readonly<Record<string, string>> {
  return { client_id: clientId, ...(clientSecret === undefined ? {} : { client_secret: clientSecret }) };
}

async function askForToken(preset: OAuthPreset, form: Readonly<Record<string, string>>): Promise<TokenAnswer> {
  const [status, answer] = await post(preset, form);
  if (status === 200 && typeof answer.access_token === "string" && answer.access_token !== "") {
    return answer as unknown as TokenAnswer;
  }
  // RFC 6749, 5.2: the leave is over, or the client is not who it was. Trying again changes neither.
  if (answer.error === "invalid_grant" || answer.error === "invalid_client" || answer.error === "unauthorized_client") {
    throw new MailError("reconnect", `${preset.name} has taken back its leave: connect the mailbox again.`);
  }
  throw new MailError("server", `${preset.name} gave no token (status ${status}): this is tried again later.`);
}

async function post(
  { tokenUrl, name }: OAuthPreset,
  form: Readonly<Record<string, string>>,
): Promise<readonly [status: number, answer: Readonly<Record<string, unknown>>]> {
  try {
    const body = new URLSearchParams(form);
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(tokenUrl, { method: "POST", body, signal, redirect: "error" });
    const answer: unknown = await response.json().catch(() => ({}));
    return [response.status, typeof answer === "object" && answer !== null ? { ...answer } : {}];
  } catch {
    // What is thrown may quote the request, and with it a token.
    throw new MailError("connect", `${name} cannot be reached: this is tried again later.`);
  }
}
