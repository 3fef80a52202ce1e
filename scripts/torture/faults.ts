import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What happens at a call; `faults.c` says more. */
export type Deed = "kill-before" | "kill-after" | "tear" | "fail-once" | "fail-always" | "short";

export interface Strike {
  readonly deed: Deed;
  /** The number of the call, 1 being the first. */
  readonly at: number;
  /** What a call that fails gives; an error of the disk where it is not given. */
  readonly errno?: "EIO" | "ENOSPC";
}

export interface StruckProcess {
  /** The bundled script, and its arguments. */
  readonly args: readonly string[];
  /** Only calls for files below it count. */
  readonly root: string;
  /** Letters of `faults.c`: "ws" counts writes and syncs. */
  readonly calls: string;
  /** Undefined where calls are only counted. */
  readonly strike?: Strike;
  /** A file that is given all that reached the disk. */
  readonly trace?: string;
  readonly onStart?: (child: ChildProcess) => void;
}

export interface StruckOutcome {
  readonly lines: readonly string[];
  readonly errors: string;
  readonly wasKilled: boolean;
  readonly status: number | null;
  /** The calls there were; undefined where the process was killed. */
  readonly calls: number | undefined;
  /** The call that was struck, by its letter and its path; undefined where there were fewer calls. */
  readonly struck: string | undefined;
}

const FOLDER = fileURLToPath(new URL("../../.build/torture/", import.meta.url));
const SOURCE = fileURLToPath(new URL("./faults.c", import.meta.url));
const SHIM = join(FOLDER, "faults.so");
/** The numbers of errors on Linux. */
export const ERRNO = { EIO: 5, ENOSPC: 28 } as const;

/** Why calls cannot be struck here; undefined where they can. Brings a compiler where that is easy. */
export function whyNoFaults(): string | undefined {
  if (process.platform !== "linux") return `the shim is for Linux, not ${process.platform}`;
  if (findCompiler() === undefined && isDebianRoot()) installCompiler();
  return findCompiler() === undefined ? "there is no C compiler (Debian: apt-get install gcc libc6-dev)" : undefined;
}

function findCompiler(): string | undefined {
  return ["cc", "gcc", "clang"].find((name) => spawnSync(name, ["--version"]).status === 0);
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

function installCompiler(): void {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, stdio: "ignore" } as const;
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "gcc", "libc6-dev"], options);
}

/** The library that stands between a program and its files. Compiled under another name first: several processes may be at it. */
export function ensureShim(): string {
  if (existsSync(SHIM) && statSync(SHIM).mtimeMs > statSync(SOURCE).mtimeMs) return SHIM;
  mkdirSync(FOLDER, { recursive: true });
  const draft = `${SHIM}.${process.pid}`;
  const compiled = spawnSync(findCompiler() ?? "cc", [
    "-shared",
    "-fPIC",
    "-O1",
    "-o",
    draft,
    SOURCE,
    "-ldl",
    "-lpthread",
  ]);
  if (compiled.status !== 0) throw new Error(`faults.c does not compile: ${compiled.stderr}`);
  renameSync(draft, SHIM);
  return SHIM;
}

/** Runs a script whose calls for files are counted, and struck where that is asked. */
export async function runStruck(options: StruckProcess): Promise<StruckOutcome> {
  ensureShim();
  const report = `${options.root}.report`;
  rmSync(report, { force: true });
  const child = spawn(process.execPath, [...options.args], {
    env: { ...process.env, ...environmentOf(options, report) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  options.onStart?.(child);
  const [out, err] = [gather(child, "stdout"), gather(child, "stderr")];
  const [status] = (await once(child, "close")) as [number | null];
  const told = existsSync(report) ? readFileSync(report, "utf8") : "";
  const calls = /^calls (\d+)$/m.exec(told)?.[1];
  return {
    // What follows the last line's end was cut off, and told to nobody.
    lines: out().split("\n").slice(0, -1),
    errors: err(),
    wasKilled: child.signalCode === "SIGKILL",
    status,
    calls: calls === undefined ? undefined : Number(calls),
    struck: /^struck (.*)$/m.exec(told)?.[1],
  };
}

function gather(child: ChildProcess, name: "stdout" | "stderr"): () => string {
  let text = "";
  child[name]?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  return () => text;
}

function environmentOf({ root, calls, strike, trace }: StruckProcess, report: string): Record<string, string> {
  return {
    LD_PRELOAD: SHIM,
    TORTURE_ROOT: root,
    TORTURE_CALLS: calls,
    TORTURE_REPORT: report,
    ...(trace === undefined ? {} : { TORTURE_TRACE: trace }),
    ...(strike === undefined
      ? {}
      : {
          TORTURE_DO: strike.deed,
          TORTURE_AT: String(strike.at),
          TORTURE_ERRNO: String(ERRNO[strike.errno ?? "EIO"]),
        }),
  };
}
