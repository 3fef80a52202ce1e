import { passkey } from "@better-auth/passkey";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { getAdapter } from "better-auth/db/adapter";
import { getMigrations } from "better-auth/db/migration";
import { genericOAuth, twoFactor } from "better-auth/plugins";
import type { AccountEventKind } from "../contract/http/index.ts";
import { recordAccountEvent } from "./account-log.ts";
import { passwordChangedMail, recoveryMail, type SendAccountMail } from "./account-mail.ts";
import { countAttempt } from "./attempts.ts";
import { ACCOUNT_SCHEMA, type AccountDatabase } from "./database.ts";
import { hashedSessions } from "./hashed-sessions.ts";
import { hashPassword, isPassword, LONGEST_PASSWORD, passwordFault, SHORTEST_PASSWORD } from "./password.ts";
import type { AccountSecret } from "./secrets.ts";
import { ADDRESS_HEADER, addressIn, signOnLog } from "./sign-on-log.ts";

/** Somebody else's sign-on (OpenID Connect), as an operator configures it. */
export interface SignOnProvider {
  /** Stands in the address that the provider sends people back to: `/api/auth/callback/{id}`. */
  readonly id: string;
  /** Where the provider says what it is like: its issuer with `/.well-known/openid-configuration`. */
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface SignOnOptions {
  readonly db: AccountDatabase;
  /** The origin that people open: "https://fineline.example". */
  readonly address: string;
  /** Of which cookies and what is sealed in the database are made; the newest first. */
  readonly secrets: readonly AccountSecret[];
  readonly sendMail: SendAccountMail;
  readonly sendsMail: boolean;
  /** Whether a provider may make accounts of its own. */
  readonly isOpen: boolean;
  readonly providers: readonly SignOnProvider[];
  /** Hears of what nobody foresaw. */
  readonly onFailure: (error: unknown) => void;
}

/** The call that something was done to the tables for. */
interface HookCall {
  readonly path?: string;
  readonly headers?: Headers | undefined;
  readonly body?: unknown;
}

const DAY_SECONDS = 24 * 60 * 60;

/** Signing on as better-auth does it, with Fineline's rules. Its tables are in the schema of accounts. */
export function createSignOn(options: SignOnOptions) {
  const settings = settingsOf(options);
  const database = { db: options.db, type: "postgres", schemaName: ACCOUNT_SCHEMA, transaction: true } as const;
  const auth = betterAuth({ ...settings, database: hashedTables(database) });
  return {
    auth,
    migrate: async () => (await getMigrations({ ...settings, database })).runMigrations(),
  };
}

/** Its tables, in which the secrets of sessions stand as hashes. */
function hashedTables(database: NonNullable<BetterAuthOptions["database"]>) {
  return (options: BetterAuthOptions) => {
    let opened: ReturnType<typeof getAdapter> | undefined;
    return hashedSessions(() => {
      opened ??= getAdapter({ ...options, database });
      return opened;
    });
  };
}

export type SignOn = ReturnType<typeof createSignOn>;

function settingsOf(options: SignOnOptions) {
  const { db, address, secrets, onFailure } = options;
  return {
    appName: "Fineline",
    baseURL: address,
    basePath: "/api/auth",
    secrets: [...secrets],
    trustedOrigins: [address],
    emailAndPassword: passwordSettings(options),
    session: {
      // Left alone for a week it ends; how long it may last at most is looked at where sessions are found.
      expiresIn: 7 * DAY_SECONDS,
      updateAge: DAY_SECONDS / 2,
      freshAge: DAY_SECONDS,
      additionalFields: { activeDeskId: { type: "string", required: false, input: false } },
    },
    account: {
      encryptOAuthTokens: true,
      // Whoever has the address at a provider would else have the account here.
      accountLinking: { enabled: true, requireLocalEmailVerified: true, allowDifferentEmails: false },
    },
    verification: { storeIdentifier: "hashed" },
    // The front counts, by account and by address.
    rateLimit: { enabled: false },
    advanced: {
      ...cookiesOf(address),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      backgroundTasks: { handler: (task) => void task.catch(onFailure) },
    },
    hooks: { before: refuseCommonPasswords },
    databaseHooks: {
      session: {
        create: { before: async ({ userId }, context) => refuseUsedCode(db, userId, context) },
        delete: { after: async ({ userId }, context) => tellSignOut(options, userId, context) },
      },
    },
    plugins: [
      twoFactor({ issuer: "Fineline" }),
      passkey({ rpID: new URL(address).hostname, rpName: "Fineline", origin: address }),
      genericOAuth({ config: options.providers.map((provider) => providerSettings(provider, options.isOpen)) }),
      signOnLog(db),
    ],
    // What it would log names people; what fails is told by its answers.
    logger: { disabled: true },
    // What nobody foresaw is for the caller to log by its kind; else it would be printed, with all that it says.
    onAPIError: { throw: true },
    telemetry: { enabled: false },
  } satisfies BetterAuthOptions;
}

function passwordSettings(options: SignOnOptions) {
  const { address, sendMail, sendsMail, onFailure } = options;
  return {
    enabled: true,
    autoSignIn: false,
    minPasswordLength: SHORTEST_PASSWORD,
    maxPasswordLength: LONGEST_PASSWORD,
    password: { hash: hashPassword, verify: isPassword },
    resetPasswordTokenExpiresIn: 60 * 60,
    revokeSessionsOnPasswordReset: true,
    sendResetPassword: async ({ user, token }, request) => {
      await tell(options, user.id, "new-password-asked-for", request?.headers);
      await sendMail(recoveryMail(user.email, `${address}/account/password#${token}`));
    },
    // The password is another one by then: it is told where that can be, and no mail that fails takes it back.
    onPasswordReset: async ({ user }, request) => {
      await tell(options, user.id, "password-reset", request?.headers);
      if (sendsMail) await sendMail(passwordChangedMail(user.email)).catch(onFailure);
    },
  } satisfies BetterAuthOptions["emailAndPassword"];
}

/** Writes into the log of an account what cannot be taken back any more. */
async function tell(
  { db, onFailure }: SignOnOptions,
  userId: string,
  kind: AccountEventKind,
  headers: Headers | undefined,
): Promise<void> {
  await recordAccountEvent(db, { userId, kind, address: addressIn(headers) }).catch(onFailure);
}

/** Sessions also end with a new password or a second factor, which is told as what it is. */
async function tellSignOut(options: SignOnOptions, userId: string, context: HookCall | null): Promise<void> {
  if (context?.path === "/sign-out") await tell(options, userId, "signed-out", context.headers);
}

/** Cookies that only this very host can set and read; on plain http, which is for one's own machine, browsers take no such. */
function cookiesOf(
  address: string,
): Pick<NonNullable<BetterAuthOptions["advanced"]>, "cookiePrefix" | "cookies"> & object {
  const isEncrypted = address.startsWith("https://");
  return {
    useSecureCookies: false,
    cookiePrefix: isEncrypted ? "__Host-fineline" : "fineline",
    defaultCookieAttributes: { secure: isEncrypted, httpOnly: true, sameSite: "lax", path: "/" },
    cookies: { session_token: { attributes: { sameSite: "strict" } } },
  } as NonNullable<BetterAuthOptions["advanced"]>;
}

function providerSettings({ id, discoveryUrl, clientId, clientSecret }: SignOnProvider, isOpen: boolean) {
  return {
    providerId: id,
    discoveryUrl,
    clientId,
    clientSecret,
    scopes: ["openid", "email", "profile"],
    pkce: true,
    requireIdTokenVerification: true,
    requireEmailVerification: true,
    disableSignUp: !isOpen,
  };
}

const NEW_PASSWORD_PATHS = ["/reset-password", "/change-password"];

const refuseCommonPasswords = createAuthMiddleware(async (c) => {
  if (!NEW_PASSWORD_PATHS.includes(c.path)) return;
  const { newPassword } = (c.body ?? {}) as { readonly newPassword?: unknown };
  const fault = typeof newPassword === "string" ? passwordFault(newPassword, "") : undefined;
  if (fault !== undefined)
    throw new APIError("UNPROCESSABLE_ENTITY", { code: "PASSWORD_REFUSED", message: `Expected ${fault}.` });
});

/** A code of an authenticator is taken half a minute before and after its own: within these it could come again. */
const CODE_SECONDS = 120;

/** Each code opens one session (RFC 6238, section 5.2): who has read it over a shoulder comes too late. */
async function refuseUsedCode(db: AccountDatabase, userId: string, context: HookCall | null): Promise<void> {
  if (context?.path !== "/two-factor/verify-totp") return;
  const { code } = (context.body ?? {}) as { readonly code?: unknown };
  const used = await countAttempt(db, `code ${userId} ${String(code)}`, { most: 1, withinSeconds: CODE_SECONDS });
  if (used === 0) return;
  await recordAccountEvent(db, { userId, kind: "code-refused", address: addressIn(context.headers) });
  throw new APIError("UNAUTHORIZED", { code: "CODE_USED", message: "The code was used." });
}
