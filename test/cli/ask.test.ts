import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CaseJson, PlanJson } from "../../src/contract/index.ts";
import { temporaryHome } from "./temporary-home.ts";

const NOW = "2026-11-16T10:00:00-05:00[America/New_York]";

/** What a person did themselves is told by their own clock. */
const NEW_YORK = { TZ: "America/New_York" };

/** The interview of the first worked case, told by a person three days later. */
const ANSWERS = [
  "Yes, some days ago",
  "Globex",
  "Senior Analyst",
  "United States",
  "NY",
  "New York",
  "friday",
  "2pm",
  "an hour",
  "on site",
  "Dana Kim",
  "hiring manager",
  "dana.kim@globex.example",
  "Lee Okafor",
  "recruiter",
  "lee.okafor@globex.example",
  "Sam Ortiz",
  "staff",
  "",
  "",
  "moving the revenue forecast out of spreadsheets; the Lisbon team",
  "start dates",
  "the tea before the interview",
  "friday",
  "yes",
  "Lee",
  "email",
  "the paper on hierarchical forecasting",
  "Dana",
  "",
  "",
  "dana",
  "friday 3:20pm",
];

/** The same interview as a case file; what was said is told as of the interview's end, since nobody knows the minute. */
const SAME_CASE: CaseJson = {
  role: "Senior Analyst",
  company: "Globex",
  me: { timeZone: "America/New_York" },
  calendar: { timeZone: "America/New_York", country: "US", region: "NY" },
  contacts: [
    {
      id: "dana",
      name: "Dana Kim",
      role: "hiring-manager",
      title: "Director of Analytics",
      email: "dana.kim@globex.example",
    },
    { id: "lee", name: "Lee Okafor", role: "recruiter", email: "lee.okafor@globex.example", phone: "+1 212 555 0134" },
    { id: "sam", name: "Sam Ortiz", role: "staff", title: "Front desk" },
  ],
  facts: [
    { id: "a1", at: "2026-10-26T09:12:00-04:00[America/New_York]", kind: "applied", channel: "website" },
    {
      id: "i1",
      at: "2026-11-13T14:00:00-05:00[America/New_York]",
      end: "2026-11-13T15:00:00-05:00[America/New_York]",
      kind: "interview",
      format: "onsite",
      with: ["dana", "lee", "sam"],
      topics: {
        dana: ["moving the revenue forecast out of spreadsheets", "the Lisbon team"],
        lee: ["start dates"],
        sam: ["the tea before the interview"],
      },
    },
    {
      id: "t1",
      at: "2026-11-13T14:55:00-05:00[America/New_York]",
      kind: "timeline",
      by: "dana",
      decisionBy: "2026-11-20",
      mayFollowUp: true,
      contact: "lee",
      channel: "email",
      nextSteps: "one more candidate, then a decision",
    },
    {
      id: "p1",
      at: "2026-11-13T14:58:00-05:00[America/New_York]",
      kind: "promise",
      to: "dana",
      what: "the paper on hierarchical forecasting",
    },
    {
      id: "s1",
      at: "2026-11-13T15:20:00-05:00[America/New_York]",
      kind: "sent",
      to: "dana",
      channel: "email",
      purpose: "thank-you",
      words: 104,
    },
  ],
};

/** What two plans of one interview share, whatever their facts are called. */
function essence(plan: PlanJson) {
  return plan.steps
    .map(({ action, to, channel, optional, state, window, needs }) => {
      // The promise was made some time before the interview's end; only the file knows the minute.
      const opens = action === "answer" ? "2026-11-13" : window.opens;
      return {
        action,
        to,
        channel,
        optional,
        state,
        window: { ...window, opens, ...(action === "answer" ? { best: opens } : {}) },
        needs,
      };
    })
    .toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
}

