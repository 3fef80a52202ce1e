import type pg from "pg";
import { openPostgres, parseDeskId } from "../postgres/index.ts";
import { createSealRing, type RingKey, ringHead, SEALED_COLUMNS } from "../sealing/index.ts";

export interface RotateKeysOptions {
  /** The address of the database, with the user whom the service works as. */
  readonly url: string;
  /** The newest first. */
  readonly keys: readonly RingKey[];
}

/** What came of sealing everything with the newest key. */
export interface RotationSummary {
  readonly sealed: number;
  /** Secrets that none of the keys opens; they are left as they are. */
  readonly unopened: number;
}

const AT_ONCE = 200;

/**
 * Seals every secret of a service with the newest key, while the service goes on. What has been sealed with it already is passed
 * over: whoever is interrupted begins again and goes on from there. Desks that moved elsewhere are left alone, and so is what they
 * keep. Throws a `StoreError` where the database cannot be reached, or is not of this version.
 */
export async function rotateKeys({ url, keys }: RotateKeysOptions): Promise<RotationSummary> {
  const place = openPostgres({ url, poolSize: 2 });
  const summary = { sealed: 0, unopened: 0 };
  try {
    await place.check();
    let desks = await place.listDesks(AT_ONCE);
    while (desks.length > 0) {
      for (const desk of desks) await rotateDesk(place.pool, { desk, keys, summary });
      desks = await place.listDesks(AT_ONCE, desks.at(-1));
    }
    return summary;
  } finally {
    await place.close();
  }
}

interface Rotating {
  readonly desk: string;
  readonly keys: readonly RingKey[];
  readonly summary: { sealed: number; unopened: number };
}

/** As whoever works with the desk does it: no administrator is needed who sees them all. */
async function rotateDesk(pool: pg.Pool, rotating: Rotating): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local fineline.desk = '${parseDeskId(rotating.desk)}'`);
    const { rows } = await client.query("select desk_moved_to() is not null as has_moved");
    if (!rows[0].has_moved) for (const place of SEALED_COLUMNS) await rotateTable(client, place, rotating);
    await client.query("commit");
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

interface Row {
  readonly id: string;
  readonly sealed: Buffer;
}

async function rotateTable(
  client: pg.ClientBase,
  place: (typeof SEALED_COLUMNS)[number],
  rotating: Rotating,
): Promise<void> {
  const head = Buffer.from(ringHead(rotating.keys[0]!.id));
  let last = "";
  for (;;) {
    const { rows } = await client.query<Row>(
      `select ${place.id} as id, ${place.column} as sealed from ${place.table}
        where desk = $1 and ${place.id} > $2 and substring(${place.column} from 1 for $3) <> $4
        order by ${place.id} limit ${AT_ONCE}`,
      [rotating.desk, last, head.length, head],
    );
    for (const row of rows) await rotateRow(client, place, row, rotating);
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.id;
  }
}

/** A secret that its owner changes at the same moment is the newer one, and sealed by the newest key already. */
async function rotateRow(
  client: pg.ClientBase,
  { table, id, column, rowOf }: (typeof SEALED_COLUMNS)[number],
  row: Row,
  { desk, keys, summary }: Rotating,
): Promise<void> {
  const seal = createSealRing({ keys, placeId: desk });
  const name = rowOf(row.id);
  let text: string;
  try {
    text = seal.open(name, row.sealed);
  } catch {
    summary.unopened += 1;
    return;
  }
  const { rowCount } = await client.query(
    `update ${table} set ${column} = $1 where desk = $2 and ${id} = $3 and ${column} = $4`,
    [seal.close(name, text), desk, row.id, row.sealed],
  );
  summary.sealed += rowCount ?? 0;
}
