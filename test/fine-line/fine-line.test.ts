import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildLineIfLetPass, closenessAt, type Line } from "../../src/engine/fine-line/index.ts";
import { type BusinessCalendar, formatInstant } from "../../src/engine/index.ts";
import { FIRST_CASE_AS_OF, readJson, SECOND_CASE_AS_OF, workedCase } from "./worked-cases.ts";

type Pairs = readonly (readonly [time: string, y: number])[];

interface WorkedLine {
  readonly projected: { readonly corners: Pairs };
  readonly ifYouLetItPass?: { readonly corners: Pairs };
  readonly samples: Pairs;
}

const WORKED = readJson("fine-line.json") as Readonly<Record<"first-case" | "second-case", WorkedLine>>;

const CASES = [
  { name: "first-case", asOf: FIRST_CASE_AS_OF },
  { name: "second-case", asOf: SECOND_CASE_AS_OF },
] as const;

for (const { name, asOf } of CASES) {
  describe(`the worked numbers of ${name}`, () => {
    const worked = WORKED[name];
    const { calendar } = workedCase(`${name}.json`, asOf).input;
    const lastAt = instantOf(worked.projected.corners.at(-1)![0], calendar);
    const { input, model } = workedCase(`${name}.json`, asOf, lastAt);

    test("[FL1] [FL2] [FL3] [FL4] [FL5] [FL6] [FL7] [FL9] the line has exactly the corners worked by hand", () => {
      const { past, projected } = model.line;
      const corners = [...past.slice(0, -1), ...projected.slice(1)];
      assert.deepEqual(shown(corners, calendar), worked.projected.corners);
    });

    test("[FL4] closeness between the corners is straight in business time", () => {
      const lines = [...model.line.past.slice(0, -1), ...model.line.projected];
      const closeness = worked.samples.map(([time]) => [
        time,
        rounded(closenessAt(lines, instantOf(time, calendar), calendar)!),
      ]);
      assert.deepEqual(closeness, worked.samples);
    });

    if (worked.ifYouLetItPass !== undefined) {
      const { corners } = worked.ifYouLetItPass;
      test("[FL4] [FL7] with nothing sent the line falls through the window's points and fades", () => {
        assert.deepEqual(shown(buildLineIfLetPass(input, lastAt), calendar), corners);
      });

      test("[FL4] if you let it pass runs from the next window's opening to its close", () => {
        assert.deepEqual(shown(model.line.ifLetPass, calendar), [
          ["2026-11-24T09:00", 0.5],
          ["2026-11-25T17:00", 0.375],
          ["2026-12-10T17:00", 0.25],
        ]);
      });
    }
  });
}

test("[FL3] one date's thank-yous and card are one mark, a check-in another", () => {
  const { line } = workedCase("second-case.json", SECOND_CASE_AS_OF).model;
  const mine = line.marks.filter((mark) => mark.kind === "mine").map((mark) => mark.facts);
  assert.deepEqual(mine, [["s1"], ["s2"], ["s3", "s4", "s5", "s6"], ["s7"]]);
});

test("[FL6] the worked cases are let go when the attempt after the last would be due", () => {
  const first = workedCase("first-case.json", FIRST_CASE_AS_OF).model;
  const second = workedCase("second-case.json", SECOND_CASE_AS_OF).model;
  assert.deepEqual(
    [first, second].map(({ line, calendar }) => formatInstant(line.movingOnAt!, calendar.timeZone)),
    ["2026-12-18T17:00:00-05:00[America/New_York]", "2026-12-11T17:00:00-06:00[America/Chicago]"],
  );
});

function instantOf(time: string, calendar: BusinessCalendar): number {
  return Temporal.PlainDateTime.from(time).toZonedDateTime(calendar.timeZone).epochMilliseconds;
}

function shown(line: Line, calendar: BusinessCalendar): Pairs {
  return line.map(({ at, y }) => [formatInstant(at, calendar.timeZone).slice(0, 16), rounded(y)]);
}

function rounded(y: number): number {
  return Math.round(y * 1e6) / 1e6;
}
