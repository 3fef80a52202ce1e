import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  type BusinessCalendar,
  businessCalendarOf,
  formatInstant,
  type Plan,
  type Step,
} from "../../src/engine/index.ts";
import { planConformanceCase } from "./plan-json.ts";

/** What a worked case says must hold: only the fields it names; a step that is null must not be there. */
interface Worked {
  readonly why: string;
  readonly case: unknown;
  readonly expect: Readonly<Record<string, unknown>> & {
    readonly steps?: Readonly<Record<string, unknown>>;
    readonly ids?: readonly string[];
  };
}

const folder = new URL("worked/", import.meta.url);

describe("cases worked by hand", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

  it("all twenty are here", () => {
    assert.equal(files.length, 20);
  });

  for (const file of files) {
    const worked = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Worked;
    it(`${file}: ${worked.why}`, () => {
      const { plan, parsed } = planConformanceCase(worked.case);
      const calendar = businessCalendarOf(parsed.case.calendar);
      const { steps = {}, ids, ...rest } = worked.expect;
      const actualIds = plan.steps.map((step) => step.id);
      if (ids !== undefined) assert.deepEqual(actualIds, ids);
      assert.deepEqual(only(rest, inLocalTime(withoutSteps(plan), calendar)), rest);
      for (const [id, expected] of Object.entries(steps)) {
        const step = plan.steps.find((each) => each.id === id);
        if (expected === null) assert.equal(step, undefined, id);
        else assert.deepEqual(only(expected, inLocalTime(withRule(step), calendar)), expected, id);
      }
    });
  }
});

/** The worked cases name a step's first rule `rule`. */
function withRule(step: Step | undefined): unknown {
  return step === undefined ? undefined : { ...step, rule: step.reasons[0]?.rule };
}

function withoutSteps({ steps: _, ...rest }: Plan): unknown {
  return rest;
}

const MOMENTS: ReadonlySet<string> = new Set(["opens", "best", "due", "closes", "from", "nextChangeAt", "asOf"]);

/** Moments as the worked cases write them: local date and time. */
function inLocalTime(value: unknown, calendar: BusinessCalendar): unknown {
  if (Array.isArray(value)) return value.map((entry) => inLocalTime(entry, calendar));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      MOMENTS.has(key) && typeof entry === "number"
        ? formatInstant(entry, calendar.zone).slice(0, 16).replace("T", " ")
        : inLocalTime(entry, calendar),
    ]),
  );
}

/** The part of a value that has the shape of what is expected. */
function only(expected: unknown, value: unknown): unknown {
  if (Array.isArray(expected) && Array.isArray(value)) {
    return value.length === expected.length ? expected.map((entry, i) => only(entry, value[i])) : value;
  }
  if (!isRecord(expected) || !isRecord(value)) return value;
  return Object.fromEntries(Object.entries(expected).map(([key, entry]) => [key, only(entry, value[key])]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
