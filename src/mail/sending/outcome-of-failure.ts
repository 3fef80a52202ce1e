import type { SubmitOutcome } from "../../app/index.ts";
import type { SmtpFailureFacts } from "./smtp-failure.ts";

/** What a failed session means for the letter. */
export function outcomeOfFailure(facts: SmtpFailureFacts): SubmitOutcome {
  if (facts.mayHaveEnded) return afterTheEnd(facts);
  return accountProblem(facts) ?? aboutTheLetter(facts) ?? { kind: "refused-before-data", response: wordsOf(facts) };
}

/** Only an answer to the letter itself says what became of it; 421 says that the server is closing, whatever was asked. */
function afterTheEnd(facts: SmtpFailureFacts): SubmitOutcome {
  const { response } = facts;
  const isAnswer = facts.codes.includes("EMESSAGE") && /^[45]\d\d/.test(response) && !response.startsWith("421");
  if (!isAnswer) return { kind: "unknown-after-dot", response: wordsOf(facts) };
  return dayLimit(facts) ?? { kind: response.startsWith("4") ? "deferred" : "rejected", response };
}

/** Answers by which a server refuses whoever asks, and not a letter (RFC 4954, section 6; RFC 3463, 5.7.8 and 5.7.9). */
const LOGIN = /^(?:530|534|535|538)\b|^5\d\d[ -]5\.7\.(?:8|9|30)\b/;

function accountProblem(facts: SmtpFailureFacts): SubmitOutcome | undefined {
  const { phase, response } = facts;
  if (LOGIN.test(response)) return { kind: "account-problem", problem: "login", response };
  // Without an answer the way was at fault; with one that is for now, so is the server.
  if (phase === "login" && response.startsWith("5")) return { kind: "account-problem", problem: "login", response };
  if (isTlsProblem(facts)) return { kind: "account-problem", problem: "tls", response: wordsOf(facts) };
  return dayLimit(facts);
}

/** What Gmail says when a mailbox has sent as much as it may in a day. */
function dayLimit({ response }: SmtpFailureFacts): SubmitOutcome | undefined {
  if (!/^5\d\d[ -]5\.4\.5\b/.test(response)) return undefined;
  return { kind: "account-problem", problem: "day-limit", response };
}

/** Certificates that do not hold, as OpenSSL and Node name them. */
const CERTIFICATE =
  /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|HOSTNAME_MISMATCH|ERR_SSL_UNSUPPORTED_PROTOCOL|ERR_SSL_TLSV1_ALERT/;

function isTlsProblem({ codes, command, response, phase }: SmtpFailureFacts): boolean {
  if (phase !== "connect") return false;
  if (codes.some((code) => CERTIFICATE.test(code))) return true;
  // A server without STARTTLS: its answer is for good, or it does not even know EHLO.
  return (command === "STARTTLS" || command === "EHLO") && response.startsWith("5");
}

/** The server's answer to the sender, the recipient or the letter. */
function aboutTheLetter({ phase, response, codes }: SmtpFailureFacts): SubmitOutcome | undefined {
  if (phase !== "letter" || response.startsWith("421")) return undefined;
  if (response.startsWith("4")) return { kind: "deferred", response };
  if (response.startsWith("5")) return { kind: "rejected", response };
  // What the library itself refuses: the letter is larger than the server takes, or the server knows ASCII addresses alone.
  const isRefusedHere = codes.includes("EMESSAGE") || codes.includes("EENVELOPE");
  return isRefusedHere ? { kind: "rejected", response: "The server takes no such letter." } : undefined;
}

function wordsOf({ response, codes }: SmtpFailureFacts): string {
  return response === "" ? codes.join(" ") : response;
}
