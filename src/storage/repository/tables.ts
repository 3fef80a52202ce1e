import type { Generated } from "kysely";

/** One row a case; its number is its place in the order of creation. */
interface CasesTable {
  readonly number: Generated<number>;
  readonly id: string;
  readonly opened_at: number;
}

/** One row a thing recorded: a fact, or, where `fact_id` is null, a header. `content` is its JSON text. */
interface LogTable {
  readonly sequence: Generated<number>;
  readonly case_id: string;
  readonly fact_id: string | null;
  readonly content: string;
  readonly recorded_at: number;
}

/** Derived from the log; may be emptied at any time. */
interface CaseSummariesTable {
  readonly case_id: string;
  readonly sequence: number;
  readonly as_of: number;
  readonly stance: string;
  readonly headline: string;
  readonly next_change_at: number | null;
  readonly digest: string;
}

/** One row a case that was ever removed: its latest removal, numbered in the order of the log. */
interface RemovalsTable {
  readonly case_id: string;
  readonly sequence: number;
  readonly removed_at: number;
}

/** One row a setting, so that two writers of two settings do not meet. `value` is its JSON text. */
interface SettingsTable {
  readonly name: string;
  readonly value: string;
}

/**
 * The one row about the place itself; `has_remains` is 1 while what was removed may be readable in its files, `is_erasing` within
 * the transaction that empties it.
 */
interface PlaceTable {
  readonly id: string;
  readonly settings_revision: number;
  readonly has_remains: number;
  readonly is_erasing: Generated<number>;
  readonly restored_at: Generated<number>;
}

/** One row a letter to one recipient. `letter` and `state` are JSON texts; `kind` repeats the state's, for queries. */
interface OutboxTable {
  readonly id: string;
  readonly case_id: string;
  readonly step_id: string;
  readonly contact_id: string;
  readonly account_id: string;
  readonly letter: string;
  readonly bytes: Uint8Array;
  readonly kind: string;
  readonly state: string;
  readonly revision: number;
  readonly turn_at: number | null;
  readonly submitted_at: number | null;
  readonly lease_token: string | null;
  readonly lease_until: number | null;
}

/** One row a mailbox that no letter goes through for now. */
interface OutboxPausesTable {
  readonly account_id: string;
  readonly problem: string;
  readonly response: string;
  readonly paused_at: number;
  readonly paused_until: number | null;
}

/** One row a mailbox; `content` is the JSON text of the account, `secret` is sealed. */
interface MailAccountsTable {
  readonly number: Generated<number>;
  readonly id: string;
  readonly content: string;
  readonly secret: Uint8Array;
  readonly connected_at: number;
}

/** One row a folder: everything up to `last_uid` has been read. */
interface MailCursorsTable {
  readonly account_id: string;
  readonly path: string;
  readonly uid_validity: string;
  readonly last_uid: number;
}

/** One row a message that was passed over. */
interface MailPoisonedTable {
  readonly account_id: string;
  readonly path: string;
  readonly uid_validity: string;
  readonly uid: number;
  readonly reason: string;
  readonly met_at: number;
}

/** One row a further name of a letter. */
interface MailLearntIdsTable {
  readonly account_id: string;
  readonly case_id: string;
  readonly fact_id: string;
  readonly kind: "message" | "thread";
  readonly value: string;
}

/** One row a thing noticed; `content` is the JSON text of message, facts and evidence. */
interface MailProposalsTable {
  readonly id: string;
  readonly message_key: string;
  readonly account_id: string;
  readonly case_id: string;
  readonly certainty: "certain" | "likely" | "possible";
  readonly content: string;
  readonly state: "open" | "recorded" | "accepted" | "dismissed";
  readonly message_at: number;
  readonly noticed_at: number;
  readonly settled_at: number | null;
}

/** One row: how often something changed that is shown of mail. Kept by the database itself. */
interface MailRevisionTable {
  readonly revision: number;
}

/** One row. */
interface OpeningsRevisionTable {
  readonly revision: number;
}

/** One row a channel that was ever touched. */
interface ReminderChannelsTable {
  readonly channel: "email" | "push" | "webhook" | "desktop";
  readonly is_on: number;
  readonly label: string | null;
  readonly last_told_at: number | null;
  readonly problem: string | null;
  readonly problem_at: number | null;
  readonly failures: number;
  readonly not_before: number | null;
}

/** One row a thing that was told, or is being told. */
interface ReminderLogTable {
  readonly channel: ReminderChannelsTable["channel"];
  readonly case_id: string;
  readonly step_id: string;
  readonly stage: "opens" | "best" | "last-call";
  readonly since: number;
  /** When it was claimed last. */
  readonly told_at: number;
  /** Null once it was told, as the two below. */
  readonly message_id: string | null;
  readonly claim_id: string | null;
  /** 0 once it was given back. */
  readonly claimed_until: number | null;
}

/** One row a secret of the channels; sealed. */
interface ReminderSecretsTable {
  readonly name: string;
  readonly secret: Uint8Array;
}

