export { acknowledgeOnce } from "./acknowledge-once.ts";
export type { Alarm } from "./bell.ts";
export type { MailWatch } from "./mail-watch.ts";
export type { MailOfficeInput, OfficeNews } from "./office-input.ts";
export { type MailOffice, runMailOffice } from "./run-mail-office.ts";
export { sayUnread } from "./say-unread.ts";
export { stopSettled } from "./stop-settled.ts";
