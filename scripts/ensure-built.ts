import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export interface EnsureBuiltOptions {
  /** Told when there is something to build, before it begins. */
  readonly onBuild?: () => void;
}

const root = new URL("../", import.meta.url);
const stamp = new URL(".build/dist-stamp", root);
const lock = new URL(".build/building/", root);
const owner = new URL("pid", lock);

/** What a build makes last of each kind: without them there was none, or none that came to its end. */
const MADE = ["dist/fineline.js", "dist/web/index.html"].map((path) => new URL(path, root));

/**
 * Builds `dist/` where it is not there, or was made of other sources than those that are there now. Several processes may
 * ask at once: one builds, the others wait for it. Rejects where the build fails.
 */
export async function ensureBuilt({ onBuild }: EnsureBuiltOptions = {}): Promise<void> {
  if (isBuilt()) return;
  await takeLock();
  try {
    // Another process may have built while this one waited.
    if (isBuilt()) return;
    onBuild?.();
    rmSync(stamp, { force: true });
    const sources = fingerprint();
    await build();
    writeFileSync(stamp, sources);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isBuilt(): boolean {
  return MADE.every((file) => existsSync(file)) && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint();
}

/** Names the sources as they are: any that is changed, added, moved or gone gives another. */
function fingerprint(): string {
  const files = globSync(["src/**/*", "scripts/**/*", "package.json", "package-lock.json"], {
    cwd: fileURLToPath(root),
  })
    .filter((path) => !/\.(?:test|suite)\.tsx?$/.test(path))
    .sort();
  const hash = createHash("sha256");
  for (const path of files) {
    const stats = statSync(new URL(path, root));
    if (stats.isFile()) hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`);
  }
  return hash.digest("hex");
}

async function build(): Promise<void> {
  const cwd = fileURLToPath(root);
  const child = spawn(process.execPath, ["scripts/build.ts"], { cwd, stdio: ["ignore", "pipe", "inherit"] });
  child.stdout.resume();
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (status !== 0) throw new Error(`the build failed with ${status ?? "a signal"}`);
}

const BETWEEN_TRIES_MS = 200;

async function takeLock(): Promise<void> {
  mkdirSync(new URL(".build/", root), { recursive: true });
  while (!tryLock()) await pause(BETWEEN_TRIES_MS);
}

function tryLock(): boolean {
  try {
    mkdirSync(lock);
    writeFileSync(owner, String(process.pid));
    return true;
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
    if (isAbandoned()) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

const LONGEST_BUILD_MS = 5 * 60_000;

/** Whoever was killed while building holds the lock no longer. */
function isAbandoned(): boolean {
  const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  if (since === undefined) return false;
  if (Date.now() - since > LONGEST_BUILD_MS) return true;
  try {
    process.kill(Number(readFileSync(owner, "utf8")), 0);
    return false;
  } catch (cause) {
    // No such process: it is over. No such file: the lock was taken this very moment.
    return cause instanceof Error && "code" in cause && cause.code === "ESRCH";
  }
}
