import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import commonPasswords from "./data/common-passwords.json" with { type: "json" };

const derive = promisify(argon2);

/** As ASVS 5.0, appendix C asks for: 46 MiB, one pass, one lane. */
const COST = { memory: 47_104, passes: 1, parallelism: 1 } as const;
const TAG_LENGTH = 32;

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 1024;

/** A password as it is kept: Argon2id in the usual notation, with a salt of its own. Every letter of a long one counts. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await tagOf(password, { ...COST, nonce });
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${nonce.toString("base64url")}$${tag.toString("base64url")}`;
}

const KEPT = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w-]{16,64})\$([\w-]{43})$/;

/** Whether a password is the one that was kept; what was kept in another notation is no password at all. */
export async function isPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = KEPT.exec(hash) ?? [];
  if (nonce === undefined || tag === undefined) return false;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const found = await tagOf(password, { ...cost, nonce: Buffer.from(nonce, "base64url") });
  return timingSafeEqual(found, Buffer.from(tag, "base64url"));
}

function tagOf(password: string, cost: Pick<Argon2Parameters, "memory" | "passes" | "parallelism" | "nonce">) {
  return derive("argon2id", { ...cost, message: password.normalize("NFC"), tagLength: TAG_LENGTH });
}

const common: ReadonlySet<string> = new Set(commonPasswords);

/** What is wrong with a new password, as what is expected of one; undefined for a good one. What it is made of is free. */
export function passwordFault(password: string, email: string): string | undefined {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return `at least ${SHORTEST_PASSWORD} characters; 15 or more are better`;
  if (length > LONGEST_PASSWORD) return `at most ${LONGEST_PASSWORD} characters`;
  const plain = password.toLowerCase();
  if (common.has(plain) || isOneTone(plain)) return "one that is not on the list of common passwords";
  if ([email.toLowerCase(), email.toLowerCase().split("@")[0]].includes(plain)) return "another one than your address";
  return undefined;
}

/** "aaaaaaaa", "abababab": what is short, said again and again. */
function isOneTone(password: string): boolean {
  return /^(.{1,3})\1+$/su.test(password);
}
