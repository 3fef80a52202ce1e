export { importJson } from "./import-json.ts";
export { importTable } from "./import-table.ts";
export type { MovedKind, TransferTools } from "./transfer-tools.ts";
