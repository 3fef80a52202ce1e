import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { keepAccount, type SendDueInput, scanMailbox, sendDue } from "../../src/app/index.ts";
import { type OpeningJson, ok } from "../../src/contract/index.ts";
import { openMessage, readMessage } from "../../src/mail/reading/index.ts";
import { createSmtpSubmitter } from "../../src/mail/sending/index.ts";
import { openMailbox } from "../../src/mail/watching/index.ts";
import { writeMessage } from "../../src/mail-file/index.ts";
import { type MailStore, openMailStore } from "../../src/storage/sqlite/index.ts";
import { bundle } from "../bundle.ts";
import { apiUnderTest } from "../http/api-under-test.ts";
import { connectTo, PASSWORD, startDovecot, whyNoDovecot } from "../mail-watching/dovecot.ts";
import { startMailServer, type TestMailServer } from "../sending/mail-server.ts";
import { accountOn, planner } from "./place.ts";

const APPLICANTS = 400;
const BOUNCES = 37;
const AWAY = 12;
const INTERVIEWS = 20;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const USER = "noor";

/** Ten in the morning in Toronto on a day of November 2026; the 16th is a Monday. */
const at10 = (day: number): number => Date.UTC(2026, 10, day, 15);
const moment = (day: number, time: string): string => `2026-11-${day}T${time}:00-05:00[America/Toronto]`;

const opening: OpeningJson = { ...planner, acknowledgeAutomatically: false };

let folder: string;
let script: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "fineline-day-"));
  script = await bundle(new URL("./die-in-the-day.ts", import.meta.url), folder);
});
after(() => rmSync(folder, { recursive: true }));

/** The desk of who hires: the API over a real store, a server that takes mail, and a mailbox at Dovecot. */
async function startDay(test: Parameters<typeof apiUnderTest>[0]) {
  const server = await startMailServer({ security: "none" });
  const dovecot = await startDovecot();
  test.after(async () => {
    await server.close();
    await dovecot.stop();
  });
  let home = "";
  let mail: MailStore | undefined;
  const unused = async (): Promise<never> => assert.fail("no server is asked here");
  const api = await apiUnderTest(test, async (place) => {
    home = place.home;
    mail = await openMailStore({ home });
    test.after(() => mail?.close());
    const { outbox } = place.store;
    await keepAccount(accountOn(server.port), { kind: "password", password: PASSWORD }, { mail, outbox, now: 0 });
    const office = { wake: () => {}, watchOf: () => undefined };
    const connector = { openLetters: unused } as never;
    return {
      mail: { store: mail, outbox, connector, writeMessage, readMessage, openMessage, office },
      newId: randomUUID,
      holidays: () => ok({ holidays: [], notes: [] }),
    };
  });
  api.clock.now = at10(16);
  return { ...api, home, mail: mail!, server, dovecot, outbox: api.store.outbox };
}

type Day = Awaited<ReturnType<typeof startDay>>;

/** Lets a process of its own work on the place until it dies, which it has to. */
async function killed({ home, server, clock }: Day, what: "approve" | "send", dieAt: number): Promise<void> {
  const args = [script, home, String(server.port), what, String(dieAt), String(clock.now)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  await once(child, "close");
  assert.equal(child.signalCode, "SIGKILL");
}

/** Sends what is due, at most so many letters, with what the mailbox shows of those that are in doubt. */
async function sendAll({ store, outbox, server, clock }: Day, most = Number.POSITIVE_INFINITY): Promise<void> {
  const account = accountOn(server.port);
  const input: SendDueInput = {
    store,
    outbox,
    submitter: createSmtpSubmitter({ secretOf: async () => ({ kind: "none" }), allowPlainLoopback: true, keepMs: 500 }),
    findAccount: async () => account,
    openCopies: async () => ({
      findCopy: async (ids) =>
        server.taken.some((letter) => ids.includes(letter.messageId)) ? { by: "sent-copy" } : undefined,
      fileCopy: async () => {},
    }),
    holidays: () => ok({ holidays: [], notes: [] }),
    clock: () => clock.now,
    newId: randomUUID,
  };
  for (let turns = 0; turns < most && (await sendDue(input)) !== undefined; ) turns += 1;
}

const addressOf = (index: number): string => `person${index}@example.org`;

const candidates = async ({ call }: Day) =>
  (await call("GET /api/candidates", "/api/candidates?limit=1000&sort=applied")).body.items as readonly {
    readonly case: string;
    readonly name: string;
    readonly email: string;
  }[];

/** What a person writes where a letter has a gap that only they can fill. */
const FILLED: readonly (readonly [RegExp, string])[] = [
  [/\[pay[^\]]*\]/, "40 hours, from 4 January"],
  [/\[the date[^\]]*\]/, "Monday 30 November"],
  [/\[the reason[^\]]*\]/, "somebody else has planned night lines before"],
];

