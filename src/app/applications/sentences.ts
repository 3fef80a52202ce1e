import type { ApplicationDoubt } from "../ports/index.ts";

/** Why a person should look first. */
export const DOUBT_SENTENCES: Readonly<Record<ApplicationDoubt, string>> = {
  "no-name": "The message gives no name. Say what they are called.",
  "odd-name": "The name cannot be taken as it stands. Say what they are called.",
  "address-of-another": "Somebody of another name applied from the same address.",
  "marked-as-spam": "A mail server took it for spam.",
  forwarded: "Somebody passed it on: who applied may be another person.",
  "answers-a-letter": "It answers a message that is not known here.",
};

export const NO_NAME = "Give a name first.";
export const OPENING_CLOSED = "The opening is closed.";

/** What the case says of where an application came from. */
export function appliedNote(subject: string, attachments: readonly string[]): string {
  const about = subject === "" ? "Applied by mail." : `Applied by mail: "${subject}".`;
  return attachments.length === 0 ? about : `${about} Attached: ${attachments.join(", ")}.`;
}
