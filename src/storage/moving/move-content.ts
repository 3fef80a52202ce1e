import { isDeepStrictEqual } from "node:util";
import { TableDigest, type TextRow } from "../backup/index.ts";
import { EMPTY_TABLES, MOVED_TABLES, REPLACED_TABLES } from "./moved-tables.ts";
import { type MovedColumn, type MovingSide, type TableName, UnknownOutcome } from "./moving-side.ts";
import { sealedRows } from "./sealed-rows.ts";
import { MOVE_SENTENCES, MoveError } from "./sentences.ts";

/** What came of a move. */
export interface MoveSummary {
  readonly tables: number;
  readonly rows: number;
  /** The places' names; the first is closed now. */
  readonly from: string;
  readonly to: string;
}

/**
 * Moves everything from one place to an empty one, all of it or nothing, and compares table by table. The place that it comes from is
 * closed before the first row is read: whatever a letter's state is then, it stays that until the other place takes it up, and
 * both never send. Who was interrupted moves once more to the same place. Rejects with a `MoveError`.
 */
export async function moveContent(from: MovingSide, to: MovingSide): Promise<MoveSummary> {
  const before = await from.findWhereTo();
  if (before !== undefined && before !== to.name) throw new MoveError(MOVE_SENTENCES.elsewhere(from.name, before));
  if ((await to.findWhereTo()) !== undefined) throw new MoveError(MOVE_SENTENCES.away(to.name));
  await to.inTransaction(() => refuseFull(to));
  const counts = await closeAndCopy(from, to).catch((error) => giveUp(error, from, to, before === undefined));
  // It is over: what waits there still finds the place closed.
  await from.leave().catch(() => {});
  return { ...counts, from: from.name, to: to.name };
}

async function closeAndCopy(from: MovingSide, to: MovingSide) {
  await from.close(to.name);
  return await from.inTransaction(() => to.inTransaction(() => copyAll(from, to)));
}

/** Whoever does not know how it ended opens nothing: of two open places both would send. */
async function giveUp(error: unknown, from: MovingSide, to: MovingSide, mayReopen: boolean): Promise<never> {
  if (error instanceof UnknownOutcome) {
    throw new MoveError(MOVE_SENTENCES.unknown(from.name, to.name), { cause: error });
  }
  if (!mayReopen) throw error;
  await from.reopen().catch(() => {
    throw new MoveError(MOVE_SENTENCES.stillClosed(from.name, to.name), { cause: error });
  });
  throw error;
}

async function refuseFull(side: MovingSide): Promise<void> {
  for (const table of EMPTY_TABLES) {
    const columns = await side.columnsOf(table);
    for await (const _ of side.readRows(table, columns)) throw new MoveError(MOVE_SENTENCES.full(side.name));
  }
}

async function copyAll(from: MovingSide, to: MovingSide): Promise<Pick<MoveSummary, "tables" | "rows">> {
  await refuseFull(to);
  let rows = 0;
  for (const table of REPLACED_TABLES) await to.emptyTable(table);
  const digests = new Map<TableName, TableDigest>();
  for (const table of MOVED_TABLES) digests.set(table, await copyTable(from, to, table));
  const numbers = await from.readNumbers();
  await to.writeNumbers(numbers);
  for (const [table, digest] of digests) {
    await compareTable(to, table, digest);
    rows += digest.rows;
  }
  if (!isDeepStrictEqual(await to.readNumbers(), numbers)) throw new MoveError(MOVE_SENTENCES.differs(to.name));
  return { tables: MOVED_TABLES.length, rows };
}

/** A letter may be 20 MB, and twice that as text. */
const ROWS_AT_ONCE = 40;

/** The digest is of what was read, with its secrets open. */
async function copyTable(from: MovingSide, to: MovingSide, table: TableName): Promise<TableDigest> {
  const columns = await sharedColumns(from, to, table);
  const [opener, closer] = [sealedRows(from, table, columns), sealedRows(to, table, columns)];
  const digest = new TableDigest();
  let waiting: TextRow[] = [];
  for await (const row of from.readRows(table, columns)) {
    const open = await opener.open(row);
    digest.add(open);
    waiting.push(await closer.close(open));
    if (waiting.length < ROWS_AT_ONCE) continue;
    await to.addRows(table, columns, waiting);
    waiting = [];
  }
  if (waiting.length > 0) await to.addRows(table, columns, waiting);
  return digest;
}

async function sharedColumns(from: MovingSide, to: MovingSide, table: TableName): Promise<readonly MovedColumn[]> {
  const columns = await from.columnsOf(table);
  if (isDeepStrictEqual(columns, await to.columnsOf(table))) return columns;
  throw new MoveError(MOVE_SENTENCES.otherColumns(table));
}

async function compareTable(to: MovingSide, table: TableName, wanted: TableDigest): Promise<void> {
  const columns = await to.columnsOf(table);
  const { open } = sealedRows(to, table, columns);
  const found = new TableDigest();
  for await (const row of to.readRows(table, columns)) found.add(await open(row));
  if (found.rows !== wanted.rows || found.digest !== wanted.digest) {
    throw new MoveError(MOVE_SENTENCES.differs(`${to.name}, ${table}`));
  }
}
