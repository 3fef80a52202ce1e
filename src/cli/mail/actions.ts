import type { Command } from "../command.ts";
import { LETTER_ACTIONS } from "./letter-actions.ts";
import { MAILBOX_ACTIONS } from "./mailbox-actions.ts";
import { readAction } from "./read-action.ts";

/** What `fineline mail` can do: one word after it, with the forms of its call. */
export interface MailAction extends Pick<Command, "run" | "usage"> {
  readonly options: NonNullable<Command["options"]>;
}

/** By the word that calls it, in the order that help lists them. */
export const MAIL_ACTIONS: Readonly<Record<string, MailAction>> = {
  read: readAction,
  ...MAILBOX_ACTIONS,
  ...LETTER_ACTIONS,
};
