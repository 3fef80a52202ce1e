/**
 * What went wrong at a store.
 *
 * - `locked`: another program held it for longer than the timeout
 * - `read-only`, `disk-full`, `unavailable`: the place does not let it be written, or reached
 * - `foreign`, `newer`, `damaged`: what is there is not Fineline's, is of a later version, or is broken
 * - `case-exists`, `case-unknown`, `fact-conflict`: the call contradicts the log
 */
export type StoreErrorKind =
  | "locked"
  | "read-only"
  | "disk-full"
  | "foreign"
  | "newer"
  | "damaged"
  | "case-exists"
  | "case-unknown"
  | "fact-conflict"
  | "unavailable";

export interface StoreErrorOptions {
  readonly cause?: unknown;
  readonly retryable?: boolean;
}

/**
 * A store's refusal, with one sentence that says what, where and what to do; nothing of the call has been kept.
 * `retryable` means that the same call may succeed a moment later without anyone doing anything.
 */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly kind: StoreErrorKind;
  readonly retryable: boolean;

  constructor(kind: StoreErrorKind, message: string, options: StoreErrorOptions = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.kind = kind;
    this.retryable = options.retryable ?? kind === "locked";
  }
}
