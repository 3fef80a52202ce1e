import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { SealError } from "../../app/ports/index.ts";
import { createSeal, type Seal } from "./seal.ts";

/** A key of a ring, by its id. */
export interface RingKey {
  /** At most 16 characters of ASCII. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

export interface SealRingOptions {
  /** The newest first: it seals, and all of them open. */
  readonly keys: readonly RingKey[];
  /** The place that sealed bytes are bound to, beside their row. */
  readonly placeId: string;
}

const ALGORITHM = "aes-256-gcm";
const VERSION = 2;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals as `createSeal` does, and says in front with which key: a version, the length of the key's id, the id, a random nonce, the
 * tag, and the text. What was sealed before there were ids is opened by whichever key does.
 */
export function createSealRing({ keys, placeId }: SealRingOptions): Seal {
  const [newest] = keys;
  if (newest === undefined) throw new RangeError("a ring of keys: expected at least one, got none");
  return {
    close: (rowId, text) => {
      const nonce = randomBytes(NONCE_BYTES);
      const head = ringHead(newest.id);
      const cipher = createCipheriv(ALGORITHM, newest.key, nonce).setAAD(boundTo(placeId, rowId, head));
      const closed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([head, nonce, cipher.getAuthTag(), closed]);
    },
    open: (rowId, sealed) => {
      const fitting = sealed[0] === VERSION ? keys.filter(({ id }) => startsWith(sealed, ringHead(id))) : keys;
      for (const { id, key } of fitting) {
        const text = quietly(() =>
          sealed[0] === VERSION
            ? openWith(key, ringHead(id), sealed, (head) => boundTo(placeId, rowId, head))
            : createSeal({ key, placeId }).open(rowId, sealed),
        );
        if (text !== undefined) return text;
      }
      throw new SealError(
        "A secret cannot be opened with the keys in FINELINE_KEYS: put back the key that it was kept with.",
      );
    },
  };
}

/** What everything starts with that is sealed with a key of that id. */
export function ringHead(id: string): Uint8Array {
  const name = Buffer.from(id, "ascii");
  return Buffer.concat([Buffer.of(VERSION, name.length), name]);
}

function openWith(
  key: Uint8Array,
  head: Uint8Array,
  sealed: Uint8Array,
  bound: (head: Uint8Array) => Uint8Array,
): string {
  const tagAt = head.length + NONCE_BYTES;
  const textAt = tagAt + TAG_BYTES;
  if (sealed.length < textAt) throw new RangeError("too short");
  const nonce = sealed.subarray(head.length, tagAt);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(bound(head));
  decipher.setAuthTag(sealed.subarray(tagAt, textAt));
  return Buffer.concat([decipher.update(sealed.subarray(textAt)), decipher.final()]).toString("utf8");
}

/** What a library throws here says no more than that it did not open. */
function quietly(open: () => string): string | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, head: Uint8Array): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function boundTo(placeId: string, rowId: string, head: Uint8Array): Uint8Array {
  const key = Buffer.from(head).toString("base64url");
  return Buffer.from(JSON.stringify(["fineline sealed secret", placeId, rowId, key]), "utf8");
}
