import type { ReminderItem, ReminderMessage } from "../app/index.ts";

/** "Globex: thank Lee, until Tue 17 Nov, 17:00" */
export function itemLine({ company, title, when }: ReminderItem): string {
  return `${company}: ${title}, ${when}`;
}

/** The message on a few lines, without its title; of a single thing only when it is to be done, since the title says the rest. */
export function shortText({ items, note }: ReminderMessage): string {
  const [only, second] = items;
  if (only === undefined) return note ?? "";
  return second === undefined ? upperFirst(only.when) : items.map(itemLine).join("\n");
}

function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

export const MAIL_FOOTER = [
  "The links lead to the machine that Fineline runs on.",
  "Your Fineline sent this to you alone, as you asked. To end it: Settings, Reminders.",
] as const;

/** What went wrong, in words that hold no secret. */
export const FAILURES = {
  unreachable: (host: string) => `${host} does not answer.`,
  slow: (host: string) => `${host} took too long to answer.`,
  unanswered: (host: string) => `${host} was told and gave no answer: it may have arrived.`,
  status: (host: string, status: number) => `${host} did not take it (status ${status}).`,
  refused: (host: string) => `${host} refused it: check the address and the token.`,
  browsersGone: "The browsers that asked for notifications do not take them any more: switch them on again.",
  mail: (response: string) => `Your mailbox's server did not take it: ${response}`,
  unwritable: "The mailbox's own address cannot be written to: connect it again.",
} as const;
