import { createHmac } from "node:crypto";
import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { type Accounts, ADDRESS_HEADER } from "../../accounts/index.ts";
import { parseJsonText } from "../../contract/index.ts";
import { Problem } from "../problem.ts";
import { json } from "../respond.ts";
import { isSameSecret } from "../security/index.ts";
import type { CountTry, Limits } from "./limits.ts";
import { readSmallBody } from "./read-small-body.ts";
import { SIGN_ON_SENTENCES } from "./sentences.ts";

/** What better-auth answers here, and what is counted besides; whatever else it could do has no address. */
const ROUTES: Readonly<Record<string, keyof Limits>> = {
  "POST /sign-in/email": "signInFromAddress",
  "POST /sign-in/social": "signOnFromAddress",
  "GET /callback/{id}": "signOnFromAddress",
  "POST /sign-out": "signOnFromAddress",
  "POST /request-password-reset": "mailFromAddress",
  "POST /reset-password": "secretFromAddress",
  "POST /change-password": "secretFromAddress",
  "POST /two-factor/enable": "secretFromAddress",
  "POST /two-factor/disable": "secretFromAddress",
  "POST /two-factor/get-totp-uri": "secretFromAddress",
  "POST /two-factor/verify-totp": "secretFromAddress",
  "POST /two-factor/verify-backup-code": "secretFromAddress",
  "POST /two-factor/generate-backup-codes": "secretFromAddress",
  "GET /passkey/generate-register-options": "signOnFromAddress",
  "POST /passkey/verify-registration": "signOnFromAddress",
  "GET /passkey/generate-authenticate-options": "signOnFromAddress",
  "POST /passkey/verify-authentication": "signOnFromAddress",
  "GET /passkey/list-user-passkeys": "signOnFromAddress",
  "POST /passkey/delete-passkey": "signOnFromAddress",
  "POST /passkey/update-passkey": "signOnFromAddress",
};

interface SignOnFront {
  readonly accounts: Accounts;
  readonly countTry: CountTry;
  /** Where a call comes from: in full to count by, shortened to keep. */
  readonly from: (c: Context) => string;
  readonly addressOf: (c: Context) => string;
}

/** Signing on, below `/api/auth`. */
export function signOnRoutes(front: SignOnFront): Hono {
  const app = new Hono();
  for (const [route, limit] of Object.entries(ROUTES)) {
    const [method = "", path = ""] = route.split(" ");
    app.on(method, path.replace("{id}", ":id"), async (c) => {
      await front.countTry(limit, front.from(c));
      const body = method === "POST" ? await readSmallBody(c.req.raw) : undefined;
      return answerRoute(c, path, body, front);
    });
  }
  app.all("*", (c) => {
    throw new Problem("not-found", `${c.req.path} is no address of this API.`);
  });
  return app;
}

async function answerRoute(
  c: Context,
  path: string,
  body: Uint8Array<ArrayBuffer> | undefined,
  front: SignOnFront,
): Promise<Response> {
  const email = body === undefined || body.length === 0 ? undefined : emailIn(body);
  const device = email === undefined ? undefined : deviceOf(front.accounts, email);
  if (email !== undefined && device !== undefined) await countAccount(c, path, { email, device }, front);
  const answer = await front.accounts.signOn.auth.handler(forwarded(c, body, front.addressOf(c)));
  // It has met what it cannot help, and keeps to itself what that was.
  if (answer.status >= 500) front.accounts.onFailure(new SignOnFailure(path));
  const signedIn = path === "/sign-in/email" && answer.ok;
  if (signedIn && device !== undefined) rememberDevice(c, device, front.accounts);
  return toldAnswer(answer, c);
}

/** Sign-on answered that it failed; `path` is one of its routes. */
class SignOnFailure extends Error {
  override readonly name = "SignOnFailure";

  constructor(path: string) {
    super(`sign-on failed at ${path}`);
  }
}

