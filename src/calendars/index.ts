export { readInvitations } from "./reading/index.ts";
export { writeCalendar } from "./writing/index.ts";
