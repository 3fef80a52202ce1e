import { ApiError } from "../api/index.ts";
import { signOnApi } from "./service-api.ts";

/** Whether this browser has passkeys at all. */
export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential !== "undefined" && "parseRequestOptionsFromJSON" in PublicKeyCredential;
}

/** Signs in with a passkey of this browser's choice; false where the person let it be. */
export async function signInWithPasskey(): Promise<boolean> {
  const options = await signOnApi.call("GET /api/auth/passkey/generate-authenticate-options");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const response = await unlessLeft(navigator.credentials.get({ publicKey }));
  if (response === undefined) return false;
  await signOnApi.call("POST /api/auth/passkey/verify-authentication", { body: { response } });
  return true;
}

/** What became of a new passkey. `left`: the person let it be; `long-ago`: they have to sign in again first. */
type PasskeyOutcome = "made" | "left" | "long-ago";

/** Makes a passkey for whoever is signed in, and has signed in within a day. */
export async function makePasskey(name: string): Promise<PasskeyOutcome> {
  const options = await optionsUnlessLongAgo();
  if (options === undefined) return "long-ago";
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const response = await unlessLeft(navigator.credentials.create({ publicKey }));
  if (response === undefined) return "left";
  await signOnApi.call("POST /api/auth/passkey/verify-registration", { body: { response, name } });
  return "made";
}

async function optionsUnlessLongAgo(): Promise<PublicKeyCredentialCreationOptionsJSON | undefined> {
  try {
    return await signOnApi.call("GET /api/auth/passkey/generate-register-options");
  } catch (error) {
    // To whoever is signed in it is forbidden for nothing else.
    if (error instanceof ApiError && error.status === 403) return undefined;
    throw error;
  }
}

/** What a browser's own dialog gave; undefined where it was closed, or took too long. */
async function unlessLeft(asked: Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await asked;
    return credential === null ? undefined : (credential as PublicKeyCredential).toJSON();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
