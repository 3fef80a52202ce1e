import type { Outbox } from "../ports/index.ts";
import { type Alarm, Bell } from "./bell.ts";
import { isPassing } from "./trouble.ts";

const PAUSES_MS = [200, 1_000, 5_000, 15_000];

/** An outbox that writes down what became of a letter even where another program holds the store for long: that is known only once. */
export function patientOutbox(outbox: Outbox, alarm: Alarm): Outbox {
  const patiently = async <Value>(write: () => Promise<Value>): Promise<Value> => {
    for (const pauseMs of PAUSES_MS) {
      try {
        return await write();
      } catch (error) {
        if (!isPassing(error)) throw error;
        await new Bell(alarm).wait(pauseMs);
      }
    }
    return write();
  };
  return {
    ...outbox,
    settle: (claimed, change, now) => patiently(() => outbox.settle(claimed, change, now)),
    settleAndClaim: (claimed, change, now, lease) =>
      patiently(() => outbox.settleAndClaim(claimed, change, now, lease)),
    change: (item, change, now) => patiently(() => outbox.change(item, change, now)),
    pauseAccount: (pause) => patiently(() => outbox.pauseAccount(pause)),
  };
}
