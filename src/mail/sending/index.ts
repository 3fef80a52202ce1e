export type { SmtpLimits } from "./smtp-session.ts";
export { createSmtpSubmitter, type SmtpSecret, type SmtpSubmitterOptions } from "./smtp-submitter.ts";
