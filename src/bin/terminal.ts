import type { Terminal } from "../cli/index.ts";

/** The process's own terminal. Output that nobody reads any more (a closed pipe) ends the process quietly. */
export function processTerminal(env: NodeJS.ProcessEnv): Terminal {
  process.stdout.on("error", endOnClosedPipe);
  process.stderr.on("error", endOnClosedPipe);
  const isTerminal = process.stdout.isTTY === true;
  return {
    out: (text) => write(process.stdout, text),
    outBytes: (bytes) => write(process.stdout, bytes),
    err: (text) => write(process.stderr, text),
    columns: Math.max(40, process.stdout.columns ?? 80),
    colour: helpsColour(isTerminal, env),
    isInteractive: isTerminal && process.stdin.isTTY === true,
  };
}

/** Colour is for a terminal that shows it, and for people who want it (https://no-color.org). */
export function helpsColour(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  return isTerminal && !env.NO_COLOR && env.TERM !== "dumb";
}

function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
}

function write(stream: NodeJS.WriteStream, chunk: string | Uint8Array): Promise<void> {
  if (chunk.length === 0 || stream.write(chunk)) return Promise.resolve();
  return new Promise((resolve) => stream.once("drain", resolve));
}
