import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { caseShape } from "./case-shape.ts";
import { describeFault, type Fault, parseCase, parseCases, parseFact, parsePlaybook, type Result } from "./index.ts";
import { sampleCase, sampleHolidays } from "./sample-case.suite.ts";

const options = { holidays: sampleHolidays };

type Path = readonly (string | number)[];

/** Every place of a value, so that one of them can be spoilt. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => pathsOf(entry, [...path, key]))];
}

const paths = pathsOf(sampleCase()).filter((path) => path.length > 0);

/** The sample case with something else at one place, and perhaps something more beside it. */
function spoilt(path: Path, value: unknown, key: string | undefined): unknown {
  const sample: unknown = sampleCase();
  let holder = sample as Record<string, unknown>;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string, unknown>;
  holder[path.at(-1)!] = value;
  if (key !== undefined && !Array.isArray(holder)) Object.defineProperty(holder, key, { value, enumerable: true });
  return JSON.parse(JSON.stringify(sample));
}

const values = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    "",
    "dana",
    "i1",
    "2026-02-30",
    "24:00",
    "FREQ=SECONDLY",
    -1,
    Number.MAX_SAFE_INTEGER,
    null,
    [],
    {},
    [[]],
  ),
  fc.string({ unit: "binary" }),
);
const keys = fc.option(fc.constantFrom("x-note", "__proto__", "constructor", "kind", "toString", "", "ids"), {
  nil: undefined,
});
const spoiltCases = fc.tuple(fc.constantFrom(...paths), values, keys).map((args) => spoilt(...args));

function assertAnswered(result: Result<unknown, readonly Fault[]>): void {
  if (result.ok) return;
  assert.ok(result.error.length > 0);
  for (const fault of result.error) {
    assert.doesNotMatch(describeFault(fault, "case.json"), /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
  }
}

describe("whatever JSON comes", () => {
  test("it is answered with a value or with at least one fault, each one line", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), spoiltCases), (value) => {
        assertAnswered(parseCase(value, options));
        assertAnswered(parseCases({ cases: [value] }, options));
        assertAnswered(parseFact(value, { contactIds: new Set() }));
        assertAnswered(parsePlaybook(value));
      }),
      { numRuns: 2_000 },
    );
  });

  test("what is accepted has no faults of structure, and what is not has some", () => {
    fc.assert(
      fc.property(spoiltCases, (value) => {
        const faults: Fault[] = [];
        caseShape.explain(value, "", faults);
        assert.equal(caseShape.accepts(value), faults.length === 0);
      }),
      { numRuns: 2_000 },
    );
  });

  test("no number of an accepted case is NaN or infinite", () => {
    fc.assert(
      fc.property(spoiltCases, (value) => {
        const result = parseCase(value, options);
        if (!result.ok) return;
        for (const number of numbersIn(result.value.case)) assert.ok(Number.isFinite(number));
      }),
      { numRuns: 2_000 },
    );
  });
});

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe("size", () => {
  test("a million facts are read, and a hundred thousand faulty ones told one by one", () => {
    const facts = Array.from({ length: 1_000_000 }, (_, n) => ({
      id: `n${n}`,
      at: "2026-11-13T20:20:00Z",
      kind: "note",
    }));
    const result = parseCase({ ...sampleCase(), facts }, options);
    assert.equal(result.ok && result.value.case.facts.length, 1_000_000);
    const faulty = parseCase(
      { ...sampleCase(), facts: facts.slice(0, 100_000).map((fact) => ({ ...fact, at: "" })) },
      options,
    );
    assert.equal(!faulty.ok && faulty.error.length, 100_000);
    const several = parseCases(
      { cases: [{ ...sampleCase(), facts: Array.from({ length: 200_000 }, () => null) }] },
      options,
    );
    assert.equal(!several.ok && several.error.length, 200_000);
  });

  test("a hundred thousand unknown zones, contacts and keys are told in bounded time", () => {
    const many = Array.from({ length: 100_000 }, (_, n) => `n${n}`);
    const contacts = many.map((id) => ({ id, name: "N", role: "hr", timeZone: "America/NewYork" }));
    const facts = many.map((id) => ({
      id,
      at: "2026-11-13T20:20:00Z",
      kind: "promise",
      to: `${id}x`,
      what: "a paper",
    }));
    const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" } };
    const meaning = parseCase({ ...header, contacts, facts }, options);
    assert.equal(!meaning.ok && meaning.error.length, 200_000);
    const keys = Object.fromEntries(many.map((id) => [`contact${id}`, 1]));
    const structure = parseCase({ ...header, contacts: [], facts: [], ...keys }, options);
    assert.equal(!structure.ok && structure.error.length, 100_000);
  });

  test("ten megabytes of note, and a name of as many letters, are read", () => {
    const sample = sampleCase();
    sample.facts[14]!.note = "long\n".repeat(2_000_000);
    sample.role = "r".repeat(10_000_000);
    assert.equal(parseCase(sample, options).ok, true);
  });

  test("a value kept under x- may lie 64 levels deep and no deeper, a hundred thousand are no danger", () => {
    const deep = (levels: number) => {
      let value: unknown = 1;
      for (let level = 0; level < levels; level += 1) value = [value];
      return parseCase({ ...sampleCase(), "x-deep": value }, options);
    };
    assert.equal(deep(64).ok, true);
    for (const levels of [65, 100_000]) {
      const result = deep(levels);
      assert.equal(!result.ok && result.error[0]?.expected, "at most 64 levels of nesting");
    }
  });
});
