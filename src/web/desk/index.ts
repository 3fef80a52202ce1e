export { type Clock, startClock } from "./clock.ts";
export type { Announcement, Desk, DeskInput, RecordOptions } from "./desk.ts";
export { type HolidayTables, loadHolidayTables } from "./holiday-tables.ts";
export { likelyPlace } from "./likely-place.ts";
export { openDesk } from "./local-desk.ts";
export { newId, ownEnding } from "./new-id.ts";
export type { OpenCase } from "./open-case.ts";
export { type CaseDefaults, caseDefaults } from "./profile.ts";
export { type CaseLoading, DeskProvider, useCase, useDesk } from "./use-desk.tsx";
