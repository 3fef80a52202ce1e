export type { ApplicationReader, ApplicationReading } from "./application-reader.ts";
export type {
  ApplicationCursor,
  ApplicationDoubt,
  ApplicationState,
  ApplicationStore,
  MailApplication,
} from "./applications.ts";
export type {
  CalendarFeed,
  FeedChoices,
  FeedKeyDigest,
  FeedKeys,
  FeedStore,
  FeedTelling,
} from "./calendar-feeds.ts";
export type {
  CalendarEntry,
  CalendarFiles,
  CalendarOptions,
  CalendarRequest,
  CalendarWriter,
  EntrySpan,
  Invitation,
  InvitationMethod,
  InvitationReader,
  InvitationTime,
  InvitedAttendee,
  InvitedPerson,
  Participation,
  PublishedEntry,
  WrittenCalendar,
} from "./calendar-files.ts";
export type { CandidatePageStore, PageKeyDigest } from "./candidate-pages.ts";
export type {
  CandidateField,
  CandidateLine,
  CandidateTable,
  CandidateTableReader,
  CandidateTableRequest,
  GivenApplicant,
} from "./candidate-table.ts";
export { caseExists, caseUnknown, factConflict } from "./case-refusals.ts";
export type { CaseReport, ReportSection } from "./case-report.ts";
export type {
  CaseChange,
  CaseStore,
  CaseSummary,
  FactOutcome,
  NewCase,
  StoredCase,
  StoredHeader,
} from "./case-store.ts";
export type { ContactCard } from "./contact-card.ts";
export type { FolderReading, HomeReading, KeyReading, PlaceReading, StoreReading } from "./home-reading.ts";
export type {
  DoubtfulEntry,
  ImportProgress,
  ImportReport,
  ImportState,
  ImportStore,
  KeptImport,
  ReportedImport,
} from "./import-store.ts";
export {
  type MailAccount,
  type MailAccountStore,
  type MailMode,
  type MailSecret,
  type MailSecurity,
  type MailServer,
  type OAuthSecret,
  type PasswordSecret,
  SealError,
} from "./mail-account.ts";
export type {
  ConnectionStep,
  ConnectionTest,
  FoundServers,
  LeaveRequest,
  MailboxLetters,
  MailConnector,
  MailProvider,
  ServerPlace,
} from "./mail-connector.ts";
export type { CaseAddress, FolderCursor, LearntId, MailProgressStore, PoisonedMessage } from "./mail-progress.ts";
export type { AccountProblem, MailSubmitter, Submission, SubmitOutcome } from "./mail-submitter.ts";
export type { MailWaiting, MailWaitingCount } from "./mail-waiting.ts";
export {
  type AddressSearch,
  type FoundHeads,
  type HeadBatch,
  MailError,
  type MailErrorKind,
  type MailFolder,
  type MailPerson,
  type MessageHead,
  type MessageSource,
  type OpenMailbox,
  type StopSignal,
} from "./mailbox.ts";
export type { CasesOfDesk, DeskToPlan, ManyDesks, SummariesOfDesk } from "./many-desks.ts";
export type { MessageFiles } from "./message-files.ts";
export type {
  AutomaticKind,
  MessageReader,
  MessageReading,
  MessageSays,
  ReadingEvidence,
} from "./message-reader.ts";
export type { Mailbox, MessageWriter, OutgoingMessage } from "./message-writer.ts";
export type { MessageOpener, OpenedMessage } from "./opened-message.ts";
export type { Forgetting, ForgettingEntry, OpeningStore, StoredOpening } from "./opening-store.ts";
export { addTallies, EMPTY_TALLY, type OpeningTally, type TallyCounts, type TallyTimes } from "./opening-tally.ts";
export type {
  AccountPause,
  ApprovedLetter,
  ClaimedItem,
  Lease,
  LeaseUse,
  NewOutboxItem,
  Outbox,
  OutboxItem,
  PassedOver,
  SettledItem,
  StateChange,
} from "./outbox.ts";
export type {
  AddressOrder,
  CardOrder,
  CardSize,
  EnvelopeOrder,
  EnvelopeSize,
  Paper,
  PaperMaker,
  PrepOrder,
} from "./paper-maker.ts";
export type { PlaceContents, PlaceEraser } from "./place-eraser.ts";
export type { Dialect, LanguageSlip, Proofreader } from "./proofreader.ts";
export type {
  Certainty,
  MailEvidence,
  NoticedMessage,
  Proposal,
  ProposalState,
  ProposalStore,
} from "./proposals.ts";
export type {
  Delivery,
  ReminderChannel,
  ReminderDeed,
  ReminderItem,
  ReminderLink,
  ReminderLinks,
  ReminderMessage,
} from "./reminder-channel.ts";
export type {
  ClaimedMessage,
  ClaimKey,
  KeptBrowser,
  NewSubscription,
  PushSubscriptionRecord,
  ReminderChannelName,
  ReminderChannelState,
  ReminderClaim,
  ReminderPulse,
  ReminderSecretName,
  ReminderStage,
  ReminderStore,
  Telling,
  Told,
} from "./reminder-store.ts";
export {
  type EntryPlace,
  type FoundCalendar,
  type RemoteAccount,
  type RemoteCalendar,
  RemoteCalendarError,
  type RemoteCalendarStore,
  type RemoteCalendars,
  type RemoteChanges,
  type RemoteEntry,
  type RemoteEntryReader,
  type RemoteEntryReading,
  type RemoteErrorKind,
  type RemoteObject,
  type RemotePlace,
  type RemoteStanding,
  type RemoteStep,
  type RemoteTest,
  type RemoteWrite,
} from "./remote-calendar.ts";
export {
  type AcceptedBy,
  actsAt,
  type Doubt,
  type HoldReason,
  type SendState,
  type SendStateKind,
  type StopReason,
} from "./send-state.ts";
export type { FoundCopy, SentCopies } from "./sent-copies.ts";
export type { SettingsStore } from "./settings-store.ts";
export { StoreError, type StoreErrorKind, type StoreErrorOptions } from "./store-error.ts";
export type {
  ApplicationRow,
  ApplicationTable,
  DateOrder,
  RowField,
  RowMoment,
  RowStage,
  TableColumn,
  TableFormat,
  TableLine,
  TableRequest,
  WrittenRow,
} from "./table.ts";