/** One row a browser; where it is reached, and its keys, are sealed. Nobody's where nobody signs in. */
interface PushSubscriptionsTable {
  readonly number: Generated<number>;
  readonly id: string;
  readonly content: Uint8Array;
  readonly added_at: number;
  readonly account_id: string | null;
}

/** The one row about the last look. */
interface ReminderPulseTable {
  readonly only_row: number;
  readonly last_tick: number;
  readonly next_due: number | null;
  readonly address: string;
}

/** One row a link that was used and has not expired. */
interface ReminderLinksTable {
  readonly nonce: string;
  readonly used_at: number;
  readonly expires_at: number;
}

/** One row an opening; `content` is its JSON text. */
interface OpeningsTable {
  readonly number: Generated<number>;
  readonly id: string;
  readonly revision: number;
  readonly content: string;
}

/** One row an opening of whose people some were forgotten; `content` is the JSON text of their tally. */
interface OpeningTallyTable {
  readonly opening_id: string;
  readonly content: string;
}

/** One row an erasure. It only grows, and names nobody. */
interface ForgettingLogTable {
  readonly number: Generated<number>;
  readonly forgotten_at: number;
  readonly what: string;
  readonly why: string;
}

/** One row a feed; `content` is the JSON text of what it shows, `published` of what it told. Of a key there is its digest. */
export interface CalendarFeedsTable {
  readonly number: Generated<number>;
  readonly id: string;
  readonly content: string;
  readonly key_digest: Uint8Array;
  readonly old_key_digest: Generated<Uint8Array | null>;
  readonly old_until: Generated<number | null>;
  readonly made_at: number;
  readonly last_fetched_at: Generated<number | null>;
  readonly published: string;
  readonly revision: number;
}

/** The one row about the calendar on a server; `content` is its JSON text, `secret` is sealed. */
interface RemoteCalendarTable {
  readonly only_row: number;
  readonly id: string;
  readonly content: string;
  readonly secret: Uint8Array;
  readonly sync_token: string | null;
  readonly synced_at: number | null;
  readonly problem: string | null;
  readonly problem_at: number | null;
  readonly failures: number;
  readonly not_before: number | null;
  readonly lease_until: number | null;
}

/** One row an entry that was written to the server; `content` is its JSON text. */
interface RemoteEntriesTable {
  readonly uid: string;
  readonly href: string;
  readonly content: string;
}

/** One row an address of a case for which a mailbox was searched. */
interface MailSearchedTable {
  readonly account_id: string;
  readonly case_id: string;
  readonly address: string;
  readonly searched_at: number;
}

/** One row a key that leads to a candidate's own page. */
interface CandidatePagesTable {
  readonly key_digest: Uint8Array;
  readonly case_id: string;
  readonly made_at: number;
}

/** One row an application that came by mail; `content` is the JSON text of who and what it was. */
interface ApplicationsTable {
  readonly id: string;
  readonly opening_id: string;
  readonly account_id: string;
  readonly message_key: string;
  readonly who: string | null;
  readonly case_id: string | null;
  readonly state: "open" | "accepted" | "dismissed";
  readonly content: string;
  readonly message_at: number;
  readonly noticed_at: number;
  readonly settled_at: number | null;
}

/** One row a folder that is read for an opening's applications. */
interface ApplicationCursorsTable {
  readonly opening_id: string;
  readonly account_id: string;
  readonly path: string;
  readonly uid_validity: string;
  readonly last_uid: number;
}

/** The tables as queries see them, the same in every database. */
export interface Tables {
  readonly cases: CasesTable;
  readonly log: LogTable;
  readonly case_summaries: CaseSummariesTable;
  readonly removals: RemovalsTable;
  readonly settings: SettingsTable;
  readonly place: PlaceTable;
  readonly outbox: OutboxTable;
  readonly outbox_pauses: OutboxPausesTable;
  readonly mail_accounts: MailAccountsTable;
  readonly mail_cursors: MailCursorsTable;
  readonly mail_poisoned: MailPoisonedTable;
  readonly mail_learnt_ids: MailLearntIdsTable;
  readonly mail_searched: MailSearchedTable;
  readonly mail_proposals: MailProposalsTable;
  readonly mail_revision: MailRevisionTable;
  readonly reminder_channels: ReminderChannelsTable;
  readonly reminder_log: ReminderLogTable;
  readonly reminder_secrets: ReminderSecretsTable;
  readonly push_subscriptions: PushSubscriptionsTable;
  readonly reminder_pulse: ReminderPulseTable;
  readonly reminder_links: ReminderLinksTable;
  readonly openings: OpeningsTable;
  readonly openings_revision: OpeningsRevisionTable;
  readonly opening_tally: OpeningTallyTable;
  readonly forgetting_log: ForgettingLogTable;
  readonly calendar_feeds: CalendarFeedsTable;
  readonly remote_calendar: RemoteCalendarTable;
  readonly remote_entries: RemoteEntriesTable;
  readonly candidate_pages: CandidatePagesTable;
  readonly applications: ApplicationsTable;
  readonly application_cursors: ApplicationCursorsTable;
}
