import type { Kysely, Selectable } from "kysely";
import type { ApplicationCursor, ApplicationState, ApplicationStore, MailApplication } from "../../app/ports/index.ts";
import { accessTo, type StoreDatabase } from "./store-database.ts";
import type { Tables } from "./tables.ts";

/** The store of applications over a database with Fineline's tables. */
export function createApplicationStore(database: StoreDatabase): ApplicationStore {
  const { read, write } = accessTo(database);
  return {
    listApplications: (where = {}) => read((db) => loadApplications(db, where)),
    addApplication: (application, now) => write((trx) => insertApplication(trx, application, now)),
    acceptApplication: (id, caseId, now) =>
      write((trx) => settle(trx, id, { state: "accepted", case_id: caseId, who: null, settled_at: now })),
    dismissApplication: (id, now) =>
      write((trx) => settle(trx, id, { state: "dismissed", content: NOBODY, who: null, settled_at: now })),
    findApplicationCursor: (openingId, accountId, path) => read((db) => findCursor(db, openingId, accountId, path)),
    saveApplicationCursor: (openingId, accountId, cursor) =>
      write((trx) => saveCursor(trx, openingId, accountId, cursor)),
  };
}

type Content = Pick<MailApplication, "name" | "email" | "subject" | "attachments" | "doubts">;

const NOBODY = JSON.stringify({ name: "", email: "", subject: "", attachments: [], doubts: [] } satisfies Content);

async function loadApplications(
  db: Kysely<Tables>,
  { openingId, state }: { readonly openingId?: string; readonly state?: ApplicationState },
): Promise<readonly MailApplication[]> {
  let query = db.selectFrom("applications").selectAll();
  if (openingId !== undefined) query = query.where("opening_id", "=", openingId);
  if (state !== undefined) query = query.where("state", "=", state);
  return (await query.orderBy("message_at").orderBy("id").execute()).map(toApplication);
}

function toApplication(row: Selectable<Tables["applications"]>): MailApplication {
  const { id, opening_id: openingId, account_id: accountId, message_key: messageKey, state, case_id: caseId } = row;
  const content = JSON.parse(row.content) as Content;
  const at = Number(row.message_at);
  return { id, openingId, accountId, messageKey, ...content, at, state, ...(caseId === null ? {} : { caseId }) };
}

async function insertApplication(trx: Kysely<Tables>, application: MailApplication, now: number): Promise<boolean> {
  const { id, openingId, accountId, messageKey, name, email, subject, at, attachments, doubts } = application;
  const there = await trx
    .selectFrom("openings")
    .innerJoin("mail_accounts", (join) => join.on("mail_accounts.id", "=", accountId))
    .select("openings.id")
    .where("openings.id", "=", openingId)
    .executeTakeFirst();
  if (there === undefined) return false;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("applications")
    .values({
      id,
      opening_id: openingId,
      account_id: accountId,
      message_key: messageKey,
      who: whoOf(name, email),
      case_id: null,
      state: "open",
      content: JSON.stringify({ name, email, subject, attachments, doubts } satisfies Content),
      message_at: at,
      noticed_at: now,
      settled_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

function whoOf(name: string, email: string): string {
  return `${name.toLowerCase().trim().replace(/\s+/g, " ")} <${email}>`;
}

type Settling = Partial<Pick<Selectable<Tables["applications"]>, "case_id" | "content">> &
  Pick<Selectable<Tables["applications"]>, "state" | "who" | "settled_at">;

async function settle(db: Kysely<Tables>, id: string, settling: Settling): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("applications")
    .set(settling)
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function findCursor(
  db: Kysely<Tables>,
  openingId: string,
  accountId: string,
  path: string,
): Promise<ApplicationCursor | undefined> {
  const row = await db
    .selectFrom("application_cursors")
    .select(["uid_validity", "last_uid"])
    .where("opening_id", "=", openingId)
    .where("account_id", "=", accountId)
    .where("path", "=", path)
    .executeTakeFirst();
  return row === undefined ? undefined : { path, uidValidity: row.uid_validity, lastUid: Number(row.last_uid) };
}

/** One whose opening or mailbox is gone meanwhile is passed over. */
async function saveCursor(
  trx: Kysely<Tables>,
  openingId: string,
  accountId: string,
  { path, uidValidity, lastUid }: ApplicationCursor,
): Promise<void> {
  const there = await trx
    .selectFrom("openings")
    .innerJoin("mail_accounts", (join) => join.on("mail_accounts.id", "=", accountId))
    .select("openings.id")
    .where("openings.id", "=", openingId)
    .executeTakeFirst();
  if (there === undefined) return;
  const place = { opening_id: openingId, account_id: accountId, path };
  const read = { uid_validity: uidValidity, last_uid: lastUid };
  const keys = ["opening_id", "account_id", "path"] as const;
  await trx
    .insertInto("application_cursors")
    .values({ ...place, ...read })
    .onConflict((conflict) => conflict.columns(keys).doUpdateSet(read))
    .execute();
}
