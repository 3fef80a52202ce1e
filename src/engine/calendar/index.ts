export { BusinessCalendar, businessCalendarOf } from "./business-calendar.ts";
