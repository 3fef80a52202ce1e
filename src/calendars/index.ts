export { readInvitations } from "./reading/index.ts";
export { createRemoteCalendars, readRemoteEntry } from "./remote/index.ts";
export { writeCalendar } from "./writing/index.ts";
