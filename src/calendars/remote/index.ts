export { createRemoteCalendars } from "./create-remote-calendars.ts";
export { readRemoteEntry } from "./read-remote-entry.ts";
