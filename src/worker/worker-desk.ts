import type { CalendarDesk, CaseStore, ImportStore, MailOfficeInput, ReminderDesk } from "../app/index.ts";
import type { Instant } from "../engine/index.ts";

/** What imports need of a desk: cheap, without a connection of its own. */
export interface WorkerStores extends Pick<CaseStore, "listCaseIds"> {
  readonly imports: ImportStore;
}

/** Everything that is done for a desk; opened for one job. */
export interface WorkerDesk {
  readonly office: Omit<MailOfficeInput, "alarm" | "clock" | "only" | "onFailure" | "onNews">;
  readonly reminders: Pick<ReminderDesk, "tick">;
  readonly calendar: Pick<CalendarDesk, "tick" | "standing">;
  /** Lets go of connections to other servers. */
  readonly close: () => Promise<void>;
}

export interface WorkerDeskRequest {
  readonly desk: string;
  /** Of the mailbox that is held: what is written through the desk is refused once somebody else holds it. */
  readonly fence?: number;
  /** The database's clock. */
  readonly clock: () => Instant;
}
