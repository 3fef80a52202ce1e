import { describeError } from "./describe-error.ts";
import { type LogFields, writableFields } from "./log-fields.ts";

const LEVELS = ["info", "warn", "error"] as const;

/** How grave a line is; each stands for itself and for what is graver. */
export type LogLevel = (typeof LEVELS)[number];

/** Everything that is ever logged. */
export type LogEvent =
  | "started"
  | "listening"
  | "request"
  | "request-failed"
  | "job"
  | "job-failed"
  | "mail-failed"
  | "reminders-failed"
  | "calendar-failed"
  | "database-failed"
  | "not-ready"
  | "ready"
  | "ending"
  | "ended"
  | "ended-late"
  | "backup"
  | "restore"
  | "keys-rotated";

/** Writes a line an event, of fields that can hold nothing personal. */
export interface Log {
  readonly info: (event: LogEvent, fields?: LogFields) => void;
  readonly warn: (event: LogEvent, fields?: LogFields) => void;
  /** An error is named and placed; what it says is left out. */
  readonly error: (event: LogEvent, error: unknown, fields?: LogFields) => void;
}

export interface LogOptions {
  /** What is less than this is left out. */
  readonly level: LogLevel;
  /** Takes a whole line with its end. */
  readonly write: (line: string) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A log of one JSON object a line, which has no room for anything about a person: its events and fields are a closed list. */
export function createLog({ level, write, now }: LogOptions): Log {
  const least = LEVELS.indexOf(level);
  const tell = (at: LogLevel, event: LogEvent, fields: LogFields) => {
    if (LEVELS.indexOf(at) < least) return;
    const line = { time: new Date(now()).toISOString(), level: at, event, ...writableFields(fields) };
    write(`${JSON.stringify(line)}\n`);
  };
  return {
    info: (event, fields = {}) => tell("info", event, fields),
    warn: (event, fields = {}) => tell("warn", event, fields),
    error: (event, error, fields = {}) => tell("error", event, { ...fields, ...describeError(error) }),
  };
}
