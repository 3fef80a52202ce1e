import {
  type ApplicationReader,
  type LinkPage,
  type MailConnector,
  type MailOffice,
  type MailOfficeInput,
  type MessageOpener,
  type MessageReader,
  type MessageWriter,
  type ReminderDesk,
  runMailOffice,
} from "../app/index.ts";
import type { Services } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import { type ApiMail, digestLetter } from "../http/index.ts";
import { createReplyTokens, readMailKey } from "../storage/sealing/index.ts";
import { type OpenStore, openMailStore } from "../storage/sqlite/index.ts";
import { alarm } from "./alarm.ts";
import { applicationTools } from "./application-tools.ts";
import { KEEP_LINES_MS } from "./keep-lines.ts";
import { lazyConnector } from "./lazy-connector.ts";
import { LetterConnections } from "./letter-connections.ts";
import { readAuthorities } from "./mail-authorities.ts";
import { ownWayOut } from "./own-way-out.ts";
import { readUndoMs } from "./undo-time.ts";

export interface MailServicesOptions extends Pick<Services, "holidays" | "newId" | "version"> {
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  readonly store: OpenStore;
  readonly now: () => Instant;
  readonly onFailure: (error: unknown) => void;
  /** Gives a candidate the address of their own page. */
  readonly linkPage: LinkPage;
  /** Gives an interviewer the address that says that their feedback is in. */
  readonly linkFeedback: ReminderDesk["linkFeedback"];
}

/** What the API needs of mail, with the office at work behind it. */
export interface MailServices {
  readonly mail: ApiMail;
  /** Ends the office within seconds; the API may still be asked. */
  readonly stopOffice: () => Promise<void>;
  /** Lets go of everything, the office first; to be called when nobody asks any more. */
  readonly close: () => Promise<void>;
}

/** Mail for a server: the code that speaks with mail servers is loaded when there is a mailbox, or one is to be connected. */
export async function openMailServices(options: MailServicesOptions): Promise<MailServices> {
  const { home, env, store } = options;
  const [undoMs, ca] = [readUndoMs(env), await readAuthorities(env)];
  const mailStore = await openMailStore({ home, mailKey: env.FINELINE_MAIL_KEY });
  const connector = lazyConnector(async () => {
    const { createMailConnector, systemNames } = await import("../mail/connecting/index.ts");
    // By the machine's own clock, whatever moment is supposed: tokens run out by it.
    return createMailConnector({
      secrets: mailStore,
      names: systemNames,
      outgoing: ownWayOut,
      now: Date.now,
      ca,
      keepLinesMs: KEEP_LINES_MS,
    });
  });
  const letters = new LetterConnections(connector.openLetters);
  const shared = {
    outbox: store.outbox,
    connector,
    readMessage: readLazily,
    tokenOf: createReplyTokens(() => readMailKey({ home, given: env.FINELINE_MAIL_KEY })),
    ...(undoMs === undefined ? {} : { undoMs }),
  };
  const receipts = {
    linkPage: options.linkPage,
    linkFeedback: options.linkFeedback,
    loadSettings: () => store.loadSettings(),
    openings: store.openings,
    writeMessage: writeLazily,
    digest: digestLetter,
    version: options.version,
  };
  const applications = applicationTools(store, {
    ...options,
    accounts: mailStore,
    readApplication: readApplicationLazily,
  });
  const office = startOffice({ ...options, ...shared, mail: mailStore, letters, receipts, applications });
  return {
    mail: {
      ...shared,
      linkPage: options.linkPage,
      store: mailStore,
      writeMessage: writeLazily,
      openMessage: openLazily,
      office,
    },
    stopOffice: office.stop,
    close: async () => {
      await office.stop();
      await letters.close();
      await mailStore.close();
    },
  };
}

const readLazily: MessageReader = async (...message) =>
  (await import("./message-reader.ts")).readMessageWithInvitations(...message);
const readApplicationLazily: ApplicationReader = async (bytes) =>
  (await import("../mail/reading/index.ts")).readApplication(bytes);
const openLazily: MessageOpener = async (bytes) => (await import("../mail/reading/index.ts")).openMessage(bytes);
const writeLazily: MessageWriter = async (message) => (await import("../mail-file/index.ts")).writeMessage(message);

type OfficeParts = Omit<MailOfficeInput, "alarm" | "clock" | "openCopies"> & {
  readonly connector: MailConnector;
  readonly letters: LetterConnections;
  readonly now: () => Instant;
};

/** Goes by the earlier of two clocks: to suppose a moment never lets a letter go before its time. */
function startOffice({ letters, now, ...parts }: OfficeParts): MailOffice {
  const clock = () => Math.min(now(), Date.now());
  return runMailOffice({ ...parts, alarm, clock, openCopies: async (account) => letters.of(account) });
}
