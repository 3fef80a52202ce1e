export { exportReport, exportTable } from "./export-files.ts";
export { importJson } from "./import-json.ts";
export { importMessages } from "./import-messages.ts";
export { importTable } from "./import-table.ts";
export type { MovedKind, TransferTools } from "./transfer-tools.ts";
