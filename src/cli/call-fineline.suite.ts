import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { readHolidayTables } from "../bin/read-holiday-tables.ts";
import type { CaseJson, FactJson } from "../contract/index.ts";
import { parseInstant } from "../engine/index.ts";
import { openCaseStore } from "../storage/sqlite/index.ts";
import { type LetterTools, runCommandLine, type Services } from "./index.ts";

/** Monday morning after the interview of the first case. */
export const MONDAY = "2026-11-16T10:00:00-05:00";

export interface CallOptions {
  /** The moment of the call. */
  readonly at?: string;
  /** Whether `at` was asked for with `--now`. */
  readonly isGiven?: boolean;
  readonly columns?: number;
  readonly colour?: boolean;
  readonly version?: string;
  /** What is typed, a line each. */
  readonly input?: readonly string[];
  /** What the call may ask of the world besides. */
  readonly services?: Partial<Services>;
}

export interface Called {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const holidays = readHolidayTables(new URL("../holidays/data/", import.meta.url));

/** A store in a folder of its own, and the command line over it in this process; the folder goes when the tests are over. */
export function temporaryFineline() {
  const home = mkdtempSync(join(tmpdir(), "fineline-cli-"));
  after(() => rmSync(home, { recursive: true, force: true }));
  const openStore = () => openCaseStore({ home });
  const call = async (words: readonly string[], options: CallOptions = {}): Promise<Called> => {
    const written = { out: "", err: "" };
    let store: ReturnType<Services["openStore"]> | undefined;
    const services = servicesFor(options, written, () => {
      store ??= openStore();
      return store;
    });
    const status = await runCommandLine(words, services);
    await (await store)?.close();
    return { status, ...written };
  };
  const add = async (cases: readonly CaseJson[], at = MONDAY): Promise<void> => {
    const store = await openStore();
    const fresh = cases.map(({ id, facts, asOf: _, ...header }) => ({ id: id!, header, facts }));
    await store.addCases(fresh, parseInstant(at));
    await store.close();
  };
  const record = async (caseId: string, facts: readonly FactJson[]): Promise<void> => {
    const store = await openStore();
    await store.appendFacts(caseId, facts, 0);
    await store.close();
  };
  return { home, call, add, record, openStore };
}

function servicesFor(
  {
    at = MONDAY,
    isGiven = false,
    columns = 80,
    colour = false,
    version = "1.0.0",
    input = [],
    services = {},
  }: CallOptions,
  written: { out: string; err: string },
  openStore: Services["openStore"],
): Services {
  const now = parseInstant(at);
  return {
    terminal: {
      out: async (text) => {
        written.out += text;
      },
      outBytes: unused,
      err: async (text) => {
        written.err += text;
      },
      columns,
      colour,
      isInteractive: false,
    },
    now,
    givenNow: isGiven ? now : undefined,
    ownTimeZone: "America/New_York",
    openStore,
    holidays,
    newId: unused,
    readFile: async (path) => readFileSync(path),
    inputLines: unused,
    typedLines: async function* () {
      yield* input;
    },
    writeFile: async (path, text) => writeFileSync(path, text),
    planLines: unused,
    openLetterTools: async () => ({ ...NO_LETTER_TOOLS, templatePath: async (kind) => `/nowhere/${kind}.liquid` }),
    openMailTools: unused,
    openReminderTools: unused,
    openMessageReader: async () => (await import("../mail/reading/index.ts")).readMessage,
    openTransferTools: async () => (await import("../bin/transfer-tools.ts")).transferTools(),
    openCalendarFiles: unused,
    openFeeds: unused,
    openPages: unused,
    openCalendarTools: unused,
    readSetUp: unused,
    openBackupTools: unused,
    openServiceTools: unused,
    serveWeb: unused,
    version,
    ...services,
  };
}

const unused = () => {
  throw new Error("these commands read and write no files");
};

/** No editor, no clipboard, no paper, and no file of letters that is there. */
const NO_LETTER_TOOLS: LetterTools = {
  letterPath: unused,
  templatePath: unused,
  savedLetters: async () => [],
  removeLetters: async () => undefined,
  hasFile: () => false,
  createFile: unused,
  editFile: unused,
  copy: unused,
  openProofreader: unused,
  writeMessage: unused,
  paper: { card: unused, envelopes: unused, prep: unused },
};

/** The first case: an interview with three people on a Friday, a date given, a paper promised, one thank-you sent. */
export const GLOBEX: CaseJson = {
  id: "g",
  role: "Senior Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York", country: "US", region: "NY" },
  contacts: [
    {
      id: "dana",
      name: "Dana Kim",
      role: "hiring-manager",
      title: "Director of Analytics",
      email: "dana.kim@globex.example",
    },
    { id: "lee", name: "Lee Okafor", role: "recruiter", email: "lee.okafor@globex.example", phone: "+1 212 555 0134" },
    { id: "sam", name: "Sam Ortiz", role: "staff", title: "Front desk" },
  ],
  facts: [
    { id: "a1", at: "2026-10-26T09:12:00-04:00[America/New_York]", kind: "applied", channel: "website" },
    {
      id: "i1",
      at: "2026-11-13T14:00:00-05:00[America/New_York]",
      end: "2026-11-13T15:00:00-05:00[America/New_York]",
      kind: "interview",
      format: "onsite",
      with: ["dana", "lee", "sam"],
    },
    {
      id: "t1",
      at: "2026-11-13T14:55:00-05:00[America/New_York]",
      kind: "timeline",
      by: "dana",
      decisionBy: "2026-11-20",
      mayFollowUp: true,
      contact: "lee",
      channel: "email",
    },
    {
      id: "p1",
      at: "2026-11-13T14:58:00-05:00[America/New_York]",
      kind: "promise",
      to: "dana",
      what: "the paper on forecasting",
    },
    {
      id: "s1",
      at: "2026-11-13T15:20:00-05:00[America/New_York]",
      kind: "sent",
      to: "dana",
      channel: "email",
      purpose: "thank-you",
      words: 104,
    },
  ],
};

/** A second one: thanked and answered, a word again from Tuesday on. */
export const INITECH: CaseJson = {
  id: "i",
  role: "Operations Lead",
  company: "Initech",
  calendar: { timeZone: "America/Chicago", country: "US" },
  contacts: [{ id: "noor", name: "Noor Haddad", role: "recruiter", email: "noor.haddad@initech.example" }],
  facts: [
    {
      id: "i1",
      at: "2026-10-29T13:00:00-05:00[America/Chicago]",
      end: "2026-10-29T14:00:00-05:00[America/Chicago]",
      kind: "interview",
      format: "phone",
      with: ["noor"],
    },
    { id: "t1", at: "2026-10-29T13:50:00-05:00[America/Chicago]", kind: "timeline", by: "noor", mayFollowUp: true },
    {
      id: "s1",
      at: "2026-10-29T18:10:00-05:00[America/Chicago]",
      kind: "sent",
      to: "noor",
      channel: "email",
      purpose: "thank-you",
    },
    {
      id: "r1",
      at: "2026-11-09T14:10:00-06:00[America/Chicago]",
      kind: "received",
      from: "noor",
      channel: "email",
      says: "update",
    },
  ],
};
