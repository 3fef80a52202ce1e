export type { Command, ExitStatus, PlanLines, PlanLinesOptions, Services, Terminal } from "./command.ts";
export { FileError, UsageError } from "./fail.ts";
export { type GlobalOptions, readGivenNow, takeGlobals } from "./globals.ts";
export type { LetterTools } from "./letters/letter-tools.ts";
export { askSecret } from "./mail/ask-secret.ts";
export type { MailTools } from "./mail/mail-tools.ts";
export { reportFailure, runCommandLine } from "./run.ts";
export type { ServeRequest, ServeWeb, Serving } from "./serving.ts";
export type { TransferTools } from "./transfer/index.ts";
