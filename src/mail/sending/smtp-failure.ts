/** At which point of a session it failed. */
export type SmtpPhase = "connect" | "login" | "letter";

export interface SmtpFailureFacts {
  readonly phase: SmtpPhase;
  /** The end of the letter may have been written. */
  readonly mayHaveEnded: boolean;
  /** The library's or the system's code for it. */
  readonly codes: readonly string[];
  /** The command that the server answered, as the library names it. */
  readonly command: string;
  /** The server's answer on one line; empty where it gave none. */
  readonly response: string;
}

/** A session with a server that failed, and everything that says what that means. */
export class SmtpFailure extends Error {
  override readonly name = "SmtpFailure";
  readonly facts: SmtpFailureFacts;

  constructor(facts: SmtpFailureFacts, cause: unknown) {
    super("The session with the mail server failed.", { cause });
    this.facts = facts;
  }
}

/** What the library's error says. */
export function smtpFailure(cause: unknown, phase: SmtpPhase, mayHaveEnded: boolean): SmtpFailure {
  const { code, originalCode, command, response } = (cause ?? {}) as Readonly<Record<string, unknown>>;
  const codes = [code, originalCode].filter((each) => typeof each === "string");
  return new SmtpFailure(
    { phase, mayHaveEnded, codes, command: textOf(command), response: oneLine(textOf(response)) },
    cause,
  );
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

const LONGEST_RESPONSE = 500;

/** A server's words as they may be kept and shown. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_RESPONSE);
}
