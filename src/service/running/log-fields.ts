const OUTCOMES = [
  "accepted",
  "account-problem",
  "called-off",
  "deferred",
  "done",
  "failed",
  "refused-before-data",
  "rejected",
  "told",
  "unanswered",
  "unknown-after-dot",
] as const;

/** What may come of something, in the words of the outbox and of reminders. */
export type Outcome = (typeof OUTCOMES)[number];

const PHASES = [
  "readiness",
  "requests",
  "streams",
  "jobs",
  "desks",
  "database",
  "traces",
  "operators",
  "smtp",
  "imap",
  "calendar",
  "webhook",
  "push",
] as const;

/** A part of the service. */
export type Phase = (typeof PHASES)[number];

/** What may stand in a line of the log besides its moment, level and event: names and numbers of the program's own. */
const FIELDS = {
  /** Made here, for one request: the answer carries it as well. */
  request: /^[0-9a-f]{16}$/,
  method: /^[A-Z]{3,7}$/,
  /** A route as it is described, with `{id}` where an id stands. */
  route: /^(?:page|\/[a-z0-9/{}._-]{0,80})$/,
  status: /^[1-5]\d\d$/,
  ms: /^\d{1,12}(?:\.\d{1,3})?$/,
  /** As the program has named its jobs. */
  job: /^[a-z][a-z0-9-]{0,40}$/,
  attempt: /^\d{1,6}$/,
  count: /^\d{1,12}$/,
  outcome: new RegExp(`^(?:${OUTCOMES.join("|")})$`),
  phase: new RegExp(`^(?:${PHASES.join("|")})$`),
  signal: /^SIG[A-Z]{2,8}$/,
  port: /^\d{1,5}$/,
  version: /^\d{1,4}\.\d{1,4}\.\d{1,4}(?:-[a-z0-9.]{1,20})?$/,
  error: /^[A-Z][A-Za-z]{0,60}$/,
  /** As systems and libraries name what went wrong. */
  code: /^[A-Z0-9_]{1,40}$/,
  /** Files of the program and lines in them. */
  at: /^(?:[\w./@-]{1,160}:\d{1,6}(?: |$)){1,8}$/,
} as const;

export type LogField = keyof typeof FIELDS;

/** What a line may say: each field where it is known, and nothing else. */
export type LogFields = { readonly [Field in LogField]?: string | number | undefined };

const WITHHELD = "withheld";

/** The fields that are known, as they may be written; a value that is not of its field's form is withheld. */
export function writableFields(fields: LogFields): Readonly<Record<string, string | number>> {
  const entries = Object.entries(fields).flatMap(([name, value]) => {
    const form = Object.hasOwn(FIELDS, name) ? FIELDS[name as LogField] : undefined;
    return form === undefined || value === undefined ? [] : [[name, form.test(`${value}`) ? value : WITHHELD] as const];
  });
  return Object.fromEntries(entries);
}
