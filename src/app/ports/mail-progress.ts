/** How far a folder has been read: everything up to `lastUid`, as long as its UIDVALIDITY (RFC 9051, 2.3.1.1) is this one. */
export interface FolderCursor {
  readonly path: string;
  /** A 32-bit number in digits. */
  readonly uidValidity: string;
  readonly lastUid: number;
}

/** A message that could not be read and was passed over. */
export interface PoisonedMessage {
  readonly path: string;
  readonly uidValidity: string;
  readonly uid: number;
  readonly reason: string;
}

/** A name under which a letter is known besides the one it was sent with: what a server made of its Message-ID, or its thread. */
export interface LearntId {
  readonly kind: "message" | "thread";
  readonly value: string;
  readonly caseId: string;
  readonly factId: string;
}

/** An address of somebody in a case, in lower case. */
export interface CaseAddress {
  readonly caseId: string;
  readonly address: string;
}

/** What has been read of mailboxes so far. May be emptied at any time: the next scan reads again and doubles nothing. */
export interface MailProgressStore {
  listCursors(accountId: string): Promise<readonly FolderCursor[]>;
  /** Moves a cursor on. One that is behind what is kept of the same UIDVALIDITY is passed over: another worker was faster. */
  saveCursor(accountId: string, cursor: FolderCursor): Promise<void>;
  /** Forgets how far an account has been read. */
  dropCursors(accountId: string): Promise<void>;

  listPoisoned(accountId: string): Promise<readonly PoisonedMessage[]>;
  savePoisoned(accountId: string, message: PoisonedMessage, now: number): Promise<void>;

  listLearntIds(): Promise<readonly LearntId[]>;
  /** Keeps one; one of the same case that is there already is passed over. */
  saveLearntId(accountId: string, learnt: LearntId): Promise<void>;

  /** The addresses for which an account has been searched. */
  listSearched(accountId: string): Promise<readonly CaseAddress[]>;
  /** Notes that it has been; those of cases that are gone, or that are noted already, are passed over. */
  saveSearched(accountId: string, addresses: readonly CaseAddress[], now: number): Promise<void>;
}
