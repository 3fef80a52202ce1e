import { type Fault, faultAt, type HolidayLookup, type ParsedCase, parseJsonLine } from "../contract/index.ts";
import { HOUR_MS, type Instant } from "../engine/index.ts";
import { readCases, toNewCase } from "./import-cases.ts";
import {
  type CaseStore,
  type DoubtfulEntry,
  type ImportReport,
  type ImportStore,
  type KeptImport,
  type NewCase,
  type ReportedImport,
  StoreError,
} from "./ports/index.ts";

/** From so many cases on it is worth to come back for the answer. */
export const MANY_CASES = 100;

/** What came of an upload is told for so long. */
const TOLD_MS = 7 * 24 * HOUR_MS;
/** What cannot be taken in for so long is given up. */
const TRIED_MS = 24 * HOUR_MS;
/** So many cases are read at a time, between which others have their turn. */
const READ_AT_ONCE = 200;
const MOST_NAMED = 100;

const NOTHING: ImportReport = { cases: [], doubtful: [], faults: [], kept: [] };

/** The list of cases that a value holds; undefined for one case alone, and for what is no file of cases. */
export function casesOf(value: unknown): readonly unknown[] | undefined {
  const cases = typeof value === "object" && value !== null && "cases" in value ? value.cases : undefined;
  return Array.isArray(cases) ? cases : undefined;
}

export interface TakeInUploadInput {
  readonly imports: ImportStore;
  readonly store: Pick<CaseStore, "listCaseIds">;
  readonly holidays: HolidayLookup;
  readonly newId: () => string;
  readonly now: Instant;
  /** Lets others have their turn: reading takes the processor for long. */
  readonly breathe: () => Promise<void>;
}

/**
 * Does for an upload what is to be done at that moment: takes it in, all or nothing, gives it up, or forgets what came of it. Done
 * twice, or by two at once, it is done once. Gives when it is to be looked at again, where it was looked at too early to be forgotten;
 * whoever ends it writes that with it.
 */
export async function takeInUpload(id: string, input: TakeInUploadInput): Promise<Instant | undefined> {
  const { imports } = input;
  const found = await imports.findImport(id);
  if (found === undefined) return undefined;
  if (found.state !== "waiting") return forget(found, input);
  await takeInOrEnd(found, input);
  return undefined;
}

async function forget(
  { id, endedAt }: KeptImport,
  { imports, now }: Pick<TakeInUploadInput, "imports" | "now">,
): Promise<Instant | undefined> {
  const toldUntil = endedAt === null ? now : endedAt + TOLD_MS;
  if (now < toldUntil) return toldUntil;
  await imports.forgetImport(id);
  return undefined;
}

async function takeInOrEnd(found: KeptImport, input: TakeInUploadInput): Promise<void> {
  const { imports, now } = input;
  const { id, beganAt } = found;
  if (beganAt !== null && now - beganAt >= TRIED_MS) return end(id, "failed", NOTHING, input);
  const content = await imports.beginImport(id, now);
  if (content !== undefined) await takeIn(found, content, input);
}

/** Takes an upload back; see `ImportStore.undoImport`. */
export function undoUpload(
  id: string,
  { imports, now }: Pick<TakeInUploadInput, "imports" | "now">,
): Promise<ReportedImport | "over" | undefined> {
  return imports.undoImport(id, now, now + TOLD_MS);
}

async function takeIn({ id }: KeptImport, content: string, input: TakeInUploadInput): Promise<void> {
  const { imports, store, newId, now } = input;
  const progress = new ProgressNotes(id, imports);
  const read = await readAll(content, input, (checked) => progress.note({ checked, taken: 0 }));
  const cases = read.parsed.map(({ json }) => toNewCase(json, newId));
  const faults = read.faults.length > 0 ? read.faults : alreadyThere(cases, new Set(await store.listCaseIds()));
  if (faults.length > 0) return refuse(id, faults, input);
  const onTaken = (taken: number) => progress.note({ checked: cases.length, taken });
  try {
    await imports.takeIn(id, cases, { report: reportOf(cases, read.parsed), now, forgetAt: now + TOLD_MS, onTaken });
  } catch (error) {
    if (!isContradiction(error)) throw error;
    await refuse(id, [{ place: "", expected: error.message }], input);
  } finally {
    await progress.settled();
  }
}

