import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import * as z from "zod";
import { caseShape } from "./case-shape.ts";
import { buildCaseSchema, buildPlanSchema, buildPlaybookSchema } from "./index.ts";
import { sampleCase } from "./sample-case.suite.ts";

function readSchema(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8"));
}

test("the published schemas are what the shapes say (scripts/generate-schemas.ts writes them)", () => {
  assert.deepEqual(readSchema("case.schema.json"), JSON.parse(JSON.stringify(buildCaseSchema())));
  assert.deepEqual(readSchema("plan.schema.json"), JSON.parse(JSON.stringify(buildPlanSchema())));
  assert.deepEqual(readSchema("playbook.schema.json"), JSON.parse(JSON.stringify(buildPlaybookSchema())));
});

test("a validator that knows only the published schema agrees on what a case is", () => {
  const validator = z.fromJSONSchema(readSchema("case.schema.json") as Parameters<typeof z.fromJSONSchema>[0]);
  const changes = fc.constantFrom<(sample: ReturnType<typeof sampleCase>) => unknown>(
    (sample) => sample,
    (sample) => ({ ...sample, extra: 1 }),
    (sample) => ({ ...sample, "x-extra": 1 }),
    (sample) => ({ ...sample, role: 5 }),
    (sample) => ({ ...sample, side: "both" }),
    (sample) => ({ ...sample, id: "a b" }),
    (sample) => ({ ...sample, contacts: [{ id: "a" }] }),
    (sample) => ({ ...sample, calendar: { ...sample.calendar, weekend: [8] } }),
    (sample) => ({ ...sample, playbook: { id: "p", title: "P", sources: [] } }),
    (sample) => ({ ...sample, playbook: { id: "p", title: "P", sources: [], card: { window: { due: {} } } } }),
    (sample) => ({ ...sample, playbook: { id: "p", title: "P", sources: [], card: { window: { due: { days: 1 } } } } }),
    (sample) => ({ ...sample, facts: sample.facts.map((fact) => ({ ...fact, kind: "sent" })) }),
    (sample) => ({ ...sample, facts: sample.facts.map(({ at: _, ...fact }) => fact) }),
    (sample) => ({ ...sample, facts: sample.facts.map((fact) => ({ ...fact, "x-a": null, note: "n" })) }),
    (sample) => ({ ...sample, facts: sample.facts.map((fact) => ({ ...fact, every: null })) }),
  );
  fc.assert(
    fc.property(changes, (change) => {
      const value = change(sampleCase());
      assert.equal(validator.safeParse(value).success, caseShape.accepts(value));
    }),
  );
});
