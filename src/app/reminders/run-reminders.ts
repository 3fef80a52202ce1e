import { type Instant, MINUTE_MS } from "../../engine/index.ts";
import { type Alarm, type KeptLooking, keepLooking } from "../keep-looking.ts";
import type { ReminderTick } from "./tell-reminders.ts";

export interface RunRemindersInput {
  readonly tick: () => Promise<ReminderTick>;
  readonly clock: () => Instant;
  readonly alarm: Alarm;
  readonly onTick?: (tick: ReminderTick) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

/** Reminders that are looked after until they are stopped. */
export type RunningReminders = KeptLooking;

const SHORTEST_MS = 1_000;

/**
 * Looks at once, then when the next message is due, and a minute after the last look at the latest: a machine that slept, a new
 * fact and a setting are noticed by then. What fails is tried again at the next look.
 */
export function runReminders({ tick, clock, alarm, onTick, onFailure }: RunRemindersInput): RunningReminders {
  return keepLooking(async () => {
    let nextDue: Instant | null = null;
    try {
      const looked = await tick();
      nextDue = looked.nextDue;
      await onTick?.(looked);
    } catch (error) {
      onFailure(error);
    }
    return Math.max(SHORTEST_MS, Math.min(MINUTE_MS, (nextDue ?? Number.POSITIVE_INFINITY) - clock()));
  }, alarm);
}
