export { readAccountLog, recordAccountEvent } from "./account-log.ts";
export { type AccountMail, invitationMail, type SendAccountMail, secondFactorGoneMail } from "./account-mail.ts";
export { type AccountOptions, type Accounts, askForAccount, invitationLink, openAccounts } from "./accounts.ts";
export { type Actor, findRole, findSessionActor, findTokenActor } from "./actor.ts";
export { type AttemptLimit, countAttempt, forgetOldAttempts } from "./attempts.ts";
export { chooseDesk, type Doer, listDesks, makeDesk, renameDesk } from "./desks.ts";
export { forgetExpired } from "./forget-expired.ts";
export { hasNewestTables } from "./has-newest-tables.ts";
export {
  acceptInvitation,
  cancelInvitation,
  findInvitation,
  inviteToDesk,
  inviteToService,
  listInvitations,
  makeAccount,
} from "./invitations.ts";
export { readAccessLog, readAuditLog, recordAccess, recordDeed } from "./logs.ts";
export { changeRole, listMembers, removeMember } from "./members.ts";
export { passwordFault } from "./password.ts";
export { isShownAnew, listDesksThatGo, removeAccount, removeDesk } from "./removal.ts";
export { resealAccounts } from "./reseal-accounts.ts";
export { takeSecondFactorAway } from "./second-factor.ts";
export type { AccountKey } from "./secrets.ts";
export { createSmtpSender } from "./send-by-smtp.ts";
export { endSession, listSessions } from "./sessions.ts";
export type { SignOnProvider } from "./sign-on.ts";
export { ADDRESS_HEADER } from "./sign-on-log.ts";
export { listTokens, makeToken, revokeToken } from "./tokens.ts";
