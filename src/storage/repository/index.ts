export { createCaseStore, type StoreDatabase } from "./create-case-store.ts";
export { createFeedStore } from "./create-feed-store.ts";
export { createMailStore, type MailStore, type MailStoreDatabase } from "./create-mail-store.ts";
export { createOpeningStore } from "./create-opening-store.ts";
export { createOutbox } from "./create-outbox.ts";
export { createReminderStore, type OpenReminders, type ReminderDatabase } from "./create-reminder-store.ts";
export { createRemoteCalendarStore, type OpenRemoteCalendarStore } from "./create-remote-calendar-store.ts";
export { countMailWaiting } from "./mail-waiting.ts";
export type { Tables } from "./tables.ts";
