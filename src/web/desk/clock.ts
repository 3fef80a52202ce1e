import { type ReadonlySignal, signal } from "@preact/signals";
import type { Instant } from "../../engine/index.ts";

const TICK_MS = 15_000;

/** The moment to answer for: it goes on by itself, and catches up at once when the page is looked at again. */
export function startClock(): ReadonlySignal<Instant> {
  const now = signal(Date.now());
  const tick = () => {
    now.value = Date.now();
  };
  setInterval(tick, TICK_MS);
  document.addEventListener("visibilitychange", tick);
  addEventListener("focus", tick);
  return now;
}
