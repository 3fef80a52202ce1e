import {
  type CaseHeader,
  type ContactJson,
  describeFault,
  type FactJson,
  type HolidayLookup,
  type OpeningJson,
  parseCase,
} from "../../contract/index.ts";
import { type BusinessCalendar, businessCalendarOf, formatInstant, type Instant } from "../../engine/index.ts";
import type { CandidateDigest } from "../digest-candidate.ts";
import type { NewCase } from "../ports/index.ts";

/** Somebody who applied, as they come in: from a form, a table or a message. */
export interface Applicant {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly timeZone?: string;
  /** How they came to apply: "a fair", "Ben Cole knows them". */
  readonly source?: string;
  readonly appliedAt: Instant;
}

/** The contact's id of every candidate: letters are then worded alike, and no id tells a name. */
const CANDIDATE_ID = "candidate";

/** Where a case says how somebody came to apply: a key of the header's own, with plain words. */
const SOURCE_KEY = "x-source";

/** How somebody came to apply; undefined where nobody said. */
export function sourceOf(header: CaseHeader & { readonly [SOURCE_KEY]?: unknown }): string | undefined {
  const source = header[SOURCE_KEY];
  return typeof source === "string" ? source : undefined;
}

/**
 * The case of somebody who applied for an opening. Its id is random, because it is kept when the person is forgotten.
 * `newId` gives letters, digits and dashes.
 */
export function candidateCase(opening: OpeningJson, applicant: Applicant, newId: () => string): NewCase {
  const { name, email, phone, timeZone, source, appliedAt } = applicant;
  const contact: ContactJson = {
    id: CANDIDATE_ID,
    name,
    role: "candidate",
    ...(email === undefined ? undefined : { email }),
    ...(phone === undefined ? undefined : { phone }),
    ...(timeZone === undefined ? undefined : { timeZone }),
  };
  const applied: FactJson = {
    id: "applied",
    kind: "applied",
    at: formatInstant(appliedAt, opening.calendar.timeZone),
  };
  const header = {
    ...candidateHeader(opening, [contact]),
    ...(source === undefined ? undefined : { [SOURCE_KEY]: source }),
  };
  return { id: `candidate-${newId()}`, header, facts: [applied] };
}

/** What the case of a candidate takes from its opening. A law that does not apply to the opening is no law of the case. */
export function candidateHeader(opening: OpeningJson, contacts: readonly ContactJson[]): CaseHeader {
  const { id, title, company, me, calendar } = opening;
  const { jurisdiction: _, ...elsewhere } = calendar;
  return {
    opening: id,
    side: "employer",
    role: title,
    company,
    ...(me === undefined ? undefined : { me }),
    calendar: isOutOfScope(opening) ? elsewhere : calendar,
    contacts,
  };
}

/** Whether an answer takes the opening out of every law about answering candidates. */
function isOutOfScope({ scope }: OpeningJson): boolean {
  return scope.employees25OrMore === false || scope.publiclyAdvertised === false;
}

/** The business days and hours of an opening, with the public holidays of its place around a moment. */
export function openingCalendar(opening: OpeningJson, holidays: HolidayLookup, now: Instant): BusinessCalendar {
  const { openedAt, calendar, title: role, company } = opening;
  const begun: FactJson = { id: "opened", kind: "note", at: openedAt };
  const parsed = parseCase({ role, company, calendar, contacts: [], facts: [begun] }, { holidays, now });
  if (parsed.ok) return businessCalendarOf(parsed.value.case.calendar);
  throw new Error(parsed.error.map((fault) => describeFault(fault, `opening ${opening.id}`)).join("\n"));
}

const STAGE_WORDS: Readonly<Record<CandidateDigest["stage"], string>> = {
  applied: "Applied",
  interviewed: "Interviewed",
  "final-round": "Final round",
  offer: "Offer",
  hired: "Hired",
  rejected: "Rejected",
  withdrawn: "Withdrawn",
};

/**
 * What the people of an opening call the stage that a candidate is in. The name they gave it last counts while it belongs to what
 * the facts say; else the opening's first name for that stage, else a plain word.
 */
export function stageName({ stage, stageLabel }: CandidateDigest, opening: OpeningJson | undefined): string {
  const own = opening?.stages.filter(({ is }) => is === stage) ?? [];
  const named = own.find(({ name }) => name === stageLabel) ?? own[0];
  return named?.name ?? STAGE_WORDS[stage];
}
