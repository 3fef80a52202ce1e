import { createHmac } from "node:crypto";

const LENGTH = 20;
const DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * The tokens that answers to cases carry in their address: 20 characters of base32, in lower case as mail servers may make them.
 * Each is an HMAC-SHA-256 of the case's id under a key derived from the one that is given, so that nobody guesses another case's.
 * The key is asked for once, when the first token is.
 */
export function createReplyTokens(readKey: () => Uint8Array): (caseId: string) => string {
  let derived: Uint8Array | undefined;
  return (caseId) => {
    derived ??= createHmac("sha256", readKey()).update("fineline reply tokens").digest();
    return base32(createHmac("sha256", derived).update(caseId, "utf8").digest());
  };
}

/** The first bits, five to a character (RFC 4648, section 6). */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from({ length: LENGTH }, (_, index) => DIGITS[parseInt(bits.slice(5 * index, 5 * index + 5), 2)]).join(
    "",
  );
}
