export type { MailActions, MailDesk, MailResult, MailStatus } from "./mail-desk.ts";
export { type OpenMail, openMail } from "./open-mail.ts";
export { MailProvider, useMail } from "./use-mail.ts";
