import type { ApprovedLetter, MailAccount, OutboxItem } from "../../src/app/ports/index.ts";
import { openCaseStore, openMailStore } from "../../src/storage/sqlite/index.ts";

/** A mailbox on this machine; letters go by TLS to the port of `smtp`, and nobody answers where it is not given. */
export function mailboxOn({ smtp = 1, ...more }: MailboxOptions = {}): MailAccount {
  const server = { host: "127.0.0.1", security: "tls", user: "alex" } as const;
  return {
    id: "alex",
    address: "alex.moreno@post.example",
    name: "Alex Moreno",
    imap: { ...server, port: 1 },
    smtp: { ...server, port: smtp },
    auth: "password",
    mode: "send",
    dailyLimit: 50,
    ...more,
  };
}

interface MailboxOptions extends Partial<Pick<MailAccount, "id" | "address" | "name" | "mode" | "imap">> {
  readonly smtp?: number;
}

export const MAILBOX_PASSWORD = "a password made for it";

/** Connects mailboxes in the home of a server, without trying them. */
export async function connectMailboxes(
  home: string,
  accounts: readonly MailAccount[],
  now: number,
  password = MAILBOX_PASSWORD,
): Promise<void> {
  const store = await openMailStore({ home });
  try {
    for (const account of accounts) {
      await store.saveAccount(account, { kind: "password", password }, now);
    }
  } finally {
    await store.close();
  }
}

export type SeededLetter = Pick<OutboxItem, "caseId" | "stepId" | "contactId" | "state"> &
  Pick<ApprovedLetter, "to" | "subject" | "approvedAt"> & { readonly body?: string };

const BODY = "Dear reader,\n\nThank you for your time. I look forward to what comes next.\n\nAlex Moreno";

/** Puts letters into the outbox of a home as they stand, whatever led there. */
export async function putLetters(home: string, letters: readonly SeededLetter[]): Promise<void> {
  const store = await openCaseStore({ home });
  try {
    for (const [index, letter] of letters.entries())
      await store.outbox.put(itemOf(letter, index), new Uint8Array(), null);
  } finally {
    await store.close();
  }
}

function itemOf({ caseId, stepId, contactId, state, ...letter }: SeededLetter, index: number) {
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
  const whole = {
    id,
    messageId: `<${id}@post.example>`,
    from: { name: "Alex Moreno", address: "alex.moreno@post.example" },
    body: BODY,
    words: 17,
    digest: "0".repeat(64),
    purpose: "other",
    isAutomatic: false,
    atAnyHour: false,
    factsKnown: 0,
    ...letter,
  } as const;
  return { id, caseId, stepId, contactId, accountId: "alex", letter: whole, state };
}

/** Pauses the mailbox of the letters. */
export async function pauseMailbox(home: string, now: number): Promise<void> {
  const store = await openCaseStore({ home });
  const response = "535 5.7.8 Username and Password not accepted";
  await store.outbox.pauseAccount({ accountId: "alex", problem: "login", response, pausedAt: now, until: null });
  await store.close();
}
