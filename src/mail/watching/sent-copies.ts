import type { ImapFlow, SearchObject } from "imapflow";
import {
  type FoundCopy,
  type MailAccount,
  type MailboxLetters,
  MailError,
  type MailFolder,
} from "../../app/ports/index.ts";
import { HEAD_FIELDS, parseHead } from "../heads/index.ts";
import { ImapSession, type ImapSessionOptions } from "./imap-session.ts";
import { listFolders } from "./list-folders.ts";
import { readSource } from "./read-source.ts";

export interface SentCopiesOptions extends Omit<ImapSessionOptions, "server"> {
  readonly account: Pick<MailAccount, "id" | "imap" | "mode">;
  /** Whether the provider files a copy of everything that it sends; then none is added. */
  readonly filesItself: boolean;
}

/** What may stand in a command: an id of printable ASCII, and nothing else (RFC 5322, 3.6.4). */
const COMMAND_ID = /^<[\x21-\x7e]{1,250}>$/;
const DAY_MS = 86_400_000;
/** How many reports are looked into for a letter that may have come back. */
const MOST_REPORTS = 25;

/** The letters of a mailbox over IMAP. Calls come one after another. */
export function openMailboxLetters({ account, filesItself, ...login }: SentCopiesOptions): MailboxLetters {
  const session = new ImapSession({ server: account.imap, ...login }, () => {});
  const refuseWatching = () => {
    if (account.mode === "watch") {
      throw new MailError("server", "This mailbox is only watched: nothing is put into it.", { retryable: false });
    }
  };
  return {
    findCopy: async (ids, since) => {
      const askable = ids.filter((id) => COMMAND_ID.test(id));
      return askable.length === 0 ? undefined : findCopy(session, account.id, { ids: askable, since });
    },
    fileCopy: async (bytes) => {
      refuseWatching();
      if (!filesItself) await putOnce(session, bytes, { role: "sent", flags: ["\\Seen"], lookIn: ["sent"] });
    },
    saveDraft: async (bytes) => {
      refuseWatching();
      await putOnce(session, bytes, { role: "drafts", flags: ["\\Draft", "\\Seen"], lookIn: ["drafts", "sent"] });
    },
    findMessage: async (messageId) => (COMMAND_ID.test(messageId) ? findMessage(session, messageId) : undefined),
    close: () => session.close(),
  };
}

/** Wherever it lies, but in the bin: first where everything lies, or what came in. */
async function findMessage(session: ImapSession, messageId: string): Promise<Uint8Array | undefined> {
  const order: readonly MailFolder["role"][] = ["all", "inbox", "sent", "other", "junk"];
  const folders = (await session.use(listFolders)).filter(({ role }) => order.includes(role));
  for (const folder of folders.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))) {
    const uids = await session.in(folder.path, (client) =>
      client.search({ header: { "message-id": messageId } }, { uid: true }),
    );
    for (const uid of uids || []) {
      const source = await readSource(session, folder, uid);
      if (source.kind === "source") return source.bytes;
    }
  }
  return undefined;
}

interface Sought {
  readonly ids: readonly string[];
  /** Epoch milliseconds. */
  readonly since: number;
}

async function findCopy(session: ImapSession, accountId: string, sought: Sought): Promise<FoundCopy | undefined> {
  const folders = await session.use(listFolders);
  const inRole = (...roles: readonly MailFolder["role"][]) => folders.filter(({ role }) => roles.includes(role));
  for (const folder of inRole("sent", "all")) {
    const messageId = await findSentCopy(session, folder, { accountId, ...sought });
    if (messageId !== undefined) return { by: "sent-copy", messageId };
  }
  for (const folder of inRole("inbox", "all", "junk")) {
    const by = await findReaction(session, folder, sought);
    if (by !== undefined) return { by };
  }
  return undefined;
}

