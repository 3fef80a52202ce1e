import type { Instant } from "../model/index.ts";
import type { LetterContext } from "./letter.ts";

/** A letter whose turn comes later is written as on that day: "on Friday" is another Friday then. */
export function sendingMoment({ asOf, step }: Pick<LetterContext, "asOf" | "step">): Instant {
  const isAhead = step?.state === "upcoming" || step?.state === "projected";
  return isAhead ? Math.max(asOf, step.window.best) : asOf;
}
