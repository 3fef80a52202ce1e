import { type Instant, MINUTE_MS } from "../../engine/index.ts";
import { type Finding, well, wrong } from "./finding.ts";
import { CHECKUP } from "./sentences.ts";

/** What another clock showed, and what this machine's showed at the same moment. */
export interface ClockReading {
  /** Whose clock it is. */
  readonly name: string;
  readonly theirs: Instant;
  readonly ours: Instant;
}

/** A line may be slow, and a server's own clock off by a little. */
const TOLERANCE_MS = 2 * MINUTE_MS;

/** Nothing is said of a clock that could not be read. */
export function checkClock(reading: ClockReading | undefined): readonly Finding[] {
  if (reading === undefined) return [];
  const { name, theirs, ours } = reading;
  const { agrees, differs } = CHECKUP.clock;
  const isOff = Math.abs(ours - theirs) > TOLERANCE_MS;
  return [isOff ? wrong("clock", differs(name, ours - theirs)) : well("clock", agrees(name))];
}

/** A store that was written in what is still to come tells of a clock that was ahead, or is behind. */
export function checkWritingTime(writtenAt: Instant | undefined, now: Instant): readonly Finding[] {
  const aheadMs = (writtenAt ?? now) - now;
  return aheadMs > TOLERANCE_MS ? [wrong("clock", CHECKUP.clock.wentBack(aheadMs))] : [];
}
