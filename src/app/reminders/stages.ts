import { DAY_MS, type Instant, type Window } from "../../engine/index.ts";
import type { ReminderStage } from "../ports/index.ts";

/** A stage and the moment at which it begins. */
export interface StageStart {
  readonly stage: ReminderStage;
  readonly at: Instant;
}

/**
 * The stages of a window, each with its beginning, in order. Of stages that begin together the last one stands for all.
 *
 * - `opens`: when it may be done
 * - `best`: when it is best done
 * - `last-call`: when it is due; where it closes less than a day after that, a day before it closes, so that a waking hour
 *   lies between, though never before its best moment
 */
export function stagesOf({ opens, best, due, closes }: Window): readonly StageStart[] {
  const lastCall = closes !== null && closes - due < DAY_MS ? Math.max(best, closes - DAY_MS) : due;
  const all: readonly StageStart[] = [
    { stage: "opens", at: opens },
    { stage: "best", at: best },
    { stage: "last-call", at: lastCall },
  ];
  return all.filter(({ at }, index) => all[index + 1]?.at !== at);
}

/** The stage that a window has come to; undefined before it opens and once it has closed. */
export function stageAt(window: Window, now: Instant): StageStart | undefined {
  if (window.closes !== null && now >= window.closes) return undefined;
  return stagesOf(window).findLast(({ at }) => at <= now);
}
