import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type MailAccount,
  type MessageReader,
  type ScanInput,
  type ScanReport,
  scanMailbox,
} from "../../src/app/index.ts";
import { readHolidayTables } from "../../src/bin/read-holiday-tables.ts";
import { type CaseHeader, type FactJson, ok } from "../../src/contract/index.ts";
import { parseInstant } from "../../src/engine/index.ts";
import { openMailbox } from "../../src/mail/watching/index.ts";
import { openCaseStore, openMailStore } from "../../src/storage/sqlite/index.ts";
import { connectTo, type Dovecot, PASSWORD } from "./dovecot.ts";

/** Tuesday, eleven days after the interview. */
export const NOW = parseInstant("2026-11-24T10:00:00-05:00");

export const header: CaseHeader = {
  role: "Senior Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York", country: "US" },
  contacts: [
    { id: "lee", name: "Lee Wong", role: "hiring-manager", email: "lee@globex.example" },
    { id: "ana", name: "Ana Ruiz", role: "recruiter", email: "ana@globex.example" },
  ],
};

export const FACTS: readonly FactJson[] = [
  { id: "applied", at: "2026-11-02T09:00:00-05:00[America/New_York]", kind: "applied" },
  {
    id: "interview",
    at: "2026-11-13T14:00:00-05:00[America/New_York]",
    end: "2026-11-13T15:00:00-05:00[America/New_York]",
    kind: "interview",
    with: ["lee"],
  },
  {
    id: "thanks",
    at: "2026-11-13T16:00:00-05:00[America/New_York]",
    kind: "sent",
    to: "lee",
    channel: "email",
    purpose: "thank-you",
    messageId: "<thanks-1@me.example>",
  },
];

/** Reads every message as a person's that says something new, with its body as the text. */
export const plainReader: MessageReader = async (bytes) => {
  const text = Buffer.from(bytes).toString("utf8");
  return ok({
    automatic: "no",
    says: "update",
    decisionBy: undefined,
    returnsOn: undefined,
    bounced: undefined,
    text: text.slice(text.indexOf("\r\n\r\n") + 4).trim(),
    evidence: [],
  });
};

export interface Mail {
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly date?: string;
  readonly headers?: readonly string[];
  readonly body?: string;
}

/** A message as it crosses the wire; from Lee to me unless it is said. */
export function mailText(mail: Mail): string {
  const { id, from = "Lee Wong <lee@globex.example>", to = "me@me.example", subject = "Your interview" } = mail;
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${mail.date ?? "Mon, 23 Nov 2026 11:00:00 -0500"}`,
    ...(id === undefined ? [] : [`Message-ID: ${id}`]),
    ...(mail.headers ?? []),
    "",
    mail.body ?? "We are still talking about it.",
    "",
  ];
  return lines.join("\r\n");
}

/** A desk with one case and one mailbox at a server; everything it keeps lies in a folder of its own. */
export async function makeDesk(dovecot: Pick<Dovecot, "port">, user: string) {
  const home = mkdtempSync(join(tmpdir(), "fineline-mail-"));
  const store = await openCaseStore({ home });
  const mail = await openMailStore({ home });
  await store.addCases([{ id: "globex", header, facts: FACTS }], parseInstant("2026-11-02T09:00:00-05:00"));
  const account = accountAt(dovecot.port, user);
  await mail.saveAccount(account, { kind: "password", password: PASSWORD }, NOW);
  const holidays = readHolidayTables(new URL("../../src/holidays/data/", import.meta.url));
  const open = (options: { readonly batchSize?: number; readonly idleMs?: number } = {}) =>
    openMailbox({ account, login: async () => ({ password: PASSWORD }), ...options });
  const mailbox = open();
  const scan = (options: Partial<ScanInput> = {}): Promise<ScanReport> =>
    scanMailbox({ account, mailbox, store, mail, holidays, readMessage: plainReader, now: NOW, ...options });
  return {
    home,
    store,
    mail,
    account,
    mailbox,
    open,
    scan,
    put: async (mails: readonly (Mail | string)[], folder = "INBOX") => {
      const client = await connectTo(dovecot, user);
      for (const each of mails) await client.append(folder, typeof each === "string" ? each : mailText(each), []);
      await client.logout();
    },
    newFacts: async () => ((await store.findCase("globex"))?.facts ?? []).slice(FACTS.length),
    close: async () => {
      await mailbox.close();
      await mail.close();
      await store.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export type Desk = Awaited<ReturnType<typeof makeDesk>>;

function accountAt(port: number, user: string): MailAccount {
  const server = { host: "127.0.0.1", port, security: "none", user } as const;
  const smtp = { ...server, port: 1 };
  return {
    id: `mailbox-${user}`,
    address: "me@me.example",
    name: "Me",
    imap: server,
    smtp,
    auth: "password",
    mode: "watch",
    dailyLimit: 50,
  };
}
