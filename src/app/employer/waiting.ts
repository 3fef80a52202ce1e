import type { HolidayLookup, OpeningJson } from "../../contract/index.ts";
import type { BusinessCalendar, Day, Instant } from "../../engine/index.ts";
import type { CaseDigest, StepDigest } from "../case-digest.ts";
import type { CandidateDigest } from "../digest-candidate.ts";
import type { CaseView } from "../refresh-summaries.ts";
import { calendarOfDigest } from "../today.ts";
import { type LawClock, lawClock } from "./law-clock.ts";
import { openingCalendar, stageName } from "./opening.ts";
import { owedTitle, waitingHeadline } from "./waiting-words.ts";

/** What a candidate waits for. */
export type OwedKind = "asked" | "acknowledge" | "to-thank" | "plans" | "promised" | "silence" | "decision" | "law";

/** Something that is owed to a candidate now. */
export interface Owed {
  readonly stepId: string;
  readonly kind: OwedKind;
  readonly title: string;
  readonly due: Instant;
  readonly isLate: boolean;
}

/** A candidate who waits for a word of ours. */
export interface WaitingRow {
  readonly caseId: string;
  readonly openingId: string | null;
  readonly name: string;
  readonly candidate: CandidateDigest;
  /** As the people of the opening call it. */
  readonly stage: string;
  /** Business days after the one on which they last heard, today included. */
  readonly businessDaysWithoutWord: number;
  /** Null where they never heard and never applied. */
  readonly lastHeardAt: Instant | null;
  readonly lastHeardOn: Day | null;
  /** What is due first. */
  readonly owed: Owed;
  /** What else is. */
  readonly also: readonly Owed[];
  /** Null where no opening says whose law applies. */
  readonly law: LawClock | null;
  /** The clock of the place, to say moments by. */
  readonly timeZone: string;
}

/** Everybody who waits for a word, who waits longest first. */
export interface Waiting {
  readonly now: Instant;
  readonly rows: readonly WaitingRow[];
  /** How many are owed something of each kind first. */
  readonly counts: Readonly<Record<OwedKind, number>>;
  readonly headline: string;
  /** How many applied to, and talked with, the openings looked at. */
  readonly applied: number;
  readonly interviewed: number;
}

export interface WaitingInput {
  readonly views: readonly CaseView[];
  /** Cases of other openings are left out; of none, only where `openingId` is not given. */
  readonly openings: readonly OpeningJson[];
  /** One opening alone. */
  readonly openingId?: string;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
}

/** Who waits for a word at `now`, from the digests of the cases. */
export function waitingOf({ views, openings, openingId, holidays, now }: WaitingInput): Waiting {
  const desks = new Map(openings.map((opening) => [opening.id, deskOf(opening, holidays, now)]));
  const rows: WaitingRow[] = [];
  let applied = 0;
  let interviewed = 0;
  for (const { caseId, digest } of views) {
    const { candidate } = digest;
    if (candidate === undefined || (openingId !== undefined && candidate.opening !== openingId)) continue;
    applied += 1;
    if (candidate.course.interviews.length > 0) interviewed += 1;
    const row = rowOf({ caseId, digest, candidate }, desks.get(candidate.opening ?? ""), now);
    if (row !== undefined) rows.push(row);
  }
  rows.sort(byLongestSilence);
  return { now, rows, counts: countKinds(rows), headline: waitingHeadline(rows), applied, interviewed };
}

/** What rows of one opening have in common. */
interface Desk {
  readonly opening: OpeningJson;
  readonly calendar: BusinessCalendar;
}

function deskOf(opening: OpeningJson, holidays: HolidayLookup, now: Instant): Desk {
  return { opening, calendar: openingCalendar(opening, holidays, now) };
}

interface Seen {
  readonly caseId: string;
  readonly digest: CaseDigest;
  readonly candidate: CandidateDigest;
}

function rowOf({ caseId, digest, candidate }: Seen, desk: Desk | undefined, now: Instant): WaitingRow | undefined {
  const calendar = desk?.calendar ?? calendarOfDigest(digest);
  const law = desk === undefined ? null : lawClock(candidate, desk.opening, calendar);
  const [owed, ...also] = owedIn(digest, { law, calendar, now, hasAddress: candidate.email !== undefined });
  if (owed === undefined) return undefined;
  const { lastHeardAt } = candidate;
  const lastHeardOn = lastHeardAt === null ? null : calendar.dateOf(lastHeardAt);
  return {
    caseId,
    openingId: candidate.opening ?? null,
    name: candidate.name,
    candidate,
    stage: stageName(candidate, desk?.opening),
    businessDaysWithoutWord: lastHeardOn === null ? 0 : calendar.businessDaysBetween(lastHeardOn, calendar.dateOf(now)),
    lastHeardAt,
    lastHeardOn,
    owed,
    also,
    law,
    timeZone: calendar.timeZone,
  };
}

interface OwedContext {
  readonly law: LawClock | null;
  readonly calendar: BusinessCalendar;
  readonly now: Instant;
  readonly hasAddress: boolean;
}

/** What is due now, first what is due first; the table's order among what is due at once. */
function owedIn({ steps }: CaseDigest, context: OwedContext): readonly Owed[] {
  const owed: Owed[] = [];
  for (const step of steps) {
    const kind = isDue(step, context.now) ? kindOf(step) : undefined;
    if (kind === undefined || (kind === "law" && !isPressing(step, context))) continue;
    const { id, window, state } = step;
    const title = owedTitle(kind, step, context.hasAddress);
    owed.push({ stepId: id, kind, title, due: window.due, isLate: state === "late" });
  }
  return owed.sort((a, b) => a.due - b.due || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

function isDue({ state, snoozedUntil }: StepDigest, now: Instant): boolean {
  return (state === "late" || state === "open") && !(snoozedUntil !== undefined && snoozedUntil > now);
}

const KINDS: readonly OwedKind[] = [
  "asked",
  "acknowledge",
  "to-thank",
  "plans",
  "promised",
  "silence",
  "decision",
  "law",
];

function kindOf({ action, id }: StepDigest): OwedKind | undefined {
  switch (action) {
    case "reply":
      return "asked";
    case "acknowledge":
      return "acknowledge";
    case "thank-interviewee":
      return "to-thank";
    case "share-plans":
      return "plans";
    case "update":
      return id.startsWith("update/silence/") ? "silence" : "promised";
    case "tell-decision":
      return "decision";
    case "inform-by-law":
      return "law";
    default:
      return undefined;
  }
}

const PRESSING_BUSINESS_DAYS = 5;

/** The law's date stands in every row; it is a row's own reason to be there only when it comes near, and where it applies. */
function isPressing({ window }: StepDigest, { law, calendar, now }: OwedContext): boolean {
  if (law?.kind === "does-not-apply" || law?.kind === "none-known") return false;
  const today = calendar.dateOf(now);
  return calendar.businessDaysBetween(today, calendar.dateOf(window.due)) <= PRESSING_BUSINESS_DAYS;
}

function byLongestSilence(a: WaitingRow, b: WaitingRow): number {
  return (
    b.businessDaysWithoutWord - a.businessDaysWithoutWord ||
    (a.lastHeardAt ?? 0) - (b.lastHeardAt ?? 0) ||
    a.owed.due - b.owed.due
  );
}

function countKinds(rows: readonly WaitingRow[]): Record<OwedKind, number> {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<OwedKind, number>;
  for (const { owed } of rows) counts[owed.kind] += 1;
  return counts;
}
