import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  keepAccount,
  type MailAccount,
  type MailOfficeInput,
  type NewCase,
  type OfficeNews,
  runMailOffice,
} from "../../src/app/index.ts";
import type { FactJson } from "../../src/contract/index.ts";
import { createMailConnector } from "../../src/mail/connecting/index.ts";
import { readMessage } from "../../src/mail/reading/index.ts";
import { createOutgoing } from "../../src/outgoing/index.ts";
import { openCaseStore, openMailStore } from "../../src/storage/sqlite/index.ts";
import { connectTo, type Dovecot, PASSWORD } from "../mail-watching/dovecot.ts";
import { startMailServer, type TestMailServer } from "../sending/mail-server.ts";
import { makeCertificate } from "../sending/make-certificate.ts";
import { approveThanks, noHolidays } from "../sending/sample-letters.ts";

const YEAR_MS = 365 * 86_400_000;
export const MINUTE = 60_000;
/** Monday 18 November 2024, 15:00 in New York: behind every machine's own clock, which no letter goes ahead of. */
export const NOW = Date.UTC(2024, 10, 18, 20);
export const NOW_TEXT = "2024-11-18T15:00:00-05:00";

const certificate = makeCertificate({
  host: "127.0.0.1",
  from: new Date(Date.now() - YEAR_MS),
  until: new Date(Date.now() + YEAR_MS),
});

/** Takes letters of whoever knows the password. */
export function startOutgoing(): Promise<TestMailServer> {
  return startMailServer({ certificate, security: "tls", password: PASSWORD });
}

