import { createHash, randomBytes } from "node:crypto";
import type { FeedKeys } from "../../app/ports/index.ts";

/** Keys of 256 random bits as 43 characters of base64url; with so many of them a digest gives none back, and needs no salt. */
export const feedKeys: FeedKeys = {
  make: () => randomBytes(32).toString("base64url"),
  digestOf: (key) => new Uint8Array(createHash("sha256").update(key, "utf8").digest()),
};
