import { type PlanCaseOptions, type PlannedCase, planCase, readStoredCase, type StoredCase } from "../../app/index.ts";
import type { Fault, HolidayLookup, ParsedCase, Result } from "../../contract/index.ts";
import {
  type BusinessCalendar,
  businessCalendarOf,
  findTimeZone,
  type Instant,
  type TimeZone,
} from "../../engine/index.ts";

/** A case that a page shows: what is recorded, what it means, and what to do. */
export interface OpenCase extends PlannedCase {
  readonly id: string;
  readonly stored: StoredCase;
  readonly parsed: ParsedCase;
  /** The company's. */
  readonly calendar: BusinessCalendar;
  /** The reader's own clock. */
  readonly ownZone: TimeZone | undefined;
}

export interface OpenCaseInput {
  readonly holidays: HolidayLookup;
  readonly now: Instant;
  readonly ownTimeZone: string;
}

/** Plans a stored case at `now`. Throws `UnreadableCaseError` where today's rules cannot read it. */
export function openStoredCase(
  stored: StoredCase,
  { holidays, now, ownTimeZone }: OpenCaseInput,
  options: Partial<PlanCaseOptions> = {},
): Result<OpenCase, readonly Fault[]> {
  const parsed = forReader(readStoredCase(stored, holidays, now), ownTimeZone);
  const planned = planCase(parsed, { now, clock: now, ...options });
  if (!planned.ok) return planned;
  const calendar = businessCalendarOf(parsed.case.calendar);
  const ownZone = findTimeZone(ownTimeZone);
  return { ok: true, value: { id: stored.id, stored, parsed, calendar, ownZone, ...planned.value } };
}

/** Sentences name another zone than the reader's: a case that does not say whose clock is read is told by this reader's. */
function forReader(parsed: ParsedCase, ownTimeZone: string): ParsedCase {
  const { me } = parsed.case;
  if (me.timeZone !== undefined || findTimeZone(ownTimeZone) === undefined) return parsed;
  return { ...parsed, case: { ...parsed.case, me: { ...me, timeZone: ownTimeZone } } };
}
