export { makeFolder } from "../make-folder.ts";
export { defaultHome } from "./default-home.ts";
export { type OpenCaseStoreOptions, type OpenStore, openCaseStore, storePath } from "./open-case-store.ts";
export { type MailStore, type OpenMailStoreOptions, openMailStore } from "./open-mail-store.ts";
export { type OpenReminderStoreOptions, openReminderStore } from "./open-reminder-store.ts";
export { type OpenRemoteCalendarOptions, openRemoteCalendarStore } from "./open-remote-calendar-store.ts";
