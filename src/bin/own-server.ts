import { isSameSecret, newSessionToken, proofOf } from "../http/security/index.ts";

const PATIENCE_MS = 1000;

/**
 * Whether a Fineline of the same home answers on a port of this machine. It has to prove that it knows the token, which
 * itself is not sent: whoever else listens there learns nothing.
 */
export async function isOwnServer(port: number, token: string): Promise<boolean> {
  const challenge = newSessionToken();
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/session?challenge=${challenge}`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: "error",
    });
    const { proof } = (await answer.json()) as { readonly proof?: unknown };
    return typeof proof === "string" && isSameSecret(proof, proofOf(token, port, challenge));
  } catch {
    return false;
  }
}
