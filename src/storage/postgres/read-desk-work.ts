import type pg from "pg";

/** How the work for a mailbox stands. */
export interface MailboxStanding {
  readonly accountId: string;
  /** Up to when everything that came in was read; null before it first was. */
  readonly readAt: number | null;
  /** How often in a row it could not be read. */
  readonly failures: number;
  /** It is not read until a person has seen to it. */
  readonly isStopped: boolean;
  /** What kept it from being read, by a name of the program's own. */
  readonly problem: string | null;
  /** Since when it stands so; 0 where it never has been seen to. */
  readonly since: number;
}

/** How the work for a desk stands; moments are epoch milliseconds by the database's clock. */
export interface DeskWork {
  readonly now: number;
  /** When any worker was last heard of; null where there is none. */
  readonly heardAt: number | null;
  /** When reminders are to be looked at next, or ought to have been; null where they are not. */
  readonly remindersDueAt: number | null;
  readonly mailboxes: readonly MailboxStanding[];
}

/** Reads how the work for the desk stands that the connection was given. */
export async function readDeskWork(client: Pick<pg.ClientBase, "query">): Promise<DeskWork> {
  const { rows } = await client.query("select * from fineline.desk_attendance()");
  const [{ now, heard_at: heardAt, reminders_due_at: remindersDueAt }] = rows;
  const { rows: mailboxes } = await client.query("select * from fineline.mailbox_standing()");
  return {
    now: Number(now),
    heardAt: numberOrNull(heardAt),
    remindersDueAt: numberOrNull(remindersDueAt),
    mailboxes: mailboxes.map((row) => ({
      accountId: row.account_id,
      readAt: numberOrNull(row.read_at),
      failures: row.failures,
      isStopped: row.is_stopped,
      problem: row.problem,
      since: Number(row.since),
    })),
  };
}

/** Whole numbers of eight bytes come as text where nobody says otherwise. */
function numberOrNull(value: string | number | null): number | null {
  return value === null ? null : Number(value);
}
