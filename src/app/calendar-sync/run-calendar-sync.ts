import { MINUTE_MS } from "../../engine/index.ts";
import { type Alarm, type KeptLooking, keepLooking } from "../keep-looking.ts";

export interface RunCalendarSyncInput {
  readonly tick: () => Promise<unknown>;
  readonly alarm: Alarm;
  readonly onFailure: (error: unknown) => void;
}

/** A calendar that is kept up to date until it is stopped. */
export type RunningCalendarSync = KeptLooking;

/** Looks at once and a minute after each look; what fails is tried again at the next one. */
export function runCalendarSync({ tick, alarm, onFailure }: RunCalendarSyncInput): RunningCalendarSync {
  return keepLooking(async () => {
    await tick().catch(onFailure);
    return MINUTE_MS;
  }, alarm);
}
