import type { CommandVerb } from "../command.ts";
import { MAIL_ACTIONS } from "./actions.ts";

/** What each word after `fineline mail` does, as a list of them says it. */
const SUMMARIES: Readonly<Record<string, string>> = {
  read: "says what a message says, without a mailbox",
  connect: "connects a mailbox",
  change: "changes how a mailbox is used",
  disconnect: "forgets a mailbox",
  status: "shows the mailboxes, and how far they are read",
  scan: "reads what is new, once",
  watch: "reads and sends until it is stopped",
  send: "sends the letters that are due, once",
  noticed: "shows what was noticed and waits for your word",
  accept: "records what was noticed",
  dismiss: "puts aside what was noticed",
  approve: "has a letter sent",
  draft: "puts a letter among the drafts of a mailbox",
  outbox: "shows the letters on their way",
  cancel: "takes a letter back",
  resolve: "says whether a letter went",
};

/** The words that may follow `fineline mail`, each with its own calls and all options that it takes. */
export const MAIL_VERBS: Readonly<Record<string, CommandVerb>> = Object.fromEntries(
  Object.entries(MAIL_ACTIONS).map(([verb, { usage }]) => [
    verb,
    { summary: SUMMARIES[verb] ?? verb, usage, options: optionsOf(verb) },
  ]),
);

/** An option that several take is told once, with those verbs before its meaning: "connect, change: ...". */
function optionsOf(verb: string): NonNullable<CommandVerb["options"]> {
  return Object.entries(MAIL_ACTIONS).flatMap(([owner, { options }]) =>
    options.flatMap(([flag, text]) => {
      const [, named, meaning = text] = /^([a-z]+(?:, [a-z]+)*): (.*)$/.exec(text) ?? [];
      const takers = named === undefined ? [owner] : named.split(", ");
      return takers.includes(verb) ? [[flag, meaning] as const] : [];
    }),
  );
}
