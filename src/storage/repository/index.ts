export { createImportStore } from "./create-import-store.ts";
export { createMailStore, type MailStore } from "./create-mail-store.ts";
export { createOpenStore, type OpenStore } from "./create-open-store.ts";
export { createReminderStore, type OpenReminders } from "./create-reminder-store.ts";
export { createRemoteCalendarStore, type OpenRemoteCalendarStore } from "./create-remote-calendar-store.ts";
export { accessTo } from "./store-database.ts";
export { toStoredCases } from "./stored-cases.ts";
export type { Tables } from "./tables.ts";
