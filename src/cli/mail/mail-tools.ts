import type {
  Alarm,
  ApplicationReader,
  MailAccount,
  MailAccountStore,
  MailboxLetters,
  MailConnector,
  MailProgressStore,
  MessageReader,
  ProposalStore,
  StopSignal,
} from "../../app/index.ts";

/** What commands about mailboxes ask of the world besides. */
export interface MailTools {
  /** What is kept of mailboxes. */
  readonly store: MailAccountStore & MailProgressStore & ProposalStore;
  readonly connector: MailConnector;
  readonly readMessage: MessageReader;
  readonly readApplication: ApplicationReader;
  /** The token that answers to a case carry in their address: the same for the same case in this place, and nobody's guess. */
  readonly tokenOf: (caseId: string) => string;
  /** Asks for a word that is not shown while it is typed; undefined where nobody answers. */
  readonly askSecret: (question: string) => Promise<string | undefined>;
  /** Opens a page in the browser, where there is one. */
  readonly openPage: (url: string) => void;
  /** Told when the person wants the command to end. */
  readonly stop: StopSignal;
  readonly alarm: Alarm;
  /** The letters of a mailbox, over a connection that is kept for a while and closed with everything else. */
  readonly lettersOf: (account: MailAccount) => MailboxLetters;
  /** How long an approval can be taken back; as long as usual where it is not said. */
  readonly undoMs?: number | undefined;
  /** Epoch milliseconds by the machine's own clock. */
  readonly clock: () => number;
  readonly close: () => Promise<void>;
}
