import { type CaseJson, describeFault, type HolidayLookup, type ParsedCase, parseCase } from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import type { StoredCase } from "./ports/index.ts";
import { UnreadableCaseError } from "./unreadable-case-error.ts";

/** The JSON that a stored case is: as `export` writes it and `import` takes it back. */
export function caseJsonOf({ id, header, facts }: StoredCase): CaseJson {
  return { id, ...header, facts };
}

/** Reads a stored case for the engine. Throws `UnreadableCaseError` where its rules have changed since. */
export function readStoredCase(stored: StoredCase, holidays: HolidayLookup, now: Instant): ParsedCase {
  const parsed = parseCase(caseJsonOf(stored), { holidays, now });
  if (parsed.ok) return parsed.value;
  throw new UnreadableCaseError(parsed.error.map((fault) => describeFault(fault, `case ${stored.id}`)).join("\n"));
}
