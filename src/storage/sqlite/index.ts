export { makeFolder } from "../make-folder.ts";
export type { OpenStore } from "../repository/index.ts";
export { defaultHome } from "./default-home.ts";
export { MOVED } from "./errors.ts";
export { type LookAtHomeOptions, lookAtHome } from "./look-at-home.ts";
export { type OpenCaseStoreOptions, openCaseStore, storePath } from "./open-case-store.ts";
export { type MailStore, type OpenMailStoreOptions, openMailStore } from "./open-mail-store.ts";
export { type OpenReminderStoreOptions, openReminderStore } from "./open-reminder-store.ts";
export { type OpenRemoteCalendarOptions, openRemoteCalendarStore } from "./open-remote-calendar-store.ts";
