export { type OpenTableOptions, openTable } from "./csv/open-table.ts";
export type { DateOrder } from "./csv/read-date.ts";
export type { TableFormat } from "./csv/table-formats.ts";
export { type WrittenRow, writeTable } from "./csv/write-table.ts";
