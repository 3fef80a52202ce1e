import assert from "node:assert/strict";
import { planCase } from "../../../app/index.ts";
import { type CaseHeader, type FactJson, ok, parseCase } from "../../../contract/index.ts";
import { businessCalendarOf, type Instant } from "../../../engine/index.ts";
import type { OpenCase } from "../../desk/index.ts";

/** The case "globex" as a page has it open, in a year without public holidays. */
export function openCaseOf(header: CaseHeader, facts: readonly FactJson[], now: Instant): OpenCase {
  const parsed = parseCase(
    { id: "globex", ...header, facts },
    { holidays: () => ok({ holidays: [], notes: [] }), now },
  );
  assert.ok(parsed.ok);
  const planned = planCase(parsed.value, { clock: now });
  assert.ok(planned.ok);
  const stored = { id: "globex", header, facts, openedAt: now, sequence: 1 };
  const calendar = businessCalendarOf(parsed.value.case.calendar);
  return { id: "globex", stored, parsed: parsed.value, calendar, ownZone: undefined, ...planned.value };
}
