import {
  type CaseHeader,
  type CaseJson,
  type Fault,
  type HolidayLookup,
  ok,
  type ParsedCase,
  parseCases,
  type Result,
} from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import { findPlaybook } from "./plan-case.ts";
import type { CaseStore, NewCase } from "./ports/index.ts";

export interface ImportCasesInput {
  readonly store: CaseStore;
  readonly holidays: HolidayLookup;
  readonly newId: () => string;
  readonly now: Instant;
}

/**
 * Adds the cases of a file (one, or `{"cases": […]}`) to the store, all or none, and gives their ids in the file's order.
 * A case without an id gets one.
 */
export async function importCases(
  value: unknown,
  { store, holidays, newId, now }: ImportCasesInput,
): Promise<Result<readonly NewCase[], readonly Fault[]>> {
  const read = readCases(value, { holidays, now });
  if (!read.ok) return read;
  const cases = read.value.map(({ json }) => toNewCase(json, newId));
  await store.addCases(cases, now);
  return ok(cases);
}

/** The cases of a file that can be followed by their playbooks, or what is wrong with them. */
export function readCases(
  value: unknown,
  options: Pick<ImportCasesInput, "holidays" | "now">,
): Result<readonly ParsedCase[], readonly Fault[]> {
  const parsed = parseCases(value, options);
  if (!parsed.ok) return parsed;
  for (const { playbook, case: theCase } of parsed.value) {
    const found = findPlaybook(playbook, theCase.side);
    if (!found.ok) return found;
  }
  return parsed;
}

/** A case as the store takes it; one without an id gets one. */
export function toNewCase(json: CaseJson, newId: () => string): NewCase {
  const { id, facts, ...header } = json;
  return { id: id ?? newId(), header: header satisfies CaseHeader, facts };
}
