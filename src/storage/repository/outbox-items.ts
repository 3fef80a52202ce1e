import type { Kysely, Selectable } from "kysely";
import {
  type ApprovedLetter,
  actsAt,
  caseUnknown,
  type NewOutboxItem,
  type OutboxItem,
  type SendState,
  type SendStateKind,
} from "../../app/ports/index.ts";
import type { Tables } from "./tables.ts";

const COLUMNS = ["id", "case_id", "step_id", "contact_id", "account_id", "letter", "state", "revision"] as const;

type ItemRow = Pick<Selectable<Tables["outbox"]>, (typeof COLUMNS)[number]>;

/** What a row says of a state. */
export function stateColumns(state: SendState) {
  return { kind: state.kind, state: JSON.stringify(state), turn_at: actsAt(state) };
}

/** The row without its bytes. */
export const selectItems = (db: Kysely<Tables>) => db.selectFrom("outbox").select(COLUMNS);

/** The item of a row. */
export function toItem(row: ItemRow): OutboxItem {
  return {
    id: row.id,
    caseId: row.case_id,
    stepId: row.step_id,
    contactId: row.contact_id,
    accountId: row.account_id,
    letter: JSON.parse(row.letter) as ApprovedLetter,
    state: JSON.parse(row.state) as SendState,
    revision: row.revision,
  };
}

/** The item of that id. */
export async function findItem(db: Kysely<Tables>, id: string): Promise<OutboxItem | undefined> {
  const row = await selectItems(db).where("id", "=", id).executeTakeFirst();
  return row && toItem(row);
}

/** The item of a case, a step and a recipient. */
export async function findItemFor(
  db: Kysely<Tables>,
  { caseId, stepId, contactId }: Pick<OutboxItem, "caseId" | "stepId" | "contactId">,
): Promise<OutboxItem | undefined> {
  const row = await selectItems(db)
    .where("case_id", "=", caseId)
    .where("step_id", "=", stepId)
    .where("contact_id", "=", contactId)
    .executeTakeFirst();
  return row && toItem(row);
}

/** Items by what happens to them next. */
export async function loadItems(
  db: Kysely<Tables>,
  kinds: readonly SendStateKind[] | undefined,
  caseIds: readonly string[] | undefined,
): Promise<readonly OutboxItem[]> {
  const rows = await selectItems(db)
    .$if(kinds !== undefined, (query) => query.where("kind", "in", kinds ?? []))
    .$if(caseIds !== undefined, (query) => query.where("case_id", "in", caseIds ?? []))
    .orderBy((eb) => eb("turn_at", "is", null))
    .orderBy("turn_at")
    .orderBy("id")
    .execute();
  return rows.map(toItem);
}

/** States of letters that are yet to go. */
export const YET_TO_GO: readonly SendStateKind[] = ["approved", "due", "deferred"];

/** The mailboxes of letters that are yet to go and whose turn has come. */
export async function loadDueAccounts(db: Kysely<Tables>, now: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("outbox")
    .select("account_id")
    .distinct()
    .where("kind", "in", YET_TO_GO)
    .where("turn_at", "<=", now)
    .execute();
  return rows.map((row) => row.account_id);
}

/** The message of an item. */
export async function loadItemBytes(db: Kysely<Tables>, id: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom("outbox").select("bytes").where("id", "=", id).executeTakeFirst();
  return row?.bytes;
}

/** Adds an item, or puts it in the place of its key's at a revision; in a transaction that alone may write. */
export async function putItem(
  trx: Kysely<Tables>,
  item: NewOutboxItem,
  { bytes, replacing }: { readonly bytes: Uint8Array; readonly replacing: number | null },
): Promise<"stored" | "taken"> {
  const found = await findItemFor(trx, item);
  if ((found?.revision ?? null) !== replacing) return "taken";
  const columns = {
    account_id: item.accountId,
    letter: JSON.stringify(item.letter),
    bytes,
    ...stateColumns(item.state),
    submitted_at: null,
    lease_token: null,
    lease_until: null,
  };
  if (found !== undefined) {
    await trx
      .updateTable("outbox")
      .set({ ...columns, revision: found.revision + 1 })
      .where("id", "=", found.id)
      .execute();
    return "stored";
  }
  await refuseUnknownCase(trx, item.caseId);
  const key = { id: item.id, case_id: item.caseId, step_id: item.stepId, contact_id: item.contactId };
  await trx
    .insertInto("outbox")
    .values({ ...key, ...columns, revision: 1 })
    .execute();
  return "stored";
}

async function refuseUnknownCase(trx: Kysely<Tables>, caseId: string): Promise<void> {
  const found = await trx.selectFrom("cases").select("number").where("id", "=", caseId).executeTakeFirst();
  if (found === undefined) throw caseUnknown(caseId);
}
