export { BusinessCalendar, businessCalendarOf } from "./business-calendar.ts";
export { type DayRules, DayTable } from "./day-table.ts";