describe("fineline ask", () => {
  it("asks about an interview and plans it as the case file of it is planned", async (t) => {
    const fineline = temporaryHome(t, NEW_YORK);
    const asked = await fineline(["ask", "--json", "--now", NOW], `${ANSWERS.join("\n")}\n`);
    assert.equal(asked.status, 0, asked.err);
    const { id, plan } = JSON.parse(asked.out) as { id: string; plan: PlanJson };
    assert.equal(id, "globex");

    const planned = await fineline(["plan", "-", "--json", "--now", NOW], JSON.stringify(SAME_CASE));
    const expected = JSON.parse(planned.out) as PlanJson;
    assert.deepEqual(essence(plan), essence(expected));
    assert.equal(plan.headline, expected.headline);
    assert.deepEqual(plan.attempts, { made: 0, limit: 3 });
    assert.deepEqual(
      plan.steps
        .filter(({ action, state }) => action === "check-in" && state === "upcoming")
        .map(({ to, window }) => [to, window.opens, window.due]),
      [["lee", "2026-11-24T09:00:00-05:00[America/New_York]", "2026-11-25T17:00:00-05:00[America/New_York]"]],
    );
  });

  it("shows every date as it was understood and asks again where an answer makes no sense", async (t) => {
    const fineline = temporaryHome(t, NEW_YORK);
    const { out, status } = await fineline(["--now", NOW], `${["maybe", ...ANSWERS].join("\n")}\n`);
    assert.equal(status, 0);
    assert.match(
      out,
      /^Fineline: after an interview[^?]*\n\nHave you had an interview\?\n {2}1 Yes, just now\n {2}2 Yes, some days ago\n {2}3 Not yet\n {2}One of these: /,
    );
    assert.match(out, /\n {2}Friday 13 November 2026, 14:00\n/);
    assert.match(out, /\n {2}until Friday 13 November 2026, 15:00\n/);
    assert.match(out, /By when do they decide\?[^\n]*\n {2}Friday 20 November 2026\n/);
    assert.match(out, /Saved as globex\./);
    const again = await fineline(["--now", NOW]);
    assert.match(again.out, /^Have you had an interview\?/, "only who has nothing yet is greeted");
    assert.equal(again.status, 2);
  });

  it("refuses an impossible day, a day ahead and an end before the start, and goes on", async (t) => {
    const fineline = temporaryHome(t, NEW_YORK);
    const answers = [
      "2",
      "Globex",
      "Analyst",
      "US",
      "",
      "new york",
      "feb 30",
      "tomorrow",
      "3/4",
      "friday",
      "14:00",
      "13:00",
      "15:00",
    ];
    const { out, err, status } = await fineline(["ask", "--now", NOW], `${answers.join("\n")}\n`);
    assert.equal(status, 2);
    assert.match(out, /\n {2}Expected a day that exists\.\n/);
    assert.match(out, /\n {2}Expected a day that has come, not Tuesday 17 November 2026\.\n/);
    assert.match(
      out,
      /\n {2}Expected a month by its name, since this may be Friday 3 April 2026 or Wednesday 4 March 2026\.\n/,
    );
    assert.match(out, /\n {2}Expected an end after 14:00\.\n/);
    assert.equal(err, 'the input ended before an answer to "How did you meet?". Nothing was saved.\n');
    assert.equal((await fineline(["export", "--json"])).out, '{"cases": []}\n');
  });

  it("plans an interview that lies ahead", async (t) => {
    const fineline = temporaryHome(t, NEW_YORK);
    const answers = [
      "not yet",
      "Zürich Öl",
      "Engineer",
      "Switzerland",
      "",
      "thursday",
      "10:30",
      "45 min",
      "video",
      "李雷",
      "hr",
      "",
      "",
    ];
    const { out, err, status } = await fineline(["ask", "--json", "--now", NOW], `${answers.join("\n")}\n`);
    assert.equal(status, 0, err);
    const { id, plan } = JSON.parse(out) as { id: string; plan: PlanJson };
    assert.equal(id, "zurich-ol");
    assert.deepEqual(
      plan.steps.map(({ action, state, window }) => [action, state, window.opens, window.due]),
      [["prepare", "upcoming", "2026-11-18T10:30:00+01:00[Europe/Zurich]", "2026-11-19T10:30:00+01:00[Europe/Zurich]"]],
    );
  });

  it("a thank-you before the interview, or ahead, is asked for again", async (t) => {
    const fineline = temporaryHome(t, NEW_YORK);
    const answers = [...ANSWERS.slice(0, -1), "friday 13:00", "tomorrow", "friday"];
    const { out, status } = await fineline(["ask", "--now", NOW], `${answers.join("\n")}\n`);
    assert.equal(status, 0);
    assert.match(out, /Expected a moment after the interview, not Friday 13 November 2026, 13:00\./);
    assert.match(out, /Expected a moment that has come, not Tuesday 17 November 2026\./);
    assert.match(out, /\n {2}Friday 13 November 2026, 17:00\n/);
  });

  it("the whole conversation is taken back by one undo, and brought back by redo", async (t) => {
    const fineline = temporaryHome(t, NEW_YORK);
    await fineline(["ask", "--now", NOW], `${ANSWERS.join("\n")}\n`);
    const undone = JSON.parse((await fineline(["undo", "--json", "--now", NOW])).out);
    assert.equal(undone.undone.length, 4);
    assert.deepEqual(undone.plan.steps, []);
    const redone = JSON.parse((await fineline(["redo", "globex", "--json", "--now", NOW])).out);
    assert.equal(redone.plan.steps.length, 10);
  });
});
