import { randomBytes } from "node:crypto";
import { isSameSecret, keyed } from "./session-keys.ts";

const LIFETIME_MS = 5 * 60_000;

/**
 * A code that signs one browser in once, within five minutes of `now` (epoch milliseconds). A browser is opened by a
 * command, and commands can be read by everyone on the machine: so it is not the token that stands there.
 */
export function makeOpeningCode(token: string, now: number): string {
  const [expires, nonce] = [(now + LIFETIME_MS).toString(36), randomBytes(12).toString("base64url")];
  return `${expires}.${nonce}.${keyed(token, "opening", expires, nonce)}`;
}

/** Takes each code of a token once: true the first time, false ever after, and for any other text. */
export function createCodeTaker(token: string): (code: string, now: number) => boolean {
  const spent = new Map<string, number>();
  return (code, now) => {
    const [, expires, nonce, signature] = /^([0-9a-z]{1,11})\.([\w-]{16})\.([\w-]{43})$/.exec(code) ?? [];
    if (expires === undefined || nonce === undefined || signature === undefined) return false;
    if (!isSameSecret(signature, keyed(token, "opening", expires, nonce))) return false;
    for (const [old, until] of spent) if (until < now) spent.delete(old);
    const expiresAt = Number.parseInt(expires, 36);
    if (expiresAt < now || spent.has(nonce)) return false;
    spent.set(nonce, expiresAt);
    return true;
  };
}
