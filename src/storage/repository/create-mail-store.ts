import type { Kysely, Transaction } from "kysely";
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
import type { Tables } from "./tables.ts";

/** All that is kept about mailboxes. */
export interface MailStore extends MailAccountStore, MailProgressStore, ProposalStore {
  /** Lets go of the place; to be called once, after the last call has settled. */
  close(): Promise<void>;
}

/** What a database brings to the repository of mail. */
export interface MailStoreDatabase {
  /** Its transactions run one after another, from their first statement on, whoever else writes. */
  readonly db: Kysely<Tables>;
  /** Turns the driver's error into a `StoreError`, where it is the outside's failure and not a bug. */
  readonly toStoreError: (error: unknown) => unknown;
  /** Closes and opens secrets; what is closed for one account opens for no other. Loaded when it is needed. */
  readonly openSeal: () => Promise<{
    readonly close: (accountId: string, text: string) => Uint8Array;
    readonly open: (accountId: string, sealed: Uint8Array) => string;
  }>;
  /** Makes what was deleted unreadable in the files as well, as far as others that are reading let it. */
  readonly wipe: () => Promise<void>;
  readonly close: () => Promise<void>;
}

type Access = ReturnType<typeof accessTo>;

/** The store of mailboxes over a database with Fineline's tables. */
export function createMailStore(database: MailStoreDatabase): MailStore {
  const access = accessTo(database);
  return {
    ...accountsOver(access, database),
    ...progressOver(access),
    ...proposalsOver(access),
    close: database.close,
  };
}

function accessTo({ db, toStoreError }: MailStoreDatabase) {
  const translated = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      throw toStoreError(error);
    }
  };
  return {
    read: <Value>(load: (db: Kysely<Tables>) => Promise<Value>) => translated(() => load(db)),
    write: <Value>(change: (trx: Transaction<Tables>) => Promise<Value>) =>
      translated(() => db.transaction().execute(change)),
  };
}

function accountsOver({ read, write }: Access, { openSeal, wipe }: MailStoreDatabase): MailAccountStore {
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
