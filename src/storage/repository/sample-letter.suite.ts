import type { MailAccount, NewOutboxItem } from "../../app/ports/index.ts";
import type { Instant } from "../../engine/index.ts";

const server = { host: "mail.example.org", port: 993, security: "tls", user: "ana" } as const;
/** A mailbox that letters go through. */
export const sampleAccount: MailAccount = {
  id: "ana",
  address: "ana@example.org",
  name: "Ana Ruiz",
  imap: server,
  smtp: server,
  auth: "password",
  mode: "send",
  dailyLimit: 50,
};

/** A letter of thanks that was approved at `now`, and goes at once. */
export function approvedLetter(now: Instant): NewOutboxItem {
  return {
    id: "a",
    caseId: "globex",
    stepId: "thank-you/i1/dana",
    contactId: "dana",
    accountId: "ana",
    letter: {
      id: "6f0c5a1e-7b1d-4c55-9f43-1f7f5b1f5a01",
      messageId: "<a@example.org>",
      approvedAt: now,
      from: { name: "Ana Ruiz", address: "ana@example.org" },
      to: { name: "Dana", address: "dana@globex.example" },
      subject: "Thank you",
      body: "Thank you.",
      words: 2,
      digest: "d",
      purpose: "thank-you",
      isAutomatic: false,
      atAnyHour: false,
      factsKnown: 0,
    },
    state: { kind: "approved", goesAt: now },
  };
}
