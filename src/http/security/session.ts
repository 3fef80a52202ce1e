import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { deleteCookie, setCookie } from "hono/cookie";
import { createCodeTaker } from "./opening-code.ts";
import { refusal } from "./problem.ts";
import { bearerOf } from "./require-own-page.ts";
import { NO_TOKEN_GIVEN, SIGNED_OUT, TOO_LONG, TOO_MANY, WRONG_TOKEN } from "./sentences.ts";
import { isSameSecret, proofOf, sessionCookieOf } from "./session-keys.ts";
import { createWrongTokens } from "./wrong-tokens.ts";

export interface SessionOptions {
  /** The session token: who has it is in. */
  readonly token: string;
  readonly port: number;
  readonly version: string;
  readonly placeId: () => Promise<string>;
  /** Epoch milliseconds of the real clock. */
  readonly clock: () => number;
}

/** What `GET /api/session` says. */
export interface SessionJson {
  readonly signedIn: boolean;
  readonly version: string;
  /** Which place it is; only to who is signed in. */
  readonly placeId?: string;
  /** Where a challenge was given, that this server knows the token; see `proofOf`. */
  readonly proof?: string;
}

/** As long as browsers keep a cookie (RFC 6265bis, section 5.5). */
const COOKIE_SECONDS = 400 * 24 * 60 * 60;

/** What needs no session: signing in, and how the API is called. */
const OPEN = /^\/api\/(?:session|openapi\.json|reference(?:[./].*)?)$/;

/** The session of one's own machine: the routes to enter and to leave, and the door of all the others. */
export function createSession(options: SessionOptions): {
  readonly routes: Hono;
  readonly requireSession: MiddlewareHandler;
} {
  const { token, clock } = options;
  const cookie = sessionCookieOf(token);
  const wrongTokens = createWrongTokens();
  const takeCode = createCodeTaker(token);
  const isToken = (text: string) => isSameSecret(text, token);
  const hasCookie = (c: Context) => cookiesOf(c, cookie.name).some((value) => isSameSecret(value, cookie.value));
  const refuseToken = (c: Context) => {
    const waitSeconds = wrongTokens.count(clock());
    return waitSeconds === 0 ? refusal(c, WRONG_TOKEN) : refusal(c, TOO_MANY, { "Retry-After": String(waitSeconds) });
  };

  const requireSession: MiddlewareHandler = async (c, next) => {
    if (OPEN.test(c.req.path)) return next();
    const bearer = bearerOf(c);
    if (bearer !== undefined) return isToken(bearer) ? next() : refuseToken(c);
    return hasCookie(c) ? next() : refusal(c, SIGNED_OUT, { "WWW-Authenticate": 'Bearer realm="fineline"' });
  };

  const routes = new Hono()
    .get("/", async (c) => {
      const bearer = bearerOf(c);
      const signedIn = bearer === undefined ? hasCookie(c) : isToken(bearer);
      return c.json(await describeSession(options, signedIn, c.req.query("challenge")));
    })
    .post("/", bodyLimit({ maxSize: 4096, onError: (c) => refusal(c, TOO_LONG) }), async (c) => {
      const given = tokenIn(await c.req.text());
      if (given === undefined) return refusal(c, NO_TOKEN_GIVEN);
      if (!isToken(given) && !takeCode(given, clock())) return refuseToken(c);
      setCookie(c, cookie.name, cookie.value, { ...COOKIE_RULES, maxAge: COOKIE_SECONDS });
      return c.body(null, 204);
    })
    .delete("/", (c) => {
      deleteCookie(c, cookie.name, COOKIE_RULES);
      return c.body(null, 204);
    });
  return { routes, requireSession };
}

const COOKIE_RULES = { path: "/", httpOnly: true, sameSite: "Strict" } as const;

async function describeSession(
  { token, port, version, placeId }: SessionOptions,
  signedIn: boolean,
  challenge: string | undefined,
): Promise<SessionJson> {
  return {
    signedIn,
    version,
    ...(signedIn ? { placeId: await placeId() } : {}),
    ...(challenge === undefined ? {} : { proof: proofOf(token, port, challenge) }),
  };
}

/** Every value of that name: another program on this machine may have set one too, for another path. */
function cookiesOf(c: Context, name: string): readonly string[] {
  return (c.req.header("cookie") ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

function tokenIn(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Object.keys(value).join() !== "token") return undefined;
    const { token } = value as { readonly token: unknown };
    return typeof token === "string" ? token.trim() : undefined;
  } catch {
    return undefined;
  }
}
