export { countryOptions, regionOptions, zoneOptions } from "./place-options.ts";
export { useHolidayTables, useRegions } from "./use-holiday-tables.ts";