/** Shows a letter to each of many, fills the gaps of those that have some, and approves them all; gives how many were approved. */
async function approveAll({ call }: Day, request: object): Promise<number> {
  const body = { opening: "planner", ...request };
  const { digest, goes, rows, unequal } = (await call("POST /api/bulk/preview", undefined, body)).body;
  assert.deepEqual(unequal, []);
  const gaps = rows.filter(({ findings }: { findings: readonly unknown[] }) => findings.length > 0);
  const edited = gaps.map((row: { case: string; subject: string; body: string }) => {
    const filled = FILLED.reduce((text, [gap, words]) => text.replace(gap, words), row.body);
    return { case: row.case, subject: row.subject, body: filled };
  });
  const approved = await call("POST /api/bulk/approve", undefined, { ...body, digest, edited });
  assert.equal(approved.status, 200, approved.text);
  assert.deepEqual(approved.body, { approved: goes + edited.length, drafted: 0, already: 0, blocked: [] });
  return approved.body.approved;
}

/** A person looks for letters in doubt: those that the server never had are approved anew. */
async function settleDoubts(day: Day, action: string): Promise<void> {
  const { outbox, server, call, clock } = day;
  let lost = 0;
  for (const { id, letter } of await outbox.list(["uncertain"])) {
    const went = server.taken.some(({ messageId }) => messageId === letter.messageId);
    await call("POST /api/outbox/{id}/resolve", `/api/outbox/${id}/resolve`, { went });
    if (!went) lost += 1;
  }
  assert.equal(await approveAll(day, { action }), lost);
  clock.now += 2 * MINUTE;
  await sendAll(day);
}

async function record({ call }: Day, caseId: string, fact: object): Promise<void> {
  const facts = [{ id: randomUUID(), ...fact }];
  const recorded = await call("POST /api/cases/{id}/facts", `/api/cases/${caseId}/facts`, { facts });
  assert.equal(recorded.status, 200, recorded.text);
}

/** Lays messages into the mailbox and reads it. */
async function receive({ dovecot, store, mail, clock }: Day, messages: readonly string[]): Promise<void> {
  const client = await connectTo(dovecot, USER);
  for (const message of messages) await client.append("INBOX", message, []);
  await client.logout();
  const imap = { host: "127.0.0.1", port: dovecot.port, security: "none", user: USER } as const;
  const account = { ...accountOn(1), imap };
  const mailbox = openMailbox({ account, login: async () => ({ password: PASSWORD }) });
  const holidays = () => ok({ holidays: [], notes: [] });
  await scanMailbox({ account, mailbox, store, mail, holidays, readMessage, now: clock.now });
  await mailbox.close();
}

const HEAD = ["To: noor@metro.example", "Date: Mon, 16 Nov 2026 11:30:00 -0500"];

function bounceOf({ to: [address = ""], messageId }: TestMailServer["taken"][number]): string {
  return [
    "Return-Path: <>",
    "From: MAILER-DAEMON@mx.example.org",
    ...HEAD,
    `Message-ID: <bounce-${address}>`,
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="RPT"',
    "",
    "--RPT",
    "Content-Type: text/plain",
    "",
    "Your message could not be delivered.",
    "",
    "--RPT",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.org",
    "",
    `Final-Recipient: rfc822; ${address}`,
    "Action: failed",
    "Status: 5.1.1",
    "",
    "--RPT",
    "Content-Type: message/rfc822",
    "",
    "From: Noor Haddad <noor@metro.example>",
    `To: <${address}>`,
    "Subject: Your application",
    `Message-ID: ${messageId}`,
    "",
    "Hello",
    "--RPT--",
    "",
  ].join("\r\n");
}

