import type { TextRow } from "../backup/index.ts";
import { SEALED_COLUMNS } from "../sealing/index.ts";
import type { MovedColumn, MovingSide, TableName } from "./moving-side.ts";

/** Rows as they are on a side, and as they are without its seal: secrets in them as bytes of their text. */
export interface SealedRows {
  readonly open: (row: TextRow) => Promise<TextRow>;
  readonly close: (row: TextRow) => Promise<TextRow>;
}

const asIs = async (row: TextRow) => row;

/** What opens and closes a table's secrets on a side. The key is asked for with the first of them. */
export function sealedRows(
  side: Pick<MovingSide, "openSeal">,
  table: TableName,
  columns: readonly MovedColumn[],
): SealedRows {
  const sealed = SEALED_COLUMNS.find((each) => each.table === table);
  if (sealed === undefined) return { open: asIs, close: asIs };
  const [id, secret] = [sealed.id, sealed.column].map((wanted) => columns.findIndex(({ name }) => name === wanted));
  const rewrite = async (row: TextRow, change: (rowId: string, bytes: Buffer) => Uint8Array) =>
    row.with(secret!, toText(change(sealed.rowOf(row[id!]!), toBytes(row[secret!]!))));
  return {
    open: async (row) => {
      const seal = await side.openSeal();
      return await rewrite(row, (rowId, bytes) => Buffer.from(seal.open(rowId, bytes), "utf8"));
    },
    close: async (row) => {
      const seal = await side.openSeal();
      return await rewrite(row, (rowId, bytes) => seal.close(rowId, bytes.toString("utf8")));
    },
  };
}

/** Bytes as rows have them: `\x` and hexadecimal. */
export function toText(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`;
}

/** The bytes that `toText` was given. */
export function toBytes(text: string): Buffer {
  return Buffer.from(text.slice(2), "hex");
}
