export type { DeskStores } from "./open-desk.ts";
export { type OpenPostgresOptions, openPostgres, type PostgresPlace } from "./open-postgres.ts";
