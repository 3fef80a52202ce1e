import {
  type CaseHeader,
  type Fault,
  type HolidayLookup,
  ok,
  type ParsedCase,
  parseCase,
  type Result,
} from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import { mergeHeader } from "./merge-header.ts";
import { findPlaybook } from "./plan-case.ts";
import type { CaseStore, StoredCase } from "./ports/index.ts";
import { getStoredCase } from "./record-facts.ts";
import { caseJsonOf } from "./stored-case.ts";

export interface ReviseHeaderInput {
  readonly store: CaseStore;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
}

/**
 * Records a changed header, merged with what others made of it since `base`. Nothing is recorded that the case could not be
 * read or planned with; the header that holds now is given back.
 */
export async function reviseHeader(
  { base, header }: { readonly base: CaseHeader; readonly header: CaseHeader },
  stored: StoredCase,
  { store, holidays, now }: ReviseHeaderInput,
): Promise<Result<CaseHeader, readonly Fault[]>> {
  const merged = mergeHeader({ base, mine: header, theirs: stored.header }, stored.facts);
  const parsed = parseCase(caseJsonOf({ ...stored, header: merged }), { holidays, now });
  if (!parsed.ok) return parsed;
  const playbook = playbookOf(parsed.value);
  if (!playbook.ok) return playbook;
  if ((await store.reviseCase(stored.id, merged, now, stored.header)) === "done") return ok(merged);
  // Another was recorded in this very moment: it is merged with that as well.
  return reviseHeader({ base, header }, await getStoredCase(store, stored.id), { store, holidays, now });
}

function playbookOf({ playbook, case: theCase }: ParsedCase): ReturnType<typeof findPlaybook> {
  return findPlaybook(playbook, theCase.side);
}