/** This morning's interview with Dana, who is to be thanked for it and had a letter from us before. */
export function interviewCase(id: string, facts: readonly FactJson[] = []): NewCase {
  return {
    id,
    header: {
      role: "Senior Analyst",
      company: "Globex",
      me: { name: "Alex Moreau", email: "alex@mail.example" },
      calendar: { timeZone: "America/New_York" },
      contacts: [{ id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana@globex.example" }],
    },
    facts: [
      {
        id: "hello",
        kind: "sent",
        at: "2024-11-11T10:00:00-05:00[America/New_York]",
        to: "dana",
        channel: "email",
        purpose: "other",
        messageId: helloOf(id),
      },
      {
        id: "i1",
        kind: "interview",
        at: "2024-11-18T10:00:00-05:00[America/New_York]",
        end: "2024-11-18T11:00:00-05:00[America/New_York]",
        with: ["dana"],
        topics: { dana: ["the forecast"] },
      },
      ...facts,
    ],
  };
}

const helloOf = (caseId: string) => `<hello-${caseId}@mail.example>`;

/** Dana's answer to the letter before, as it crosses the wire. */
export function answerOf(caseId: string): string {
  return [
    "From: Dana Kim <dana@globex.example>",
    "To: alex@mail.example",
    "Subject: Senior Analyst",
    "Date: Mon, 18 Nov 2024 14:59:00 -0500",
    `Message-ID: <answer-${caseId}@globex.example>`,
    `In-Reply-To: ${helloOf(caseId)}`,
    "",
    "Thank you for this morning. We are still interviewing other candidates and will let you know next week.",
    "",
  ].join("\r\n");
}

export interface AccountOptions {
  readonly imapPort: number;
  readonly smtpPort: number;
  readonly user: string;
}

export function accountAt({ imapPort, smtpPort, user }: AccountOptions): MailAccount {
  const host = "127.0.0.1";
  return {
    id: user,
    address: "alex@mail.example",
    name: "Alex Moreau",
    imap: { host, port: imapPort, security: "none", user },
    smtp: { host, port: smtpPort, security: "tls", user },
    auth: "password",
    mode: "send",
    dailyLimit: 50,
  };
}

/** A place with one case in a folder of its own; its clock stands until it is set. */
export async function makePlace() {
  const home = mkdtempSync(join(tmpdir(), "fineline-office-"));
  writeFileSync(join(home, "ca.pem"), certificate.certificate);
  const store = await openCaseStore({ home });
  const mail = await openMailStore({ home });
  await store.addCases([interviewCase("globex")], NOW);
  const clock = { now: NOW };
  const closings: (() => Promise<void>)[] = [];
  return {
    home,
    store,
    mail,
    clock,
    connect: (account: MailAccount, password = PASSWORD) =>
      keepAccount(account, { kind: "password", password }, { mail, outbox: store.outbox, now: NOW }),
    approve: (account: MailAccount, caseId = "globex") =>
      approveThanks(store, caseId, { now: clock.now, account, subject: "Thank you: Senior Analyst – Nov 18" }),
    facts: async (kind: FactJson["kind"]) =>
      ((await store.findCase("globex"))?.facts ?? []).filter((fact) => fact.kind === kind && fact.id !== "hello"),
    /** An office over connections of its own, as another process would have. */
    openOffice: async (more: Partial<MailOfficeInput> = {}) => {
      const office = await openOffice(home, clock, more);
      closings.push(office.close);
      return office;
    },
    close: async () => {
      for (const close of closings) await close();
      await mail.close();
      await store.close();
      rmSync(home, { recursive: true });
    },
  };
}

export type Place = Awaited<ReturnType<typeof makePlace>>;

async function openOffice(home: string, clock: { readonly now: number }, more: Partial<MailOfficeInput>) {
  const store = await openCaseStore({ home });
  const mail = await openMailStore({ home });
  const names = { services: async () => [], mailExchangers: async () => [] };
  const ca = certificate.certificate;
  const connector = createMailConnector({
    secrets: mail,
    names,
    outgoing: createOutgoing({ isShared: false }),
    now: Date.now,
    ca,
  });
  const opened: { readonly close: () => Promise<void> }[] = [];
  const news: OfficeNews[] = [];
  const failures: unknown[] = [];
  const heard = new EventTarget();
  const office = runMailOffice({
    store,
    outbox: store.outbox,
    mail,
    connector,
    readMessage,
    openCopies: async (account) => {
      const letters = connector.openLetters(account);
      opened.push(letters);
      return letters;
    },
    holidays: noHolidays,
    clock: () => clock.now,
    newId: randomUUID,
    alarm: (ms, call) => {
      heard.dispatchEvent(new Event("rest"));
      const timer = setTimeout(call, ms / SPEED);
      return () => clearTimeout(timer);
    },
    onNews: (each) => {
      news.push(each);
      heard.dispatchEvent(new Event("rest"));
    },
    onFailure: (error) => failures.push(error),
    ...more,
  });
  return {
    ...office,
    news,
    failures,
    /** Resolves once it is so; asked whenever the office has something to tell, or nothing left to do. */
    until: async (isSo: () => Promise<boolean> | boolean) => {
      for (;;) {
        const rest = new Promise((resolve) => heard.addEventListener("rest", resolve, { once: true }));
        if (await isSo()) return;
        await rest;
      }
    },
    close: async () => {
      await office.stop();
      for (const letters of opened) await letters.close();
      await mail.close();
      await store.close();
    },
  };
}

/** The office rests so many times shorter than it says. */
const SPEED = 20;

export type OpenOffice = Awaited<ReturnType<typeof openOffice>>;

/** What lies in a folder of a mailbox, by its Message-IDs. */
export async function messagesIn(dovecot: Pick<Dovecot, "port">, user: string, folder: string) {
  const client = await connectTo(dovecot, user);
  try {
    await client.mailboxOpen(folder, { readOnly: true });
    const ids: (string | undefined)[] = [];
    for await (const { envelope } of client.fetch("1:*", { envelope: true })) ids.push(envelope?.messageId);
    return ids;
  } finally {
    await client.logout();
  }
}

/** Puts a message into the inbox, as its server would. */
export async function deliver(dovecot: Pick<Dovecot, "port">, user: string, message: string): Promise<void> {
  const client = await connectTo(dovecot, user);
  await client.append("INBOX", message, []);
  await client.logout();
}
