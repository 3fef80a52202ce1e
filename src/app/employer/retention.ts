import type { CaseHeader, OpeningJson } from "../../contract/index.ts";
import {
  type BusinessCalendar,
  civilOfDay,
  type Day,
  dayOfCivil,
  daysInMonth,
  describeDay,
  parseDate,
} from "../../engine/index.ts";
import type { CaseDigest } from "../case-digest.ts";
import { readConsent } from "./consent.ts";

/** What is known of how long something has to be kept, or may be. Data, and no advice. */
export interface RetentionRule {
  readonly jurisdiction: string;
  readonly place: string;
  readonly record: "application" | "answers";
  /** `minimum`: kept at least so long; `maximum`: gone after it, unless they consent. */
  readonly bound: "minimum" | "maximum";
  readonly months: number;
  readonly source: string;
  /** `law` binds; `practice` is what authorities accept or recommend. */
  readonly state: "law" | "practice";
  readonly lastChecked: string;
}

const CHECKED = "2026-11-22";

/** Counted from the answer that somebody was given. */
const RETENTION_RULES: readonly RetentionRule[] = [
  {
    jurisdiction: "CA-ON",
    place: "Ontario",
    record: "application",
    bound: "minimum",
    months: 36,
    source: "Ontario, ESA 2000 as amended by the Working for Workers Four Act, 2024: three years",
    state: "law",
    lastChecked: CHECKED,
  },
  {
    jurisdiction: "CA-ON",
    place: "Ontario",
    record: "answers",
    bound: "minimum",
    months: 36,
    source: "Ontario, O. Reg. 476/24: what interviewees were told, three years",
    state: "law",
    lastChecked: CHECKED,
  },
  {
    jurisdiction: "US",
    place: "the United States",
    record: "application",
    bound: "minimum",
    months: 12,
    source: "Title VII and the ADA, records of hiring: one year (from a secondary source; some states ask for more)",
    state: "law",
    lastChecked: CHECKED,
  },
  {
    jurisdiction: "FR",
    place: "France",
    record: "application",
    bound: "maximum",
    months: 24,
    source: "CNIL: two years after the last contact",
    state: "practice",
    lastChecked: CHECKED,
  },
  {
    jurisdiction: "DE",
    place: "Germany",
    record: "application",
    bound: "maximum",
    months: 6,
    source: "German supervisory authorities, because of claims under the AGG: about six months",
    state: "practice",
    lastChecked: CHECKED,
  },
  {
    jurisdiction: "GB",
    place: "the United Kingdom",
    record: "application",
    bound: "maximum",
    months: 6,
    source: "ICO, keeping recruitment records: no fixed figure; six months is common",
    state: "practice",
    lastChecked: CHECKED,
  },
  {
    jurisdiction: "PL",
    place: "Poland",
    record: "application",
    bound: "maximum",
    months: 0,
    source: "Poland: without delay once it is decided, unless they consent (from a secondary source)",
    state: "practice",
    lastChecked: CHECKED,
  },
];

/** How long what is known of somebody is kept. */
export interface Retention {
  /** The day until which it has to be kept, inclusive; null where nothing asks for it. */
  readonly keepUntil: Day | null;
  /** The last day on which it may be there; null where nothing says so, or nothing is decided yet. */
  readonly deleteBy: Day | null;
  /** It would have to be gone before it may go. */
  readonly isConflict: boolean;
  /** From when on to ask again whether it may be kept; only under consent. */
  readonly askAgainFrom: Day | null;
  readonly rules: readonly RetentionRule[];
  readonly sentence: string;
}

/** The date until which somebody agreed to be kept. */
export function consentOf(header: CaseHeader): Day | undefined {
  const consent = readConsent(header);
  return consent === undefined ? undefined : parseDate(consent.until);
}

const ASK_AGAIN_DAYS = 30;

/** How long a candidate's records are kept: by the place of their opening, by what its people chose, and by consent. */
export function retentionOf(
  digest: CaseDigest,
  opening: OpeningJson,
  { calendar, consentUntil }: { readonly calendar: BusinessCalendar; readonly consentUntil?: Day | undefined },
): Retention {
  const rules = rulesFor(opening);
  const anchor = answeredOn(digest, calendar);
  if (anchor === null) {
    const sentence = "Kept while the application is open. The time runs from the answer.";
    return { keepUntil: null, deleteBy: null, isConflict: false, askAgainFrom: null, rules, sentence };
  }
  const ends = (bound: RetentionRule["bound"]) =>
    rules.filter((rule) => rule.bound === bound).map(({ months }) => addMonths(anchor, months));
  const keepUntil = ends("minimum").reduce<Day | null>((last, day) => Math.max(last ?? day, day), null);
  const chosen = opening.keepMonths === undefined ? [] : [addMonths(anchor, opening.keepMonths)];
  const limit = [...ends("maximum"), ...chosen].reduce<Day | null>((first, day) => Math.min(first ?? day, day), null);
  const deleteBy = limit === null ? null : Math.max(limit, consentUntil ?? limit);
  const isConflict = keepUntil !== null && deleteBy !== null && deleteBy < keepUntil;
  return {
    keepUntil,
    deleteBy,
    isConflict,
    askAgainFrom: consentUntil === undefined ? null : consentUntil - ASK_AGAIN_DAYS,
    rules,
    sentence: sentenceOf({ keepUntil, deleteBy, isConflict }),
  };
}

function rulesFor({ calendar: { jurisdiction, country } }: OpeningJson): readonly RetentionRule[] {
  const place = jurisdiction ?? country ?? "";
  return RETENTION_RULES.filter((rule) => rule.jurisdiction === place || rule.jurisdiction === place.slice(0, 2));
}

/** The day on which it was over for them: told, or by their own word. */
function answeredOn({ candidate, lastActivityAt }: CaseDigest, calendar: BusinessCalendar): Day | null {
  if (candidate === undefined) return null;
  const at = candidate.answer === "theirs" ? lastActivityAt : candidate.course.toldAt;
  return at === null || (candidate.offer === "standing" && candidate.answer === "told") ? null : calendar.dateOf(at);
}

/** The same day of a later month, or the last one of it. */
function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = civilOfDay(day);
  const count = year * 12 + month - 1 + months;
  const then = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return dayOfCivil(then.year, then.month, Math.min(dayOfMonth, daysInMonth(then.year, then.month)));
}

function sentenceOf({
  keepUntil,
  deleteBy,
  isConflict,
}: Pick<Retention, "keepUntil" | "deleteBy" | "isConflict">): string {
  const day = (on: Day) => `${describeDay(on)} ${civilOfDay(on).year}`;
  if (isConflict) {
    return `It has to be kept until ${day(keepUntil!)}, and gone by ${day(deleteBy!)}. A person decides which counts here.`;
  }
  if (keepUntil !== null && deleteBy !== null) {
    return `Kept until ${day(keepUntil)} at least, and gone by ${day(deleteBy)}.`;
  }
  if (keepUntil !== null) return `Kept until ${day(keepUntil)} at least.`;
  return deleteBy === null ? "No rule is known here. Choose how long it is kept." : `Gone by ${day(deleteBy)}.`;
}
