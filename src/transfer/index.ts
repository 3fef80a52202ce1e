export { openCandidateTable } from "./csv/open-candidate-table.ts";
export { openTable, readColumns } from "./csv/open-table.ts";
export { ORDER_ASKED, ORDERS_MIXED } from "./csv/read-date.ts";
export { writeTable } from "./csv/write-table.ts";
export { type FileKind, guessFileKind } from "./file-kind.ts";
export { type FileAccess, type MessageFilesOptions, openMessageFiles } from "./mail/open-message-files.ts";
export { writeReport } from "./report/write-report.ts";
