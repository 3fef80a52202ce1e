import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Plan } from "../model/index.ts";
import { type CaseParts, checkedIn, interview, planOf, stepOf, thanked, timeline } from "./words.suite.ts";

const thanks = [thanked("dana"), thanked("lee")];

function textsOf(plan: Plan, id: string): string[] {
  return stepOf(plan, id).reasons.map((reason) => `${reason.rule} (${reason.source}): ${reason.text}`);
}

function planAt(asOf: string, facts: readonly object[], more: CaseParts = {}): Plan {
  return planOf(`2026-${asOf}:00-05:00`, facts, more);
}

describe("the arithmetic of a window, in a sentence", () => {
  it("[thank-you] 24 business hours pass over the weekend", () => {
    assert.deepEqual(textsOf(planAt("11-16T10:00", [interview]), "thank-you/i1/lee"), [
      "thank-you (reach-out): 24 business hours after the interview's end, Fri 13 Nov, 15:00, the weekend skipped: due Mon 16 Nov, 15:00.",
    ]);
  });

  it("[thank-you] one that opens later says both", () => {
    assert.deepEqual(textsOf(planAt("11-16T10:00", [interview], { playbook: "hannah-morgan" }), "thank-you/i1/lee"), [
      "thank-you (hannah-morgan): 24 hours after the interview's end, Fri 13 Nov, 15:00: opens Sat 14 Nov, 15:00; due 48 hours after the interview, Sun 15 Nov, 15:00.",
    ]);
  });

  it("[card] says the day of the interview, and the day after", () => {
    const texts = (playbook: string) => textsOf(planAt("11-16T10:00", [interview], { playbook }), "card/i1/dana");
    assert.deepEqual(texts("fineline"), [
      "card (the-nest): 1 business day after the interview of Fri 13 Nov: due Mon 16 Nov.",
    ]);
    assert.deepEqual(texts("the-nest"), ["card (the-nest): Until the end of Fri 13 Nov: due Fri 13 Nov, 23:59."]);
  });

  it("[check-in.after-decision-date] names who gave the date", () => {
    const texts = (playbook: string) =>
      textsOf(planAt("11-18T10:00", [interview, timeline, ...thanks], { playbook }), "check-in/t1/1");
    assert.deepEqual(texts("fineline"), [
      "check-in.after-decision-date (reach-out): 2 business days after Fri 20 Nov, the date Dana gave: opens Tue 24 Nov; due 1 business day later, Wed 25 Nov.",
    ]);
    assert.deepEqual(texts("hannah-morgan"), [
      "check-in.after-decision-date (hannah-morgan): 1 day after Fri 20 Nov, the date Dana gave, is Sat 21 Nov, a weekend: opens Mon 23 Nov; due 1 business day later, Tue 24 Nov.",
    ]);
    assert.deepEqual(texts("the-nest"), [
      "check-in.after-decision-date (the-nest): 14 days after Fri 20 Nov, the date Dana gave: opens Fri 4 Dec; due 1 business day later, Mon 7 Dec.",
    ]);
  });

  it("[check-in.without-decision-date] tells the thank-you's day from the interview's", () => {
    assert.deepEqual(textsOf(planAt("11-16T10:00", [interview, ...thanks]), "check-in/i1/1"), [
      "check-in.without-decision-date (business-news-daily): 4 days after your thank-you of Fri 13 Nov: opens Tue 17 Nov, best from Fri 20 Nov; due within 14 days of the interview, Fri 27 Nov.",
    ]);
    assert.deepEqual(textsOf(planAt("11-16T10:00", [interview]), "check-in/i1/1"), [
      "check-in.without-decision-date (business-news-daily): 4 days after the interview of Fri 13 Nov: opens Tue 17 Nov, best from Fri 20 Nov; due within 14 days of the interview, Fri 27 Nov.",
    ]);
  });

  it("[check-in.again] says which holiday was skipped, and what a later one depends on", () => {
    const plan = planAt("11-24T16:00", [interview, timeline, ...thanks, checkedIn("c1", "2026-11-24T10:00:00-05:00")]);
    assert.deepEqual(textsOf(plan, "check-in/t1/2"), [
      "check-in.again (reach-out): 5 business days after your check-in of Tue 24 Nov, Thanksgiving skipped: opens Wed 2 Dec; due 2 business days later, Fri 4 Dec.",
    ]);
    assert.deepEqual(textsOf(plan, "check-in/t1/3"), [
      "check-in.again (reach-out): If the one before goes out on Wed 2 Dec and stays unanswered, 5 business days later: opens Wed 9 Dec; due 2 business days later, Fri 11 Dec.",
    ]);
  });

  it("[check-in.again] a check-in marked as skipped is not called sent", () => {
    const skipped = { id: "z", at: "2026-11-24T10:00:00-05:00", kind: "skipped", step: "check-in/t1/1" };
    const [text] = textsOf(planAt("11-24T16:00", [interview, timeline, ...thanks, skipped]), "check-in/t1/2");
    assert.match(text ?? "", /5 business days after the check-in you settled on Tue 24 Nov, Thanksgiving skipped/);
  });

  it("[check-in.again] counts from their answer where it gave no date", () => {
    const answer = {
      id: "r1",
      at: "2026-11-10T12:00:00-05:00",
      kind: "received",
      from: "lee",
      channel: "email",
      says: "update",
    };
    const early = { ...interview, at: "2026-11-06T14:00:00-05:00", end: "2026-11-06T15:00:00-05:00" };
    assert.deepEqual(textsOf(planAt("11-16T10:00", [early, answer]), "check-in/r1/1"), [
      "check-in.again (reach-out): 5 business days after Lee's answer of Tue 10 Nov, Veterans Day skipped: opens Wed 18 Nov; due 2 business days later, Fri 20 Nov.",
    ]);
  });

  it("[check-in.again] at most two days off are named", () => {
    const holidays = ["2026-11-30", "2026-12-01", "2026-12-02"];
    const more = { calendar: { timeZone: "America/New_York", holidays } };
    const facts = [interview, timeline, ...thanks, checkedIn("c1", "2026-11-24T10:00:00-05:00")];
    const [text] = textsOf(planAt("11-24T16:00", facts, more), "check-in/t1/2");
    assert.match(text ?? "", /, Thanksgiving, Mon 30 Nov and 2 more skipped: opens Mon 7 Dec;/);
  });

  it("[check-in.standing-instruction] says what was asked, and on which day", () => {
    const instruction = {
      id: "t2",
      at: "2026-11-13T15:00:00-05:00",
      kind: "timeline",
      by: "lee",
      every: "FREQ=WEEKLY;BYDAY=TH",
    };
    assert.deepEqual(textsOf(planAt("11-16T10:00", [interview, instruction, ...thanks]), "check-in/t2/2026-11-19"), [
      "check-in.standing-instruction (three-calls): Lee asked on Fri 13 Nov for a word every Thursday: next Thu 19 Nov.",
    ]);
    assert.deepEqual(textsOf(planAt("11-23T10:00", [interview, instruction, ...thanks]), "check-in/t2/2026-11-27"), [
      "check-in.standing-instruction (three-calls): Lee asked on Fri 13 Nov for a word every Thursday: next Fri 27 Nov, moved to a business day.",
    ]);
  });

  it("[CI7] breathing space is a reason of its own", () => {
    const other = {
      id: "o",
      at: "2026-11-23T12:00:00-05:00",
      kind: "sent",
      to: "lee",
      channel: "email",
      purpose: "other",
    };
    assert.deepEqual(textsOf(planAt("11-24T10:00", [interview, timeline, ...thanks, other]), "check-in/t1/1"), [
      "check-in.after-decision-date (reach-out): 2 business days after Fri 20 Nov, the date Dana gave: Tue 24 Nov, moved to Wed 25 Nov by breathing space; due Wed 25 Nov.",
      "check-in.breathing-space (judgement): You wrote to Lee on Mon 23 Nov; 2 business days pass before the next word: opens Wed 25 Nov.",
    ]);
  });

  it("[answer] [reply] [offer-decision] say what somebody named", () => {
    const facts = [
      interview,
      timeline,
      ...thanks,
      { id: "p1", at: "2026-11-13T14:58:00-05:00", kind: "promise", to: "dana", what: "the paper" },
      { id: "p2", at: "2026-11-13T14:58:00-05:00", kind: "promise", to: "dana", what: "a list", by: "2026-11-26" },
      { id: "q", at: "2026-11-14T09:30:00-05:00", kind: "received", from: "lee", channel: "email", says: "question" },
    ];
    const plan = planAt("11-16T10:00", facts);
    assert.deepEqual(textsOf(plan, "answer/p1"), [
      "answer (the-nest): 2 business days after you promised it, Fri 13 Nov: due Tue 17 Nov.",
    ]);
    assert.deepEqual(textsOf(plan, "answer/p2"), [
      "answer (the-nest): You promised it by Thu 26 Nov, Thanksgiving: due Wed 25 Nov.",
    ]);
    assert.deepEqual(textsOf(plan, "reply/q"), [
      "reply (judgement): 1 business day after Lee asked, Sat 14 Nov: due Mon 16 Nov.",
    ]);
    const offer = {
      id: "x",
      at: "2026-11-18T09:30:00-05:00",
      kind: "decision",
      outcome: "offer",
      respondBy: "2026-11-28",
    };
    assert.deepEqual(textsOf(planAt("11-18T10:00", [...facts, offer]), "offer-decision/x"), [
      "offer-decision (reach-out): They asked for an answer by Sat 28 Nov, a weekend: due Fri 27 Nov.",
    ]);
  });

  it("[GR2] [check-in.interview-ahead] what forbids a step comes first", () => {
    const asked = planAt("11-18T10:00", [interview, { ...timeline, mayFollowUp: false }, ...thanks]);
    assert.equal(
      textsOf(asked, "check-in/t1/1")[0],
      "ground-rule.asked-not-to (the-nest): Dana asked on Friday 13 November not to follow up.",
    );
    const later = { ...interview, id: "i2", at: "2026-11-24T14:00:00-05:00", end: "2026-11-24T15:00:00-05:00" };
    const ahead = planAt("11-18T10:00", [interview, timeline, ...thanks, later]);
    assert.deepEqual(textsOf(ahead, "check-in/t1/1"), [
      "check-in.interview-ahead (judgement): The interview of Tuesday 24 November, 14:00, comes first: ask there.",
      "check-in.after-decision-date (reach-out): 2 business days after Fri 20 Nov, the date Dana gave: opens Tue 24 Nov; due 1 business day later, Wed 25 Nov.",
    ]);
  });

  it("[inform-by-law] [share-plans] [update.promise] say what a date off does", () => {
    const employer = {
      side: "employer",
      playbook: "considerate-employer",
      calendar: { timeZone: "America/New_York", jurisdiction: "CA-ON" },
      contacts: [{ id: "c", name: "Priya Venkataraman", role: "candidate", email: "priya@x.example" }],
    };
    const met = {
      ...interview,
      at: "2026-11-10T14:00:00-05:00",
      end: "2026-11-10T15:00:00-05:00",
      with: ["c"],
    };
    const facts = [
      met,
      { id: "n", at: "2026-11-15T10:00:00-05:00", kind: "interest" },
      { id: "p", at: "2026-11-15T10:00:00-05:00", kind: "promise", to: "c", what: "a word", by: "2026-11-28" },
    ];
    const plan = planAt("11-16T10:00", facts, employer);
    assert.deepEqual(
      textsOf(plan, "inform-by-law/i1").map((text) => text.slice(text.indexOf(":") + 2)),
      ["45 days after the last interview, Tue 10 Nov, is Fri 25 Dec, Christmas Day: due Thu 24 Dec."],
    );
    assert.deepEqual(textsOf(plan, "share-plans/n"), [
      "share-plans (the-nest): 7 days after you decided to be interested, Sun 15 Nov, is Sun 22 Nov, a weekend: due Fri 20 Nov.",
    ]);
    assert.deepEqual(textsOf(plan, "update/p"), [
      "update.promise (judgement): An update was promised by Sat 28 Nov, a weekend; opens 2 business days before, Tue 24 Nov: due Fri 27 Nov.",
    ]);
  });
});

