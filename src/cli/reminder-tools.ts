import type { ReminderDesk, ReminderTick } from "../app/index.ts";

/** What commands about reminders ask of the world besides. */
export interface ReminderTools {
  readonly desk: ReminderDesk;
  /** Looks again and again until the person ends it; each look is told. */
  readonly watch: (onTick: (tick: ReminderTick) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}
