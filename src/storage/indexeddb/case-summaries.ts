import type { CaseSummary } from "../../app/ports/index.ts";
import type { ReadTransaction, WriteTransaction } from "./schema.ts";
import { findRecord } from "./stored-cases.ts";

/** Every summary by the creation of its case; none is behind its case, since whoever writes that deletes it. */
export function loadSummaries(trx: ReadTransaction): Promise<readonly CaseSummary[]> {
  return trx.objectStore("summaries").getAll();
}

/** Keeps the summaries that their cases have not gone past. */
export async function saveSummaries(trx: WriteTransaction, summaries: readonly CaseSummary[]): Promise<void> {
  await Promise.all(
    summaries.map(async (summary) => {
      const record = await findRecord(trx, summary.caseId);
      if (record?.sequence === summary.sequence) await trx.objectStore("summaries").put(summary, record.number);
    }),
  );
}

/** Forgets all that is derived. */
export async function dropSummaries(trx: WriteTransaction): Promise<void> {
  await trx.objectStore("summaries").clear();
}
