import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { GLOBEX, temporaryFineline } from "../call-fineline.suite.ts";

const JOBS = [
  "Company,Role,Status,Applied,Link",
  "Globex,Senior Analyst,Applied,2026-09-15,https://globex.example/jobs/1?utm_source=mail",
  "Hooli,Clerk,Rejected,2026-09-16,",
  "HOOLI,clerk,Rejected,2026-09-16,",
].join("\n");

function fineline(files: Readonly<Record<string, string>> = {}) {
  const { home, call, add, openStore } = temporaryFineline();
  const path = (name: string) => join(home, name);
  for (const [name, text] of Object.entries(files)) writeFileSync(path(name), text);
  const exported = async () => JSON.parse((await call(["export"])).out).cases;
  return { call, add, openStore, path, exported };
}

describe("import of a table", () => {
  it("adds a case a row, with ids and facts that come of the row", async () => {
    const { call, path, exported } = fineline({ "jobs.csv": JOBS });
    const { status, out } = await call(["import", path("jobs.csv"), "--yes"]);
    assert.equal(status, 0);
    assert.match(out, /2 new, 0 there already, 1 twice in the file\.\nTook in 2 applications\.\n$/);
    const [globex, hooli] = await exported();
    assert.deepEqual(globex, {
      id: "globex-99e1552ac0",
      calendar: { timeZone: "America/New_York" },
      contacts: [],
      role: "Senior Analyst",
      company: "Globex",
      "x-link": "https://globex.example/jobs/1?utm_source=mail",
      facts: [
        // Tuesday; a bare day is over when business hours are
        { id: "99e1552ac0a001c9-applied", at: "2026-09-15T17:00:00-04:00[America/New_York]", kind: "applied" },
        {
          id: "99e1552ac0a001c9-note",
          at: "2026-09-15T17:00:00-04:00[America/New_York]",
          kind: "note",
          note: "Link: https://globex.example/jobs/1?utm_source=mail",
        },
      ],
    });
    assert.deepEqual(
      hooli.facts.map(({ id }: { id: string }) => id),
      ["42fb99cbc7916777-applied", "42fb99cbc7916777-decision"],
    );
  });

  it("a second time adds nothing", async () => {
    const { call, path, exported } = fineline({ "jobs.csv": JOBS });
    await call(["import", path("jobs.csv"), "--yes"]);
    const before = await exported();
    const { status, out } = await call(["import", path("jobs.csv"), "--yes"]);
    assert.equal(status, 0);
    assert.match(out, /0 new, 3 there already\.\nThere is nothing new in it\.\n$/);
    assert.deepEqual(await exported(), before);
  });

  it("a case that was begun by hand is there already, and one company may have two openings of one name", async () => {
    const { call, add, path } = fineline({
      "jobs.csv":
        "Company,Role,Link\nglobex,SENIOR ANALYST,\nHooli,Clerk,https://h.example/1\nHooli,Clerk,https://h.example/2\n",
    });
    await add([GLOBEX]);
    const { out } = await call(["import", path("jobs.csv"), "--json", "--yes"]);
    const { rows, added } = JSON.parse(out);
    assert.deepEqual(
      rows.map(({ line, kind, caseId }: Record<string, unknown>) => [line, kind, kind === "there" ? caseId : ""]),
      [
        [2, "there", "g"],
        [3, "new", ""],
        [4, "new", ""],
      ],
    );
    assert.equal(added, 2);
  });

  it("a link that other companies' rows share tells of no application", async () => {
    const { call, path } = fineline({
      "jobs.csv": [
        "Company,Role,Link",
        "Globex,Clerk,https://jobs.example/mine",
        "Hooli,Analyst,https://jobs.example/mine",
        "Globex,Office clerk,https://www.jobs.example/mine?utm_source=mail",
      ].join("\n"),
    });
    const { out } = await call(["import", path("jobs.csv"), "--json", "--yes"]);
    const fates = (text: string) => JSON.parse(text).rows.map(({ kind }: { kind: string }) => kind);
    assert.deepEqual(fates(out), ["new", "new", "skipped"]);
    assert.deepEqual(fates((await call(["import", path("jobs.csv"), "--json", "--yes"])).out), [
      "there",
      "there",
      "there",
    ]);
  });

  it("--dry-run shows each row's fate and takes in nothing", async () => {
    const { call, path, exported } = fineline({ "jobs.csv": JOBS });
    const { status, out } = await call(["import", path("jobs.csv"), "--dry-run"]);
    assert.equal(status, 0);
    assert.match(
      out,
      / {2}\+ line 2: Globex, Senior Analyst\n {2}\+ line 3: Hooli, Clerk\n {2}= line 4: HOOLI, clerk: the same as line 3\n/,
    );
    assert.match(out, /\nThis was a trial: nothing was taken in\. Without --dry-run it takes in 2 applications\.\n$/);
    assert.deepEqual(await exported(), []);
  });

  it("one row that cannot be read keeps all out, unless --skip-faulty says otherwise", async () => {
    const { call, path, exported } = fineline({
      "jobs.csv": "Company,Role,Applied\nGlobex,Clerk,soon\nHooli,Clerk,\n",
    });
    const refused = await call(["import", path("jobs.csv"), "--yes"]);
    assert.equal(refused.status, 2);
    assert.match(refused.out, /line 2, column 3 \(Applied\): expected a date such as 2026-09-15, got "soon"/);
    assert.deepEqual(await exported(), []);
    assert.equal((await call(["import", path("jobs.csv"), "--yes", "--skip-faulty"])).status, 0);
    assert.deepEqual(
      (await exported()).map(({ company }: { company: string }) => company),
      ["Hooli"],
    );
  });

  it("asks before it takes in, and a no takes in nothing", async () => {
    const { call, path, exported } = fineline({ "jobs.csv": JOBS });
    const refused = await call(["import", path("jobs.csv")], { input: ["n"] });
    assert.deepEqual(
      [refused.status, refused.out.endsWith("Take in 2 applications? (y or n)\nNothing was taken in.\n")],
      [1, true],
    );
    assert.deepEqual(await exported(), []);
    assert.equal((await call(["import", path("jobs.csv")], { input: ["y"] })).status, 0);
    assert.equal((await exported()).length, 2);
  });

  it("what lies ahead has not happened", async () => {
    const { call, path } = fineline({ "jobs.csv": "Company,Role,Applied\nGlobex,Clerk,2027-01-05\n" });
    const { status, out } = await call(["import", path("jobs.csv"), "--dry-run"]);
    assert.equal(status, 2);
    assert.match(out, /line 2, the day it was applied: expected a day that has come, got 2027-01-05/);
  });

  it("an interview of a bare day is at noon and says so; a rejection without a day is dated by the application", async () => {
    const { call, path, exported } = fineline({
      "jobs.csv": "Company,Role,Stage,Applied,Interview date\nGlobex,Clerk,Rejected,2026-09-15,2026-10-01\n",
    });
    await call(["import", path("jobs.csv"), "--yes"]);
    const [{ facts }] = await exported();
    assert.deepEqual(
      facts.map(({ id: _, ...fact }: { id: string }) => fact),
      [
        { at: "2026-09-15T17:00:00-04:00[America/New_York]", kind: "applied" },
        {
          at: "2026-10-01T12:00:00-04:00[America/New_York]",
          end: "2026-10-01T13:00:00-04:00[America/New_York]",
          kind: "interview",
          with: [],
          note: "The file gives no hour for this.",
        },
        {
          at: "2026-09-15T17:00:00-04:00[America/New_York]",
          kind: "decision",
          outcome: "rejection",
          note: "The file gives no day for this.",
        },
      ],
    );
  });

  it("a spreadsheet that was not saved as a table says what to do", async () => {
    const { call, path } = fineline({ "jobs.xlsx": "PK\u0003\u0004…" });
    const { status, err } = await call(["import", path("jobs.xlsx")]);
    assert.deepEqual([status, err], [2, `import: ${path("jobs.xlsx")} is packed: open it and save the table as CSV\n`]);
  });
});

