import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type KeyReading, SealError } from "../../app/ports/index.ts";
import { makeFolder } from "../make-folder.ts";

export interface MailKeyOptions {
  readonly home: string;
  /** What `FINELINE_MAIL_KEY` holds, where it is set. */
  readonly given?: string | undefined;
}

const KEY_BYTES = 32;
const FORM = /^[A-Za-z0-9_-]{43}$/;

/** Where the key lies that opens the secrets of a home. */
export function mailKeyPath(home: string): string {
  return join(resolve(home), "mail-key");
}

/**
 * The key of 32 bytes: the one given, else that of the home, made where there is none in a file that only this user may read.
 * Throws a `SealError` for one that is not 43 characters of base64url, or that others may read.
 */
export function readMailKey({ home, given }: MailKeyOptions): Uint8Array {
  if (given !== undefined) return parseKey(given, "FINELINE_MAIL_KEY");
  const path = mailKeyPath(home);
  const found = readKeyFile(path);
  if (found !== undefined) return found;
  makeKeyFile(home, path);
  return readKeyFile(path)!;
}

/** Where the key is, and whether it will do; none is made. */
export function lookAtMailKey({ home, given }: MailKeyOptions): KeyReading {
  try {
    if (given !== undefined) return parseKey(given, "FINELINE_MAIL_KEY") && { kind: "given" };
    return { kind: readKeyFile(mailKeyPath(home)) === undefined ? "absent" : "kept" };
  } catch (error) {
    if (error instanceof SealError) return { kind: "faulty", sentence: error.message };
    throw error;
  }
}

function readKeyFile(path: string): Uint8Array | undefined {
  try {
    const { mode } = statSync(path);
    if (process.platform !== "win32" && (mode & 0o077) !== 0) {
      throw new SealError(`${path} can be read by others: take their rights away with chmod 600, then try again.`);
    }
    return parseKey(readFileSync(path, "utf8").trim(), path);
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    if (error instanceof SealError) throw error;
    throw new SealError(`${path} cannot be read: the mailboxes' passwords stay closed.`, { cause: error });
  }
}

/** Written whole under another name first: whoever comes at the same moment finds a whole key or none, and all use the same. */
function makeKeyFile(home: string, path: string): void {
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    makeFolder(resolve(home));
    writeFileSync(draft, `${randomBytes(KEY_BYTES).toString("base64url")}\n`, { mode: 0o600, flag: "wx", flush: true });
    linkSync(draft, path);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw new SealError(`${path} cannot be written.`, { cause: error });
  } finally {
    rmSync(draft, { force: true });
  }
}

function parseKey(text: string, place: string): Uint8Array {
  if (FORM.test(text)) return Buffer.from(text, "base64url");
  throw new SealError(`${place}: expected a key of 43 characters of A-Z a-z 0-9 _ -, as Fineline makes it.`);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
