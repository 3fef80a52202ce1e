import { type ReadonlySignal, signal } from "@preact/signals";
import type { Instant } from "../../engine/index.ts";

const TICK_MS = 15_000;

/** The moment to answer for. */
export interface Clock {
  /** It goes on by itself a few times a minute, and catches up at once when the page is looked at again. */
  readonly now: ReadonlySignal<Instant>;
  /** Makes `now` the present: before something is recorded, and before what was recorded elsewhere is planned with. */
  readonly tick: () => void;
}

/** Starts the clock of this tab. */
export function startClock(): Clock {
  const now = signal(Date.now());
  const tick = () => {
    now.value = Date.now();
  };
  setInterval(tick, TICK_MS);
  document.addEventListener("visibilitychange", tick);
  addEventListener("focus", tick);
  return { now, tick };
}
