import { createHash, randomBytes } from "node:crypto";

/** A secret that is handed out once, and what is kept of it. */
export interface SecretToken {
  /** 256 random bits as 43 characters of base64url, after a mark that scanners of leaked secrets may look for. */
  readonly text: string;
  readonly hash: Buffer;
}

export function newSecretToken(mark: "fl_" | "fi_"): SecretToken {
  const text = mark + randomBytes(32).toString("base64url");
  return { text, hash: hashOf(text) };
}

/** What is kept of a secret. It is long and random, so that a plain hash tells nothing of it. */
export function hashOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
