import { randomUUID } from "node:crypto";
import type { CaseStore, MailAccount, Outbox, SentCopies } from "../../src/app/ports/index.ts";
import type { SendDueInput } from "../../src/app/send-due.ts";
import { ok } from "../../src/contract/index.ts";
import { createSmtpSubmitter } from "../../src/mail/sending/index.ts";

/** A mailbox on this machine that asks for no login; of one called `blind` nobody sees what it holds. */
export function loopbackAccount(id: string, port: number): MailAccount {
  const smtp = { host: "127.0.0.1", port, security: "none", user: "" } as const;
  return {
    id,
    address: "alex@mail.example",
    name: "Alex Moreau",
    imap: smtp,
    smtp,
    auth: "password",
    mode: "send",
    dailyLimit: 1_000_000,
  };
}

export interface SendingOptions {
  readonly port: number;
  readonly now: number;
  readonly copies?: SentCopies;
}

/** What sending needs, over a real outbox and a real line to a server. */
export function sendingInput(
  store: CaseStore & { readonly outbox: Outbox },
  { port, now, copies }: SendingOptions,
): SendDueInput {
  return {
    store,
    outbox: store.outbox,
    submitter: createSmtpSubmitter({ secretOf: async () => ({ kind: "none" }), allowPlainLoopback: true }),
    findAccount: async (id) => loopbackAccount(id, port),
    openCopies: async ({ id }) => (id === "blind" ? undefined : copies),
    holidays: () => ok({ holidays: [], notes: [] }),
    clock: () => now,
    newId: randomUUID,
  };
}
