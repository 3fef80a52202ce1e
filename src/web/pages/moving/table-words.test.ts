import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { asksForOrder, faultWords, mapWith, missingColumn, plainNotices, tableSentence } from "./table-words.ts";

describe("a table on its way in", () => {
  it("is told with how many rows it has, and whose it is", () => {
    assert.equal(tableSentence(1, "csv"), "1 row.");
    assert.equal(tableSentence(12_300, "huntr"), "12,300 rows, as Huntr writes them.");
  });

  it("a column is given one meaning, and a meaning one column", () => {
    const one = mapWith([], "Firm", "company");
    assert.deepEqual(one, [["company", "Firm"]]);
    assert.deepEqual(mapWith(one, "Employer", "company"), [["company", "Employer"]]);
    assert.deepEqual(mapWith(one, "Firm", "left-out"), [["leave-out", "Firm"]]);
    assert.deepEqual(mapWith([["note", "A"]], "B", "note"), [
      ["note", "A"],
      ["note", "B"],
    ]);
  });

  it("says which column is missing", () => {
    const [company, role] = [
      { header: "A", becomes: "company" },
      { header: "B", becomes: "role" },
    ] as const;
    assert.equal(missingColumn([company, role]), undefined);
    assert.equal(missingColumn([role]), "Which column has the company?");
    assert.equal(missingColumn([company]), "Which column has the role?");
    assert.equal(missingColumn([]), "Which columns have the company and the role?");
  });

  it("a date that may be two days is asked about in words of the page", () => {
    const faults = [
      {
        place: "line 2, column 3 (Applied)",
        expected: "--dates dmy or --dates mdy, since it may be two days",
        got: '"05/10/2026"',
      },
    ];
    assert.equal(asksForOrder([], [{ kind: "faulty", line: 2, faults }]), true);
    assert.equal(asksForOrder([], [{ kind: "faulty", line: 2, faults: [{ place: "x", expected: "a date" }] }]), false);
    assert.deepEqual(faultWords(faults), [
      'column 3 (Applied): expected to know whether its day or its month is first, got "05/10/2026"',
    ]);
    const mixed = "Some dates have the day first and some the month: say which with --dates dmy or --dates mdy.";
    assert.equal(asksForOrder([mixed], []), true);
    assert.deepEqual(plainNotices(["Look at the accents.", mixed]), ["Look at the accents."]);
  });
});