function awayOf({ to: [address = ""], messageId }: TestMailServer["taken"][number]): string {
  return [
    `From: Somebody <${address}>`,
    ...HEAD,
    `Message-ID: <away-${address}>`,
    `In-Reply-To: ${messageId}`,
    "Subject: Automatic reply: Your application",
    "Auto-Submitted: auto-replied",
    "",
    "I am out of the office until Monday.",
    "",
  ].join("\r\n");
}

/** How often the server took a letter of each purpose, by case: what it took is matched with what the cases know of it. */
async function lettersTaken({ store, server }: Day): Promise<ReadonlyMap<string, readonly string[]>> {
  const sent = new Map<string, { readonly caseId: string; readonly purpose: string }>();
  for await (const { id: caseId, facts } of store.streamCases()) {
    for (const fact of facts) {
      if (fact.kind === "sent" && fact.messageId !== undefined)
        sent.set(fact.messageId, { caseId, purpose: fact.purpose });
    }
  }
  const purposes = new Map<string, string[]>();
  for (const { messageId } of server.taken) {
    const { caseId, purpose } = sent.get(messageId)!;
    purposes.getOrInsertComputed(caseId, () => []).push(purpose);
  }
  return purposes;
}

function countOf(letters: ReadonlyMap<string, readonly string[]>, purpose: string): Readonly<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (const purposes of letters.values()) {
    const count = purposes.filter((each) => each === purpose).length;
    counts[count] = (counts[count] ?? 0) + 1;
  }
  return counts;
}

const skip = whyNoDovecot() ?? false;

