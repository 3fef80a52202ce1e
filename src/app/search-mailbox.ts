import { DAY_MS, type Instant } from "../engine/index.ts";
import type { LetterIndex } from "./noticing/index.ts";
import type {
  CaseAddress,
  FoundHeads,
  MailFolder,
  MailProgressStore,
  MessageHead,
  OpenMailbox,
  StopSignal,
} from "./ports/index.ts";

export interface SearchInput {
  readonly account: { readonly id: string };
  readonly mailbox: Pick<OpenMailbox, "searchHeads">;
  readonly mail: Pick<MailProgressStore, "saveSearched">;
  readonly index: LetterIndex;
  /** Those to search in, in the order in which they are read. */
  readonly folders: readonly MailFolder[];
  /** Takes what was found in a folder. */
  readonly take: (found: FoundHeads, folder: MailFolder) => Promise<void>;
  readonly now: Instant;
  readonly stop?: StopSignal | undefined;
}

/** How long before a case's first fact a message may have been written that is of interest to it. */
const BEFORE_MS = 365 * DAY_MS;
/** How many messages of an address are looked at, over all folders: the newest of each. */
const MOST_MESSAGES = 200;

/**
 * Searches a mailbox for mail from and to addresses that became known after it was read, and notes each address that is done. Where the
 * server refuses to search, the address is left for another time. Gives false where it was stopped before it was through.
 */
export async function searchMailbox(late: readonly CaseAddress[], input: SearchInput): Promise<boolean> {
  for (const [address, uses] of Map.groupBy(late, (each) => each.address)) {
    if (input.stop?.aborted === true) return false;
    const firsts = uses.map(({ caseId }) => input.index.findCase(caseId)?.firstAt ?? input.now);
    if (await searchAddress(address, Math.min(...firsts) - BEFORE_MS, input)) {
      await input.mail.saveSearched(input.account.id, uses, input.now);
    }
  }
  return true;
}

async function searchAddress(address: string, since: Instant, input: SearchInput): Promise<boolean> {
  const { mailbox, folders, take } = input;
  let most = MOST_MESSAGES;
  for (const folder of folders) {
    if (folder.messages === 0 || most === 0) continue;
    const found = await mailbox.searchHeads(folder, { address, since, most });
    if (found === undefined) return false;
    most -= Math.min(found.heads.length + found.poisoned.length, most);
    // A server finds parts of addresses, and those of others with them.
    await take({ ...found, heads: found.heads.filter((head) => isFromOrTo(head, address)) }, folder);
  }
  return true;
}

function isFromOrTo({ from, to }: MessageHead, address: string): boolean {
  return from?.address === address || to.some((person) => person.address === address);
}
