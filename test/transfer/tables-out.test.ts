import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { WrittenRow } from "../../src/app/index.ts";
import { writeReport, writeTable } from "../../src/transfer/index.ts";
import { readTable } from "./tables.ts";

const row = (more: Partial<WrittenRow> = {}): WrittenRow => ({
  company: "Globex",
  role: "Clerk",
  stage: "Applied",
  applied: "2026-09-15",
  interview: "",
  decided: "",
  link: "",
  notes: "",
  headline: "Wait.",
  ...more,
});

const cellsOf = (text: string) => text.split("\r\n")[1]!;

describe("tables out", () => {
  it("whatever a spreadsheet could carry out has an apostrophe before it", () => {
    const dangerous = [
      "=1+1",
      "+1",
      "-1",
      "@x",
      "\tx",
      "\0=x",
      "＝x",
      "＋x",
      "－x",
      "＠x",
      " =x",
      '=HYPERLINK("http://x","y")',
    ];
    for (const notes of dangerous) {
      const cells = cellsOf(writeTable([row({ notes })]));
      assert.ok(
        cells.includes(`,'${notes.includes('"') ? "" : notes}`) || cells.includes(`"'${notes.replaceAll('"', '""')}"`),
        cells,
      );
    }
  });

  it("a spreadsheet that divides cells by semicolons finds no formula behind one, nor behind a line end", () => {
    const cells = cellsOf(writeTable([row({ company: "Globex;=1+1", role: "Clerk; -2;'@x", notes: "" })]));
    assert.equal(cells, "Globex;'=1+1,Clerk;' -2;''@x,Applied,2026-09-15,,,,,Wait.");
    assert.match(writeTable([row({ notes: "one\n=1+1" })]), /"one\n'=1\+1"/);
  });

  it("cells with commas, quotation marks and line ends are quoted (RFC 4180)", () => {
    assert.equal(
      writeTable([row({ company: 'Globex, "Inc."', notes: "one\ntwo" })]),
      '\ufeffCompany,Role,Stage,Applied,Interview,Decided,Link,Notes,Headline\r\n"Globex, ""Inc.""",Clerk,Applied,2026-09-15,,,,"one\ntwo",Wait.\r\n',
    );
  });

  it("reading takes off only the apostrophe that writing put on", async () => {
    for (const company of ["=1+1", "'=1+1", "''@x", "'quoted'", "-", "N/A", "a;=1", "=a;'=1;b", ";'"]) {
      const { table, lines } = await readTable(writeTable([row({ company })]));
      assert.equal(table.format, "fineline");
      assert.deepEqual(
        lines.map((line) => line.kind === "row" && line.row.company),
        [company],
      );
    }
  });

  it("reading leaves notes of several lines as they were written", async () => {
    const { lines } = await readTable(writeTable([row({ notes: "a\n- b\n'- c; = d" })]));
    assert.deepEqual(
      lines.map((line) => line.kind === "row" && line.row.notes),
      [["a\n- b\n'- c; = d"]],
    );
  });

  it("an apostrophe in another's table is the writer's own", async () => {
    const { lines } = await readTable("Company,Role\n'=1+1,Clerk\n");
    assert.deepEqual(
      lines.map((line) => line.kind === "row" && line.row.company),
      ["'=1+1"],
    );
  });

  it("any texts survive writing and reading", async () => {
    const text = fc
      .string({
        unit: fc.constantFrom("'", "=", "+", "-", "@", '"', ",", ";", "a", "Ü", "＝", "\0", " "),
        maxLength: 8,
      })
      .map((value) => value.replace(/[\p{Cc}\s]+/gu, " ").trim())
      .filter((value) => value !== "");
    await fc.assert(
      fc.asyncProperty(text, text, async (company, role) => {
        const { lines } = await readTable(writeTable([row({ company, role })]));
        assert.deepEqual(
          lines.map((line) => line.kind === "row" && [line.row.company, line.row.role]),
          [[company, role]],
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("a case as a page", () => {
  const report = {
    company: '<script>alert("1")</script>',
    role: "Clerk & Co",
    headline: "Wait until '5'.",
    writtenAt: "Today",
    picture: "<svg><text>The line</text></svg>",
    sections: [
      { title: "What happened", rows: [["Mon", "<img src=x onerror=alert(1)>\u0000\u001b[2J"]] },
      { title: "People", rows: [] },
    ],
  } as const;

  it("holds every word as text, the picture as it is, and no empty part", () => {
    const html = writeReport(report);
    assert.ok(html.includes("<title>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;, Clerk &amp; Co</title>"));
    assert.ok(html.includes('<th scope="row">Mon</th><td>&lt;img src=x onerror=alert(1)&gt;[2J</td>'));
    assert.ok(html.includes("<figure><svg><text>The line</text></svg></figure>"));
    assert.ok(!html.includes("<h2>People</h2>"));
    assert.ok(!/<script|<img/.test(html));
  });

  it("loads nothing: no address stands in it, and its policy forbids it", () => {
    const html = writeReport(report);
    assert.ok(html.includes("default-src 'none'"));
    assert.ok(!/https?:|url\(|@import/.test(html));
  });
});
