import { MailError, SealError, StoreError, type StoreErrorKind, UnreadableCaseError } from "../app/index.ts";
import type { ProblemJson, ProblemKind } from "../contract/http/index.ts";
import { describeFault, type Fault } from "../contract/index.ts";

interface ProblemLook {
  readonly status: number;
  readonly title: string;
  /** Seconds after which the same call may succeed. */
  readonly retryAfter?: number;
}

/** What each kind of failure is called, and its status. */
export const PROBLEMS: Readonly<Record<ProblemKind, ProblemLook>> = {
  "bad-query": { status: 400, title: "The query cannot be read." },
  "bad-json": { status: 400, title: "This is no JSON." },
  "not-found": { status: 404, title: "There is nothing at this address." },
  "case-unknown": { status: 404, title: "There is no such case." },
  "import-unknown": { status: 404, title: "There is no such import." },
  "playbook-unknown": { status: 404, title: "There is no such playbook." },
  "method-not-allowed": { status: 405, title: "This address knows other methods." },
  "case-exists": { status: 409, title: "There is such a case already." },
  "fact-conflict": { status: 409, title: "The fact is recorded with another content." },
  "nothing-to-undo": { status: 409, title: "Nothing is left to take back." },
  "nothing-to-redo": { status: 409, title: "Nothing was taken back since something was recorded last." },
  "too-large": { status: 413, title: "This is more than is taken at once." },
  "wrong-content-type": { status: 415, title: "This address takes another content type." },
  invalid: { status: 422, title: "Something in it does not fit." },
  "key-missing": { status: 422, title: "It has no id, and the call no key to make one from." },
  "key-reused": { status: 422, title: "The key was used for something else." },
  "letter-not-ready": { status: 422, title: "The letter is not ready." },
  "letter-unknown": { status: 404, title: "There is no such letter." },
  "letter-refused": { status: 422, title: "This cannot be done with the letter." },
  "mailbox-unknown": { status: 404, title: "There is no such mailbox." },
  "mailbox-refused": { status: 422, title: "The mailbox could not be connected." },
  "leave-unknown": { status: 404, title: "Leave was not asked for, or too long ago." },
  "too-many-asked": { status: 429, title: "Leave is asked for often enough already." },
  "proposal-unknown": { status: 404, title: "Nothing of that id was noticed." },
  "proposal-settled": { status: 409, title: "This is settled already." },
  "message-gone": { status: 404, title: "The message is no longer there." },
  "opening-unknown": { status: 404, title: "There is no such opening." },
  "opening-changed": { status: 409, title: "Somebody else changed the opening meanwhile." },
  "opening-in-use": { status: 409, title: "The opening has candidates." },
  "preview-changed": { status: 409, title: "What was shown is not what would go now." },
  "letters-unequal": { status: 409, title: "Letters to people of one stage say different things." },
  "candidate-kept": { status: 409, title: "They cannot be forgotten now." },
  "reminders-unavailable": { status: 503, title: "Reminders cannot be sent from here." },
  "calendars-unavailable": { status: 503, title: "Calendars cannot be served from here." },
  "mail-unavailable": { status: 503, title: "Mail cannot be reached." },
  "case-unreadable": { status: 500, title: "A stored case cannot be read." },
  "signed-out": { status: 401, title: "Nobody is signed in here." },
  "not-allowed": { status: 403, title: "Your part in this desk does not allow this." },
  "account-exists": { status: 409, title: "There is an account already." },
  "last-owner": { status: 409, title: "A desk keeps at least one owner." },
  "too-many-tries": { status: 429, title: "That was tried too often." },
  failed: { status: 500, title: "Something went wrong in Fineline." },
  locked: { status: 503, title: "Another program holds the data.", retryAfter: 1 },
  "read-only": { status: 503, title: "The data can be read, not written." },
  unavailable: { status: 503, title: "The data cannot be reached." },
  foreign: { status: 500, title: "The data is not Fineline's." },
  newer: { status: 500, title: "The data is of a later version of Fineline." },
  damaged: { status: 500, title: "The data is broken." },
  "disk-full": { status: 507, title: "The disk is full. Nothing of this was saved." },
};

/** Every kind of the store's failures is one of the API's. */
const OF_STORE: Readonly<Record<StoreErrorKind, ProblemKind>> = {
  locked: "locked",
  "read-only": "read-only",
  "disk-full": "disk-full",
  foreign: "foreign",
  newer: "newer",
  damaged: "damaged",
  unavailable: "unavailable",
  "case-exists": "case-exists",
  "case-unknown": "case-unknown",
  "fact-conflict": "fact-conflict",
};

export interface ProblemOptions {
  readonly faults?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A failure on its way to whoever called. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly kind: ProblemKind;
  readonly faults: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(kind: ProblemKind, detail: string, { faults = [], headers = {} }: ProblemOptions = {}) {
    super(detail);
    this.kind = kind;
    this.faults = faults;
    this.headers = headers;
  }
}

const MOST_FAULTS = 100;
const MOST_TOLD = 3;

/** What does not fit, as a failure; the first faults stand in its sentence as well. */
export function invalid(faults: readonly Fault[], kind: ProblemKind = "invalid"): Problem {
  const told = faults.slice(0, MOST_TOLD).map((fault) => describeFault(fault));
  const left = faults.length - told.length;
  const detail = `${told.join("; ")}${left > 0 ? `; and ${left} more` : ""}`;
  return new Problem(kind, detail, { faults: faults.slice(0, MOST_FAULTS) });
}

/** What was thrown, as a failure that can be told; `undefined` for what nobody expected. */
export function toProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError) return new Problem(OF_STORE[error.kind], error.message);
  if (error instanceof MailError || error instanceof SealError) return new Problem("mail-unavailable", error.message);
  if (error instanceof UnreadableCaseError) return new Problem("case-unreadable", error.message);
  return undefined;
}

/** The response that tells a failure. */
export function problemResponse({ kind, message, faults, headers }: Problem): Response {
  const { status, title, retryAfter } = PROBLEMS[kind];
  const body: ProblemJson = { type: `/api/reference#${kind}`, title, status, detail: message, faults };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
      ...headers,
    },
  });
}

/** One answer for a desk that is not there and for one that is not open to whoever asks: it tells them apart to nobody. */
export function noSuchDesk(): Problem {
  return new Problem("not-found", "There is no such desk, or it is not open to you.");
}
