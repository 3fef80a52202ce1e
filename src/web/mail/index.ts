export { LetterLine, type LetterLineProps } from "./letter-line.tsx";
export { MailProvider, useMailLists } from "./mail-context.ts";
export type { MailActions, MailDesk, MailLists, MailResult, MailStatus } from "./mail-desk.ts";
export { type OpenMail, openMail } from "./open-mail.ts";
export { OutboxLink } from "./outbox-link.tsx";
export { approvedWords, findLetter, letterSentence, outboxSentence } from "./outbox-words.ts";
export { type LetterActs, useLetterActs } from "./use-letter-acts.ts";
export { useMail } from "./use-mail.ts";
export { useOwnClock } from "./use-own-clock.ts";
