import pg from "pg";
import { createSealRing, type RingKey, ringHead, SEALED_COLUMNS } from "../sealing/index.ts";

export interface RotateKeysOptions {
  /** An administrator's address of the database. */
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

const ROWS_AT_ONCE = 200;

/**
 * Seals every secret of a service with the newest key, while the service goes on. What has been sealed with it already is passed
 * over: whoever is interrupted begins again and goes on from there.
 */
export async function rotateKeys({ url, keys }: RotateKeysOptions): Promise<RotationSummary> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: "fineline keys",
  });
  client.on("error", () => {});
  await client.connect();
  const summary = { sealed: 0, unopened: 0 };
  try {
    await client.query("set row_security = off");
    for (const place of SEALED_COLUMNS) await rotateTable(client, place, keys, summary);
    return summary;
  } finally {
    await client.end();
  }
}

interface Row {
  readonly desk: string;
  readonly id: string;
  readonly sealed: Buffer;
}

async function rotateTable(
  client: pg.Client,
  place: (typeof SEALED_COLUMNS)[number],
  keys: readonly RingKey[],
  summary: { sealed: number; unopened: number },
): Promise<void> {
  const head = Buffer.from(ringHead(keys[0]!.id));
  let last: Pick<Row, "desk" | "id"> = { desk: "00000000-0000-0000-0000-000000000000", id: "" };
  for (;;) {
    const { rows } = await client.query<Row>(
      `select desk, ${place.id} as id, ${place.column} as sealed from fineline.${place.table}
        where (desk, ${place.id}) > ($1::uuid, $2) and substring(${place.column} from 1 for $3) <> $4
        order by desk, ${place.id} limit ${ROWS_AT_ONCE}`,
      [last.desk, last.id, head.length, head],
    );
    for (const row of rows) await rotateRow(client, place, { row, keys, summary });
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end;
  }
}

interface Rotating {
  readonly row: Row;
  readonly keys: readonly RingKey[];
  readonly summary: { sealed: number; unopened: number };
}

/** A secret that its owner changes at the same moment is the newer one, and sealed by the newest key already. */
async function rotateRow(
  client: pg.Client,
  { table, id, column, rowOf }: (typeof SEALED_COLUMNS)[number],
  { row, keys, summary }: Rotating,
): Promise<void> {
  const seal = createSealRing({ keys, placeId: row.desk });
  const name = rowOf(row.id);
  let text: string;
  try {
    text = seal.open(name, row.sealed);
  } catch {
    summary.unopened += 1;
    return;
  }
  const { rowCount } = await client.query(
    `update fineline.${table} set ${column} = $1 where desk = $2 and ${id} = $3 and ${column} = $4`,
    [seal.close(name, text), row.desk, row.id, row.sealed],
  );
  summary.sealed += rowCount ?? 0;
}
