import { createHash, randomUUID } from "node:crypto";
import { type ApproveLetterInput, approveLetter, type LetterToApprove } from "../../src/app/index.ts";
import type { CaseStore, MailAccount, NewCase, Outbox, OutboxItem, StoredCase } from "../../src/app/ports/index.ts";
import { type FactJson, type HolidayLookup, ok } from "../../src/contract/index.ts";
import { writeMessage } from "../../src/mail-file/index.ts";

/** Monday 16 November 2026, 15:00 in New York: the interview was in the morning, and the thank-you is open. */
export const NOW = Date.UTC(2026, 10, 16, 20);

export const noHolidays: HolidayLookup = () => ok({ holidays: [], notes: [] });

/** A case in which Dana Kim is to be thanked for this morning's interview. */
export function interviewCase(id: string, facts: readonly FactJson[] = []): NewCase {
  return {
    id,
    header: {
      role: "Senior Analyst",
      company: "Globex",
      me: { name: "Alex Moreau", email: "alex@mail.example" },
      calendar: { timeZone: "America/New_York" },
      contacts: [
        { id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana@globex.example" },
        { id: "lee", name: "Lee Okafor", role: "recruiter", email: "lee@globex.example" },
      ],
    },
    facts: [
      {
        id: "i1",
        kind: "interview",
        at: "2026-11-16T10:00:00-05:00[America/New_York]",
        end: "2026-11-16T11:00:00-05:00[America/New_York]",
        with: ["dana"],
        topics: { dana: ["the forecast"] },
      },
      ...facts,
    ],
  };
}

export const THANKS = [
  "Dear Dana,",
  "",
  "Thank you for your time this morning. What you told me about the forecast stayed with me, and I would be glad to work on it.",
  "",
  "Kind regards,",
  "Alex Moreau",
].join("\n");

export function accountOn(port: number, security: MailAccount["smtp"]["security"] = "none"): MailAccount {
  const smtp = { host: "127.0.0.1", port, security, user: "" };
  return {
    id: "own",
    address: "alex@mail.example",
    name: "Alex Moreau",
    imap: smtp,
    smtp,
    auth: "password",
    mode: "send",
    dailyLimit: 1_000_000,
  };
}

export async function digest(body: string): Promise<string> {
  return createHash("sha256").update(body).digest("hex");
}

type Store = CaseStore & { readonly outbox: Outbox };

/** Approves the thank-you of a case; throws where it is refused. */
export async function approveThanks(
  store: Store,
  caseId: string,
  {
    now = NOW,
    account = accountOn(1),
    ...more
  }: Partial<LetterToApprove> & Partial<Pick<ApproveLetterInput, "now">> = {},
): Promise<OutboxItem> {
  const letter = thanksOf(account, more);
  const approved = await approveLetter(letter, await caseOf(store, caseId), approvalInput(store, now));
  if (!approved.ok) throw new Error(JSON.stringify(approved.error));
  if (approved.value.outcome !== "approved") throw new Error(`lies among the drafts of ${approved.value.mailbox}`);
  return approved.value.item;
}

export function thanksOf(account: MailAccount, more: Partial<LetterToApprove> = {}): LetterToApprove {
  const subject = "Thank you: Senior Analyst interview – Nov 16";
  return { stepId: "thank-you/i1/dana", account, subject, body: THANKS, ...more };
}

export function approvalInput(store: Store, now: number): ApproveLetterInput {
  return { store, outbox: store.outbox, writeMessage, digest, holidays: noHolidays, newId: randomUUID, now };
}

export async function caseOf(store: Pick<CaseStore, "findCase">, caseId: string): Promise<StoredCase> {
  const stored = await store.findCase(caseId);
  if (stored === undefined) throw new Error(`no case ${caseId}`);
  return stored;
}