/** By the id that it has, or had before the provider put another. */
function findSentCopy(
  session: ImapSession,
  folder: MailFolder,
  { ids, since, accountId }: Sought & { readonly accountId: string },
): Promise<string | undefined> {
  return session.in(folder.path, async (client) => {
    for (const id of ids) {
      for (const uid of await searchEither(client, since, [
        { header: { "message-id": id } },
        { header: { "x-microsoft-original-message-id": id } },
      ])) {
        const found = await client.fetchOne(`${uid}`, { uid: true, headers: [...HEAD_FIELDS] }, { uid: true });
        if (found === false || found.headers === undefined) continue;
        const { path } = folder;
        const place = { accountId, path, isInSent: true, uid, receivedAt: 0, threadId: undefined };
        const { messageId, originalId } = parseHead(found.headers, place);
        // A search finds parts of words as well, on some servers.
        if (messageId === id || originalId === id) return messageId ?? id;
      }
    }
    return undefined;
  });
}

async function findReaction(session: ImapSession, folder: MailFolder, { ids, since }: Sought) {
  const isAnswered = await session.in(folder.path, async (client) => {
    for (const id of ids) {
      const answers = [{ header: { "in-reply-to": id } }, { header: { references: id } }];
      if ((await searchEither(client, since, answers)).length > 0) return true;
    }
    return false;
  });
  if (isAnswered) return "answer";
  return (await hasReport(session, folder, { ids, since })) ? "bounce" : undefined;
}

async function hasReport(session: ImapSession, folder: MailFolder, { ids, since }: Sought): Promise<boolean> {
  const reports = await session.in(folder.path, (client) =>
    searchEither(client, since, [{ from: "mailer-daemon" }, { from: "postmaster" }]),
  );
  for (const uid of reports.slice(-MOST_REPORTS)) {
    const source = await readSource(session, folder, uid);
    if (source.kind !== "source") continue;
    const text = Buffer.from(source.bytes).toString("latin1");
    if (ids.some((id) => text.includes(id))) return true;
  }
  return false;
}

/** The day before, too: servers compare by their own days (RFC 9051, 6.4.4). */
async function searchEither(
  client: ImapFlow,
  since: number,
  queries: readonly SearchObject[],
): Promise<readonly number[]> {
  const found = new Set<number>();
  for (const query of queries) {
    const uids = await client.search({ ...query, since: new Date(since - DAY_MS) }, { uid: true });
    if (!Array.isArray(uids))
      throw new MailError("server", "The mail server refused a search: this is tried again later.");
    for (const uid of uids) found.add(uid);
  }
  return [...found].sort((a, b) => a - b);
}

interface Placing {
  readonly role: "sent" | "drafts";
  readonly flags: readonly string[];
  /** Where it may lie already. */
  readonly lookIn: readonly MailFolder["role"][];
}

/** Not where a message of that id lies already: the provider may have filed it, or an earlier try that was thought to fail. */
async function putOnce(session: ImapSession, bytes: Uint8Array, { role, flags, lookIn }: Placing): Promise<void> {
  const folders = await session.use(listFolders);
  const folder = folders.find((each) => each.role === role);
  if (folder === undefined) {
    throw new MailError("server", `This mailbox has no folder for what is ${role === "sent" ? "sent" : "drafted"}.`, {
      retryable: false,
    });
  }
  const place = { accountId: "", path: folder.path, isInSent: false, uid: 0, receivedAt: 0, threadId: undefined };
  const { messageId } = parseHead(headOf(bytes), place);
  const places = folders.filter((each) => lookIn.includes(each.role));
  for (const { path } of places) if (await liesIn(session, path, messageId)) return;
  const placed = await session.use((client) => client.append(folder.path, Buffer.from(bytes), [...flags]));
  if (placed === false)
    throw new MailError("server", "The mail server did not take the letter: this is tried again later.");
}

async function liesIn(session: ImapSession, path: string, messageId: string | undefined): Promise<boolean> {
  if (messageId === undefined || !COMMAND_ID.test(messageId)) return false;
  return session.in(path, async (client) => {
    const uids = await client.search({ header: { "message-id": messageId } }, { uid: true });
    return Array.isArray(uids) && uids.length > 0;
  });
}

function headOf(bytes: Uint8Array): Uint8Array {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf("\r\n\r\n");
  return end < 0 ? bytes : bytes.subarray(0, end);
}
