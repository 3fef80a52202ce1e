import {
  type MailAccount,
  MailError,
  type MailFolder,
  type OpenMailbox,
  type StopSignal,
} from "../../app/ports/index.ts";
import { ImapSession, type ImapSessionOptions } from "./imap-session.ts";
import { listFolders } from "./list-folders.ts";
import { readHeads, searchHeads } from "./read-heads.ts";
import { readSource } from "./read-source.ts";

export interface OpenMailboxOptions extends Omit<ImapSessionOptions, "server"> {
  readonly account: Pick<MailAccount, "id" | "imap">;
  /** How many heads are read at once; 100 where it is not given. */
  readonly batchSize?: number | undefined;
}

/**
 * A mailbox over IMAP (RFC 3501, RFC 9051), opened for reading alone. Nothing is sent before the first call; a connection that was
 * lost is made anew by the next one.
 */
export function openMailbox({ account, batchSize, ...login }: OpenMailboxOptions): OpenMailbox {
  const news = new News();
  const session = new ImapSession({ server: account.imap, ...login }, () => news.tell());
  return {
    listFolders: async () => {
      news.forget();
      const folders = await session.use(listFolders);
      news.inboxUidNext = folders.find(({ role }) => role === "inbox")?.uidNext ?? 0;
      return folders;
    },
    readHeads: (folder, afterUid) => readHeads({ session, accountId: account.id, folder, afterUid, batchSize }),
    searchHeads: (folder, search) => searchHeads(search, { session, accountId: account.id, folder, batchSize }),
    readSource: (folder: MailFolder, uid: number) => readSource(session, folder, uid),
    waitForNews: (timeoutMs, stop) => waitForNews(session, news, { timeoutMs, stop }),
    close: () => session.close(),
  };
}

/** Whether something may have come since the folders were listed last. */
class News {
  /** The UID that the inbox's next message was to have then. */
  inboxUidNext = 0;
  #isThere = false;
  #wake: () => void = () => {};

  tell(): void {
    this.#isThere = true;
    this.#wake();
  }

  forget(): void {
    this.#isThere = false;
  }

  async next(onWaiting: () => void): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      onWaiting();
      if (this.#isThere) resolve();
    });
    this.#wake = () => {};
  }

  wake(): void {
    this.#wake();
  }
}

interface Waiting {
  readonly timeoutMs: number;
  readonly stop: StopSignal;
}

/** IDLE in the inbox (RFC 2177); where the server has none, the library asks again and again in its place. */
async function waitForNews(session: ImapSession, news: News, { timeoutMs, stop }: Waiting): Promise<void> {
  if (stop.aborted) return;
  const wake = () => news.wake();
  stop.addEventListener("abort", wake);
  const timer = setTimeout(wake, timeoutMs);
  try {
    await session.use(async (client) => {
      const folder = await client.mailboxOpen("INBOX", { readOnly: true });
      if (folder.uidNext > news.inboxUidNext) return;
      // Ends by itself when the next command needs the connection; how it ends is seen by that.
      await news.next(() => void client.idle().catch(wake));
      if (!client.usable && !stop.aborted) throw new MailError("connect", "The mail server ended the connection.");
    });
  } finally {
    clearTimeout(timer);
    stop.removeEventListener("abort", wake);
  }
}
