import { type CaseHeader, describeFault, type FactJson, type HolidayLookup, parseCase } from "../contract/index.ts";
import {
  type BusinessCalendar,
  businessCalendarOf,
  DAY_MS,
  formatInstant,
  type Instant,
  type Outcome,
  parseDate,
} from "../engine/index.ts";
import { caseIdFor } from "./draft-case.ts";
import type { ApplicationRow, NewCase, RowMoment, RowStage } from "./ports/index.ts";

/** What turning rows into cases needs besides the rows. */
export interface RowCaseOptions {
  /** What goes without saying for every case of the table. */
  readonly header: Omit<CaseHeader, "role" | "company">;
  readonly calendar: BusinessCalendar;
  readonly now: Instant;
}

/** Where a link is kept, so that the same application is known again by it. */
export const LINK_KEY = "x-link";

/** A header with the link that its application was found under. */
export type LinkedHeader = CaseHeader & { readonly [LINK_KEY]?: string };

const OUTCOMES: Readonly<Partial<Record<RowStage, Outcome>>> = {
  offer: "offer",
  rejection: "rejection",
  "position-closed": "position-closed",
  withdrawn: "withdrawn",
  accepted: "accepted",
  declined: "declined",
};

/** Stages that one comes to only by applying. */
const APPLIED: ReadonlySet<RowStage> = new Set<RowStage>([
  "applied",
  "interview",
  "offer",
  "rejection",
  "accepted",
  "declined",
  "withdrawn",
]);

/**
 * The case that a row tells of. Its id and those of its facts come of the row, so that the same row gives the same case again.
 * What the row does not date is dated by the last day before that it does, and its note says so; what cannot be told is a note.
 */
export function rowCase(row: ApplicationRow, options: RowCaseOptions): NewCase {
  const facts = [...appliedFacts(row, options), ...interviewFacts(row, options), ...decisionFacts(row, options)];
  const link = row.link === undefined ? {} : { [LINK_KEY]: row.link };
  const header: LinkedHeader = { ...options.header, role: row.role, company: row.company, ...link };
  return {
    id: `${caseIdFor(row.company, new Set())}-${row.id.slice(0, 10)}`,
    header,
    facts: [...facts, ...noteFacts(row, options, facts)],
  };
}

/** The calendar of every case of a table. Throws where the header that they share makes none. */
export function sharedCalendar(
  header: RowCaseOptions["header"],
  options: { readonly holidays: HolidayLookup; readonly now: Instant },
): BusinessCalendar {
  const parsed = parseCase({ ...header, role: "Role", company: "Company", facts: [] }, options);
  if (!parsed.ok) throw new Error(parsed.error.map((fault) => describeFault(fault, "calendar")).join("\n"));
  return businessCalendarOf(parsed.value.case.calendar);
}

const UNDATED = "The file gives no day for this.";

function appliedFacts(row: ApplicationRow, options: RowCaseOptions): readonly FactJson[] {
  const { applied, staged, saved, stage } = row;
  const isApplied = stage !== undefined && APPLIED.has(stage.kind);
  const supposed = isApplied ? (stage.kind === "applied" ? (staged ?? saved) : saved) : undefined;
  const moment = applied ?? supposed;
  if (moment === undefined) return [];
  const note = applied === undefined && moment === saved ? { note: `${UNDATED} It was saved on this one.` } : {};
  return [{ id: `${row.id}-applied`, at: textOf(moment, options), kind: "applied", ...note }];
}

const HOUR_MS = DAY_MS / 24;

function interviewFacts({ id, interview }: ApplicationRow, options: RowCaseOptions): readonly FactJson[] {
  if (interview === undefined) return [];
  const { calendar } = options;
  const isBare = interview.kind === "day";
  const at = isBare ? localInstant(interview.on, 12 * 60, calendar) : instantOf(interview, options);
  const end = formatInstant(at + HOUR_MS, calendar.zone);
  const note = isBare ? { note: "The file gives no hour for this." } : {};
  return [{ id: `${id}-interview`, at: formatInstant(at, calendar.zone), end, kind: "interview", with: [], ...note }];
}

/** An offer without a day is a note: when it has to be answered by cannot be told. */
function decisionFacts(row: ApplicationRow, options: RowCaseOptions): readonly FactJson[] {
  const outcome = row.stage === undefined ? undefined : OUTCOMES[row.stage.kind];
  const moment = row.staged ?? (outcome === "offer" ? undefined : (row.applied ?? row.saved));
  if (outcome === undefined || (moment === undefined && outcome === "offer")) return [];
  const at = moment === undefined ? formatInstant(options.now, options.calendar.zone) : textOf(moment, options);
  return [
    { id: `${row.id}-decision`, at, kind: "decision", outcome, ...(row.staged === undefined ? { note: UNDATED } : {}) },
  ];
}

function noteFacts(row: ApplicationRow, options: RowCaseOptions, facts: readonly FactJson[]): readonly FactJson[] {
  const lines = [...stageNote(row, facts), ...(row.link === undefined ? [] : [`Link: ${row.link}`]), ...row.notes];
  if (lines.length === 0) return [];
  const moment = row.saved ?? row.applied ?? row.staged;
  const at = moment === undefined ? formatInstant(options.now, options.calendar.zone) : textOf(moment, options);
  return [{ id: `${row.id}-note`, at, kind: "note", note: lines.join("\n") }];
}

/** A stage that no fact tells of. */
function stageNote({ stage, staged }: ApplicationRow, facts: readonly FactJson[]): readonly string[] {
  if (stage === undefined || stage.kind === "saved") return [];
  const told = stage.kind === "applied" ? "applied" : stage.kind === "interview" ? "interview" : "decision";
  if (stage.kind !== "unknown" && facts.some(({ kind }) => kind === told)) return [];
  const since = staged === undefined || staged.kind === "instant" ? "" : `, since ${staged.on}`;
  return [`Stage: ${stage.word}${since}`];
}

/** The moment that a row means. A bare day is over when business hours are, and never later than now. */
export function instantOf(moment: RowMoment, { calendar, now }: Pick<RowCaseOptions, "calendar" | "now">): Instant {
  if (moment.kind === "instant") return moment.at;
  if (moment.kind === "time") return localInstant(moment.on, moment.minutes, calendar);
  const day = parseDate(moment.on);
  return calendar.dateOf(now) === day ? Math.min(calendar.close(day), now) : calendar.close(day);
}

function localInstant(on: string, minutes: number, { zone }: BusinessCalendar): Instant {
  return zone.instantOf(parseDate(on) * DAY_MS + minutes * 60_000);
}

function textOf(moment: RowMoment, options: RowCaseOptions): string {
  return formatInstant(instantOf(moment, options), options.calendar.zone);
}
