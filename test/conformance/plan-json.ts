import assert from "node:assert/strict";
import { planCase } from "../../src/app/index.ts";
import { holidayFolder } from "../../src/bin/package.ts";
import { readHolidayTables } from "../../src/bin/read-holiday-tables.ts";
import { describeFault, type ParsedCase, parseCase } from "../../src/contract/index.ts";
import type { Plan } from "../../src/engine/index.ts";

export const holidays = readHolidayTables(holidayFolder);

/** A case of the conformance files, read as any case is; a fault fails the test. */
export function readConformanceCase(json: unknown): ParsedCase {
  const parsed = parseCase(json, { holidays });
  assert.ok(parsed.ok, parsed.ok ? "" : parsed.error.map((fault) => describeFault(fault)).join("\n"));
  return parsed.value;
}

/** Its plan at the case's own moment. */
export function planConformanceCase(json: unknown): { readonly plan: Plan; readonly parsed: ParsedCase } {
  const parsed = readConformanceCase(json);
  const planned = planCase(parsed, { clock: Number.NaN });
  assert.ok(planned.ok);
  return { plan: planned.value.plan, parsed };
}
