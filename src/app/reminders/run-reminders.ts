import { type Instant, MINUTE_MS } from "../../engine/index.ts";
import type { ReminderTick } from "./tell-reminders.ts";

export interface RunRemindersInput {
  readonly tick: () => Promise<ReminderTick>;
  readonly clock: () => Instant;
  /** Calls after so many milliseconds; gives what calls it off. */
  readonly alarm: (ms: number, call: () => void) => () => void;
  readonly onTick?: (tick: ReminderTick) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

/** Somebody who looks again and again. */
export interface RunningReminders {
  /** Ends it, after the look that is under way. */
  stop(): Promise<void>;
}

const SHORTEST_MS = 1_000;

/**
 * Looks at once, then when the next message is due, and a minute after the last look at the latest: a machine that slept, a new
 * fact and a setting are noticed by then. What fails is tried again at the next look.
 */
export function runReminders({ tick, clock, alarm, onTick, onFailure }: RunRemindersInput): RunningReminders {
  let isStopped = false;
  let callOff = () => {};
  const look = async () => {
    let nextDue: Instant | null = null;
    try {
      const looked = await tick();
      nextDue = looked.nextDue;
      await onTick?.(looked);
    } catch (error) {
      onFailure(error);
    }
    if (isStopped) return;
    const waitMs = Math.max(SHORTEST_MS, Math.min(MINUTE_MS, (nextDue ?? Number.POSITIVE_INFINITY) - clock()));
    callOff = alarm(waitMs, () => {
      looking = look();
    });
  };
  let looking = look();
  return {
    stop: async () => {
      isStopped = true;
      callOff();
      await looking;
    },
  };
}
