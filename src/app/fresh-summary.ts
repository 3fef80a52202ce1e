import type { Instant } from "../engine/index.ts";
import type { CaseSummary } from "./ports/index.ts";

/** Whether a summary says what planning the case anew at `now` would say. */
export function isFresh({ asOf, nextChangeAt }: CaseSummary, now: Instant): boolean {
  return asOf <= now && (nextChangeAt === null || now < nextChangeAt);
}
