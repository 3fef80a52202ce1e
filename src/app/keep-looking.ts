/** Calls after so many milliseconds; gives what calls it off. */
export type Alarm = (ms: number, call: () => void) => () => void;

/** Somebody who looks again and again. */
export interface KeptLooking {
  /** Ends it, after the look that is under way. */
  stop(): Promise<void>;
}

/** Looks at once, and again as many milliseconds after each look as it says. `look` does not reject. */
export function keepLooking(look: () => Promise<number>, alarm: Alarm): KeptLooking {
  let isStopped = false;
  let callOff = () => {};
  const lookAndWait = async () => {
    const waitMs = await look();
    if (isStopped) return;
    callOff = alarm(waitMs, () => {
      looking = lookAndWait();
    });
  };
  let looking = lookAndWait();
  return {
    stop: async () => {
      isStopped = true;
      callOff();
      await looking;
    },
  };
}
