import type { MailAccountStore, MailProgressStore, MailSecret, ProposalStore } from "../../app/ports/index.ts";
import {
  deleteAccount,
  findAccount,
  findSealedSecret,
  loadAccounts,
  loadSavedForm,
  updateAccount,
  updateSecret,
  upsertAccount,
} from "./mail-accounts.ts";
import {
  deleteCursors,
  insertLearntId,
  insertPoisoned,
  insertSearched,
  loadCursors,
  loadLearntIds,
  loadPoisoned,
  loadSearched,
  upsertCursor,
} from "./mail-progress.ts";
import { findProposal, insertProposals, isNoticed, loadProposals, updateProposal } from "./mail-proposals.ts";
import { type Access, accessTo, type SealedDatabase } from "./store-database.ts";

/** All that is kept about mailboxes. */
export interface MailStore extends MailAccountStore, MailProgressStore, ProposalStore {
  /** Lets go of the place; to be called once, after the last call has settled. */
  close(): Promise<void>;
}

/** The store of mailboxes over a database with Fineline's tables. */
export function createMailStore(database: SealedDatabase): MailStore {
  const access = accessTo(database);
  return {
    ...accountsOver(access, database),
    ...progressOver(access),
    ...proposalsOver(access),
    close: database.close,
  };
}

function accountsOver({ read, write, wipe }: Access, { openSeal }: SealedDatabase): MailAccountStore {
  const sealed = async (accountId: string, secret: MailSecret) =>
    (await openSeal()).close(accountId, JSON.stringify(secret));
  return {
    listAccounts: () => read(loadAccounts),
    findAccount: (accountId) => read((db) => findAccount(db, accountId)),
    saveAccount: async (account, secret, now) => {
      const closed = await sealed(account.id, secret);
      await write((trx) => upsertAccount(trx, account, closed, now));
    },
    changeAccount: (account) => write((trx) => updateAccount(trx, account)),
    saveSecret: async (accountId, secret) => {
      const closed = await sealed(accountId, secret);
      await write((trx) => updateSecret(trx, accountId, closed));
    },
    savedAs: (accountId) => read((db) => loadSavedForm(db, accountId)),
    loadSecret: async (accountId) => {
      const closed = await read((db) => findSealedSecret(db, accountId));
      return closed === undefined ? undefined : JSON.parse((await openSeal()).open(accountId, closed));
    },
    removeAccount: async (accountId) => {
      if (await write((trx) => deleteAccount(trx, accountId))) await wipe();
    },
  };
}

function progressOver({ read, write }: Access): MailProgressStore {
  return {
    listCursors: (accountId) => read((db) => loadCursors(db, accountId)),
    saveCursor: (accountId, cursor) => write((trx) => upsertCursor(trx, accountId, cursor)),
    dropCursors: (accountId) => write((trx) => deleteCursors(trx, accountId)),
    listPoisoned: (accountId) => read((db) => loadPoisoned(db, accountId)),
    savePoisoned: (accountId, message, now) => write((trx) => insertPoisoned(trx, accountId, message, now)),
    listLearntIds: () => read(loadLearntIds),
    saveLearntId: (accountId, learnt) => write((trx) => insertLearntId(trx, accountId, learnt)),
    listSearched: (accountId) => read((db) => loadSearched(db, accountId)),
    saveSearched: async (accountId, addresses, now) => {
      if (addresses.length > 0) await write((trx) => insertSearched(trx, accountId, { addresses, now }));
    },
  };
}

function proposalsOver({ read, write }: Access): ProposalStore {
  return {
    listProposals: (where = {}) => read((db) => loadProposals(db, where)),
    findProposal: (proposalId) => read((db) => findProposal(db, proposalId)),
    hasNoticed: (messageKey) => read((db) => isNoticed(db, messageKey)),
    addProposals: async (proposals, now) => {
      if (proposals.length > 0) await write((trx) => insertProposals(trx, proposals, now));
    },
    settleProposal: (proposalId, state, now) => write((trx) => updateProposal(trx, proposalId, state, now)),
  };
}
