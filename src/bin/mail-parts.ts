import type {
  ApplicationReader,
  LinkPage,
  MailConnector,
  MailOfficeInput,
  MessageOpener,
  MessageReader,
  MessageWriter,
  ReminderDesk,
} from "../app/index.ts";
import type { Services } from "../cli/index.ts";
import { type ApiMail, digestLetter } from "../http/index.ts";
import type { MailStore, OpenStore } from "../storage/sqlite/index.ts";
import { applicationTools } from "./application-tools.ts";
import { LetterConnections } from "./letter-connections.ts";

export interface MailPartsOptions extends Pick<Services, "holidays" | "newId" | "version"> {
  readonly store: OpenStore;
  readonly mailStore: MailStore;
  /** As `openConnector` gives it. */
  readonly connector: MailConnector;
  readonly tokenOf: (caseId: string) => string;
  /** Those of keys that were the newest once; none where there was one key ever. */
  readonly formerTokensOf?: (caseId: string) => readonly string[];
  readonly undoMs?: number | undefined;
  /** Gives a candidate the address of their own page. */
  readonly linkPage: LinkPage;
  /** Gives an interviewer the address that says that their feedback is in. */
  readonly linkFeedback: ReminderDesk["linkFeedback"];
}

/** Mail over stores, with nothing at work: what speaks with mail servers is loaded when there is something to say. */
export interface MailParts {
  /** What the API needs, but for the office behind it. */
  readonly api: Omit<ApiMail, "office">;
  /** What an office needs, but for its clock and who hears of it. */
  readonly office: Omit<MailOfficeInput, "alarm" | "clock" | "onFailure" | "onNews" | "only">;
  /** Lets go of what is connected. */
  readonly close: () => Promise<void>;
}

/** Mail of a place, whichever stores it lies in and whichever way out it takes. */
export function openMailParts(options: MailPartsOptions): MailParts {
  const { store, mailStore, connector, undoMs, linkPage, linkFeedback, version, holidays, newId } = options;
  const { tokenOf, formerTokensOf } = options;
  const letters = new LetterConnections(connector.openLetters);
  const shared = {
    outbox: store.outbox,
    connector,
    readMessage: readLazily,
    tokenOf,
    ...(undoMs === undefined ? {} : { undoMs }),
  };
  return {
    api: { ...shared, linkPage, store: mailStore, writeMessage: writeLazily, openMessage: openLazily },
    office: {
      ...shared,
      ...(formerTokensOf === undefined ? {} : { formerTokensOf }),
      store,
      mail: mailStore,
      holidays,
      newId,
      openCopies: async (account) => letters.of(account),
      receipts: {
        linkPage,
        linkFeedback,
        loadSettings: () => store.loadSettings(),
        openings: store.openings,
        writeMessage: writeLazily,
        digest: digestLetter,
        version,
      },
      applications: applicationTools(store, {
        accounts: mailStore,
        readApplication: readApplicationLazily,
        newId,
        version,
      }),
    },
    close: () => letters.close(),
  };
}

const readLazily: MessageReader = async (...message) =>
  (await import("./message-reader.ts")).readMessageWithInvitations(...message);
const readApplicationLazily: ApplicationReader = async (bytes) =>
  (await import("../mail/reading/index.ts")).readApplication(bytes);
const openLazily: MessageOpener = async (bytes) => (await import("../mail/reading/index.ts")).openMessage(bytes);
const writeLazily: MessageWriter = async (message) => (await import("../mail-file/index.ts")).writeMessage(message);
