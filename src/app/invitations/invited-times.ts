import { type BusinessCalendar, HOUR_MS, type Instant } from "../../engine/index.ts";
import type { Invitation, InvitationTime } from "../ports/index.ts";

/** What was not said and had to be taken for granted. */
export type TimeGuess = "floating" | "whole-day" | "no-end" | "first-of-several";

export interface InvitedTimes {
  readonly startsAt: Instant;
  /** Exclusive, after the start. */
  readonly endsAt: Instant;
  readonly guesses: readonly TimeGuess[];
}

/**
 * When an interview begins and ends by the company's calendar: a local time without a zone is the company's, a whole day is its
 * business hours, and one without an end lasts an hour.
 */
export function invitedTimes(
  { starts, ends, repeats }: Pick<Invitation, "starts" | "ends" | "repeats">,
  calendar: BusinessCalendar,
): InvitedTimes | undefined {
  if (starts === undefined) return undefined;
  const repeated: readonly TimeGuess[] = repeats ? ["first-of-several"] : [];
  if (starts.kind === "date") {
    const last = ends?.kind === "date" ? Math.max(ends.on - 1, starts.on) : starts.on;
    const guesses: readonly TimeGuess[] = ["whole-day", ...repeated];
    return { startsAt: calendar.open(starts.on), endsAt: calendar.close(last), guesses };
  }
  const startsAt = instantOf(starts, calendar);
  const end = ends === undefined || ends.kind === "date" ? startsAt : instantOf(ends, calendar);
  const guesses: readonly TimeGuess[] = [
    ...(starts.kind === "floating" ? (["floating"] as const) : []),
    ...(end > startsAt ? [] : (["no-end"] as const)),
    ...repeated,
  ];
  return { startsAt, endsAt: end > startsAt ? end : startsAt + HOUR_MS, guesses };
}

function instantOf(time: Exclude<InvitationTime, { kind: "date" }>, { zone }: BusinessCalendar): Instant {
  return time.kind === "moment" ? time.at : zone.instantOf(time.localMs);
}
