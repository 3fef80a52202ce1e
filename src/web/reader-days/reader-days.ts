import { type BusinessCalendar, businessCalendarOf } from "../../engine/index.ts";

const calendars = new Map<string, BusinessCalendar>();

/** Dates and times by a reader's own clock, whole days; it knows weekends and no holidays. */
export function readerDays(timeZone: string): BusinessCalendar {
  const hours = { openMinute: 0, closeMinute: 1440 };
  return calendars.getOrInsertComputed(timeZone, () =>
    businessCalendarOf({ timeZone, ...hours, weekend: [6, 7], holidays: [], workdays: [] }),
  );
}
