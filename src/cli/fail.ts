import { describeFault, type Fault } from "../contract/index.ts";

/** A call that cannot be carried out: one line for each fault, and the status to leave with. */
export class UsageError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.name = "UsageError";
    this.lines = lines;
  }
}

/** The input ended where an answer was expected. */
export class InputEnded extends UsageError {
  /** Whether not even the first question was answered. */
  readonly isAtOnce: boolean;

  constructor(question: string, isAtOnce: boolean) {
    super([`the input ended before an answer to ${JSON.stringify(question)}. Nothing was saved.`]);
    this.name = "InputEnded";
    this.isAtOnce = isAtOnce;
  }
}

/** Ends a command for a reason in its arguments. */
export function misuse(...lines: string[]): never {
  throw new UsageError(lines);
}

/** Ends a command for faults in what was read; `source` names the file. */
export function refuse(faults: readonly Fault[], source?: string): never {
  throw new UsageError(faults.map((fault) => describeFault(fault, source)));
}

/** A file that cannot be read or written; the message says which and why. */
export class FileError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "FileError";
  }
}
