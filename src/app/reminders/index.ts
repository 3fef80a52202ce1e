export {
  type ChannelChange,
  createReminderDesk,
  type ReminderDesk,
  type ReminderDeskServices,
  type Webhook,
} from "./create-reminder-desk.ts";
export type { LinkAnswer } from "./follow-link.ts";
export type { ReminderStanding } from "./reminder-pulse.ts";
export { REMINDER_CHANNELS } from "./reminder-services.ts";
export { type RunningReminders, runReminders } from "./run-reminders.ts";
export { CHANNEL_SENTENCES } from "./sentences.ts";
export type { ReminderTick } from "./tell-reminders.ts";
