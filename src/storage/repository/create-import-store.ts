import type { Kysely, Selectable, Transaction } from "kysely";
import type { ImportReport, ImportState, ImportStore, KeptImport, ReportedImport } from "../../app/ports/index.ts";
import { inBatches } from "./batches.ts";
import { insertCases } from "./case-log.ts";
import { deleteCases } from "./case-removal.ts";
import { accessTo, type StoreDatabase } from "./store-database.ts";
import type { Tables } from "./tables.ts";

/** One row an upload; `content` is what was uploaded while it waits, `report` the JSON text of what came of it. */
interface ImportsTable {
  readonly id: string;
  readonly digest: string;
  readonly content: string | null;
  readonly state: ImportState;
  readonly total: number;
  readonly checked: number;
  readonly taken: number;
  readonly report: string | null;
  readonly asked_at: number;
  readonly began_at: number | null;
  readonly ended_at: number | null;
  readonly next_look_at: number;
}

/** Only a server has it: a home takes in at once whatever it is given. */
type ImportTables = Readonly<Record<"imports", ImportsTable>>;

const MOST_LISTED = 50;

/** The store of uploads over a database with Fineline's tables and that of uploads. */
export function createImportStore(database: StoreDatabase): ImportStore {
  const { read, write } = accessTo(database);
  return {
    addImport: (upload, now) => write((trx) => insertImport(trx.withTables<ImportTables>(), upload, now)),
    findImport: (id) => read((db) => findImport(db.withTables<ImportTables>(), id)),
    listImports: () => read((db) => loadImports(db.withTables<ImportTables>())),
    beginImport: (id, now) => read((db) => beginImport(db.withTables<ImportTables>(), id, now)),
    noteProgress: (id, { checked, taken }) =>
      read(async (db) => {
        await waiting(db.withTables<ImportTables>(), id).set({ checked, taken }).execute();
      }),
    takeIn: (id, cases, how) => write((trx) => takeIn(trx, id, { ...how, cases })),
    endImport: (id, state, { report, now, forgetAt }) =>
      read(async (db) => {
        await waiting(db.withTables<ImportTables>(), id)
          .set({ state, content: null, report: JSON.stringify(report), ended_at: now, next_look_at: forgetAt })
          .execute();
      }),
    undoImport: async (id, now, forgetAt) => write((trx) => undoImport(trx, id, { now, forgetAt })),
    forgetImport: (id) =>
      read(async (db) => {
        await db.withTables<ImportTables>().deleteFrom("imports").where("id", "=", id).execute();
      }),
  };
}

type Db = Kysely<Tables & ImportTables>;

const KEPT = ["id", "state", "total", "checked", "taken", "asked_at", "began_at", "ended_at"] as const;

async function insertImport(
  trx: Db,
  { id, content, digest, total }: Parameters<ImportStore["addImport"]>[0],
  now: number,
): Promise<KeptImport | "other"> {
  const row = { id, digest, content, state: "waiting", total, checked: 0, taken: 0, report: null } as const;
  await trx
    .insertInto("imports")
    .values({ ...row, asked_at: now, began_at: null, ended_at: null, next_look_at: now })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  const there = await trx
    .selectFrom("imports")
    .select([...KEPT, "digest"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return there.digest === digest ? toKept(there) : "other";
}

async function findImport(db: Db, id: string): Promise<ReportedImport | undefined> {
  const row = await db
    .selectFrom("imports")
    .select([...KEPT, "report"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? undefined : { ...toKept(row), report: toReport(row.report) };
}

async function loadImports(db: Db): Promise<readonly KeptImport[]> {
  const rows = await db.selectFrom("imports").select(KEPT).orderBy("asked_at", "desc").limit(MOST_LISTED).execute();
  return rows.map(toKept);
}

async function beginImport(db: Db, id: string, now: number): Promise<string | undefined> {
  const row = await waiting(db, id)
    .set((eb) => ({ began_at: eb.fn.coalesce("began_at", eb.val(now)) }))
    .returning("content")
    .executeTakeFirst();
  return row?.content ?? undefined;
}

/** Transactions of one desk run one after another: who comes second finds it done. */
async function takeIn(
  trx: Transaction<Tables>,
  id: string,
  {
    cases,
    report,
    now,
    forgetAt,
    onTaken,
  }: Parameters<ImportStore["takeIn"]>[2] & {
    readonly cases: Parameters<ImportStore["takeIn"]>[1];
  },
): Promise<boolean> {
  const own = trx.withTables<ImportTables>();
  if ((await stateOf(own, id)) !== "waiting") return false;
  let taken = 0;
  for (const batch of inBatches(cases)) {
    await insertCases(trx, batch, now);
    taken += batch.length;
    onTaken(taken);
  }
  // Last, so that nobody waits for the row who only notes how far it has come.
  const counts = { checked: cases.length, taken };
  await waiting(own, id)
    .set({ ...counts, state: "done", content: null, report: JSON.stringify(report) })
    .set({ ended_at: now, next_look_at: forgetAt })
    .execute();
  return true;
}

async function undoImport(
  trx: Transaction<Tables>,
  id: string,
  { now, forgetAt }: { readonly now: number; readonly forgetAt: number },
): Promise<ReportedImport | "over" | undefined> {
  const own = trx.withTables<ImportTables>();
  const found = await findImport(own, id);
  if (found === undefined) return undefined;
  if (found.state !== "waiting" && found.state !== "done") return "over";
  const { report } = found;
  const kept =
    report === null
      ? []
      : await takeBack(
          trx,
          report.cases.map((each) => each.id),
          { since: found.endedAt, now },
        );
  const told = report === null ? null : JSON.stringify({ ...report, kept });
  await own
    .updateTable("imports")
    .set({ state: "undone", content: null, report: told, ended_at: now, next_look_at: forgetAt })
    .where("id", "=", id)
    .execute();
  return findImport(own, id);
}

/** Removes those of the cases of which nothing was recorded but what came in at that moment, and gives the others. */
async function takeBack(
  trx: Transaction<Tables>,
  ids: readonly string[],
  { since, now }: { readonly since: number | null; readonly now: number },
): Promise<readonly string[]> {
  const touched = new Set<string>();
  for (const batch of inBatches(ids)) {
    const rows = await trx
      .selectFrom("log")
      .select("case_id")
      .distinct()
      .where("case_id", "in", batch)
      .where("recorded_at", "<>", since)
      .execute();
    for (const row of rows) touched.add(row.case_id);
  }
  await deleteCases(
    trx,
    ids.filter((id) => !touched.has(id)),
    now,
  );
  return ids.filter((id) => touched.has(id));
}

async function stateOf(db: Db, id: string): Promise<ImportState | undefined> {
  const row = await db.selectFrom("imports").select("state").where("id", "=", id).executeTakeFirst();
  return row?.state;
}

/** A change of an upload that nobody has ended. */
function waiting(db: Db, id: string) {
  return db.updateTable("imports").where("id", "=", id).where("state", "=", "waiting");
}

type KeptRow = Pick<Selectable<ImportsTable>, (typeof KEPT)[number]>;

function toKept({ id, state, total, checked, taken, ...row }: KeptRow): KeptImport {
  const [askedAt, beganAt, endedAt] = [row.asked_at, row.began_at, row.ended_at];
  return { id, state, total, checked, taken, askedAt, beganAt, endedAt };
}

function toReport(text: string | null): ImportReport | null {
  return text === null ? null : (JSON.parse(text) as ImportReport);
}
