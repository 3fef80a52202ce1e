import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bytesOf, faultsOf, readTable, rowsOf } from "./tables.ts";

const appliedOf = async (dates: readonly string[], dates_?: "dmy" | "mdy") => {
  const rows = dates.map((date, at) => `Firm ${at},Clerk,"${date}"`);
  return (await rowsOf(["Company,Role,Applied", ...rows].join("\n"), { dates: dates_ })).map((row) =>
    "kind" in row ? row.faults : row.applied,
  );
};

describe("traps of tables", () => {
  it("a bare date stays the day that it names, whatever the clock of this machine", async () => {
    assert.deepEqual(await appliedOf(["2026-09-15"]), [{ kind: "day", on: "2026-09-15" }]);
  });

  it("one date with a day beyond 12 says which way round all are", async () => {
    assert.deepEqual(await appliedOf(["05/10/2026", "15/09/2026"]), [
      { kind: "day", on: "2026-10-05" },
      { kind: "day", on: "2026-09-15" },
    ]);
    assert.deepEqual(await appliedOf(["05/10/2026", "09/15/2026"]), [
      { kind: "day", on: "2026-05-10" },
      { kind: "day", on: "2026-09-15" },
    ]);
  });

  it("dates that may be two days are asked about, and --dates answers", async () => {
    assert.deepEqual(await appliedOf(["05/10/2026", "2026-09-15", "07/07/2026"]), [
      [
        {
          place: "line 2, column 3 (Applied)",
          expected: "--dates dmy or --dates mdy, since it may be two days",
          got: '"05/10/2026"',
        },
      ],
      { kind: "day", on: "2026-09-15" },
      { kind: "day", on: "2026-07-07" },
    ]);
    assert.deepEqual(await appliedOf(["05/10/2026"], "mdy"), [{ kind: "day", on: "2026-05-10" }]);
  });

  it("where a file mixes both ways round, only what can be one day is read, and it says so", async () => {
    const text = "Company,Role,Applied\nA,Clerk,15/09/2026\nB,Clerk,09/16/2026\nC,Clerk,05/10/2026\n";
    const { table } = await readTable(text);
    assert.deepEqual(table.notices, [
      "Some dates have the day first and some the month: say which with --dates dmy or --dates mdy.",
    ]);
    assert.deepEqual(
      (await rowsOf(text)).map((row) => ("kind" in row ? "asked" : row.applied)),
      [{ kind: "day", on: "2026-09-15" }, { kind: "day", on: "2026-09-16" }, "asked"],
    );
  });

  it("dates in words, with dots, with a time and with an offset are read", async () => {
    assert.deepEqual(
      await appliedOf([
        "Oct 5, 2024",
        "5 October 2024",
        "15.09.2026",
        "2026-09-15 14:30",
        "2026-09-15T14:30:00+02:00",
        "Monday, September 14, 2026",
      ]),
      [
        { kind: "day", on: "2024-10-05" },
        { kind: "day", on: "2024-10-05" },
        { kind: "day", on: "2026-09-15" },
        { kind: "time", on: "2026-09-15", minutes: 870 },
        { kind: "instant", at: Date.UTC(2026, 8, 15, 12, 30) },
        { kind: "day", on: "2026-09-14" },
      ],
    );
  });

  it("a day that no calendar has is a fault with its line, its column and what was expected", async () => {
    assert.deepEqual(await appliedOf(["31/02/2026", "soon"]), [
      [{ place: "line 2, column 3 (Applied)", expected: "a date such as 2026-09-15", got: '"31/02/2026"' }],
      [{ place: "line 3, column 3 (Applied)", expected: "a date such as 2026-09-15", got: '"soon"' }],
    ]);
  });

  it("UTF-16 with or without its mark, and windows-1252, are told from UTF-8", async () => {
    const text = "Company,Role\nÜnited,Câissier\n";
    const wide = Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0]));
    const marked = Uint8Array.from([0xfe, 0xff, ...[...text].flatMap((character) => [0, character.charCodeAt(0)])]);
    const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));
    for (const bytes of [bytesOf(text), wide, marked, latin]) {
      assert.deepEqual(await rowsOf(bytes), [{ line: 2, company: "Ünited", role: "Câissier", notes: [] }]);
    }
    assert.deepEqual((await readTable(latin)).table.notices, [
      "The file is no UTF-8: it was read as windows-1252, as older Windows programs write. Look at the accents.",
    ]);
    assert.deepEqual((await readTable(wide)).table.notices, ["The file was read as UTF-16LE."]);
  });

  it("semicolons, tabs and what Excel declares part the cells", async () => {
    const expected = [{ line: 2, company: "Globex, Inc.", role: "Clerk", notes: [] }];
    assert.deepEqual(await rowsOf("Company;Role\nGlobex, Inc.;Clerk\n"), expected);
    assert.deepEqual(await rowsOf("Company\tRole\nGlobex, Inc.\tClerk\n"), expected);
    assert.deepEqual(await rowsOf("sep=|\nCompany|Role\nGlobex, Inc.|Clerk\n"), [{ ...expected[0]!, line: 3 }]);
  });

  it("any mixture of line ends, a line break in a cell and a lone quotation mark keep every row", async () => {
    const text = 'Company,Role,Notes\r\nA,Clerk,"one\ntwo"\nB,5" Screens,\rC,Clerk,x "y" z\n\nD,Clerk\n';
    const rows = await rowsOf(text);
    assert.deepEqual(
      rows.map((row) => ("kind" in row ? row : [row.line, row.company, row.role, row.notes])),
      [
        [2, "A", "Clerk", ["one\ntwo"]],
        [4, "B", '5" Screens', []],
        [5, "C", "Clerk", ['x "y" z']],
        [7, "D", "Clerk", []],
      ],
    );
  });

  it("a quotation mark that nothing ends is a fault that says what was lost", async () => {
    const [first, second] = await rowsOf('Company,Role\nA,Clerk\n"B,Clerk\nC,Clerk\n');
    assert.deepEqual(
      [first && "company" in first && first.company, second],
      [
        "A",
        {
          kind: "faulty",
          line: 3,
          faults: [
            { place: "line 3", expected: "a second quotation mark to end a cell: nothing from this line on was read" },
          ],
        },
      ],
    );
  });

  it("a row without a company or a role names the column", async () => {
    const [row] = await rowsOf("Company,Role\n-, \n");
    assert.deepEqual(row, {
      kind: "faulty",
      line: 2,
      faults: [
        { place: "line 2, column 1 (Company)", expected: "the company", got: "nothing" },
        { place: "line 2, column 2 (Role)", expected: "the role", got: "nothing" },
      ],
    });
  });

  it("a table without a column for the company says which columns it has", async () => {
    assert.deepEqual(await faultsOf("Firma,Role\nGlobex,Clerk\n"), [
      {
        place: "line 1",
        expected: 'a column for the company; name one of these as in --map company="Firm"',
        got: '"Firma", "Role"',
      },
    ]);
    assert.deepEqual(await faultsOf(""), [{ place: "", expected: "a table with a header and rows", got: "nothing" }]);
  });

  it("a header that comes twice, and cells beyond the header, are kept as notes", async () => {
    const text = "Company,Role,Company\nGlobex,Clerk,Globex Ltd,extra\n";
    assert.deepEqual(await rowsOf(text), [
      { line: 2, company: "Globex", role: "Clerk", notes: ["Company: Globex Ltd", "extra"] },
    ]);
    assert.deepEqual((await readTable(text)).table.notices, [
      'Column 3 is called "Company" like one before it: what it holds is kept as a note.',
    ]);
  });

  it("the pieces that a file comes in make no difference", async () => {
    const text = 'Company,Role,Notes\r\nÜnited,"Clerk, ""first""",🧊\r\n\r\nB,"x\r\ny",z\r\n';
    const whole = await rowsOf(text);
    for (let length = 1; length < 12; length += 1) {
      const { lines } = await readTable(text, {}, length);
      assert.deepEqual(
        lines.map((line) => line.kind === "row" && [line.line, line.row.company, line.row.role, line.row.notes]),
        whole.map((row) => "company" in row && [row.line, row.company, row.role, row.notes]),
      );
    }
  });
});
