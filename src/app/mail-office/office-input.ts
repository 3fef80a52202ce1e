import type { ApplicationTools } from "../applications/index.ts";
import type {
  CaseStore,
  MailAccount,
  MailAccountStore,
  MailConnector,
  MailProgressStore,
  MessageReader,
  OutboxItem,
  ProposalStore,
  SettingsStore,
} from "../ports/index.ts";
import type { ScanReport } from "../scan-mailbox.ts";
import type { SendDueInput } from "../send-due.ts";
import type { Alarm } from "./bell.ts";
import type { ReceiptTools } from "./receipts-desk.ts";

/** What happens in the office, for whoever wants to tell of it. */
export type OfficeNews =
  /** A letter stands otherwise than before. */
  | { readonly kind: "letter"; readonly item: OutboxItem }
  /** A mailbox was read up to now. */
  | { readonly kind: "read"; readonly account: MailAccount; readonly report: ScanReport }
  /** A mailbox is out of reach, and is tried again. */
  | {
      readonly kind: "waiting";
      readonly account: MailAccount;
      readonly sentence: string;
      readonly tryAgainMs: number;
    }
  /** A mailbox is not read any more until a person has seen to it. */
  | { readonly kind: "stopped"; readonly account: MailAccount; readonly sentence: string };

export interface MailOfficeInput
  extends Pick<SendDueInput, "outbox" | "openCopies" | "holidays" | "clock" | "newId" | "undoMs"> {
  readonly store: CaseStore & Pick<SettingsStore, "restoredAt">;
  readonly mail: MailAccountStore & MailProgressStore & ProposalStore;
  readonly connector: Pick<MailConnector, "open" | "submitter">;
  readonly readMessage: MessageReader;
  /** The token that answers to a case carry in their address. */
  readonly tokenOf?: (caseId: string) => string;
  /** Those that it carried before, by keys that are not the newest any more. */
  readonly formerTokensOf?: (caseId: string) => readonly string[];
  /** Left out where new applications wait for a person's word. */
  readonly receipts?: ReceiptTools;
  /** Left out where nobody applies by mail. */
  readonly applications?: ApplicationTools;
  readonly alarm: Alarm;
  /** The ids of the mailboxes that are meant; every one that is connected where they are not named. */
  readonly only?: readonly string[];
  /** Hears once of what nobody foresaw; the office goes on after a pause. */
  readonly onFailure: (error: unknown) => void;
  readonly onNews?: (news: OfficeNews) => Promise<void> | void;
}
