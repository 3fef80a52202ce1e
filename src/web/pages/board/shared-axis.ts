import type { BusinessCalendar, Day, Instant } from "../../../engine/index.ts";
import { type DayRange, timeScale } from "../../../picture/index.ts";
import { sharedRange } from "../../timeline/index.ts";
import { dayAndMonth } from "./day-and-month.ts";

/** The axis under which all lines of the board stand, so that today's line runs through them. */
export interface SharedAxis {
  readonly range: DayRange;
  /** Days by the reader's clock; it knows no holidays. */
  readonly calendar: BusinessCalendar;
  /** "26 Oct" */
  readonly from: string;
  readonly to: string;
  /** Where a moment stands, from 0 to 1. */
  readonly shareOf: (at: Instant) => number;
}

/** Some weeks around today. */
export function sharedAxis(today: Day, calendar: BusinessCalendar): SharedAxis {
  const range = sharedRange(today);
  const { xOf } = timeScale(range, { left: 0, right: 1 }, calendar);
  return { range, calendar, from: dayAndMonth(range.from), to: dayAndMonth(range.to), shareOf: xOf };
}