const MAIL = [
  "From me@me.example Mon Nov 16 09:00:00 2026",
  "From: Ana <ana@me.example>",
  "To: dana.kim@globex.example",
  "Subject: Thank you - Senior Analyst",
  "Date: Fri, 13 Nov 2026 18:00:00 -0500",
  "Message-ID: <s1@me.example>",
  "",
  "Dear Dana, thank you for your time.",
  "",
  "From dana.kim@globex.example Tue Nov 17 10:00:00 2026",
  "From: Dana Kim <dana.kim@globex.example>",
  "To: ana@me.example",
  "Subject: Re: Thank you - Senior Analyst",
  "Date: Sat, 14 Nov 2026 10:00:00 -0500",
  "Message-ID: <r1@globex.example>",
  "In-Reply-To: <s1@me.example>",
  "",
  "Thanks! We will decide by Friday and let you know.",
  "",
  "From no-reply@greenhouse.io Tue Nov 17 11:00:00 2026",
  "From: Hooli Careers <no-reply@greenhouse.io>",
  "To: ana@me.example",
  "Subject: Thank you for applying to Hooli",
  "Date: Sat, 14 Nov 2026 11:00:00 -0500",
  "Message-ID: <r2@greenhouse.io>",
  "Auto-Submitted: auto-generated",
  "",
  "Hi Ana, thank you for applying. We have received your application for the position of Clerk and will review it.",
  "",
].join("\n");

