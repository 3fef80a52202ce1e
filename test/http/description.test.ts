import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { planCase } from "../../src/app/index.ts";
import { API_DESCRIPTION } from "../../src/contract/http/index.ts";
import { parseCase, planToJson } from "../../src/contract/index.ts";
import { anyCase } from "../properties/arbitrary-case.ts";
import { firstCase, holidays, NOW } from "./api-under-test.ts";

const caseSchema = API_DESCRIPTION["POST /api/cases"].body.schema;
const planSchema = API_DESCRIPTION["GET /api/cases/{id}/plan"].answers[0].schema;

it("every case that is taken fits its description, and so does its plan", () => {
  fc.assert(
    fc.property(anyCase, (value) => {
      const parsed = parseCase(value, { holidays, now: NOW });
      assert.ok(parsed.ok);
      caseSchema.parse(value);
      const planned = planCase(parsed.value, { clock: NOW });
      assert.ok(planned.ok);
      planSchema.parse(planToJson(planned.value.plan, parsed.value.case.calendar.timeZone));
    }),
    { numRuns: 100 },
  );
});

it("what the description refuses of a case is refused", () => {
  const wrong: readonly unknown[] = [
    null,
    { ...firstCase, facts: [{ id: "n1", at: "2026-11-16T09:00:00Z", kind: "guess" }] },
    { ...firstCase, id: "two words" },
    { ...firstCase, calendar: {} },
    { ...firstCase, side: "both" },
    { ...firstCase, contacts: [{ id: "a", name: "A", role: "friend" }] },
  ];
  for (const value of wrong) {
    assert.equal(caseSchema.safeParse(value).success, false, JSON.stringify(value));
    assert.equal(parseCase(value, { holidays, now: NOW }).ok, false, JSON.stringify(value));
  }
});

it("an example of a body is one that the route takes by its description", () => {
  for (const [name, description] of Object.entries(API_DESCRIPTION)) {
    const schema = "body" in description ? description.body.schema : undefined;
    const example = schema?.meta()?.example;
    if (schema !== undefined && example !== undefined) assert.ok(schema.safeParse(example).success, name);
  }
});
