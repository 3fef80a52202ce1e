import type { HolidayLookup } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";
import type { CalendarCase } from "../calendar-entries.ts";
import { planCase } from "../plan-case.ts";
import type { CaseStore, StoredCase } from "../ports/index.ts";
import { readStoredCase } from "../stored-case.ts";
import { UnreadableCaseError } from "../unreadable-case-error.ts";

export interface CalendarCasesInput {
  readonly store: Pick<CaseStore, "findCase" | "streamCases">;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
}

/**
 * Cases planned at `now` for a calendar: one, or all where `caseId` is null; none where it is gone. Throws an
 * `UnreadableCaseError` for a case that cannot be read: to leave it out would call off all that it holds.
 */
export async function* calendarCases(
  caseId: string | null,
  { store, holidays, now }: CalendarCasesInput,
): AsyncIterable<CalendarCase> {
  for await (const stored of caseId === null ? store.streamCases() : oneCase(caseId, store)) {
    const parsed = readStoredCase(stored, holidays, now);
    const planned = planCase(parsed, { now, clock: now });
    if (!planned.ok)
      throw new UnreadableCaseError(`The case ${stored.id} cannot be planned: its playbook is not there.`);
    yield { caseId: stored.id, theCase: parsed.case, plan: planned.value.plan };
  }
}

async function* oneCase(caseId: string, store: Pick<CaseStore, "findCase">): AsyncIterable<StoredCase> {
  const stored = await store.findCase(caseId);
  if (stored !== undefined) yield stored;
}
