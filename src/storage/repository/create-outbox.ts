import type { Outbox } from "../../app/ports/index.ts";
import { deletePause, loadNthLastSubmission, loadPauses, upsertPause } from "./outbox-accounts.ts";
import { findItem, findItemFor, loadDueAccounts, loadItemBytes, loadItems, putItem } from "./outbox-items.ts";
import { beginItem, changeItem, claimItem, settleAndClaimItem, settleItem } from "./outbox-leases.ts";
import { accessTo, type StoreDatabase } from "./store-database.ts";

/** The outbox over a database with Fineline's tables. */
export function createOutbox(database: StoreDatabase): Outbox {
  const { read, write } = accessTo(database);
  return {
    put: (item, bytes, replacing) => write((trx) => putItem(trx, item, { bytes, replacing })),
    find: (id) => read((db) => findItem(db, id)),
    findFor: (key) => read((db) => findItemFor(db, key)),
    list: (kinds, caseIds) => read((db) => loadItems(db, kinds, caseIds)),
    listDueAccounts: (now) => read((db) => loadDueAccounts(db, now)),
    loadBytes: (id) => read((db) => loadItemBytes(db, id)),
    claim: (now, lease, passedOver) => write((trx) => claimItem(trx, now, { lease, passedOver })),
    begin: (claimed, state, times) => write((trx) => beginItem(trx, claimed, { state, ...times })),
    settle: (claimed, change, now) => write((trx) => settleItem(trx, claimed, { change, now })),
    settleAndClaim: (claimed, change, now, lease) =>
      write((trx) => settleAndClaimItem(trx, claimed, { change, now, lease })),
    change: (item, change, now) => write((trx) => changeItem(trx, item, { change, now })),
    submittedNthLast: (accountId, nth, since) => read((db) => loadNthLastSubmission(db, accountId, { nth, since })),
    pauseAccount: (pause) => write((trx) => upsertPause(trx, pause)),
    resumeAccount: (accountId) => write((trx) => deletePause(trx, accountId)),
    listPauses: () => read(loadPauses),
  };
}
