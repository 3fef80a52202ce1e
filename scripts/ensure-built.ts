import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export interface EnsureBuiltOptions {
  /** Told when there is something to build, before it begins. */
  readonly onBuild?: () => void;
  /** The project's folder; this one where it is not given. */
  readonly root?: string;
}

/** What a build makes last of each kind: without them there was none, or none that came to its end. */
const MADE = ["dist/fineline.js", "dist/web/index.html"];

/** What a build is made of; the tests are not. */
const SOURCES = ["src/**/*", "scripts/**/*", "package.json", "package-lock.json"];
const TEST_FILE = /\.(?:test|suite)\.tsx?$/;

/**
 * Builds `dist/` where it is not there, or was made of other sources than those that are there now. Several processes may
 * ask at once: one builds, the others wait for it. Rejects where the build fails.
 */
export async function ensureBuilt({
  onBuild,
  root = fileURLToPath(new URL("../", import.meta.url)),
}: EnsureBuiltOptions = {}): Promise<void> {
  if (isBuilt(root)) return;
  mkdirSync(join(root, ".build"), { recursive: true });
  const lock = join(root, ".build/building");
  while (!tryLock(lock)) await pause(BETWEEN_TRIES_MS);
  try {
    // Another process may have built while this one waited.
    if (isBuilt(root)) return;
    onBuild?.();
    rmSync(stampOf(root), { force: true });
    const sources = fingerprint(root);
    await build(root);
    writeFileSync(stampOf(root), sources);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isBuilt(root: string): boolean {
  return MADE.every((path) => existsSync(join(root, path))) && readStamp(root) === fingerprint(root);
}

/** Undefined where there is none, perhaps since another process builds at this moment. */
function readStamp(root: string): string | undefined {
  try {
    return readFileSync(stampOf(root), "utf8");
  } catch {
    return undefined;
  }
}

function stampOf(root: string): string {
  return join(root, ".build/dist-stamp");
}

/** Names the sources as they are: any that is changed, added, moved or gone gives another. */
function fingerprint(root: string): string {
  const files = globSync(SOURCES, { cwd: root }).filter((path) => !TEST_FILE.test(path));
  const hash = createHash("sha256");
  for (const path of files.sort()) {
    const stats = statSync(join(root, path));
    if (stats.isFile()) hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`);
  }
  return hash.digest("hex");
}

async function build(root: string): Promise<void> {
  const child = spawn(process.execPath, ["scripts/build.ts"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (status !== 0) throw new Error(`the build failed with ${status ?? "a signal"}`);
}

const BETWEEN_TRIES_MS = 200;

function tryLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, "pid"), String(process.pid));
    return true;
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

const LONGEST_BUILD_MS = 5 * 60_000;

/** Whoever was killed while building holds the lock no longer. */
function isAbandoned(lock: string): boolean {
  const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  if (since === undefined) return false;
  if (Date.now() - since > LONGEST_BUILD_MS) return true;
  try {
    process.kill(Number(readFileSync(join(lock, "pid"), "utf8")), 0);
    return false;
  } catch (cause) {
    // No such process: it is over. No such file: the lock was taken this very moment.
    return cause instanceof Error && "code" in cause && cause.code === "ESRCH";
  }
}
