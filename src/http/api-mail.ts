import type {
  LinkPage,
  MailAccountStore,
  MailConnector,
  MailProgressStore,
  MailWatch,
  MessageOpener,
  MessageReader,
  MessageWriter,
  Outbox,
  ProposalStore,
} from "../app/index.ts";
import type { ApiContext } from "./api-context.ts";
import { Problem } from "./problem.ts";

/** What the routes about mail need of the world. */
export interface ApiMail {
  /** What is kept of mailboxes. */
  readonly store: MailAccountStore & MailProgressStore & ProposalStore;
  readonly outbox: Outbox;
  readonly connector: MailConnector;
  readonly writeMessage: MessageWriter;
  readonly readMessage: MessageReader;
  readonly openMessage: MessageOpener;
  /** Who sends and watches meanwhile; woken when there may be something to do at once. */
  readonly office: {
    readonly wake: () => void;
    readonly watchOf: (accountId: string) => MailWatch | undefined | Promise<MailWatch | undefined>;
  };
  /** The token that answers to a case carry in their address, for mailboxes that want one. */
  readonly tokenOf?: (caseId: string) => string;
  /** Gives a candidate the address of their own page. */
  readonly linkPage?: LinkPage;
  /** How long a letter can be taken back; the usual time where it is not given. */
  readonly undoMs?: number;
}

/** What the routes about mail need, or the `Problem` that there is none. */
export function mailOf({ services }: Pick<ApiContext, "services">): ApiMail {
  if (services.mail !== undefined) return services.mail;
  throw new Problem("mail-unavailable", "This server was started without mail.");
}
