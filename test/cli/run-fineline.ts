import { spawn } from "node:child_process";
import { PROGRAM } from "./program.ts";

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CallOptions {
  readonly args: readonly string[];
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
}

/** Runs the command line as a process of its own. One that hangs is ended, and has no status. */
export function runFineline({ args, input = "", env = {}, timeoutMs = 60_000 }: CallOptions): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      // What is said to the tests is none of its settings.
      env: { ...process.env, FINELINE_NO_SKIPS: undefined, NO_COLOR: "1", ...env },
      timeout: timeoutMs,
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
    // A program that refuses early does not read its input to the end.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
