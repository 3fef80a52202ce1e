import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const FLAGS = [
  "--no-sandbox",
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const INSTALLED: readonly string[] = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** How to start the browser on this machine; a sentence where there is none. */
export type FoundChromium =
  | {
      readonly executablePath: string;
      readonly args: readonly string[];
      readonly env: Readonly<Record<string, string>>;
    }
  | { readonly missing: string };

const root = new URL("../../", import.meta.url);
const { version } = JSON.parse(
  readFileSync(new URL("node_modules/@sparticuz/chromium/package.json", root), "utf8"),
) as { version: string };
// A folder of its own: the package takes whatever an older version left where it unpacks.
const folder = fileURLToPath(new URL(`.build/chromium-${version}/`, root));

/** The packed browser on Linux x64, an installed one elsewhere. */
export async function findChromium(): Promise<FoundChromium> {
  if (process.platform === "linux" && process.arch === "x64") return unpackChromium();
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed === undefined) return { missing: "no browser: install Chrome or Chromium" };
  return { executablePath: installed, args: FLAGS, env: plainEnv() };
}

/** Unpacks the browser once, however many ask at the same time. */
async function unpackChromium(): Promise<FoundChromium> {
  const lock = join(folder, "unpacking");
  const done = join(folder, "chromium");
  mkdirSync(folder, { recursive: true });
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const temporary = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  const { default: chromium } = await import("@sparticuz/chromium");
  while (!tryLock(lock)) await pause(100);
  try {
    const executablePath = await chromium.executablePath();
    if (!existsSync(done)) throw new Error(`the browser was not unpacked into ${folder}`);
    return { executablePath, args: FLAGS, env: plainEnv() };
  } finally {
    rmSync(lock, { recursive: true, force: true });
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
}

const LONGEST_UNPACKING_MS = 60_000;

function tryLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    // Whoever was stopped in the middle holds it no longer.
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - since > LONGEST_UNPACKING_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function plainEnv(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
