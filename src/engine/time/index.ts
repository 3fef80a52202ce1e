export { type CivilDate, civilOfDay, dayOfCivil, dayOfLocalMs, daysInMonth, weekdayOf } from "./civil.ts";
export {
  explainInstant,
  formatDate,
  formatInstant,
  formatTimeOfDay,
  parseDate,
  parseInstant,
  parseTimeOfDay,
} from "./instant.ts";
export { nearTimeZones } from "./near-zones.ts";
export { findTimeZone, getTimeZone, TimeZone } from "./zone.ts";
