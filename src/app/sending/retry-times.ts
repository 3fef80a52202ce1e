import { HOUR_MS, type Instant, MINUTE_MS } from "../../engine/index.ts";

/** How long a letter waits after its first, second, … failure. Greylisting asks for some minutes (RFC 6647, section 4.1). */
const RETRY_MINUTES = [5, 15, 30, 60, 120, 240];

/** A server that said "not now" this often means "never". */
export const MOST_TRIES = 12;

/** When a letter is tried again after so many tries; 0 where the server never got as far as a try. */
export function retryAfter(tries: number, at: Instant): Instant {
  const index = Math.min(Math.max(tries, 1), RETRY_MINUTES.length) - 1;
  return at + RETRY_MINUTES[index]! * MINUTE_MS;
}

/** Servers file copies late, and a bounce takes its time (RFC 5321, section 4.5.4.1: days, but most come within a day). */
const LOOK_MINUTES = [1, 5, 15, 60, 240, 1440];

/** When a letter in doubt is looked for next after so many looks in vain; null: no more, a person decides. */
export function lookAfter(looks: number, at: Instant): Instant | null {
  const minutes = LOOK_MINUTES[looks];
  return minutes === undefined ? null : at + minutes * MINUTE_MS;
}

/** How long a letter in doubt waits where its mailbox cannot be asked. */
export const LOOK_AGAIN_MS = 30 * MINUTE_MS;

/** How long a mailbox rests that has used up what its provider lets go out in a day. */
export const DAY_LIMIT_REST_MS = 24 * HOUR_MS;
