import pg from "pg";
import { fromKept } from "./nul-text.ts";

const { BYTEA, INT8, TEXT } = pg.types.builtins;
const readBytes = pg.types.getTypeParser(BYTEA);

/** What stands in columns of these types, as queries expect it; for one pool, and not for every program that uses the driver. */
const READERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [INT8, Number],
  [TEXT, fromKept],
  [BYTEA, (text) => Uint8Array.from(readBytes(text) as Uint8Array)],
]);

/** How columns are read: `bigint` as a number, `bytea` as bytes, everything else as the driver does it. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: "text" | "binary") =>
    (format === "binary" ? undefined : READERS.get(type)) ?? pg.types.getTypeParser(type, format as "text"),
};
