import type { ParsedArguments } from "../arguments.ts";
import { misuse } from "../fail.ts";

/** Every option of `fineline log`; each kind of fact takes some of them. */
export const LOG_OPTIONS = {
  at: "string",
  note: "string",
  channel: "string",
  words: "string",
  letter: "string",
  ref: "string",
  by: "string",
  contact: "string",
  "may-follow-up": "string",
  "no-contact": "boolean",
  "thank-you-only": "boolean",
  every: "string",
  "said-by": "string",
  "next-steps": "string",
  from: "string",
  to: "string",
  for: "string",
  with: "string",
  format: "string",
  topic: "strings",
  "respond-by": "string",
  "dry-run": "boolean",
  json: "boolean",
} as const;

export type LogOptions = ParsedArguments<typeof LOG_OPTIONS>["options"];
export type LogOption = keyof LogOptions;

/** What may be said with any fact. */
const EVERYWHERE: readonly LogOption[] = ["at", "note", "dry-run", "json"];

/** Ends the command where an option was given that this kind of fact does not take. */
export function refuseOtherOptions(kind: string, options: LogOptions, taken: readonly LogOption[]): void {
  const given = (Object.keys(options) as LogOption[]).filter((name) => isGiven(options[name]));
  const other = given.filter((name) => !EVERYWHERE.includes(name) && !taken.includes(name));
  if (other.length > 0) {
    const list = taken.length === 0 ? "none of its own" : taken.map((name) => `--${name}`).join(", ");
    misuse(`log ${kind}: takes no --${other[0]} (its options: ${list})`);
  }
}

function isGiven(value: LogOptions[LogOption]): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}
