export type { CalendarChoices, ConnectedCalendar } from "./connect-calendar.ts";
export {
  type CalendarDesk,
  type CalendarDeskServices,
  createCalendarDesk,
  type Disconnected,
  type RemoteTools,
  type SyncOutcome,
} from "./create-calendar-desk.ts";
export { type RunningCalendarSync, runCalendarSync } from "./run-calendar-sync.ts";
export type { TakenAway } from "./settle-taken-away.ts";
export type { SyncReport } from "./sync-calendar.ts";