async function countAccount(
  c: Context,
  path: string,
  { email, device }: { readonly email: string; readonly device: string },
  { countTry, accounts }: SignOnFront,
): Promise<void> {
  if (path === "/request-password-reset") return countTry("mailTo", email);
  if (path !== "/sign-in/email") return;
  const known = isSameSecret(getCookie(c, deviceCookie(accounts)) ?? "", device);
  return countTry(known ? "signInByKnownBrowser" : "signInByStrangers", email);
}

/** The address that better-auth will find as well: what two readers could read differently, a key that stands twice, throws a `Problem`. */
function emailIn(body: Uint8Array): string | undefined {
  const parsed = parseJsonText(body);
  // What is wrong is not told: it would repeat what was sent, which may be a secret.
  if (!parsed.ok) throw new Problem("bad-json", "Expected an object in JSON, with each key once.");
  if (hasNul(parsed.value)) throw new Problem("invalid", "Expected texts without NUL.");
  if (typeof parsed.value !== "object" || parsed.value === null) return undefined;
  const { email } = parsed.value as { readonly email?: unknown };
  return typeof email === "string" ? email.trim().toLowerCase() : undefined;
}

/** PostgreSQL keeps no text with it, and would take the question for a mistake. */
function hasNul(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\0");
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(hasNul);
}

/** What only a browser can have that was signed in to the account of that address. */
function deviceOf({ secret }: Accounts, email: string): string {
  return createHmac("sha256", secret)
    .update(JSON.stringify(["device", email]))
    .digest("base64url");
}

function deviceCookie({ address }: Accounts): string {
  return address.startsWith("https://") ? "__Host-fineline.device" : "fineline.device";
}

const YEAR_SECONDS = 365 * 24 * 60 * 60;

function rememberDevice(c: Context, device: string, accounts: Accounts): void {
  const secure = accounts.address.startsWith("https://");
  setCookie(c, deviceCookie(accounts), device, {
    path: "/",
    httpOnly: true,
    secure,
    sameSite: "Strict",
    maxAge: YEAR_SECONDS,
  });
}

/** The request as better-auth gets it: whatever a caller claims about where it comes from is taken off. */
function forwarded(c: Context, body: Uint8Array<ArrayBuffer> | undefined, address: string): Request {
  const { method, url, headers: given } = c.req.raw;
  const headers = new Headers(given);
  for (const name of [...headers.keys()])
    if (/^(?:x-forwarded-|forwarded$|x-real-ip$)/.test(name)) headers.delete(name);
  headers.set(ADDRESS_HEADER, address);
  return new Request(url, { method, headers, ...(body === undefined ? {} : { body }) });
}

/** The answer without the secret of a session, which belongs in the cookie alone; a failure as a problem like all others. */
async function toldAnswer(answer: Response, c: Context): Promise<Response> {
  for (const cookie of answer.headers.getSetCookie()) c.header("Set-Cookie", cookie, { append: true });
  const location = answer.headers.get("location");
  if (location !== null && answer.status >= 300 && answer.status < 400) return c.redirect(location, 302);
  const value = await contentOf(answer);
  if (answer.ok) {
    const { token: _, session: __, ...told } = value;
    return c.body(JSON.stringify(told), answer.status as 200, Object.fromEntries(json({}).headers));
  }
  return c.body(JSON.stringify(problemOf(answer.status, value)), answer.status as 400, PROBLEM_HEADERS);
}

const PROBLEM_HEADERS = { "Content-Type": "application/problem+json", "Cache-Control": "no-store" };

async function contentOf(answer: Response): Promise<Readonly<Record<string, unknown>>> {
  const parsed = parseJsonText(new Uint8Array(await answer.arrayBuffer()));
  if (!parsed.ok || typeof parsed.value !== "object" || parsed.value === null) return {};
  return Array.isArray(parsed.value) ? { items: parsed.value } : (parsed.value as Readonly<Record<string, unknown>>);
}

function problemOf(status: number, { code, message }: Readonly<Record<string, unknown>>) {
  const known = typeof code === "string" ? SIGN_ON_SENTENCES[code] : undefined;
  const detail = known ?? (typeof message === "string" ? message : "Try again.");
  return { type: "about:blank", title: "This could not be done.", status, detail, faults: [], code: code ?? null };
}
