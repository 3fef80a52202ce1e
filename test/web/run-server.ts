import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { PROGRAM } from "../cli/program.ts";

/** A real server in a process of its own. */
export interface RunningServer {
  /** Without a path: "http://127.0.0.1:41234". */
  readonly origin: string;
  readonly port: number;
  /** What opens a session. */
  readonly token: string;
  readonly pid: number;
  /** Ends it as a person would, or at once; gives its status, null where the signal ended it. */
  readonly stop: (signal?: "SIGTERM" | "SIGKILL") => Promise<number | null>;
}

export interface ServerOptions {
  readonly home: string;
  /** 0 is any that is free; the first free one is the one that it takes by itself. */
  readonly port?: number | "first-free";
  /** Where its clock begins. */
  readonly now?: string;
  /** Besides this process's own environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `fineline serve` over the data of `home`, and resolves once it listens. */
export async function runServer({ home, port = 0, now, env = {} }: ServerOptions): Promise<RunningServer> {
  const words = ["serve", "--home", home, "--no-open", "--json"];
  if (port !== "first-free") words.push("--port", String(port));
  const child = spawn(process.execPath, [PROGRAM, ...words, ...(now === undefined ? [] : ["--now", now])], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const told = await firstLine(child);
  const { url, port: heard, token } = JSON.parse(told) as { url: string; port: number; token: string };
  const { origin } = new URL(url);
  return { origin, port: heard, token, pid: child.pid!, stop: (signal = "SIGTERM") => stop(child, signal) };
}

async function firstLine(child: ChildProcess): Promise<string> {
  let complaint = "";
  child.stderr?.on("data", (chunk) => {
    complaint += chunk;
  });
  for await (const line of createInterface({ input: child.stdout! })) return line;
  throw new Error(`the server did not start: ${complaint}`);
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, "exit");
  child.kill(signal);
  const [status] = (await ended) as [number | null];
  return status;
}
