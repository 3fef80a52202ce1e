import { createHash, hkdfSync } from "node:crypto";

/** A key of the service, by its id. */
export interface AccountKey {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** A secret for cookies and for what is sealed in the tables of accounts. */
export interface AccountSecret {
  /** Stands in front of everything sealed with it. */
  readonly version: number;
  readonly value: string;
}

/**
 * What accounts make of the service's keys: values of their own, from which nothing follows about the keys or about what others
 * make of them. What was sealed with an older key is still opened; what is signed for browsers goes by the newest, so that a
 * new key signs everybody out. Throws a `RangeError` where there is no key.
 */
export function secretsOf(keys: readonly AccountKey[]): readonly [AccountSecret, ...AccountSecret[]] {
  const [newest, ...older] = keys.map(secretOf);
  if (newest === undefined) throw new RangeError("keys of accounts: expected at least one, got none");
  return [newest, ...older];
}

const INFO = "fineline accounts";
const BYTES = 32;

function secretOf({ id, key }: AccountKey): AccountSecret {
  const value = Buffer.from(hkdfSync("sha256", key, "", INFO, BYTES)).toString("base64url");
  return { version: createHash("sha256").update(id).digest().readUInt32BE() >>> 1, value };
}
