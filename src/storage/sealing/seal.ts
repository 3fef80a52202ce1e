import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { SealError } from "../../app/ports/index.ts";

/** Closes and opens texts; what was sealed for one row opens for no other. */
export interface Seal {
  readonly close: (rowId: string, text: string) => Uint8Array;
  /** Throws a `SealError` where the key is another one, or the bytes or their row are not what they were. */
  readonly open: (rowId: string, sealed: Uint8Array) => string;
}

const ALGORITHM = "aes-256-gcm";
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/**
 * Seals with AES-256-GCM (NIST SP 800-38D) under a key of 32 bytes: a version, a random nonce, the tag, and the text.
 * The place's and the row's ids are bound to it as associated data, so that sealed bytes cannot be moved to another row or store.
 */
export function createSeal({ key, placeId }: { readonly key: Uint8Array; readonly placeId: string }): Seal {
  return {
    close: (rowId, text) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(boundTo(placeId, rowId));
      const closed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), closed]);
    },
    open: (rowId, sealed) => {
      try {
        return openSealed(key, boundTo(placeId, rowId), sealed);
      } catch {
        // The cause is left out: it says no more, and what it quotes is nobody's business.
        throw new SealError(
          "The mailbox's password cannot be opened with this key: put back the file mail-key or FINELINE_MAIL_KEY that it was stored with, or connect the mailbox again.",
        );
      }
    },
  };
}

function openSealed(key: Uint8Array, bound: Uint8Array, sealed: Uint8Array): string {
  if (sealed[0] !== VERSION || sealed.length < HEADER_BYTES) throw new RangeError("not sealed by this version");
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(bound);
  decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEADER_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES)), decipher.final()]).toString("utf8");
}

function boundTo(placeId: string, rowId: string): Uint8Array {
  return Buffer.from(JSON.stringify(["fineline mail secret", placeId, rowId]), "utf8");
}
