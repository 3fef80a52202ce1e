import type { BusinessCalendar } from "../calendar/index.ts";
import type { Day, Instant, SentFact, Step } from "../model/index.ts";
import { MIDDLE } from "./corner.ts";
import type { Standing } from "./standing.ts";

/** What the messages of one date do to the line together. [FL3] */
export interface Lift {
  readonly at: Instant;
  readonly on: Day;
  /** The messages that count once, by time. */
  readonly facts: readonly string[];
  readonly isCheckIn: boolean;
  readonly size: number;
}

/** Under a standing instruction there is no limit: the line is lifted as under this one. */
const LIMIT_OF_STANDING_INSTRUCTION = 3;
const HIGHEST_WITHOUT_ASKING = 5 / 8;

/** How far a message lifts the line with the attempts as they stand right after it. */
export function liftSize({ attempts: { made, limit } }: Standing): number {
  const attempts = limit === null ? 0 : made;
  return (attempts + 1) / (4 * ((limit ?? LIMIT_OF_STANDING_INSTRUCTION) + 1));
}

/** Closeness after a lift: a question is felt in full, any other message only up to five eighths. */
export function lifted(y: number, lift: Pick<Lift, "isCheckIn" | "size">): number {
  const full = Math.min(1, Math.max(y, MIDDLE) + lift.size);
  return lift.isCheckIn ? full : Math.max(y, Math.min(full, HIGHEST_WITHOUT_ASKING));
}

/** A message that answers theirs is owed, not asked for. */
function isOwed(fact: SentFact, standing: Standing): boolean {
  return standing.steps.some((step) => step.settledBy === fact.id && OWED.has(step.action));
}

const OWED: ReadonlySet<Step["action"]> = new Set(["reply", "offer-reply", "rejection-thanks"]);

/** The lifts of messages given by time: one for each date of the company's, at the first one's time. */
export function liftsOf(
  messages: readonly SentFact[],
  standingAt: (at: Instant) => Standing,
  calendar: BusinessCalendar,
): readonly Lift[] {
  const felt = messages.filter((fact) => !isOwed(fact, standingAt(fact.at)));
  const byDate = Map.groupBy(felt, (fact) => calendar.dateOf(fact.at));
  return [...byDate].map(([on, facts]) => ({
    at: facts[0]!.at,
    on,
    facts: facts.map((fact) => fact.id),
    isCheckIn: facts.some((fact) => fact.purpose === "check-in"),
    size: liftSize(standingAt(facts.at(-1)!.at)),
  }));
}
