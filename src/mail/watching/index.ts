export { kindOf, toMailError } from "./imap-errors.ts";
export type { MailLogin } from "./imap-session.ts";
export { MESSAGE_LIMITS, tooMuch } from "./message-shape.ts";
export { type OpenMailboxOptions, openMailbox } from "./open-mailbox.ts";
export { parseHead } from "./parse-head.ts";
export { openMailboxLetters, type SentCopiesOptions } from "./sent-copies.ts";
