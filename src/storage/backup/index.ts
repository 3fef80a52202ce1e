export { backUpHome, type HomeBackupOptions } from "./back-up-home.ts";
export { type BackupSummary, backUpPostgres, type PostgresBackupOptions } from "./back-up-postgres.ts";
export { insertRows, readRows } from "./postgres-tables.ts";
export { type HomeRestoreOptions, restoreHome } from "./restore-home.ts";
export { type PostgresRestoreOptions, type RestoreSummary, restorePostgres } from "./restore-postgres.ts";
export { BackupError } from "./sentences.ts";
export { TableDigest, type TextRow } from "./table-digest.ts";
