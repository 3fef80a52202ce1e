export type {
  CaseChange,
  CaseStore,
  CaseSummary,
  FactOutcome,
  NewCase,
  StoredCase,
  StoredHeader,
} from "./case-store.ts";
export { StoreError, type StoreErrorKind, type StoreErrorOptions } from "./store-error.ts";
