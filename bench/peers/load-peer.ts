import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("./", import.meta.url));
const LOCK = `${FOLDER}package-lock.json`;
/** npm writes it at the end of an installation. */
const INSTALLED = `${FOLDER}node_modules/.package-lock.json`;
const requirePeer = createRequire(`${FOLDER}package.json`);
const LONGEST_INSTALL_MS = 180_000;

let isInstallTried = false;
const missing = new Set<string>();

/**
 * A package that is only measured, from the benches' own folder of packages, installed there where its lock is newer; undefined
 * where it cannot be had. Its caller says what of it is used.
 */
export function loadPeer<T>(name: string): T | undefined {
  if (!isInstallTried) install();
  try {
    return requirePeer(name) as T;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "MODULE_NOT_FOUND") throw error;
    missing.add(name);
    return undefined;
  }
}

/** Names of packages that were asked for and could not be had, in the order in which they were. */
export function missingPeers(): readonly string[] {
  return [...missing];
}

/** Without scripts: none of the peers needs one. Where it fails, that shows in what cannot be loaded. */
function install(): void {
  isInstallTried = true;
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs) return;
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1"];
  spawnSync("npm", args, {
    cwd: FOLDER,
    stdio: "ignore",
    timeout: LONGEST_INSTALL_MS,
    shell: process.platform === "win32",
  });
}
