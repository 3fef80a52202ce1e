import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** A new session token: 256 random bits as 43 characters of base64url. */
export function newSessionToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Whether a text has the form of a session token. */
export function isSessionToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** Something that only who knows the token can make: one value a purpose, from which nothing about the others follows. */
export function keyed(token: string, purpose: string, ...parts: readonly (string | number)[]): string {
  return createHmac("sha256", token)
    .update(JSON.stringify([purpose, ...parts]))
    .digest("base64url");
}

/** Whether two texts are the same, in a time that tells nothing of them but their length. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The cookie of a session: it holds for as long as the token does. */
export interface SessionCookie {
  /** One name a token: cookies do not know ports, and two homes may be open in one browser. */
  readonly name: string;
  readonly value: string;
}

/** The cookie that a token makes: always the same one, so that it outlives the server. */
export function sessionCookieOf(token: string): SessionCookie {
  return { name: `fineline-${keyed(token, "cookie-name").slice(0, 8)}`, value: keyed(token, "cookie") };
}

/**
 * Proves to who asks with a `challenge` that the server on this port knows the token, without telling it. The port is
 * part of it, so that no other program can pass the question on and the answer back.
 */
export function proofOf(token: string, port: number, challenge: string): string {
  return keyed(token, "proof", port, challenge);
}
