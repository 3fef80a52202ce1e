import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readTable, rowsOf } from "./tables.ts";

describe("tables of other trackers", () => {
  it("Huntr: the list is the stage, a hyphen is nothing, what names its user is left out", async () => {
    const text = [
      "id,createdAt,title,salary,location,url,rootDomain,htmlDescription,deadline,color,lastMovedAt,boardId,boardName,listId,listName,companyId,companyName,companyDomain,creatorUserId,creatorUserFirstName,creatorUserLastName,creatorUserEmail",
      '1,2026-09-01T22:30:00.000Z,Senior Analyst,$90k,"New York, NY",https://globex.example/1,globex.example,<p>x</p>,-,#fff,2026-09-15,b,Mine,l,interview,c,Globex,globex.example,u,Ana,Ruiz,ana@example.org',
    ].join("\n");
    const { table } = await readTable(text);
    assert.equal(table.format, "huntr");
    assert.deepEqual(
      table.columns.filter(({ becomes }) => becomes === "left-out").map(({ header }) => header),
      "id rootDomain htmlDescription color boardId boardName listId companyId companyDomain creatorUserId creatorUserFirstName creatorUserLastName creatorUserEmail".split(
        " ",
      ),
    );
    assert.deepEqual(await rowsOf(text), [
      {
        line: 2,
        company: "Globex",
        role: "Senior Analyst",
        link: "https://globex.example/1",
        stage: { kind: "interview", word: "interview" },
        staged: { kind: "day", on: "2026-09-15" },
        saved: { kind: "instant", at: Date.UTC(2026, 8, 1, 22, 30) },
        notes: ["salary: $90k", "location: New York, NY"],
      },
    ]);
  });

  it("Simplify: stages in capitals, N/A for no date", async () => {
    const text = [
      "Job Title,Company Name,Location,Job URL,Applied Date,Status,Status Date,Archived,Date Archived,Notes,job_type",
      "Clerk,Initech,Austin,https://initech.example/7,2026-09-15,REJECTED,2026-10-02,FALSE,N/A,Nice people,full_time",
    ].join("\r\n");
    assert.equal((await readTable(text)).table.format, "simplify");
    assert.deepEqual(await rowsOf(text), [
      {
        line: 2,
        company: "Initech",
        role: "Clerk",
        link: "https://initech.example/7",
        stage: { kind: "rejection", word: "REJECTED" },
        applied: { kind: "day", on: "2026-09-15" },
        staged: { kind: "day", on: "2026-10-02" },
        notes: ["Location: Austin", "Archived: FALSE", "Nice people", "job_type: full_time"],
      },
    ]);
  });

  it("LinkedIn: dates are American, and the applicant's answers, address and number are left out", async () => {
    const text = [
      "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers",
      '"10/5/24, 2:15 PM",me@example.org,+1 212 555 0100,Globex,Analyst,https://www.linkedin.com/jobs/view/1,cv.pdf,"Salary?:100000 | Visa?:No"',
      '"1/2/25, 12:05 AM",me@example.org,,Initech,Clerk,https://www.linkedin.com/jobs/view/2,cv.pdf,',
    ].join("\n");
    assert.deepEqual(await rowsOf(text), [
      {
        line: 2,
        company: "Globex",
        role: "Analyst",
        link: "https://www.linkedin.com/jobs/view/1",
        applied: { kind: "time", on: "2024-10-05", minutes: 14 * 60 + 15 },
        notes: ["Resume Name: cv.pdf"],
      },
      {
        line: 3,
        company: "Initech",
        role: "Clerk",
        link: "https://www.linkedin.com/jobs/view/2",
        applied: { kind: "time", on: "2025-01-02", minutes: 5 },
        notes: ["Resume Name: cv.pdf"],
      },
    ]);
  });

  it("LinkedIn: saved jobs are found, not applied for", async () => {
    const text = 'Saved Date,Job Url,Job Title,Company Name\n"10/5/24, 2:15 PM",https://x.example/1,Analyst,Globex\n';
    assert.deepEqual(await rowsOf(text), [
      {
        line: 2,
        company: "Globex",
        role: "Analyst",
        link: "https://x.example/1",
        saved: { kind: "time", on: "2024-10-05", minutes: 855 },
        notes: [],
      },
    ]);
  });

  it("JobSync: its yes and no is no date", async () => {
    const text = [
      "index,createdAt,applied,appliedDate,Company,JobTitle,jobType,workplaceType,Location,JobSource,Status",
      "1,2026-09-01,Yes,2026-09-03,Globex,Analyst,Full-time,Remote,Berlin,Indeed,applied",
      "2,2026-09-01,No,N/A,Initech,Clerk,Full-time,Remote,Berlin,Indeed,draft",
    ].join("\n");
    assert.deepEqual(
      (await rowsOf(text)).map((row) => ("kind" in row ? row : [row.stage?.kind, row.applied, row.saved])),
      [
        ["applied", { kind: "day", on: "2026-09-03" }, { kind: "day", on: "2026-09-01" }],
        ["saved", undefined, { kind: "day", on: "2026-09-01" }],
      ],
    );
  });

  it("Teal: its columns are known by what they mean", async () => {
    const text = [
      "Company,Job Position,Status,URL,Location,Max. Salary,Date Saved,Date Applied,Excitement,Notes",
      "Globex,Analyst,No longer under consideration,https://x.example,Rome,90000,2026-08-30,2026-09-01,4,Hm",
    ].join("\n");
    const { table, lines } = await readTable(text, { map: [["role", "Job Position"]] });
    assert.equal(table.format, "teal");
    const [first] = lines;
    assert.ok(first?.kind === "row");
    assert.deepEqual(
      [first.row.role, first.row.stage?.kind, first.row.notes],
      ["Analyst", "rejection", ["Location: Rome", "Max. Salary: 90000", "Hm"]],
    );
  });

  it("any other table is read by what its headers mean, however they are written", async () => {
    const text = "\ufeffCOMPANY_NAME;Job-Title;Colour\nGlobex;Analyst;green\n";
    const { table } = await readTable(text);
    assert.deepEqual(
      table.columns.map(({ header, becomes }) => [header, becomes]),
      [
        ["COMPANY_NAME", "company"],
        ["Job-Title", "role"],
        ["Colour", "note"],
      ],
    );
  });

  it("a column is what --map says, and the others keep their meaning", async () => {
    const text = "Firm,Job,When,Wage\nGlobex,Analyst,2026-09-15,1\n";
    const request = {
      map: [
        ["company", "firm"],
        ["applied", "When"],
        ["leave-out", "Wage"],
      ],
    } as const;
    assert.deepEqual(await rowsOf(text, request), [
      { line: 2, company: "Globex", role: "Analyst", applied: { kind: "day", on: "2026-09-15" }, notes: [] },
    ]);
  });

  it("a stage that nobody knows keeps its word", async () => {
    const [row] = await rowsOf("Company,Role,Status\nGlobex,Analyst,On ice 🧊\n");
    assert.deepEqual(row, {
      line: 2,
      company: "Globex",
      role: "Analyst",
      stage: { kind: "unknown", word: "On ice 🧊" },
      notes: [],
    });
  });
});
