import { readdirSync, readFileSync } from "node:fs";

/**
 * For how long processes have had a processor so far, in milliseconds, all threads that are left of them; 0 where the system does not
 * say. On a machine that others use as well it holds better than what the clock shows.
 */
export function processorMs(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + msOf(pid), 0);
}

function msOf(pid: number): number {
  try {
    const folder = `/proc/${pid}/task`;
    const threads = readdirSync(folder).map((thread) => readFileSync(`${folder}/${thread}/schedstat`, "utf8"));
    return threads.reduce((sum, line) => sum + Number.parseInt(line, 10), 0) / 1_000_000;
  } catch {
    return 0;
  }
}
