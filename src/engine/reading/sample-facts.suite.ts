import { businessCalendarOf } from "../calendar/index.ts";
import type {
  CalendarSpec,
  Case,
  Contact,
  DecisionFact,
  Fact,
  Instant,
  InterviewFact,
  Outcome,
  PromiseFact,
  Purpose,
  ReceivedFact,
  Says,
  SentFact,
  Side,
  TimelineFact,
} from "../model/index.ts";
import { formatInstant, getTimeZone, parseDate, parseInstant, weekdayOf } from "../time/index.ts";
import { type Reading, readFacts } from "./read-facts.ts";
import { visibleFacts } from "./visible-facts.ts";

/** Nine to five in New York; Thanksgiving is Thursday 26 November 2026. */
export const NEW_YORK: CalendarSpec = {
  timeZone: "America/New_York",
  weekend: [6, 7],
  holidays: [{ on: parseDate("2026-11-26"), name: "Thanksgiving" }],
  workdays: [],
  openMinute: 9 * 60,
  closeMinute: 17 * 60,
};

export const dana: Contact = { id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana@globex.example" };
export const lee: Contact = {
  id: "lee",
  name: "Lee Okafor",
  role: "recruiter",
  email: "lee@globex.example",
  phone: "+1 212 555 0134",
};
export const hana: Contact = {
  id: "hana",
  name: "Hana Ito",
  role: "hr",
  email: "hana@globex.example",
  phone: "+1 212 555 0177",
  address: "1 Globex Plaza, New York",
};
export const ivo: Contact = { id: "ivo", name: "Ivo Lang", role: "interviewer", email: "ivo@globex.example" };
export const sam: Contact = { id: "sam", name: "Sam Ortiz", role: "staff" };

/** The moment of a local time such as `2026-11-13 15:00`, in New York unless said otherwise. */
export function moment(local: string, timeZone = NEW_YORK.timeZone): Instant {
  return getTimeZone(timeZone).instantOf(parseInstant(`${local.replace(" ", "T")}:00Z`));
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** The reverse, with its weekday: `Fri 2026-11-13 15:00`. */
export function local(instant: Instant | null | undefined, timeZone = NEW_YORK.timeZone): string {
  if (instant === null || instant === undefined) return "never";
  const text = formatInstant(instant, timeZone).slice(0, 16);
  return `${WEEKDAYS[weekdayOf(parseDate(text.slice(0, 10))) - 1]} ${text.replace("T", " ")}`;
}

type More<F> = Partial<Omit<F, "id" | "at" | "kind">>;

/** An interview of one date, `2026-11-13 14:00` to `15:00`, with Dana unless said otherwise. */
export function interview(id: string, start: string, end: string, more: More<InterviewFact> = {}): InterviewFact {
  return {
    id,
    kind: "interview",
    at: moment(start),
    end: moment(`${start.slice(0, 10)} ${end}`),
    with: ["dana"],
    ...more,
  };
}

/** An email to Dana unless said otherwise. */
export function sent(id: string, at: string, purpose: Purpose, more: More<SentFact> = {}): SentFact {
  return { id, kind: "sent", at: moment(at), to: "dana", channel: "email", purpose, ...more };
}

/** An email from Dana unless said otherwise. */
export function received(id: string, at: string, says: Says, more: More<ReceivedFact> = {}): ReceivedFact {
  return { id, kind: "received", at: moment(at), from: "dana", channel: "email", says, ...more };
}

export function timeline(
  id: string,
  at: string,
  more: Omit<More<TimelineFact>, "decisionBy"> & { readonly decisionBy?: string } = {},
): TimelineFact {
  const { decisionBy, ...rest } = more;
  const given = decisionBy === undefined ? undefined : { decisionBy: parseDate(decisionBy) };
  return { id, kind: "timeline", at: moment(at), ...rest, ...given };
}

/** A promise to Dana. */
export function promise(id: string, at: string, by?: string): PromiseFact {
  const named = by === undefined ? undefined : { by: parseDate(by) };
  return { id, kind: "promise", at: moment(at), to: "dana", what: "the study", ...named };
}

export function decision(
  id: string,
  at: string,
  outcome: Outcome,
  more: { readonly respondBy?: string; readonly by?: string } = {},
): DecisionFact {
  const { respondBy, ...rest } = more;
  const named = respondBy === undefined ? undefined : { respondBy: parseDate(respondBy) };
  return { id, kind: "decision", at: moment(at), outcome, ...rest, ...named };
}

export function done(id: string, at: string, step: string): Fact {
  return { id, kind: "done", at: moment(at), step };
}

export function skipped(id: string, at: string, step: string): Fact {
  return { id, kind: "skipped", at: moment(at), step };
}

export function retracted(id: string, at: string, fact: string): Fact {
  return { id, kind: "retracted", at: moment(at), fact };
}

/** A fact that says no more than its kind. */
export function bare(kind: "applied" | "interest" | "reopened" | "note", id: string, at: string): Fact {
  return { id, kind, at: moment(at) };
}

export interface SampleOptions {
  readonly side?: Side;
  readonly contacts?: readonly Contact[];
  readonly calendar?: Partial<CalendarSpec>;
}

/** A case of Globex in New York with Dana, the hiring manager, unless said otherwise. */
export function sampleCase(facts: readonly Fact[], options: SampleOptions = {}): Case {
  return {
    side: options.side ?? "candidate",
    role: "Senior Analyst",
    company: "Globex",
    me: {},
    calendar: { ...NEW_YORK, ...options.calendar },
    contacts: options.contacts ?? [dana],
    facts,
  };
}

/** What such facts mean at a local time. */
export function read(facts: readonly Fact[], asOf: string, options?: SampleOptions): Reading {
  return readCaseAt(sampleCase(facts, options), moment(asOf));
}

export function readCaseAt(theCase: Case, asOf: Instant): Reading {
  const calendar = businessCalendarOf(theCase.calendar);
  return readFacts({ theCase, calendar, asOf, facts: visibleFacts(theCase.facts, asOf) });
}
