export { type BackupSummary, backUpPostgres, type PostgresBackupOptions } from "./back-up-postgres.ts";
export { type PostgresRestoreOptions, type RestoreSummary, restorePostgres } from "./restore-postgres.ts";
export { BackupError } from "./sentences.ts";
