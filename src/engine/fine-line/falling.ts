import type { BusinessCalendar } from "../calendar/index.ts";
import { DAY_MS, type Instant, type Window } from "../model/index.ts";
import { type Corner, FADING_PER_BUSINESS_DAY, type Line, LOWER_EDGE, MIDDLE } from "./corner.ts";

/** What the line falls towards. */
export interface Prospect {
  /** The window of the check-in that is next; null where the attempts are used up. */
  readonly window: Window | null;
  readonly movingOnAt: Instant | null;
  /** An interview is ahead that starts before the window closes. */
  readonly interviewFirst: boolean;
}

const AT_DUE = 3 / 8;

/**
 * The corners after a moment, as long as nothing happens: towards the window's points [FL4], to rest where an interview
 * comes first [FL5], towards moving on [FL6], and fading to nothing afterwards [FL7]. It never rises.
 */
export function fallFrom(from: Corner, prospect: Prospect, calendar: BusinessCalendar): Line {
  const corners = pointsOf(prospect)
    .filter((point) => point.at > from.at)
    .map(({ at, y }) => ({ at, y: Math.min(from.y, y) }));
  if (prospect.interviewFirst) return corners;
  const last = corners.at(-1) ?? from;
  return last.y > 0 ? [...corners, fadingFrom(last, calendar)] : corners;
}

function pointsOf({ window, movingOnAt, interviewFirst }: Prospect): Line {
  if (window === null) return movingOnAt === null ? [] : [{ at: movingOnAt, y: LOWER_EDGE }];
  const opening = { at: window.opens, y: MIDDLE };
  if (interviewFirst) return [opening];
  const due = { at: window.due, y: AT_DUE };
  return window.closes === null ? [opening, due] : [opening, due, { at: window.closes, y: LOWER_EDGE }];
}

function fadingFrom(from: Corner, calendar: BusinessCalendar): Corner {
  const businessDays = from.y / FADING_PER_BUSINESS_DAY;
  return { at: calendar.addBusinessTime(from.at, Math.round(businessDays * DAY_MS)), y: 0 };
}
