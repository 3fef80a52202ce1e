import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  approveBulk,
  type CaseView,
  candidateCase,
  prepareBulk,
  readDigest,
  type StoredCase,
  summariseCase,
  waitingOf,
} from "../src/app/index.ts";
import { holidayFolder } from "../src/bin/package.ts";
import { readHolidayTables } from "../src/bin/read-holiday-tables.ts";
import type { FactJson, OpeningJson } from "../src/contract/index.ts";
import { DAY_MS, formatInstant, HOUR_MS } from "../src/engine/index.ts";
import { writeMessage } from "../src/mail-file/index.ts";
import { openCaseStore } from "../src/storage/sqlite/index.ts";
import { type Figure, median } from "./measure.ts";

const VERSION = "bench";
const NOW = Date.UTC(2026, 10, 16, 15);
const ZONE = "America/Toronto";
const holidays = readHolidayTables(holidayFolder);

const opening: OpeningJson = {
  id: "planner",
  title: "Timetable Planner",
  company: "Metro",
  me: { name: "Noor Haddad", email: "noor@metro.example" },
  stages: [],
  interviewers: [],
  promises: [{ what: "word on the decision", by: "2026-11-27" }],
  calendar: { timeZone: ZONE, country: "CA", region: "ON", jurisdiction: "CA-ON" },
  scope: { employees25OrMore: true, publiclyAdvertised: true },
  tellOthersAfter: "offer-accepted",
  acknowledgeAutomatically: false,
  openedAt: "2026-10-01T09:00:00-04:00",
};

/** Candidates over seven weeks: all acknowledged, one in four interviewed and thanked, one in forty promised a date. */
function candidates(count: number): readonly StoredCase[] {
  return Array.from({ length: count }, (_, index) => {
    const appliedAt = NOW - (1 + (index % 48)) * DAY_MS;
    const applicant = { name: `Robin Vega ${index}`, email: `robin${index}@home.example`, appliedAt };
    const { id, header, facts } = candidateCase(opening, applicant, () => `${index}`);
    const all = [...facts, ...courseOf(index, appliedAt)];
    return { id, header, facts: all, openedAt: appliedAt, sequence: index * 8 + all.length };
  });
}

function courseOf(index: number, appliedAt: number): readonly FactJson[] {
  const at = (hours: number) => formatInstant(appliedAt + hours * HOUR_MS, ZONE);
  const sent = (id: string, hours: number, purpose: string) =>
    ({ id, kind: "sent", at: at(hours), to: "candidate", channel: "email", purpose }) as FactJson;
  const interview = { id: "i", kind: "interview", at: at(50), end: at(51), with: ["candidate"] } as const;
  const promise = { id: "p", kind: "promise", at: at(70), to: "candidate", what: "word", by: "2026-11-18" } as const;
  return [
    sent("a", 2, "acknowledgement"),
    ...(index % 4 === 0 ? [interview, sent("t", 60, "thanks")] : []),
    ...(index % 40 === 0 ? [promise] : []),
  ];
}

/**
 * The milliseconds of a processor that each of several runs took, its collections of garbage included, the first left out: it warms
 * up. What the clock says tells as well of what else the machine does.
 */
function timed(runs: number, run: () => void): readonly number[] {
  return Array.from({ length: runs + 1 }, () => {
    const startedWith = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(startedWith);
    return (user + system) / 1_000;
  }).slice(1);
}

/** The employer's desk with 10,000 candidates in one opening, and letters to 400 of them. */
export async function benchEmployer(): Promise<readonly Figure[]> {
  const cases = candidates(10_000);
  let summaries = cases.map((stored) => summariseCase(stored, { holidays, asOf: NOW, version: VERSION }));
  const planMs = median(
    timed(2, () => {
      summaries = cases.map((stored) => summariseCase(stored, { holidays, asOf: NOW, version: VERSION }));
    }),
  );
  const views = summaries.map(({ caseId, headline, nextChangeAt, digest }): CaseView => {
    return { caseId, stance: "act", headline, nextChangeAt, digest: readDigest(digest, VERSION)! };
  });
  const waitMs = median(timed(5, () => waitingOf({ views, openings: [opening], holidays, now: NOW })));
  const bulkMs = await benchBulk();
  const figure = (what: string, ms: number, goalMs: number): Figure => ({
    what,
    value: `${ms.toFixed(0)} ms`,
    against: `${goalMs.toLocaleString("en")} ms`,
    ratio: ms / goalMs,
    goal: "1 or less",
  });
  return [
    figure("10,000 candidates planned again, of a processor", planMs, 2_000),
    figure("who waits, of 10,000 candidates, of a processor", waitMs, 100),
    figure("400 receipts composed, checked and approved", bulkMs, 4_000),
  ];
}

async function benchBulk(): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), "fineline-bench-"));
  const store = await openCaseStore({ home });
  try {
    const added = candidates(400).map(({ id, header, facts }) => ({ id, header, facts: facts.slice(0, 1) }));
    await store.addCases(added, NOW);
    const cases = (await Promise.all(added.map(({ id }) => store.findCase(id)))).filter((found) => found !== undefined);
    const server = { host: "mail.example", port: 993, security: "tls", user: "noor" } as const;
    const startedAt = performance.now();
    const preview = prepareBulk(
      { action: "acknowledge", caseIds: added.map(({ id }) => id) },
      { opening, cases, everybody: [], outbox: [], holidays, now: NOW, version: VERSION },
    );
    const approved = await approveBulk(preview, {
      store,
      outbox: store.outbox,
      writeMessage,
      digest: async (body) => `${body.length}`,
      holidays,
      newId: randomUUID,
      clock: () => NOW,
      version: VERSION,
      account: {
        id: "noor",
        address: "noor@metro.example",
        name: "Noor Haddad",
        imap: server,
        smtp: server,
        auth: "password",
        mode: "send",
        dailyLimit: 1_000,
      },
    });
    if (!approved.ok || approved.approval.outcomes.size !== 400) throw new Error("not all were approved");
    return performance.now() - startedAt;
  } finally {
    await store.close();
    rmSync(home, { recursive: true });
  }
}
