import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { resolvePlaybook } from "../engine/index.ts";
import { buildPlan } from "../engine/plan/index.ts";
import { parseCase } from "./parse-case.ts";
import { planToJson } from "./plan-to-json.ts";
import { planToText } from "./plan-to-text.ts";
import { ok } from "./result.ts";

const holidays = () => ok({ holidays: [], notes: [] });

it("the text of a plan is that of its JSON, for 500 cases and for odd texts in them", () => {
  const lines = readFileSync(new URL("../../test/conformance/cases.ndjson", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  for (const line of lines) {
    const odd = line.replaceAll("Globex", 'Gl\\"öbex \\\\ 🙂').replaceAll("Person 1", "Zoë </script>");
    const parsed = parseCase(JSON.parse(odd), { holidays });
    assert.ok(parsed.ok, JSON.stringify(parsed));
    const { case: theCase, playbook: named, asOf } = parsed.value;
    const { playbook } = resolvePlaybook(named, theCase.side);
    assert.ok(playbook !== undefined && asOf !== undefined);
    const plan = buildPlan(theCase, playbook, asOf);
    const { timeZone } = theCase.calendar;
    assert.deepEqual(JSON.parse(planToText(plan, timeZone)), JSON.parse(JSON.stringify(planToJson(plan, timeZone))));
  }
});
