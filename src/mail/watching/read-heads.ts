import type { FetchMessageObject, ImapFlow } from "imapflow";
import {
  type AddressSearch,
  type FoundHeads,
  type HeadBatch,
  MailError,
  type MailFolder,
  type MessageHead,
} from "../../app/ports/index.ts";
import { HEAD_FIELDS, parseHead } from "../heads/index.ts";
import type { ImapSession } from "./imap-session.ts";
import { readPatiently, refuseOutage } from "./read-patiently.ts";

export interface ReadHeadsOptions {
  readonly session: ImapSession;
  readonly accountId: string;
  readonly folder: MailFolder;
  readonly afterUid: number;
  readonly batchSize?: number | undefined;
}

type RangeOptions = Omit<ReadHeadsOptions, "afterUid">;

/** What a batch leaves behind outlives quick collections of garbage: large ones cost memory. */
const BATCH_SIZE = 100;

const NONE: FoundHeads = { heads: [], poisoned: [] };

/**
 * The heads of messages above a UID, oldest first, a batch at a time. A batch that fails is read in halves, down to the message
 * that makes it fail, which is named and passed over; where the server itself is out of reach, nothing is passed over. Ends where
 * the folder has another UIDVALIDITY by now.
 */
export async function* readHeads(options: ReadHeadsOptions): AsyncGenerator<HeadBatch> {
  const { folder, session, afterUid, batchSize = BATCH_SIZE } = options;
  const uids = await session.in(folder.path, async (client) =>
    isSame(client, folder) ? uidsAbove(client, afterUid) : undefined,
  );
  if (uids === undefined) return;
  for (let start = 0; start < uids.length; start += batchSize) {
    const batch = uids.slice(start, start + batchSize);
    const read = await readRange(batch, options);
    if (read === undefined) return;
    yield { ...read, lastUid: batch.at(-1)!, left: uids.length - start - batch.length };
  }
  // UIDs that were given out and are gone again need not be asked for a second time.
  if (folder.uidNext - 1 > (uids.at(-1) ?? afterUid)) yield { ...NONE, lastUid: folder.uidNext - 1, left: 0 };
}

/** The newest heads of mail from and to an address, or whatever longer address holds it; undefined where the server does not search. */
export async function searchHeads(
  { address, since, most }: AddressSearch,
  options: RangeOptions,
): Promise<FoundHeads | undefined> {
  const { session, folder, batchSize = BATCH_SIZE } = options;
  const query = { or: [{ from: address }, { to: address }, { cc: address }], since: new Date(since) };
  const found = await session.in(folder.path, async (client) =>
    isSame(client, folder) ? client.search(query, { uid: true }) : undefined,
  );
  if (!Array.isArray(found)) return undefined;
  const uids = found.toSorted((a, b) => a - b).slice(-most);
  let read = NONE;
  for (let start = 0; start < uids.length; start += batchSize) {
    const batch = await readRange(uids.slice(start, start + batchSize), options);
    if (batch === undefined) return undefined;
    read = { heads: [...read.heads, ...batch.heads], poisoned: [...read.poisoned, ...batch.poisoned] };
  }
  return read;
}

async function uidsAbove(client: ImapFlow, afterUid: number): Promise<readonly number[]> {
  const found = await client.search({ uid: `${afterUid + 1}:*` }, { uid: true });
  if (!Array.isArray(found))
    throw new MailError("server", "The server did not list its messages: this is tried again later.");
  // `n:*` names the last message even where its UID is below n (RFC 9051, 6.4.8).
  return found.filter((uid) => uid > afterUid).sort((a, b) => a - b);
}

async function readRange(uids: readonly number[], options: RangeOptions): Promise<FoundHeads | undefined> {
  if (uids.length === 1) return readAlone(uids[0]!, options);
  try {
    return await fetchHeads(uids, options);
  } catch (error) {
    await refuseOutage(options.session, options.folder.path, error);
    const middle = Math.ceil(uids.length / 2);
    const first = await readRange(uids.slice(0, middle), options);
    const second = first === undefined ? undefined : await readRange(uids.slice(middle), options);
    if (first === undefined || second === undefined) return undefined;
    return { heads: [...first.heads, ...second.heads], poisoned: [...first.poisoned, ...second.poisoned] };
  }
}

/** What fails again and again on its own is passed over. */
async function readAlone(uid: number, options: RangeOptions): Promise<FoundHeads | undefined> {
  const { session, folder } = options;
  const read = await readPatiently(session, folder.path, async () => ({ found: await fetchHeads([uid], options) }));
  return read === undefined ? { heads: [], poisoned: [{ uid, reason: "its head cannot be read" }] } : read.found;
}

/** Undefined where the folder is no longer the one that was listed. */
function fetchHeads(uids: readonly number[], options: RangeOptions): Promise<FoundHeads | undefined> {
  const { session, folder, accountId } = options;
  const query = { uid: true, internalDate: true, threadId: true, headers: [...HEAD_FIELDS] };
  return session.in(folder.path, async (client) => {
    if (!isSame(client, folder)) return undefined;
    const wanted = new Set(uids);
    const heads: MessageHead[] = [];
    // One by one: what the library holds of a row is given back before the next.
    for await (const row of client.fetch(setOf(uids), query, { uid: true })) {
      if (wanted.has(row.uid)) heads.push(toHead(row, folder, accountId));
    }
    return { ...NONE, heads };
  });
}

/** What lies close together is asked for as one range, which is short; the rest by number, so that nothing in between is read. */
function setOf(uids: readonly number[]): string {
  const [first, last] = [uids[0]!, uids.at(-1)!];
  return last - first < 4 * uids.length ? `${first}:${last}` : uids.join(",");
}

function toHead(row: FetchMessageObject, { path, role }: MailFolder, accountId: string): MessageHead {
  const receivedAt = new Date(row.internalDate ?? 0).getTime();
  return parseHead(row.headers ?? new Uint8Array(), {
    accountId,
    path,
    isInSent: role === "sent",
    uid: row.uid,
    receivedAt: Number.isNaN(receivedAt) ? 0 : receivedAt,
    threadId: row.threadId,
  });
}

function isSame(client: ImapFlow, { uidValidity }: MailFolder): boolean {
  return client.mailbox !== false && `${client.mailbox.uidValidity}` === uidValidity;
}
