import type { MailWatch } from "../app/index.ts";
import { MINUTE_MS } from "../engine/index.ts";
import type { ApiMail } from "../http/index.ts";
import type { DeskWork, MailboxStanding, PostgresPlace } from "../storage/postgres/index.ts";

/** Workers are heard of every ten seconds. */
const SILENT_MS = MINUTE_MS;

/** What the API is told of an office whose work other processes do: what the database knows of it. */
export function officeElsewhere(
  deskId: string,
  { readDeskWork }: Pick<PostgresPlace, "readDeskWork">,
): ApiMail["office"] {
  return {
    // Whatever is written wakes them by itself.
    wake: () => {},
    watchOf: async (accountId) => watchOf(accountId, await readDeskWork(deskId)),
  };
}

/** When reminders of a desk were last known to be up to date: now where somebody is at work and nothing is overdue. */
export function lastLookAtReminders({ heardAt, remindersDueAt }: DeskWork): number | null {
  if (heardAt === null) return null;
  return remindersDueAt === null ? heardAt : Math.min(heardAt, remindersDueAt);
}

/** Undefined for a mailbox that nobody knows of. */
export function watchOf(accountId: string, { now, heardAt, mailboxes }: DeskWork): MailWatch | undefined {
  const mailbox = mailboxes.find((each) => each.accountId === accountId);
  if (mailbox === undefined) return undefined;
  const since = mailbox.since > 0 ? mailbox.since : (mailbox.readAt ?? now);
  if (mailbox.isStopped) return { state: "stopped", since, sentence: sentenceOf(mailbox) };
  if (heardAt === null || now - heardAt > SILENT_MS) {
    return { state: "waiting", since: heardAt ?? since, sentence: SENTENCES.nobody };
  }
  if (mailbox.failures > 0) return { state: "waiting", since, sentence: sentenceOf(mailbox) };
  return { state: mailbox.readAt === null ? "reading" : "watching", since };
}

/** By the kinds of `MailError`; `seal` where no key opens the secret. */
const SENTENCES = {
  nobody: "Nobody is at work for this service just now: mail is read again as soon as somebody is.",
  login: "The mail server did not take the name and the password: connect the mailbox again.",
  reconnect: "The provider has taken back its leave: connect the mailbox again.",
  seal: "The password cannot be opened with the keys that the service has: its operator has to put the missing one back.",
  tls: "No safe connection to the mail server came about: this is tried again.",
  unreached: "The mail server cannot be reached: this is tried again.",
  refused: "The mail server failed at what it was asked for: this is tried again.",
} as const;

const BY_PROBLEM: Readonly<Record<string, string>> = {
  ...SENTENCES,
  name: SENTENCES.unreached,
  connect: SENTENCES.unreached,
  greeting: SENTENCES.unreached,
};

function sentenceOf({ problem }: MailboxStanding): string {
  return BY_PROBLEM[problem ?? ""] ?? SENTENCES.refused;
}
