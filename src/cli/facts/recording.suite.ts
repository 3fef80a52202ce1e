import { randomUUIDv7 } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { readHolidayTables } from "../../bin/read-holiday-tables.ts";
import type { CaseJson, FactJson, PlanJson } from "../../contract/index.ts";
import { parseInstant } from "../../engine/index.ts";
import { openCaseStore } from "../../storage/sqlite/index.ts";
import { runCommandLine, type Services } from "../index.ts";

export interface Recorded {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Monday morning after the interview. */
export const MONDAY = "2026-11-16T10:00:00-05:00";

/** An interview with two people on Friday 13 November, a date given for the 20th, a paper promised, nothing sent yet. */
export const GLOBEX: CaseJson = {
  id: "globex",
  role: "Senior Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York", country: "US", region: "NY" },
  contacts: [
    { id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana.kim@globex.example" },
    { id: "lee", name: "Lee Okafor", role: "recruiter", email: "lee.okafor@globex.example", phone: "+1 212 555 0134" },
  ],
  facts: [
    {
      id: "i1",
      at: "2026-11-13T14:00:00-05:00[America/New_York]",
      end: "2026-11-13T15:00:00-05:00[America/New_York]",
      kind: "interview",
      with: ["dana", "lee"],
    },
    {
      id: "t1",
      at: "2026-11-13T14:55:00-05:00[America/New_York]",
      kind: "timeline",
      decisionBy: "2026-11-20",
      mayFollowUp: true,
      contact: "lee",
    },
    { id: "p1", at: "2026-11-13T14:58:00-05:00[America/New_York]", kind: "promise", to: "dana", what: "the paper" },
  ],
};

const holidays = readHolidayTables(new URL("../../holidays/data/", import.meta.url));

/** The commands that write, over a real store in a folder of its own. */
export function recordingFineline(cases: readonly CaseJson[] = [GLOBEX]) {
  const home = mkdtempSync(join(tmpdir(), "fineline-writing-"));
  after(() => rmSync(home, { recursive: true, force: true }));
  let prepared: Promise<void> | undefined;

  async function prepare(): Promise<void> {
    const store = await openCaseStore({ home });
    const fresh = cases.map(({ id, facts, asOf: _, ...header }) => ({ id: id!, header, facts }));
    await store.addCases(fresh, parseInstant(MONDAY));
    await store.close();
  }

  async function call(at: string, ...words: readonly string[]): Promise<Recorded> {
    prepared ??= prepare();
    await prepared;
    const written = { out: "", err: "" };
    const store = await openCaseStore({ home });
    const status = await runCommandLine(
      words,
      servicesAt(parseInstant(at), written, async () => store),
    );
    await store.close();
    return { status, ...written };
  }

  /** The facts that one call of `log` would record, without their ids. */
  async function drafted(at: string, ...words: readonly string[]): Promise<readonly object[]> {
    const { status, out, err } = await call(at, "log", "globex", ...words, "--dry-run", "--json");
    if (status !== 0) return [{ status, err }];
    const { wouldRecord } = JSON.parse(out) as { wouldRecord: readonly (FactJson & { "x-with"?: string })[] };
    return wouldRecord.map(({ id: _, "x-with": __, ...fact }) => fact);
  }

  async function planAt(at: string, id = "globex"): Promise<PlanJson> {
    const { out } = await call(at, "show", id, "--json");
    return (JSON.parse(out) as { plan: PlanJson }).plan;
  }

  async function exported(id = "globex"): Promise<CaseJson> {
    const { out } = await call(MONDAY, "export", id, "--json");
    return (JSON.parse(out) as { cases: readonly CaseJson[] }).cases[0]!;
  }

  return { call, drafted, planAt, exported };
}

function servicesAt(now: number, written: { out: string; err: string }, openStore: Services["openStore"]): Services {
  const unused = () => {
    throw new Error("these commands read no files and no input");
  };
  return {
    terminal: {
      out: async (text) => {
        written.out += text;
      },
      outBytes: unused,
      err: async (text) => {
        written.err += text;
      },
      columns: 80,
      colour: false,
      isInteractive: false,
    },
    now,
    givenNow: now,
    ownTimeZone: "America/New_York",
    openStore,
    holidays,
    newId: randomUUIDv7,
    readFile: unused,
    inputLines: unused,
    typedLines: unused,
    writeFile: unused,
    planLines: unused,
    openLetterTools: unused,
    openMailTools: unused,
    openReminderTools: unused,
    openMessageReader: unused,
    openTransferTools: unused,
    openCalendarFiles: unused,
    openFeeds: unused,
    readSetUp: unused,
    openPages: unused,
    openCalendarTools: unused,
    openBackupTools: unused,
    openServiceTools: unused,
    serveWeb: unused,
    version: "1.0.0",
  };
}
