export { kindOf, toMailError } from "./imap-errors.ts";
export { imapWay, type MailLogin } from "./imap-session.ts";
export { type OpenMailboxOptions, openMailbox } from "./open-mailbox.ts";
export { openMailboxLetters, type SentCopiesOptions } from "./sent-copies.ts";
