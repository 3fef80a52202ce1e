import type { MailAccount, MailServer, MailSubmitter, Submission, SubmitOutcome } from "../../app/index.ts";
import { isOneAddress, withAsciiDomain } from "../../mail-file/index.ts";
import { OUTGOING_SENTENCES, type Outgoing } from "../../outgoing/index.ts";
import { KeptLines } from "./kept-lines.ts";
import { outcomeOfFailure } from "./outcome-of-failure.ts";
import { SmtpFailure, smtpFailure } from "./smtp-failure.ts";
import { type SmtpLimits, type SmtpLogin, SmtpSession } from "./smtp-session.ts";

/** What opens a mailbox; `none` for a server that asks for nothing, and why where there is none to be had. */
export type SmtpSecret =
  | { readonly kind: "password"; readonly password: string }
  /** An access token of OAuth 2 that is still good. */
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "none" }
  /** Nothing opens it until a person has seen to it. */
  | { readonly kind: "refused"; readonly reason: string }
  /** It cannot be had now. */
  | { readonly kind: "unavailable"; readonly reason: string };

export interface SmtpSubmitterOptions {
  readonly secretOf: (account: MailAccount) => Promise<SmtpSecret>;
  /** Authorities whose certificates hold for an account besides the known ones, in PEM. */
  readonly authoritiesOf?: (account: MailAccount) => readonly string[] | undefined;
  /** The way to the servers; the system's own where it is not given. */
  readonly outgoing?: Outgoing;
  /** Lets a server on this very machine go unencrypted. */
  readonly allowPlainLoopback?: boolean;
  readonly limits?: Partial<SmtpLimits>;
  /** How long a line that carried a letter well waits for the next letter of its mailbox; none does where it is not given. */
  readonly keepMs?: number;
}

/** How long a server may take to be there at all. */
const CONNECT_MS = 60_000;
const LIMITS: SmtpLimits = { loginMs: 120_000, letterMs: 840_000 };

/**
 * Submits letters over SMTP (RFC 5321, RFC 6409), encrypted from the first byte or by a STARTTLS that must succeed; login and
 * letter never cross an unencrypted line. Tells whether the end of a letter was written: before it, nothing can have been taken.
 */
export function createSmtpSubmitter(options: SmtpSubmitterOptions): MailSubmitter {
  const lines = new KeptLines({ keepMs: options.keepMs ?? 0 });
  return {
    hasLine: ({ id }) => lines.has(id),
    submit: (submission) => submit(submission, options, lines),
  };
}

async function submit(submission: Submission, options: SmtpSubmitterOptions, lines: KeptLines): Promise<SubmitOutcome> {
  const { account, from, to } = submission;
  if (!isOneAddress(from) || !isOneAddress(to)) return { kind: "rejected", response: "It has not one plain address." };
  const refused = refuseServer(account.smtp, options);
  if (refused !== undefined) return refused;
  const secret = await options.secretOf(account);
  const login = loginOf(account, secret);
  if (login.kind !== "login") return login;
  const end = { accountId: account.id, server: account.smtp, login: login.login };
  const kept = await lines.take(end);
  const session = kept ?? (await newSession(account, options));
  if (session instanceof SmtpFailure) return quieted(session, account.smtp, options.outgoing);
  const told = await submitOver(session, submission, { login: login.login, isOpen: kept !== undefined });
  const outcome = told instanceof SmtpFailure ? quieted(told, account.smtp, options.outgoing) : told;
  // After anything but a yes nobody knows what the server makes of the line; where the letter was called off it heard of none.
  if (outcome.kind === "accepted" || outcome.kind === "called-off") lines.keep(end, session);
  else session.close();
  return outcome;
}

/** A session with a line to the server where the way is judged, else with none yet; or why there is no such line. */
async function newSession(account: MailAccount, options: SmtpSubmitterOptions): Promise<SmtpSession | SmtpFailure> {
  const { smtp: server } = account;
  const limits = { ...LIMITS, ...options.limits };
  try {
    const socket = await options.outgoing?.connect(server, Math.min(limits.loginMs, CONNECT_MS));
    return new SmtpSession({ server, limits, socket, authorities: options.authoritiesOf?.(account) });
  } catch (error) {
    return smtpFailure(error, "connect", false);
  }
}

/** Where many share this machine, no letter tells how far it came with a server that never greeted as one of mail. */
function quieted({ facts }: SmtpFailure, { host, port }: MailServer, outgoing: Outgoing | undefined): SubmitOutcome {
  if (outgoing?.isShared !== true || facts.phase !== "connect") return outcomeOfFailure(facts);
  return { kind: "refused-before-data", response: OUTGOING_SENTENCES.failed(host, port) };
}

async function submitOver(
  session: SmtpSession,
  { from, to, bytes, giveUp, beforeData }: Submission,
  { login, isOpen }: { readonly login: SmtpLogin | undefined; readonly isOpen: boolean },
): Promise<SubmitOutcome | SmtpFailure> {
  const cut = () => session.cut();
  giveUp?.addEventListener("abort", cut);
  if (giveUp?.aborted === true) cut();
  try {
    if (isOpen && giveUp?.aborted === true) return { kind: "refused-before-data", response: "" };
    if (!isOpen) await session.open(login);
    if (!(await beforeData())) return { kind: "called-off" };
    return await session.send(withAsciiDomain(from), withAsciiDomain(to), bytes);
  } catch (error) {
    if (error instanceof SmtpFailure) return error;
    session.close();
    throw error;
  } finally {
    giveUp?.removeEventListener("abort", cut);
  }
}

function refuseServer(
  { host, security }: MailServer,
  { allowPlainLoopback = false }: SmtpSubmitterOptions,
): SubmitOutcome | undefined {
  if (security !== "none" || (allowPlainLoopback && isLoopback(host))) return undefined;
  const response = "Without encryption letters go to a server on this very machine alone, and only when told so.";
  return { kind: "account-problem", problem: "settings", response };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

type LoginAnswer = { readonly kind: "login"; readonly login: SmtpLogin | undefined } | SubmitOutcome;

function loginOf({ smtp: { user } }: MailAccount, secret: SmtpSecret): LoginAnswer {
  switch (secret.kind) {
    case "none":
      return { kind: "login", login: undefined };
    case "refused":
      return { kind: "account-problem", problem: "login", response: secret.reason };
    case "unavailable":
      return { kind: "refused-before-data", response: secret.reason };
    default:
      return { kind: "login", login: { user, ...secret } };
  }
}
