import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

const PATIENCE_MS = 40_000;

/** Ends a program as an operator would, and kills it where it does not end; gives its status. */
export async function endProcess(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  const [status] = await exit;
  clearTimeout(timer);
  return status as number | null;
}
