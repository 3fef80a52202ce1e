export { createCaseStore, type StoreDatabase } from "./create-case-store.ts";
export { createMailStore, type MailStore, type MailStoreDatabase } from "./create-mail-store.ts";
export { createOutbox } from "./create-outbox.ts";
export { countMailWaiting } from "./mail-waiting.ts";
export type { Tables } from "./tables.ts";