describe("import of mail", () => {
  const bare = { ...GLOBEX, facts: GLOBEX.facts.filter(({ kind }) => kind !== "sent") };

  it("gives a case its letters and the answers to them, once", async () => {
    const { call, add, path, exported } = fineline({ "all.mbox": MAIL });
    await add([bare]);
    const { status, out } = await call(["import", path("all.mbox"), "--me", "Ana@me.example", "--yes"]);
    assert.equal(status, 0);
    assert.match(out, /Took in 2 facts\.\n$/);
    const [{ facts }] = await exported();
    assert.deepEqual(
      facts.slice(bare.facts.length).map(({ id: _, ...fact }: { id: string }) => fact),
      [
        {
          at: "2026-11-13T18:00:00-05:00[America/New_York]",
          kind: "sent",
          to: "dana",
          channel: "email",
          purpose: "thank-you",
          words: 7,
          messageId: "<s1@me.example>",
        },
        {
          at: "2026-11-14T10:00:00-05:00[America/New_York]",
          kind: "received",
          from: "dana",
          channel: "email",
          says: "update",
          ref: facts[bare.facts.length].id,
          messageId: "<r1@globex.example>",
        },
      ],
    );
    const again = await call(["import", path("all.mbox"), "--me", "ana@me.example", "--yes"]);
    assert.match(again.out, /There is nothing new in it for your cases\.\n$/);
    assert.equal((await exported())[0].facts.length, facts.length);
  });

  it("--dry-run leaves days and decisions to a person, names an application that no case knows, and records nothing", async () => {
    const { call, add, path, exported } = fineline({ "all.mbox": MAIL });
    await add([bare]);
    const { out } = await call(["import", path("all.mbox"), "--me", "ana@me.example", "--dry-run", "--json"]);
    const { read, taken, left, suggestions, recorded } = JSON.parse(out);
    const kinds = (proposals: { facts: { kind: string }[] }[]) =>
      proposals.map(({ facts }) => facts.map(({ kind }) => kind));
    assert.deepEqual([read, kinds(taken), kinds(left), recorded], [3, [["sent"], ["received"]], [["timeline"]], 0]);
    assert.deepEqual(suggestions, [
      {
        company: "Hooli",
        at: Date.UTC(2026, 10, 14, 16),
        from: "no-reply@greenhouse.io",
        subject: "Thank you for applying to Hooli",
      },
    ]);
    assert.equal((await exported())[0].facts.length, bare.facts.length);
  });

  it("names a message that it cannot read, of which its case learns only that it came", async () => {
    const parts = `Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\nx\n".repeat(20_000)}`;
    const letter = MAIL.split("\n").slice(9, 16).join("\n");
    const { call, add, path } = fineline({ "all.mbox": `${letter}\n${parts}\n` });
    await add([bare]);
    const { out } = await call(["import", path("all.mbox"), "--me", "ana@me.example", "--dry-run", "--json"]);
    const { taken, passedOver } = JSON.parse(out);
    assert.deepEqual(
      taken.map(({ facts }: { facts: { kind: string; says: string }[] }) =>
        facts.map(({ kind, says }) => [kind, says]),
      ),
      [[["received", "vague"]]],
    );
    assert.deepEqual(passedOver, [{ path: path("all.mbox"), number: 1, reason: "it has more than 200 parts" }]);
  });

  it("of many messages that cannot be read names the first, and counts the others", async () => {
    const { call, path } = fineline({ "all.mbox": "From a@x.example Mon Nov 16 10:00:00 2026\n\n".repeat(500) });
    const { out } = await call(["import", path("all.mbox"), "--me", "ana@me.example", "--dry-run", "--json"]);
    const { passedOver, morePassedOver } = JSON.parse(out);
    assert.deepEqual(
      [passedOver.length, passedOver[99].number, passedOver[99].reason, morePassedOver],
      [100, 100, "it does not say when it was written", 400],
    );
    const shown = await call(["import", path("all.mbox"), "--me", "ana@me.example", "--dry-run"]);
    assert.equal(shown.out.match(/message \d+: /g)?.length, 40);
    assert.match(shown.out, /\n {2}and 460 more\n/);
  });

  it("--take certain leaves what is only likely", async () => {
    const { call, add, path } = fineline({ "all.mbox": MAIL });
    await add([bare]);
    const { out } = await call(["import", path("all.mbox"), "--me", "ana@me.example", "--take", "certain", "--yes"]);
    assert.match(out, /3 messages, 0 of them for your cases\./);
  });

  it("asks which letters are one's own", async () => {
    const { call, path } = fineline({ "all.mbox": MAIL });
    const { status, err } = await call(["import", path("all.mbox")]);
    assert.deepEqual(
      [status, err],
      [2, "import: which letters are yours? Say --me ADDRESS, or: fineline settings set email ADDRESS\n"],
    );
  });
});
