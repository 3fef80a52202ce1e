import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseDate } from "../../../engine/index.ts";
import { changedDay } from "./changed-day.ts";
import { weeksOf, type YearDay, type YearRules, yearDays } from "./year-days.ts";

const RULES: YearRules = {
  weekend: [6, 7],
  publicHolidays: [{ on: parseDate("2026-11-26"), name: "Thanksgiving" }],
  ownDaysOff: ["2026-11-27"],
  ownWorkdays: ["2026-11-28"],
};

function dayOf(on: string, rules: YearRules = RULES): YearDay {
  return yearDays(2026, rules)
    .flat()
    .find((day) => day.on === on)!;
}

describe("a company's year", () => {
  it("has every day once, each with why it is as it is", () => {
    const months = yearDays(2026, RULES);
    assert.deepEqual(
      months.map((days) => days.length),
      [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
    );
    assert.deepEqual(
      // Wednesday to Sunday
      ["25", "26", "27", "28", "29"].map((day) => dayOf(`2026-11-${day}`).kind),
      ["work", "public-holiday", "own-day-off", "own-workday", "weekend"],
    );
    assert.equal(dayOf("2026-11-26").name, "Thanksgiving");
    assert.equal(yearDays(2028, RULES).flat().length, 366);
  });

  it("[BC1] a day that they work on is a working day, holiday or not, and keeps its name", () => {
    const day = dayOf("2026-11-26", { ...RULES, ownWorkdays: ["2026-11-26"] });
    assert.deepEqual([day.kind, day.name], ["own-workday", "Thanksgiving"]);
  });

  it("a month stands in weeks from Monday on", () => {
    // 1 November 2026 is a Sunday, 30 November a Monday.
    const weeks = weeksOf(yearDays(2026, RULES)[10]!);
    assert.deepEqual(
      weeks.map((week) => week.map((day) => day?.on.slice(8) ?? "")),
      [
        ["", "", "", "", "", "", "01"],
        ["02", "03", "04", "05", "06", "07", "08"],
        ["09", "10", "11", "12", "13", "14", "15"],
        ["16", "17", "18", "19", "20", "21", "22"],
        ["23", "24", "25", "26", "27", "28", "29"],
        ["30", "", "", "", "", "", ""],
      ],
    );
  });
});

describe("half-days", () => {
  const known = (on: string) => [{ on: parseDate(on), untilMinute: 13 * 60, name: "Christmas Eve" }];
  const bare = { ...RULES, ownDaysOff: [], ownWorkdays: [] };

  it("[BC10] the company's own win over those of a law, and these over habits", () => {
    const often = { ...bare, oftenHalfDays: known("2026-12-24") };
    const byLaw = { ...often, halfDaysByLaw: known("2026-12-24") };
    const own = { ...byLaw, ownHalfDays: [{ on: "2026-12-24", until: "12:00" }] };
    assert.deepEqual(
      [often, byLaw, own].map((rules) => [dayOf("2026-12-24", rules).kind, dayOf("2026-12-24", rules).until]),
      [
        ["often-half-day", "13:00"],
        ["half-day-by-law", "13:00"],
        ["own-half-day", "12:00"],
      ],
    );
  });

  it("[BC10] a workday is none by law, and a weekend or holiday is none at all", () => {
    const byLaw = { ...bare, halfDaysByLaw: [...known("2026-12-24"), ...known("2026-11-26"), ...known("2026-12-26")] };
    assert.equal(dayOf("2026-12-24", { ...byLaw, ownWorkdays: ["2026-12-24"] }).kind, "own-workday");
    assert.equal(dayOf("2026-11-26", byLaw).kind, "public-holiday"); // Thanksgiving
    assert.equal(dayOf("2026-12-26", byLaw).kind, "weekend"); // Saturday
  });

  it("one that is often kept counts by a touch, and goes again", () => {
    const often = { ...bare, oftenHalfDays: known("2026-12-24") };
    const counted = changedDay({}, dayOf("2026-12-24", often), "half");
    const halfDays = [{ on: "2026-12-24", until: "13:00", name: "Christmas Eve" }];
    assert.deepEqual(counted, { holidays: [], workdays: [], halfDays });
    const day = dayOf("2026-12-24", { ...often, ownHalfDays: halfDays });
    assert.deepEqual(changedDay(counted, day, "work"), { holidays: [], workdays: [], halfDays: [] });
    assert.deepEqual(changedDay(counted, day, "off"), { holidays: ["2026-12-24"], workdays: [], halfDays: [] });
  });

  it("one of a law is taken out as a workday", () => {
    const day = dayOf("2026-12-24", { ...bare, halfDaysByLaw: known("2026-12-24") });
    assert.deepEqual(changedDay({}, day, "work"), { holidays: [], workdays: ["2026-12-24"] });
  });
});

describe("a day that is told otherwise", () => {
  it("becomes a day off, or a working day, and goes back without a trace", () => {
    const none = { holidays: [], workdays: [] };
    const bare = { ...RULES, ownDaysOff: [], ownWorkdays: [] };
    const off = changedDay(none, dayOf("2026-11-25", bare), "off");
    assert.deepEqual(off, { holidays: ["2026-11-25"], workdays: [] });
    const known = dayOf("2026-11-25", { ...bare, ownDaysOff: off.holidays });
    assert.deepEqual(changedDay(off, known, "work"), none);
    const worked = changedDay(none, dayOf("2026-11-26", bare), "work");
    assert.deepEqual(worked, { holidays: [], workdays: ["2026-11-26"] });
    assert.deepEqual(changedDay(worked, dayOf("2026-11-26", { ...bare, ownWorkdays: worked.workdays }), "off"), none);
  });

  it("that is so already says nothing", () => {
    assert.deepEqual(changedDay({}, dayOf("2026-11-29"), "off"), { holidays: [], workdays: [] });
    assert.deepEqual(changedDay({}, dayOf("2026-11-25"), "work"), { holidays: [], workdays: [] });
  });

  it("keeps the others in order", () => {
    assert.deepEqual(changedDay({ holidays: ["2026-12-24", "2026-03-02"] }, dayOf("2026-11-25"), "off").holidays, [
      "2026-03-02",
      "2026-11-25",
      "2026-12-24",
    ]);
  });
});
