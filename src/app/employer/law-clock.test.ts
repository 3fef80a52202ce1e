import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OpeningJson } from "../../contract/index.ts";
import { formatDate } from "../../engine/index.ts";
import { applied, decided, holidays, NOW, planner, storedOf, talked, viewOf, wrote } from "./desk.suite.ts";
import { DUTIES } from "./duties.ts";
import { lawClock } from "./law-clock.ts";
import { openingCalendar, stageName } from "./opening.ts";

const clockOf = (facts: Parameters<typeof storedOf>[1]["facts"], opening: OpeningJson = planner) => {
  const { candidate } = viewOf(storedOf("a", { name: "Ana", facts, opening })).digest;
  return lawClock(candidate!, opening, openingCalendar(opening, holidays, NOW));
};
const interviewed = [applied("2 10:00"), talked("i1", "5 10:00"), talked("i2", "13 10:00")];

describe("the clock of the law", () => {
  it("runs 45 days from the last interview, with its source", () => {
    const clock = clockOf(interviewed);
    assert.equal(clock.kind === "applies" && formatDate(clock.by), "2026-12-28");
    assert.equal(
      clock.sentence,
      "By Monday 28 December. 45 days after the last interview: Ontario, ESA 2000 Part III.1 and O. Reg. 476/24 (ontario.ca/laws/regulation/240476).",
    );
  });

  it("has not begun before an interview, and stands once they are told or have left", () => {
    assert.equal(clockOf([applied("2 10:00")]).kind, "no-interview-yet");
    const no = [decided("d", "14 10:00", "rejection"), wrote("s", "14 11:00", "rejection")];
    assert.equal(clockOf([...interviewed, ...no]).kind, "told");
    assert.equal(clockOf([...interviewed, decided("d", "14 10:00", "withdrawn")]).kind, "told");
  });

  it("an answer to the scope takes it away; without an answer it is not known, and the questions stand there", () => {
    const few = clockOf(interviewed, { ...planner, scope: { employees25OrMore: false } });
    assert.equal(few.kind, "does-not-apply");
    assert.equal(few.sentence, "The rule of Ontario is for employers of 25 or more. You said that you are fewer.");
    const unknown = clockOf(interviewed, { ...planner, scope: { employees25OrMore: true } });
    assert.deepEqual(unknown.kind === "not-known" && [unknown.questions, unknown.by && formatDate(unknown.by)], [
      ["publiclyAdvertised"],
      "2026-12-28",
    ]);
  });

  it("where no law makes a date, what is known is told and no date is", () => {
    const elsewhere = (jurisdiction?: string) => {
      const { jurisdiction: _, ...calendar } = planner.calendar;
      const place = jurisdiction === undefined ? calendar : { ...calendar, jurisdiction };
      return clockOf(interviewed, { ...planner, calendar: place });
    };
    assert.deepEqual(elsewhere(), { kind: "none-known", duty: null, sentence: "No duty to answer is known here." });
    for (const place of ["KR", "US-NJ", "BE"]) {
      const clock = elsewhere(place);
      assert.equal(clock.kind === "none-known" && clock.duty?.jurisdiction, place);
    }
    assert.equal(elsewhere("US-NY").kind === "none-known", true);
  });

  it("every duty says where it is from and when that was last looked at", () => {
    for (const { source, lastChecked, state, inForceFrom, days } of DUTIES) {
      assert.ok(source.length > 20 && /^\d{4}-\d\d-\d\d$/.test(lastChecked));
      assert.ok(state === "in-force" || (inForceFrom === null && days === null));
    }
  });
});

it("a stage has the opening's own name, the one given last while the facts bear it out", () => {
  const nameOf = (facts: Parameters<typeof storedOf>[1]["facts"], label?: string) => {
    const stored = storedOf("a", {
      name: "Ana",
      facts,
      ...(label === undefined ? {} : { header: { "x-stage": label } }),
    });
    return stageName(viewOf(stored).digest.candidate!, planner);
  };
  assert.equal(nameOf([applied("2 10:00")]), "Application");
  assert.equal(nameOf([applied("2 10:00")], "Phone screen"), "Phone screen");
  assert.equal(nameOf(interviewed, "Phone screen"), "Interviewed");
});
