import { askSecret, type MailTools } from "../cli/index.ts";
import { createMailConnector, systemNames } from "../mail/connecting/index.ts";
import { readApplication } from "../mail/reading/index.ts";
import { createReplyTokens, readMailKey } from "../storage/sealing/index.ts";
import { openMailStore } from "../storage/sqlite/index.ts";
import { alarm } from "./alarm.ts";
import { KEEP_LINES_MS } from "./keep-lines.ts";
import { LetterConnections } from "./letter-connections.ts";
import { readAuthorities } from "./mail-authorities.ts";
import { readMessageWithInvitations } from "./message-reader.ts";
import { openBrowser } from "./open-browser.ts";
import { ownWayOut } from "./own-way-out.ts";
import { readUndoMs } from "./undo-time.ts";

export interface MailToolsOptions {
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  /** Whether somebody could type a secret. */
  readonly isInteractive: boolean;
}

/** The tools for mailboxes on this machine. Ctrl+C is told to what runs, which then ends after what it is at. */
export async function mailTools({ home, env, isInteractive }: MailToolsOptions): Promise<MailTools> {
  const [ca, undoMs] = [await readAuthorities(env), readUndoMs(env)];
  const store = await openMailStore({ home, mailKey: env.FINELINE_MAIL_KEY });
  const stopper = new AbortController();
  const stop = () => stopper.abort();
  for (const signal of SIGNALS) process.once(signal, stop);
  // By the machine's own clock, whatever moment is supposed: tokens run out by it.
  const clock = () => Date.now();
  const connector = createMailConnector({
    secrets: store,
    names: systemNames,
    outgoing: ownWayOut,
    now: clock,
    ca,
    keepLinesMs: KEEP_LINES_MS,
  });
  const letters = new LetterConnections(connector.openLetters);
  return {
    store,
    connector,
    readMessage: readMessageWithInvitations,
    readApplication,
    tokenOf: createReplyTokens(() => readMailKey({ home, given: env.FINELINE_MAIL_KEY })),
    askSecret: async (question) => (isInteractive ? askSecret(question) : undefined),
    openPage: (url) => openBrowser(url, { env }),
    stop: stopper.signal,
    alarm,
    lettersOf: (account) => letters.of(account),
    undoMs,
    clock,
    close: async () => {
      for (const signal of SIGNALS) process.removeListener(signal, stop);
      await letters.close();
      await store.close();
    },
  };
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
