import { MINUTE_MS } from "../../engine/index.ts";

export interface RunCalendarSyncInput {
  readonly tick: () => Promise<unknown>;
  /** Calls after so many milliseconds; gives what calls it off. */
  readonly alarm: (ms: number, call: () => void) => () => void;
  readonly onFailure: (error: unknown) => void;
}

/** Somebody who looks again and again. */
export interface RunningCalendarSync {
  /** Ends it, after the look that is under way. */
  stop(): Promise<void>;
}

/** Looks at once and a minute after each look; what fails is tried again at the next one. */
export function runCalendarSync({ tick, alarm, onFailure }: RunCalendarSyncInput): RunningCalendarSync {
  let isStopped = false;
  let callOff = () => {};
  const look = async () => {
    await tick().catch(onFailure);
    if (isStopped) return;
    callOff = alarm(MINUTE_MS, () => {
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
