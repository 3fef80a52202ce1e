import { chmodSync, linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FileError } from "../cli/index.ts";
import { isSessionToken, newSessionToken } from "../http/security/index.ts";
import { makeFolder } from "../storage/sqlite/index.ts";
import { reasonOf } from "./files.ts";

/** Where a home keeps its session token. */
export function sessionTokenPath(home: string): string {
  return join(home, "session-token");
}

/** The session token of a home, made on first use in a file that nobody else may read. Rejects with a `FileError`. */
export function loadSessionToken(home: string): string {
  const path = sessionTokenPath(home);
  try {
    makeFolder(home);
    const token = readToken(path) ?? makeToken(path);
    if (isSessionToken(token)) return token;
  } catch (cause) {
    throw new FileError(`The session token in ${path} is out of reach: ${reasonOf(cause)}.`, { cause });
  }
  throw new FileError(`${path} holds no session token. Remove it, and a new one is made.`);
}

function readToken(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  // Copied from elsewhere it may have lost its lock; Windows has none of this kind.
  if ((stats.mode & 0o077) !== 0 && process.platform !== "win32") chmodSync(path, 0o600);
  return readFileSync(path, "utf8").trim();
}

/** Written whole beside, then put in place unless another process was first: both have the same token then. */
function makeToken(path: string): string {
  const token = newSessionToken();
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${token}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return token;
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "EEXIST") return readToken(path) ?? token;
    // A file system without links, such as that of a memory stick.
    renameSync(draft, path);
    return token;
  } finally {
    rmSync(draft, { force: true });
  }
}
