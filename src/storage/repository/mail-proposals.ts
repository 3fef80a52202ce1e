import type { Kysely, Selectable } from "kysely";
import type { Proposal, ProposalState } from "../../app/ports/index.ts";
import type { Tables } from "./tables.ts";

export interface ProposalFilter {
  readonly caseId?: string;
  readonly state?: ProposalState;
}

export async function loadProposals(db: Kysely<Tables>, where: ProposalFilter): Promise<readonly Proposal[]> {
  let query = db.selectFrom("mail_proposals").selectAll();
  if (where.caseId !== undefined) query = query.where("case_id", "=", where.caseId);
  if (where.state !== undefined) query = query.where("state", "=", where.state);
  return (await query.orderBy("message_at").orderBy("id").execute()).map(toProposal);
}

export async function findProposal(db: Kysely<Tables>, proposalId: string): Promise<Proposal | undefined> {
  const row = await db.selectFrom("mail_proposals").selectAll().where("id", "=", proposalId).executeTakeFirst();
  return row === undefined ? undefined : toProposal(row);
}

export async function isNoticed(db: Kysely<Tables>, messageKey: string): Promise<boolean> {
  const row = await db
    .selectFrom("mail_proposals")
    .select("id")
    .where("message_key", "=", messageKey)
    .executeTakeFirst();
  if (row !== undefined) return true;
  const application = await db
    .selectFrom("applications")
    .select("id")
    .where("message_key", "=", messageKey)
    .executeTakeFirst();
  return application !== undefined;
}

/** Keeps proposals whose case and account are still there, and that are not; in a transaction that alone may write. */
export async function insertProposals(trx: Kysely<Tables>, proposals: readonly Proposal[], now: number): Promise<void> {
  for (const { id, caseId, certainty, state, message, facts, evidence } of proposals) {
    const known = await trx
      .selectFrom("cases")
      .innerJoin("mail_accounts", (join) => join.on("mail_accounts.id", "=", message.accountId))
      .select("cases.id")
      .where("cases.id", "=", caseId)
      .executeTakeFirst();
    if (known === undefined) continue;
    const content = JSON.stringify({ message, facts, evidence });
    const settled_at = state === "open" ? null : now;
    const ids = { id, message_key: message.key, account_id: message.accountId, case_id: caseId };
    await trx
      .insertInto("mail_proposals")
      .values({ ...ids, certainty, state, content, message_at: message.at, noticed_at: now, settled_at })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  }
}

export async function updateProposal(
  trx: Kysely<Tables>,
  proposalId: string,
  state: "accepted" | "dismissed",
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("mail_proposals")
    .set({ state, settled_at: now })
    .where("id", "=", proposalId)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function toProposal(row: Selectable<Tables["mail_proposals"]>): Proposal {
  const { message, facts, evidence } = JSON.parse(row.content);
  const { id, case_id: caseId, certainty, state } = row;
  return { id, caseId, certainty, message, facts, evidence, state };
}
