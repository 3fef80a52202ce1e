import type { Fault } from "../../contract/index.ts";

/** What the server says it cannot do, and why (RFC 9457). */
export interface Problem {
  readonly status: number;
  /** What kind of failure it is, as an address that explains it: "/api/reference#case-unknown". */
  readonly type: string;
  readonly title: string;
  /** What to do about it, in a sentence. */
  readonly detail: string;
  readonly faults: readonly Fault[];
}

/** The server answered, and did not do what was asked. */
export class ApiError extends Error implements Problem {
  override readonly name = "ApiError";
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly faults: readonly Fault[];
  /** How long the server asks to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor({ status, type, title, detail, faults }: Problem, retryAfterMs?: number) {
    super(detail === "" ? title : detail);
    this.status = status;
    this.type = type;
    this.title = title;
    this.detail = detail;
    this.faults = faults;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * No answer of the server came: whether it did what was asked is not known.
 *
 * - `network`: nothing could be sent, or the connection broke
 * - `timeout`: nothing came in time
 * - `stranger`: something else answered, such as the sign-in page of a network
 */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
  readonly why: "network" | "timeout" | "stranger";

  constructor(why: UnreachableError["why"], options?: ErrorOptions) {
    super(`The server cannot be reached (${why}).`, options);
    this.why = why;
  }
}
