import { MailError, type MailErrorKind, type MailServer } from "../../app/ports/index.ts";

import { OUTGOING_SENTENCES, type Outgoing } from "../../outgoing/index.ts";

type ServerName = Pick<MailServer, "host" | "port">;

interface LibraryError extends Error {
  readonly code?: unknown;
  readonly authenticationFailed?: boolean;
  readonly serverResponseCode?: string;
  readonly response?: unknown;
  readonly oauthError?: unknown;
}

const NAME = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_NODATA", "EDNS"]);
const CONNECT = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
  "CONNECT_TIMEOUT",
  "EADDRNOTAVAIL",
  "EACCES",
  "EPERM",
  "ESOCKET",
  "ECONNECTION",
  "ECONNRESET",
  "NoConnection",
  "EConnectionClosed",
]);
const TLS =
  /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|EPROTO$|ETLS$|ClosedAfterConnectTLS$|UPGRADE_TIMEOUT$|STARTTLS)/;
const GREETING = new Set(["GREETING_TIMEOUT", "ClosedAfterConnectText", "InvalidResponse"]);
/** RFC 5530: the server cannot look names up at the moment; the password may be right. */
const FOR_NOW = new Set(["UNAVAILABLE", "INUSE", "LIMIT", "CONTACTADMIN"]);

/** By which a server says that it does not do so now, to whatever it was asked (RFC 5530, RFC 9208, and providers of their own). */
const THROTTLED = new Set(["LIMIT", "UNAVAILABLE", "OVERQUOTA", "INUSE", "THROTTLED", "ETHROTTLE"]);

/** Whether a server has put us off, so that no message is to blame for what it did not give. */
export function isThrottled(error: unknown): boolean {
  return error instanceof MailError && THROTTLED.has(`${error.cause}`);
}

/** What tells a stranger about a network which of its machines answer: where many share this, it is one and the same. */
const REACHING: ReadonlySet<MailErrorKind> = new Set(["name", "connect", "tls", "greeting"]);

/** What an IMAP or SMTP library says as a `MailError`: one sentence by Fineline, nothing that the server or the library wrote. */
export function toMailError(error: unknown, server: ServerName, outgoing?: Pick<Outgoing, "isShared">): MailError {
  if (error instanceof MailError) return error;
  const kind = kindOf(error);
  if (outgoing?.isShared === true && REACHING.has(kind)) {
    return new MailError("connect", OUTGOING_SENTENCES.failed(server.host, server.port));
  }
  return new MailError(kind, describe(kind, server, error), { cause: codeOf(error) });
}

/** Which step of connecting an error belongs to. */
export function kindOf(error: unknown): MailErrorKind {
  const { code, authenticationFailed, serverResponseCode, message } = error as LibraryError;
  const name = typeof code === "string" ? code : "";
  if (authenticationFailed === true || name === "EAUTH") {
    return FOR_NOW.has(serverResponseCode ?? "") ? "server" : "login";
  }
  const said = message ?? "";
  if (NAME.has(name) || /\b(?:ENOTFOUND|EAI_AGAIN)\b/.test(said)) return "name";
  if (TLS.test(name) || /STARTTLS|SSL routines|wrong version number|certificate/i.test(said)) return "tls";
  // A late greeting has the code of a late connection in one of the libraries.
  if (GREETING.has(name) || /greeting/i.test(said)) return "greeting";
  return CONNECT.has(name) ? "connect" : "server";
}

function describe(kind: MailErrorKind, { host, port }: ServerName, error: unknown): string {
  const place = `${host}:${port}`;
  switch (kind) {
    case "name":
      return `No server of the name ${host} was found: check the name, or whether this machine is online.`;
    case "connect":
      return `${place} cannot be reached: check the port, or whether this machine is online.`;
    case "tls":
      return `${place} did not open a trusted connection${tlsReason(error)}: nothing was sent to it.`;
    case "greeting":
      return `${place} was reached and did not greet as a mail server does: check the port and whether it expects TLS from the start.`;
    case "login":
      return `${host} did not take the user name and password: many providers want an app password here, not the usual one.`;
    case "reconnect":
      return `${host} has taken back its leave: connect the mailbox again.`;
    case "list":
      return `${host} let you in and did not list its folders: its administrator may have to allow IMAP.`;
    default:
      return `${host} refused or failed at a command: this is tried again later.`;
  }
}

/** One library gives Node's code, the other only its words. */
function tlsReason(error: unknown): string {
  const said = `${codeOf(error)} ${(error as LibraryError).message ?? ""}`;
  if (/CERT_HAS_EXPIRED|certificate has expired/.test(said)) return " (its certificate has expired)";
  if (/ALTNAME_INVALID|does not match certificate/.test(said)) return " (its certificate is for another name)";
  return /SELF_SIGNED|self-signed certificate/.test(said) ? " (nobody vouches for its certificate)" : "";
}

/** All that is kept of a library's error: its text may quote what was sent. */
function codeOf(error: unknown): string {
  const { code, serverResponseCode, response } = error as LibraryError;
  const said = serverResponseCode ?? statusCodeOf(response);
  if (THROTTLED.has(said)) return said;
  return typeof code === "string" ? code : "unknown";
}

interface ParsedResponse {
  readonly attributes?: readonly { readonly section?: readonly { readonly value?: unknown }[] }[];
}

/** The code in brackets, where the library hands on the server's answer as it took it apart. */
function statusCodeOf(response: unknown): string {
  if (typeof response !== "object" || response === null) return "";
  return `${(response as ParsedResponse).attributes?.[0]?.section?.[0]?.value ?? ""}`.toUpperCase();
}
