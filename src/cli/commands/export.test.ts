import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { GLOBEX, INITECH, temporaryFineline } from "../call-fineline.suite.ts";

async function fineline() {
  const { home, call, add } = temporaryFineline();
  await add([GLOBEX, INITECH]);
  return {
    call,
    path: (name: string) => join(home, name),
    read: (name: string) => readFileSync(join(home, name), "utf8"),
  };
}

describe("export", () => {
  it("--csv writes a row a case, with the days by the company's clock and where it stands", async () => {
    const { call, path, read } = await fineline();
    const { out } = await call(["export", "--csv", path("all.csv")]);
    assert.equal(out, `Wrote 2 cases to ${path("all.csv")}.\n`);
    const [header, globex, initech] = read("all.csv").split("\r\n");
    assert.equal(header, "\ufeffCompany,Role,Stage,Applied,Interview,Decided,Link,Notes,Headline");
    assert.match(globex!, /^Globex,Senior Analyst,Interview,2026-10-26,2026-11-13,,,,\S/);
    assert.match(initech!, /^Initech,Operations Lead,Interview,,2026-10-29,,,,\S/);
  });

  it("a table that export wrote is known again", async () => {
    const { call, path } = await fineline();
    await call(["export", "--csv", path("all.csv")]);
    const { out } = await call(["import", path("all.csv"), "--dry-run", "--json"]);
    const { format, rows } = JSON.parse(out);
    assert.deepEqual(
      [format, rows.map(({ kind, caseId }: Record<string, string>) => [kind, caseId])],
      [
        "fineline",
        [
          ["there", "g"],
          ["there", "i"],
        ],
      ],
    );
  });

  it("--html writes one case as a page that holds its picture and its history in words", async () => {
    const { call, path, read } = await fineline();
    const { out } = await call(["export", "globex", "--html", path("globex.html")]);
    assert.equal(out, `Wrote Globex, Senior Analyst to ${path("globex.html")}.\n`);
    const html = read("globex.html");
    assert.ok(html.includes("<title>Globex, Senior Analyst</title>"));
    assert.ok(html.includes("<figure><svg"));
    assert.ok(html.includes("<td>Interview on site with Dana Kim, Lee Okafor and Sam Ortiz</td>"));
  });

  it("says what is missing or too much", async () => {
    const { call, path } = await fineline();
    const errors = await Promise.all(
      [
        ["export", "--html", path("x.html")],
        ["export", "globex", "--csv", path("x.csv")],
        ["export", "globex", "--csv", path("x.csv"), "--html", path("x.html")],
      ].map((words) => call(words)),
    );
    assert.deepEqual(
      errors.map(({ status, err }) => [status, err]),
      [
        [2, "export --html: expected a CASE\n"],
        [2, "export --csv: expected no CASE: a table holds all of them\n"],
        [2, "export: expected --csv or --html, not both\n"],
      ],
    );
  });
});
