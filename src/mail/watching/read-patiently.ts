import { MailError } from "../../app/ports/index.ts";
import { isThrottled } from "./imap-errors.ts";
import type { ImapSession } from "./imap-session.ts";

/** A line breaks once or twice by chance. */
const MOST_TRIES = 3;

/**
 * What `read` gives of a message in a folder; undefined where it is the message that cannot be read: each try failed, and the
 * server was there before and after. Rejects with a `MailError` where the server itself is out of reach: no message is to blame then.
 */
export async function readPatiently<Value>(
  session: ImapSession,
  path: string,
  read: () => Promise<Value>,
): Promise<Value | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      return await read();
    } catch (error) {
      await refuseOutage(session, path, error);
    }
  }
  return undefined;
}

/** Rejects unless the server can still be asked, over a connection made anew where that was lost. */
export async function refuseOutage(session: ImapSession, path: string, error: unknown): Promise<void> {
  if (isBeyondHelp(error) || isThrottled(error)) throw error;
  await session.in(path, (client) => client.noop());
}

/** The mailbox itself is out of reach, whichever message is asked for. */
function isBeyondHelp(error: unknown): boolean {
  return error instanceof MailError && ["name", "login", "reconnect", "tls", "greeting"].includes(error.kind);
}