/** Tells how far it has come, one word at a time: what is said meanwhile is said with the next, and a lost word is no loss. */
class ProgressNotes {
  readonly #id: string;
  readonly #imports: Pick<ImportStore, "noteProgress">;
  #last: Promise<void> | undefined;

  constructor(id: string, imports: Pick<ImportStore, "noteProgress">) {
    this.#id = id;
    this.#imports = imports;
  }

  note(progress: { readonly checked: number; readonly taken: number }): void {
    // Nobody waits for it: who writes may have the only connection there is.
    this.#last ??= this.#imports
      .noteProgress(this.#id, progress)
      .catch(() => {})
      .finally(() => {
        this.#last = undefined;
      });
  }

  async settled(): Promise<void> {
    await this.#last;
  }
}

interface ReadUpload {
  readonly parsed: readonly ParsedCase[];
  readonly faults: readonly Fault[];
}

async function readAll(
  content: string,
  { breathe, ...options }: Pick<TakeInUploadInput, "holidays" | "now" | "breathe">,
  onChecked: (checked: number) => void,
): Promise<ReadUpload> {
  const value = parseJsonLine(content);
  if (!value.ok) return { parsed: [], faults: value.error };
  const cases = casesOf(value.value) ?? [];
  const around = readCases({ ...(value.value as object), cases: [] }, options);
  const faults: Fault[] = around.ok ? [] : [...around.error];
  const parsed: ParsedCase[] = [];
  for (let start = 0; start < cases.length; start += READ_AT_ONCE) {
    const read = readCases({ cases: cases.slice(start, start + READ_AT_ONCE) }, options);
    if (read.ok) parsed.push(...read.value);
    else faults.push(...read.error.map((fault) => countedFrom(start, fault)));
    onChecked(Math.min(start + READ_AT_ONCE, cases.length));
    await breathe();
  }
  // Places can be counted only where every case was read.
  return { parsed, faults: faults.length > 0 ? faults : usedTwice(parsed) };
}

/** Faults of a part are counted from where the part begins. */
function countedFrom(start: number, fault: Fault): Fault {
  return { ...fault, place: fault.place.replace(/^cases\[(\d+)\]/, (_, index) => `cases[${start + Number(index)}]`) };
}

function usedTwice(parsed: readonly ParsedCase[]): readonly Fault[] {
  const ids = new Set<string>();
  return parsed.flatMap(({ json: { id } }, index) =>
    id !== undefined && ids.size === ids.add(id).size ? [faultAt(`cases[${index}].id`, "an id used once", id)] : [],
  );
}

function alreadyThere(cases: readonly NewCase[], known: ReadonlySet<string>): readonly Fault[] {
  return cases.flatMap(({ id }, index) =>
    known.has(id) ? [faultAt(`cases[${index}].id`, "an id that no case here has", id)] : [],
  );
}

function reportOf(cases: readonly NewCase[], parsed: readonly ParsedCase[]): ImportReport {
  const doubtful = parsed.flatMap(({ notes }, index): readonly DoubtfulEntry[] =>
    notes.map((note) => ({ place: `cases[${index}]`, note })),
  );
  return {
    ...NOTHING,
    cases: cases.map(({ id, header: { role, company }, facts }) => ({ id, role, company, facts: facts.length })),
    doubtful: doubtful.slice(0, MOST_NAMED),
  };
}

/** Somebody was quicker, or two facts of one id differ: it would be so however often it is tried. */
function isContradiction(error: unknown): error is StoreError {
  return error instanceof StoreError && (error.kind === "case-exists" || error.kind === "fact-conflict");
}

function refuse(id: string, faults: readonly Fault[], input: TakeInUploadInput): Promise<void> {
  return end(id, "refused", { ...NOTHING, faults: faults.slice(0, MOST_NAMED) }, input);
}

function end(
  id: string,
  state: "refused" | "failed",
  report: ImportReport,
  { imports, now }: TakeInUploadInput,
): Promise<void> {
  return imports.endImport(id, state, { report, now, forgetAt: now + TOLD_MS });
}
