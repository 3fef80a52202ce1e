export { admitUser, findForeignRoles } from "./admit-user.ts";
export { lockOf, parseDeskId } from "./desk-id.ts";
export { atPostgres } from "./errors.ts";
export { fromKept, toKeepable } from "./nul-text.ts";
export type { DeskStores } from "./open-desk.ts";
export { type OpenPostgresOptions, openPostgres, type PostgresPlace } from "./open-postgres.ts";
export type { DeskWork, MailboxStanding } from "./read-desk-work.ts";