describe("warnings", () => {
  it("[check-in.too-early] says the day it would have been", () => {
    const plan = planAt("11-24T16:00", [interview, timeline, checkedIn("c1", "2026-11-19T10:00:00-05:00")]);
    assert.deepEqual(
      plan.warnings.map((warning) => warning.message),
      ["The check-in of Thu 19 Nov went out before its day: Tue 24 Nov."],
    );
  });

  it("[check-in.too-many] says how many there are", () => {
    const plan = planAt(
      "12-20T16:00",
      [interview, timeline, checkedIn("c1", "2026-12-04T10:00:00-05:00"), checkedIn("c2", "2026-12-14T10:00:00-05:00")],
      { playbook: "the-nest" },
    );
    assert.deepEqual(
      plan.warnings.map((warning) => warning.message),
      ["The check-in of Mon 14 Dec went beyond the 1 of this playbook: more rarely helps."],
    );
  });

  it("[ground-rule.asked-not-to] names who asked, by what was known then", () => {
    const plan = planAt("11-24T16:00", [
      interview,
      { ...timeline, mayFollowUp: false },
      checkedIn("c1", "2026-11-19T10:00:00-05:00"),
      { id: "t2", at: "2026-11-20T10:00:00-05:00", kind: "timeline", by: "lee", mayFollowUp: false },
    ]);
    assert.deepEqual(
      plan.warnings.map((warning) => warning.message),
      ["Dana asked on Friday 13 November not to follow up; the check-in of Thu 19 Nov went out later."],
    );
  });
});
