import type { BetterAuthPlugin, HookEndpointContext } from "better-auth";
import { createAuthMiddleware, isAPIError } from "better-auth/api";
import type { AccountEventKind } from "../contract/http/index.ts";
import { type AccountEvent, recordAccountEvent } from "./account-log.ts";
import type { AccountDatabase } from "./database.ts";

/** The header in which the front tells the address of who asks; what a caller writes there is taken off before. */
export const ADDRESS_HEADER = "fineline-client-address";

/** Where a call of sign-on comes from, as the front tells it; "unknown" for what nobody asked from outside. */
export function addressIn(headers: Headers | undefined): string {
  return headers?.get(ADDRESS_HEADER) ?? "unknown";
}

/** An answered call, as far as it is looked at here. */
interface Call {
  readonly body?: unknown;
  readonly context: HookEndpointContext["context"];
  readonly getSignedCookie: (name: string, secret: string) => Promise<string | false | null>;
}

type Told = Pick<AccountEvent, "userId" | "kind">;

/** What an answered call did to whose account; undefined where there is nothing to tell. */
type Teller = (call: Call, db: AccountDatabase) => Promise<Told | undefined>;

/**
 * Writes into the logs of accounts what sign-on did to them, and what it refused. It comes last of the plugins, when an answer is
 * what it will be; where a line cannot be written the answer is a failure, and the cookie of a session that was opened never leaves.
 */
export function signOnLog(db: AccountDatabase): BetterAuthPlugin {
  const handler = createAuthMiddleware(async (call) => {
    const told = await TELLERS[call.path]?.(call, db);
    if (told !== undefined) await recordAccountEvent(db, { ...told, address: addressIn(call.headers) });
  });
  return {
    id: "fineline-log",
    hooks: { after: [{ matcher: ({ path }) => path !== undefined && path in TELLERS, handler }] },
  };
}

const TELLERS: Readonly<Record<string, Teller>> = {
  "/sign-in/email": tellPassword,
  "/callback/:id": async (call) => tellSession(call, "signed-in-by-provider"),
  "/passkey/verify-authentication": tellPasskey,
  "/two-factor/verify-totp": tellCode("signed-in-by-code", "second-factor-set-up"),
  "/two-factor/verify-backup-code": tellCode("signed-in-by-recovery-code", undefined),
  "/change-password": tellChange("password-changed"),
  "/passkey/verify-registration": tellChange("passkey-made"),
  "/passkey/delete-passkey": tellChange("passkey-removed"),
  "/two-factor/enable": tellChange(undefined),
  "/two-factor/get-totp-uri": tellChange(undefined),
  "/two-factor/disable": tellChange("second-factor-turned-off"),
  "/two-factor/generate-backup-codes": tellChange("recovery-codes-made"),
};

function tellSession({ context }: HookEndpointContext, kind: AccountEventKind): Told | undefined {
  return context.newSession ? { userId: context.newSession.user.id, kind } : undefined;
}

/** The same questions and the same line whether anybody has the address: nobody learns it from how long that takes. */
async function tellPassword(call: Call, db: AccountDatabase): Promise<Told | undefined> {
  const { email } = call.body as { readonly email?: unknown };
  if (typeof email !== "string") return undefined;
  const known = await db.selectFrom("user").select("id").where("email", "=", email.toLowerCase()).executeTakeFirst();
  const isRefused = isAPIError(call.context.returned);
  // The password alone opened nothing: the session that it had is gone again.
  const kind = isRefused ? "password-refused" : "code-asked-for";
  return tellSession(call, "signed-in-by-password") ?? { userId: known?.id, kind };
}

async function tellPasskey(call: Call): Promise<Told | undefined> {
  const signedIn = tellSession(call, "signed-in-by-passkey");
  const { response } = call.body as { readonly response?: { readonly id?: unknown } | null };
  if (signedIn !== undefined || typeof response?.id !== "string") return signedIn;
  const where = [{ field: "credentialID", value: response.id }];
  const found = await call.context.adapter.findOne<{ readonly userId: string }>({ model: "passkey", where });
  return found === null ? undefined : { userId: found.userId, kind: "passkey-refused" };
}

/** A code signs in, or is the first one of who is signed in already. */
function tellCode(signedIn: AccountEventKind, first: AccountEventKind | undefined): Teller {
  return async (call) => {
    const isSetUp = (call.context.session ?? null) !== null;
    if (isSetUp) return first === undefined ? undefined : tellSession(call, first);
    const told = tellSession(call, signedIn);
    if (told !== undefined || !isAPIError(call.context.returned)) return told;
    const userId = await findWhoWasAsked(call);
    return userId === undefined ? undefined : { userId, kind: "code-refused" };
  };
}

/** Whose password was right and whose code is asked for, as the two-factor plugin has noted it. */
async function findWhoWasAsked({ context, getSignedCookie }: Call): Promise<string | undefined> {
  const question = await getSignedCookie(context.createAuthCookie("two_factor").name, context.secret);
  if (!question) return undefined;
  return (await context.internalAdapter.findVerificationValue(question))?.value;
}

/** What somebody who is signed in changed, or did not since the password that they gave with it is wrong. */
function tellChange(kind: AccountEventKind | undefined): Teller {
  return async ({ context: { session, returned } }) => {
    const userId = session?.user.id;
    if (userId === undefined) return undefined;
    if (!isAPIError(returned)) return kind && { userId, kind };
    return returned.body?.code === "INVALID_PASSWORD" ? { userId, kind: "password-refused" } : undefined;
  };
}
