import type { MailAccount, Outbox } from "../../app/index.ts";
import type { Services } from "../command.ts";

/** What the subcommands about letters on their way out ask of the world besides. */
export interface MailServices extends Services {
  readonly openOutbox: () => Promise<Outbox>;
  /** The mailboxes that are connected, in the order in which they were. */
  readonly listAccounts: () => Promise<readonly MailAccount[]>;
}
