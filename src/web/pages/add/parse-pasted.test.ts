import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseDate } from "../../../engine/index.ts";
import { isTable, parsePasted } from "./parse-pasted.ts";

// Monday
const TODAY = parseDate("2026-11-16");

const cells = (text: string) =>
  parsePasted(text, TODAY).map(({ company, role, appliedOn, contact }) => [company, role, appliedOn, contact]);

describe("pasted lines", () => {
  it("of a table are taken cell by cell", () => {
    assert.deepEqual(cells("Globex\tSenior Analyst\t2026-11-02\tDana Kim\r\nInitech\tLead\r\n"), [
      ["Globex", "Senior Analyst", "2026-11-02", "Dana Kim"],
      ["Initech", "Lead", "", ""],
    ]);
  });

  it("are parted by commas or semicolons, and quotes hold a cell together", () => {
    assert.deepEqual(cells('"Beta, Inc", Lead\n"Say ""hi""",Analyst'), [
      ["Beta, Inc", "Lead", "", ""],
      ['Say "hi"', "Analyst", "", ""],
    ]);
    assert.deepEqual(cells("Globex; Analyst; 2026-11-02"), [["Globex", "Analyst", "2026-11-02", ""]]);
  });

  it("follow the columns that a first line names", () => {
    assert.deepEqual(cells("Position,Status,Company,Date applied\nAnalyst,open,Globex,2 Nov 2026"), [
      ["Globex", "Analyst", "2026-11-02", ""],
    ]);
  });

  it("understand a day where it can be one day alone", () => {
    const day = (text: string) => cells(`A\tB\t${text}`)[0]?.[2];
    assert.equal(day("5 Nov"), "2026-11-05");
    assert.equal(day("5 Dec"), "2025-12-05");
    assert.equal(day("Nov 5, 2026"), "2026-11-05");
    assert.equal(day("Thu, 5 November 2026"), "2026-11-05");
    assert.equal(day("2026/11/5"), "2026-11-05");
    assert.equal(day("25/10/2026"), "2026-10-25");
    assert.equal(day("10/25/2026"), "2026-10-25");
    assert.equal(day("11/11/2026"), "2026-11-11");
    assert.equal(day("5/11/2026"), "5/11/2026");
    assert.equal(day("30 Feb 2026"), "30 Feb 2026");
    assert.equal(day("Yesterday"), "2026-11-15");
    assert.equal(day("soon"), "soon");
  });

  it("whatever is pasted, nothing throws and no line is empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab,;\t\n\r"1/- é') }), (text) => {
        for (const line of parsePasted(text, TODAY)) assert.equal(typeof line.company, "string");
      }),
    );
  });

  it("a word or a name is no table", () => {
    assert.deepEqual(["Globex, Inc", " Globex\n", "a\tb", "a\nb"].map(isTable), [false, false, true, true]);
  });
});