it("a day with 400 applications: everybody gets exactly one of each, whatever is killed on the way", {
  skip,
  timeout: 240_000,
}, async (t) => {
  const day = await startDay(t);
  const { call, clock, server } = day;
  await call("POST /api/openings", undefined, { opening, replacing: null });
  const rows = Array.from({ length: APPLICANTS }, (_, index) => `Ana,Ruiz${index},${addressOf(index)},2026-11-13`);
  const text = ["First Name,Last Name,Email,Applied", ...rows].join("\n");
  const imported = await call("POST /api/candidates/import", undefined, { opening: "planner", text, isDryRun: false });
  assert.equal(imported.body.added, APPLICANTS);

  // Receipts: who approves them dies in the middle, and so do two that send them.
  await killed(day, "approve", 150);
  assert.equal(
    await approveAll(day, { action: "acknowledge", cases: (await candidates(day)).map((one) => one.case) }),
    251,
  );
  clock.now += 2 * MINUTE;
  await killed(day, "send", 700);
  clock.now += MINUTE;
  await killed(day, "send", 501);
  for (const misbehaviour of ["take-and-drop", "lose-and-drop", "drop-after-250", "greylist"] as const) {
    server.behave(misbehaviour);
    await sendAll(day, 1);
  }
  server.behave("accept");
  clock.now += HOUR;
  await sendAll(day);
  await settleDoubts(day, "acknowledge");
  const receipts = [...server.taken];
  assert.equal(receipts.length, APPLICANTS);
  assert.equal(new Set(receipts.flatMap(({ to }) => to)).size, APPLICANTS);

  // Some come back, and go once more when there is another address; some are away.
  clock.now = at10(16) + 2 * HOUR;
  const to = (first: number, count: number) => {
    const addresses = new Set(Array.from({ length: count }, (_, index) => addressOf(first + index)));
    return receipts.filter((letter) => addresses.has(letter.to[0]!));
  };
  const lost = to(100, BOUNCES);
  await receive(day, [...lost.map(bounceOf), ...to(200, AWAY).map(awayOf)]);
  const unreached = (await candidates(day)).filter(({ email }) => lost.some(({ to }) => to[0] === email));
  for (const { case: caseId } of unreached) {
    const { header } = (await day.store.findCase(caseId))!;
    const [contact] = header.contacts;
    const moved = { ...header, contacts: [{ ...contact!, email: `new-${contact!.email}` }] };
    await call("PUT /api/cases/{id}/header", `/api/cases/${caseId}/header`, { base: header, header: moved });
  }
  clock.now += MINUTE;
  assert.equal(await approveAll(day, { action: "acknowledge" }), BOUNCES);
  clock.now += 2 * MINUTE;
  await sendAll(day);
  assert.equal(server.taken.length, APPLICANTS + BOUNCES);

  // Twenty are talked with, and thanked on the next business day.
  const all = await candidates(day);
  const interviewed = all.slice(0, INTERVIEWS);
  clock.now = at10(18);
  for (const { case: caseId } of interviewed) {
    const interview = { kind: "interview", at: moment(17, "10:00"), end: moment(17, "11:00"), with: ["candidate"] };
    await record(day, caseId, interview);
  }
  assert.equal(await approveAll(day, { action: "thank" }), INTERVIEWS);
  clock.now += 2 * MINUTE;
  await sendAll(day);

  // Two of them go on: they hear what comes next, and one is promised a word that they do not get.
  const [chosen, second] = interviewed;
  for (const { case: caseId } of [chosen!, second!])
    await record(day, caseId, { kind: "interest", at: moment(18, "10:05") });
  clock.now += 10 * MINUTE;
  assert.equal(await approveAll(day, { action: "plans", words: { nextSteps: "A second talk, with the team." } }), 2);
  clock.now += 2 * MINUTE;
  await sendAll(day);
  await record(day, second!.case, {
    kind: "promise",
    at: moment(18, "10:30"),
    to: "candidate",
    what: "the date",
    by: "2026-11-20",
  });
  clock.now = at10(24);
  const broken = (await call("GET /api/mirror")).body.shares[0].missing;
  assert.deepEqual(broken, [{ case: second!.case, name: second!.name }]);

  // The offer goes first; nobody else is told before it is accepted.
  const decide = async (cases: readonly string[], outcome: string) =>
    (await call("POST /api/decisions", undefined, { opening: "planner", cases, outcome })).body;
  assert.equal((await decide([chosen!.case], "offer")).recorded, 1);
  const offer = { action: "tell-decision", cases: [chosen!.case] };
  assert.equal(await approveAll(day, offer), 1);
  clock.now += 2 * MINUTE;
  await sendAll(day);
  const last = all.at(-1)!;
  await record(day, last.case, { kind: "decision", at: moment(24, "10:01"), outcome: "withdrawn" });
  const others = all.filter((one) => one !== chosen && one !== last).map((one) => one.case);
  assert.equal((await decide(others, "rejection")).recorded, 398);
  const early = (await call("POST /api/bulk/preview", undefined, { opening: "planner", ...offer, cases: others })).body;
  assert.deepEqual([early.goes, early.blocked], [0, 398]);
  assert.equal(early.rows[0].because, "The offer is not answered yet. The others wait until it is accepted.");
  const refused = (await call("POST /api/openings/{id}/close", "/api/openings/planner/close")).body;
  assert.deepEqual([refused.closed, refused.unanswered.length], [false, 399]);

  // It is accepted: everybody else hears, although who sends is killed once more.
  clock.now += 10 * MINUTE;
  await record(day, chosen!.case, { kind: "decision", at: moment(24, "10:10"), outcome: "accepted" });
  assert.equal(await approveAll(day, { action: "tell-decision" }), 398);
  clock.now += 2 * MINUTE;
  await killed(day, "send", 900);
  clock.now += HOUR;
  await sendAll(day);
  await settleDoubts(day, "tell-decision");

  const letters = await lettersTaken(day);
  assert.deepEqual(countOf(letters, "rejection"), { 0: 2, 1: 398 });
  assert.deepEqual(countOf(letters, "thanks"), { 0: APPLICANTS - INTERVIEWS, 1: INTERVIEWS });
  assert.deepEqual(countOf(letters, "plans"), { 0: APPLICANTS - 2, 1: 2 });
  assert.deepEqual(countOf(letters, "acknowledgement"), { 1: APPLICANTS - BOUNCES, 2: BOUNCES });
  assert.deepEqual(letters.get(chosen!.case), ["acknowledgement", "thanks", "plans", "offer"]);
  assert.equal(new Set(server.taken.map(({ messageId }) => messageId)).size, server.taken.length);
  const closed = (await call("POST /api/openings/{id}/close", "/api/openings/planner/close")).body;
  assert.deepEqual([closed.closed, closed.opening.opening.closedOn], [true, "2026-11-24"]);
  const { shares } = (await call("GET /api/mirror")).body;
  assert.deepEqual([shares[1].count, shares[1].of], [APPLICANTS, APPLICANTS]);
  assert.deepEqual(day.failures, []);
});
