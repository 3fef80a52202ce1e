import type { Fact } from "./fact.ts";
import type { Day } from "./time.ts";

export type Side = "candidate" | "employer";

export type ContactRole = "recruiter" | "hiring-manager" | "hr" | "interviewer" | "staff" | "referrer" | "candidate";

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly role: ContactRole;
  readonly title?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly timeZone?: string;
  readonly pronounce?: string;
}

/** A day off, with the name people know it by where there is one. */
export interface Holiday {
  readonly on: Day;
  readonly name?: string;
}

/**
 * The company's calendar with everything looked up: public holidays are already dates.
 * `weekend` holds ISO weekdays (1 Monday to 7 Sunday); hours are minutes of the local day.
 */
/** A business day that closes early; left out of account where it would not close before the usual hour. */
export interface HalfDay {
  readonly on: Day;
  readonly untilMinute: number;
  readonly name?: string;
}

export interface CalendarSpec {
  readonly timeZone: string;
  readonly weekend: readonly number[];
  readonly holidays: readonly Holiday[];
  readonly workdays: readonly Day[];
  readonly openMinute: number;
  readonly closeMinute: number;
  /** Dates on which business hours end earlier. */
  readonly halfDays?: readonly HalfDay[];
  readonly jurisdiction?: string;
}

export interface Me {
  readonly name?: string;
  readonly email?: string;
  readonly timeZone?: string;
  readonly address?: string;
}

/** One candidate and one opening, seen from one side. Facts stand in the file's order. */
export interface Case {
  readonly id?: string;
  readonly opening?: string;
  readonly side: Side;
  readonly role: string;
  readonly company: string;
  readonly me: Me;
  readonly calendar: CalendarSpec;
  readonly contacts: readonly Contact[];
  readonly facts: readonly Fact[];
}
