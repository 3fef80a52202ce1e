import { type CaseViews, stepSummaryJson, type TodayEntry } from "../app/index.ts";
import type { TodayEntryJson, UnreadableCaseJson } from "../contract/http/index.ts";
import { getTimeZone } from "../engine/index.ts";

/** A step of some case, as the list of the day shows it. */
export function todayEntryJson({ caseId, case: digest, step }: TodayEntry): TodayEntryJson {
  const { company, role, calendar } = digest;
  const { timeZone } = calendar;
  return { case: caseId, company, role, timeZone, step: stepSummaryJson(step, getTimeZone(timeZone)) };
}

/** Cases that today's rules cannot read. */
export function unreadableJson({ unreadable }: Pick<CaseViews, "unreadable">): readonly UnreadableCaseJson[] {
  return unreadable.map(({ caseId, message }) => ({ case: caseId, message }));
}
