export { openTable } from "./csv/open-table.ts";
export { writeTable } from "./csv/write-table.ts";
export { type FileKind, guessFileKind } from "./file-kind.ts";
