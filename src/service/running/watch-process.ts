import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Metrics } from "./metrics.ts";

/** A pool of connections, as `pg` has it. */
interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

const NANOSECONDS = 1e9;

/** Watches this process and its connections; gives what ends that. */
export function watchProcess({ watch }: Pick<Metrics, "watch">, pool: Pool | undefined): () => void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  watch("fineline_event_loop_delay_seconds", () => {
    const value = delay.percentile(99) / NANOSECONDS;
    delay.reset();
    return [{ value }];
  });
  watch("fineline_memory_bytes", () => [{ value: process.memoryUsage.rss() }]);
  if (pool !== undefined) {
    watch("fineline_database_connections", () => [
      { value: pool.totalCount - pool.idleCount, labels: { state: "busy" } },
      { value: pool.idleCount, labels: { state: "idle" } },
      { value: pool.waitingCount, labels: { state: "waited-for" } },
    ]);
  }
  return () => delay.disable();
}
