export type {
  CaseChange,
  CaseStore,
  CaseSummary,
  FactOutcome,
  NewCase,
  StoredCase,
  StoredHeader,
} from "./case-store.ts";
export type {
  AutomaticKind,
  MessageReader,
  MessageReading,
  MessageSays,
  ReadingEvidence,
} from "./message-reader.ts";
export type { Mailbox, MessageWriter, OutgoingMessage } from "./message-writer.ts";
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
export type { Dialect, LanguageSlip, Proofreader } from "./proofreader.ts";
export type { SettingsStore } from "./settings-store.ts";
export { StoreError, type StoreErrorKind, type StoreErrorOptions } from "./store-error.ts";
