import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ApproveBulkInput, type CaseView, type MailAccount, refreshSummaries } from "../../src/app/index.ts";
import { type FactJson, type OpeningJson, ok } from "../../src/contract/index.ts";
import { writeMessage } from "../../src/mail-file/index.ts";
import { type OpenStore, openCaseStore } from "../../src/storage/sqlite/index.ts";

export const VERSION = "1";
export const holidays = () => ok({ holidays: [], notes: [] });

export const account: MailAccount = {
  id: "noor",
  address: "noor@metro.example",
  name: "Noor Haddad",
  imap: { host: "mail.example", port: 993, security: "tls", user: "noor" },
  smtp: { host: "mail.example", port: 465, security: "tls", user: "noor" },
  auth: "password",
  mode: "send",
  dailyLimit: 1000,
};

export const planner: OpeningJson = {
  id: "planner",
  title: "Timetable Planner",
  company: "Metro Toronto",
  me: { name: "Noor Haddad", email: "noor@metro.example" },
  stages: [],
  interviewers: [],
  promises: [{ what: "word on the decision", by: "2026-11-27" }],
  calendar: { timeZone: "America/Toronto", jurisdiction: "CA-ON" },
  scope: { employees25OrMore: true, publiclyAdvertised: true },
  tellOthersAfter: "offer-accepted",
  acknowledgeAutomatically: true,
  openedAt: "2026-10-01T09:00:00-04:00",
};

/** A desk over a real store, whose clock is set by hand. */
export interface Desk {
  readonly store: OpenStore;
  now: number;
  readonly views: () => Promise<readonly CaseView[]>;
  readonly record: (caseId: string, ...facts: readonly object[]) => Promise<void>;
  /** What approving needs; `letters` counts messages written. */
  readonly approving: () => ApproveBulkInput;
  readonly close: () => Promise<void>;
}

export async function openDesk(now: number): Promise<Desk> {
  const home = await mkdtemp(join(tmpdir(), "fineline-desk-"));
  const store = await openCaseStore({ home });
  const desk: Desk = {
    store,
    now,
    views: async () =>
      (await refreshSummaries({ store, holidays, now: desk.now, isPresent: true, version: VERSION })).cases,
    record: async (caseId, ...facts) => {
      const given = facts.map((fact) => ({ id: randomUUID(), ...fact }) as FactJson);
      await store.appendFacts(caseId, given, desk.now);
    },
    approving: () => ({
      store,
      outbox: store.outbox,
      writeMessage,
      digest: async (body) => `${body.length}`,
      holidays,
      newId: randomUUID,
      clock: () => desk.now,
      version: VERSION,
      account,
    }),
    close: async () => {
      await store.close();
      await rm(home, { recursive: true });
    },
  };
  return desk;
}

/** The letters in the outbox go out, as the office would send them. */
export async function sendAll({ store, now }: Desk): Promise<number> {
  const waiting = await store.outbox.list(["approved"]);
  for (const item of waiting) {
    const { letter, contactId, caseId } = item;
    const fact = {
      id: letter.id,
      kind: "sent",
      at: new Date(now).toISOString(),
      to: contactId,
      channel: "email",
      purpose: letter.purpose,
      ...(letter.isAutomatic ? { auto: true } : {}),
      messageId: letter.messageId,
    } as FactJson;
    await store.outbox.change(
      item,
      { state: { kind: "accepted", at: now, by: "server", response: "250 OK", copyAt: null }, fact },
      now,
    );
    if (!(await store.findCase(caseId))?.facts.some(({ id }) => id === letter.id)) throw new Error("not recorded");
  }
  return waiting.length;
}
