import { type ApplicationTools, noticeApplications, takeInCertain } from "./applications/index.ts";
import type { NoticingInput } from "./noticing/index.ts";
import { LetterIndex, lateAddresses, noticeMessage } from "./noticing/index.ts";
import {
  type CaseAddress,
  type FoundHeads,
  type HeadBatch,
  MailError,
  type MailFolder,
  type MailProgressStore,
  type MessageHead,
  type OpenMailbox,
  type Proposal,
  type ProposalStore,
  SealError,
  type StopSignal,
  type StoredCase,
  StoreError,
} from "./ports/index.ts";
import { searchMailbox } from "./search-mailbox.ts";

/** How far a scan has come. */
export interface ScanProgress {
  readonly path: string;
  /** Heads read in this scan. */
  readonly read: number;
  /** Heads of this folder that are still to be read. */
  readonly left: number;
}

export interface ScanInput extends Omit<NoticingInput, "index" | "mailbox" | "mail"> {
  readonly mailbox: Pick<OpenMailbox, "listFolders" | "readHeads" | "searchHeads" | "readSource">;
  readonly mail: MailProgressStore & ProposalStore;
  /** Left out where nobody applies by mail. */
  readonly applications?: ApplicationTools | undefined;
  /** The token that answers to a case carry in their address, where tokens are in use. */
  readonly tokenOf?: (caseId: string) => string;
  /** Those that it carried before. */
  readonly formerTokensOf?: (caseId: string) => readonly string[];
  readonly stop?: StopSignal | undefined;
  readonly onProgress?: ((progress: ScanProgress) => Promise<void> | void) | undefined;
}

/** What a scan came to. */
export interface ScanReport {
  readonly read: number;
  /** What was noticed in it, recorded or proposed. */
  readonly noticed: readonly Proposal[];
  /** Messages that were passed over because they cannot be read. */
  readonly poisoned: number;
  /** False where it was stopped before it was through. */
  readonly isComplete: boolean;
}

/** Letters first: what answers to them is then known. */
const ORDER: readonly MailFolder["role"][] = ["sent", "inbox", "all", "other", "junk"];

/**
 * Reads what is new in a mailbox since the last scan, everything the first time, and notices what belongs to cases. For addresses that
 * became known since, it is searched for older mail.
 * It may be stopped after any batch and goes on there the next time. What cannot be read is passed over and noted.
 * Rejects with a `MailError` where the mailbox fails; everything up to there is kept.
 */
export async function scanMailbox(input: ScanInput): Promise<ScanReport> {
  const { mailbox, mail, account, store, now, stop } = input;
  await takeApplications(input);
  const cursors = new Map((await mail.listCursors(account.id)).map((cursor) => [cursor.path, cursor]));
  const cases = await Array.fromAsync(store.streamCases());
  const late = lateAddresses(cases, account, await mail.listSearched(account.id));
  const scan = new Scan(input, await buildIndex(cases, input));
  const folders = foldersToRead(await mailbox.listFolders());
  for (const folder of folders) {
    const cursor = cursors.get(folder.path);
    const afterUid = cursor?.uidValidity === folder.uidValidity ? cursor.lastUid : 0;
    if (folder.uidNext > afterUid + 1) await scan.readFolder(folder, afterUid);
    if (stop?.aborted === true) return scan.report(false);
  }
  // Everything was just held against them.
  if (cursors.size === 0) await mail.saveSearched(account.id, late, now);
  else if (!(await scan.search(late, folders))) return scan.report(false);
  return scan.report(true);
}

/** First of all: who is taken in is known when the rest is read. */
async function takeApplications({ applications: tools, ...input }: ScanInput): Promise<void> {
  if (tools === undefined) return;
  await noticeApplications({ ...input, ...tools });
  await takeInCertain({ ...input, ...tools });
}

/** Where one folder holds everything, the others only repeat it. Drafts are not letters yet, and the bin is nobody's. */
function foldersToRead(folders: readonly MailFolder[]): readonly MailFolder[] {
  const hasAll = folders.some(({ role }) => role === "all");
  return folders
    .filter(({ role }) => ORDER.includes(role) && !(hasAll && role === "other"))
    .toSorted((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
}

async function buildIndex(cases: readonly StoredCase[], input: ScanInput): Promise<LetterIndex> {
  const { mail, tokenOf, formerTokensOf, now } = input;
  const proposals = await mail.listProposals({ state: "open" });
  return new LetterIndex({ cases, proposals, learnt: await mail.listLearntIds(), tokenOf, formerTokensOf, now });
}

class Scan {
  readonly #input: ScanInput;
  readonly #index: LetterIndex;
  readonly #noticed: Proposal[] = [];
  #read = 0;
  #poisoned = 0;

  constructor(input: ScanInput, index: LetterIndex) {
    this.#input = input;
    this.#index = index;
  }

  async readFolder(folder: MailFolder, afterUid: number): Promise<void> {
    const { mailbox, stop, onProgress } = this.#input;
    for await (const batch of mailbox.readHeads(folder, afterUid)) {
      await this.#take(batch, folder);
      await onProgress?.({ path: folder.path, read: this.#read, left: batch.left });
      if (stop?.aborted === true) return;
    }
  }

  /** Whether it was gone through for all of the addresses, as far as its server searches. */
  search(late: readonly CaseAddress[], folders: readonly MailFolder[]): Promise<boolean> {
    const take = async ({ heads }: FoundHeads, folder: MailFolder) => {
      for (const head of heads) await this.#notice(head, folder);
    };
    return searchMailbox(late, { ...this.#input, index: this.#index, folders, take });
  }

  report(isComplete: boolean): ScanReport {
    return { read: this.#read, noticed: this.#noticed, poisoned: this.#poisoned, isComplete };
  }

  /** The cursor last: whoever is killed before reads the batch again, and what it recorded is there already. */
  async #take({ heads, poisoned, lastUid }: HeadBatch, folder: MailFolder): Promise<void> {
    const { mail, account, now } = this.#input;
    const { path, uidValidity } = folder;
    for (const head of heads) await this.#notice(head, folder);
    for (const { uid, reason } of poisoned) {
      await mail.savePoisoned(account.id, { path, uidValidity, uid, reason }, now);
    }
    this.#read += heads.length;
    this.#poisoned += poisoned.length;
    await mail.saveCursor(account.id, { path, uidValidity, lastUid });
  }

  /** A message at which Fineline itself fails is named and passed over: the next ones are read, and it is not lost from sight. */
  async #notice(head: MessageHead, folder: MailFolder): Promise<void> {
    try {
      this.#noticed.push(...(await noticeMessage(head, folder, { ...this.#input, index: this.#index })));
    } catch (error) {
      if (error instanceof MailError || error instanceof StoreError || error instanceof SealError) throw error;
      const { mail, account, now } = this.#input;
      const { path, uidValidity } = folder;
      await mail.savePoisoned(account.id, { path, uidValidity, uid: head.uid, reason: "Fineline fails at it" }, now);
      this.#poisoned += 1;
    }
  }
}
