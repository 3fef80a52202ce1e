import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { planBlock } from "../src/bin/plan-block.ts";
import { parseInstant } from "../src/engine/index.ts";
import { holidays } from "./conformance/plan-json.ts";
import { cpuMs } from "./cpu-ms.ts";

const CLOCK = parseInstant("2026-11-16T15:00:00Z");
const SLOWEST_MS = 2_000;
const sound = readFileSync(new URL("conformance/cases.ndjson", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Plans one line; it must answer, in time, with one line that holds a plan or an error and nothing that is no value. */
function answerTo(line: string): Record<string, unknown> {
  const startedAt = cpuMs();
  const { text, failed } = planBlock(Buffer.from(`${line}\n`), {
    holidays,
    clock: CLOCK,
    now: undefined,
    playbook: undefined,
  });
  assert.ok(cpuMs() - startedAt < SLOWEST_MS, "it took too long");
  assert.equal(text.indexOf("\n"), text.length - 1);
  const answer = JSON.parse(text) as Record<string, unknown>;
  assert.equal(failed, "error" in answer ? 1 : 0);
  assert.doesNotMatch(text, /NaN|undefined|Infinity|Invalid/);
  for (const [, moment] of text.matchAll(/"(?:asOf|opens|best|due|closes|from|nextChangeAt)":"([^"]+)"/g)) {
    // A window may end in the year 10000, which Temporal reads and a fact may not name.
    assert.doesNotThrow(() => Temporal.ZonedDateTime.from(moment!, { offset: "reject" }), moment);
  }
  return answer;
}

/** What a value of a case may be replaced with: of the right kind, nearly right, and wrong. */
const REPLACEMENTS: readonly unknown[] = [
  null,
  true,
  -1,
  1e300,
  "",
  "tomorrow",
  "2026-02-30",
  "2026-11-20",
  "9999-12-31",
  "0000-01-01",
  "2026-11-13T14:00:00-05:00[America/New_York]",
  "9999-12-31T23:59:59Z",
  "0001-01-01T00:00:00Z",
  "2026-11-13T14:00:00",
  "FREQ=DAILY",
  "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
  "__proto__",
  "dana",
  "\ud800",
  [],
  {},
  [[[[]]]],
];

/** Every place in a value, as a path of keys. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, entry]) => placesOf(entry, [...path, key]))];
}

function replaceAt(value: unknown, [key, ...rest]: readonly (string | number)[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) return value.map((entry, i) => (i === key ? replaceAt(entry, rest, replacement) : entry));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: replaceAt(record[key], rest, replacement) };
}

describe("plan, given anything", () => {
  it("answers any JSON with an error, in one line", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        assert.ok("error" in answerTo(JSON.stringify(value)));
      }),
      { numRuns: 2_000 },
    );
  });

  it("answers any text with an error, in one line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        assert.ok("error" in answerTo(text.replaceAll("\n", " ")));
      }),
      { numRuns: 2_000 },
    );
  });

  it("answers a case in which anything was replaced with a plan or an error", () => {
    const mutation = fc.record({
      index: fc.nat(sound.length - 1),
      places: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...REPLACEMENTS)), { minLength: 1, maxLength: 3 }),
    });
    const answered = { plans: 0, errors: 0 };
    fc.assert(
      fc.property(mutation, ({ index, places }) => {
        let value: unknown = sound[index];
        for (const [place, replacement] of places) {
          const all = placesOf(value);
          value = replaceAt(value, all[place % all.length]!, replacement);
        }
        if ("error" in answerTo(JSON.stringify(value))) answered.errors++;
        else answered.plans++;
      }),
      { numRuns: 4_000 },
    );
    assert.ok(answered.errors > 100 && answered.plans > 100, JSON.stringify(answered));
  });
});
