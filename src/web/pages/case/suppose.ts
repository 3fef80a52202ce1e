import { type NewFact, planCase } from "../../../app/index.ts";
import {
  type BusinessCalendar,
  DAY_MS,
  type Day,
  formatInstant,
  type Instant,
  MINUTE_MS,
  parseInstant,
} from "../../../engine/index.ts";
import type { OpenCase } from "../../desk/index.ts";

/** The same hour as now, on another date of the company's calendar; on today's date it is now itself. */
export function sameHourOn(day: Day, now: Instant, calendar: BusinessCalendar): Instant {
  if (day === calendar.dateOf(now)) return now;
  return calendar.zone.instantOf(day * DAY_MS + calendar.localMinute(now) * MINUTE_MS);
}

/** The case as its plan would be at another moment; facts that are later than it are left aside, as in every plan. */
export function planAt(open: OpenCase, at: Instant): OpenCase {
  if (at === open.plan.asOf) return open;
  const planned = planCase(open.parsed, { now: at, clock: at });
  return planned.ok ? { ...open, ...planned.value } : open;
}

/** Facts that were tried and did happen, as they are recorded: what had been supposed for later happened now. */
export function asHappened(drafts: readonly NewFact[], now: Instant, timeZone: string): readonly NewFact[] {
  return drafts.map((draft) => {
    const isAhead = draft.kind !== "interview" && parseInstant(draft.at) > now;
    return isAhead ? { ...draft, at: formatInstant(now, timeZone) } : draft;
  });
}
