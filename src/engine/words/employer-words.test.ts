import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Plan } from "../model/index.ts";
import { interview, planOf, stepOf } from "./words.suite.ts";

const EMPLOYER = {
  side: "employer",
  contacts: [{ id: "robin", name: "Robin Vega", role: "candidate", email: "robin@home.example" }],
  me: { name: "Noor Haddad" },
  calendar: { timeZone: "America/Toronto", jurisdiction: "CA-ON" },
};
const APPLIED = { id: "a1", at: "2026-11-02T10:00:00-05:00", kind: "applied" };
const TALK = { ...interview, with: ["robin"] };
const PROMISE = {
  id: "p1",
  at: "2026-11-13T15:10:00-05:00",
  kind: "promise",
  to: "robin",
  what: "word",
  by: "2026-11-24",
};
const INTEREST = { id: "n1", at: "2026-11-13T15:20:00-05:00", kind: "interest" };

function plan(asOf: string, ...facts: readonly object[]): Plan {
  return planOf(`2026-11-${asOf}:00-05:00`, facts, EMPLOYER);
}

function decision(outcome: string): object {
  return { id: "x1", at: "2026-11-20T10:00:00-05:00", kind: "decision", outcome };
}

function briefOf(from: Plan, id: string) {
  const { must, may, mustNot, subject, maxWords } = stepOf(from, id).brief;
  return { must, may, mustNot, subject, maxWords };
}

const reasonOf = (from: Plan, id: string) => stepOf(from, id).reasons.map(({ text }) => text);

describe("what an employer owes, in words", () => {
  const friday = plan("13T16:00", APPLIED, TALK, PROMISE, INTEREST);

  it("[acknowledge] says that the application arrived, and nothing of the interview", () => {
    const monday = plan("02T12:00", APPLIED);
    assert.deepEqual(briefOf(monday, "acknowledge/a1"), {
      must: ["say that the application arrived", "say what happens next, and when they will hear"],
      may: [],
      mustNot: ["a hint at the decision"],
      subject: "Your application: Senior Analyst",
      maxWords: 150,
    });
    assert.deepEqual(reasonOf(monday, "acknowledge/a1"), [
      "1 business day after the application of Mon 2 Nov: due Tue 3 Nov.",
    ]);
    assert.equal(monday.headline, "Acknowledge the application of Robin by Tuesday 3 November.");
  });

  it("[thank-interviewee] gives thanks, by the next business day", () => {
    assert.deepEqual(briefOf(friday, "thank-interviewee/i1"), {
      must: ["thank them for their time, by name", "say when they will hear again"],
      may: ["one thing from the conversation that stayed with you"],
      mustNot: ["a hint at the decision"],
      subject: "Thank you: Senior Analyst interview – Nov 13",
      maxWords: 150,
    });
    assert.deepEqual(reasonOf(friday, "thank-interviewee/i1"), [
      "1 business day after the interview of Fri 13 Nov: due Mon 16 Nov.",
    ]);
  });

  it("[share-plans] tells what comes next, within a week", () => {
    assert.deepEqual(briefOf(friday, "share-plans/n1"), {
      must: [
        "what happens next",
        "when they will hear from you again",
        "an invitation to stay in touch",
        "a request to tell you if they accept another offer",
      ],
      may: [],
      mustNot: ["a promise that you cannot keep"],
      subject: "What comes next: Senior Analyst interview – Nov 13",
      maxWords: 150,
    });
    assert.deepEqual(reasonOf(friday, "share-plans/n1"), [
      "7 days after you decided to be interested, Fri 13 Nov: due Fri 20 Nov.",
    ]);
  });

  it("[update.promise] keeps the date that was given", () => {
    assert.deepEqual(briefOf(friday, "update/p1"), {
      must: [
        "keep the date you gave, Tuesday 24 November",
        "what is known by now, even if it is nothing new",
        "the next date on which they will hear",
      ],
      may: ["say what is taking the time"],
      mustNot: ["a promise that you cannot keep"],
      subject: "Update: Senior Analyst interview – Nov 13",
      maxWords: 150,
    });
    assert.deepEqual(reasonOf(friday, "update/p1"), [
      "An update was promised by Tue 24 Nov; opens 2 business days before, Fri 20 Nov: due Tue 24 Nov.",
    ]);
  });

  it("[inform-by-law] says whether a decision was made", () => {
    assert.deepEqual(briefOf(friday, "inform-by-law/i1"), {
      must: ["whether a decision was made on the position", "the date of the letter"],
      may: ["when the decision is expected, where there is none yet"],
      mustNot: [],
      subject: "Decision: Senior Analyst interview – Nov 13",
      maxWords: 150,
    });
    assert.deepEqual(reasonOf(friday, "inform-by-law/i1"), [
      "45 days after the last interview, Fri 13 Nov: due Mon 28 Dec.",
    ]);
  });

  it("[tell-decision] is told in the first sentence, whichever it is", () => {
    const told = (outcome: string) => briefOf(plan("20T12:00", APPLIED, TALK, decision(outcome)), "tell-decision/x1");
    assert.deepEqual(told("rejection"), {
      must: ["the decision, in the first sentence", "thanks for their time and effort"],
      may: ["feedback that helps them", "an invitation to apply again"],
      mustNot: ["a hope that is not meant", "a comparison with other candidates"],
      subject: "Decision: Senior Analyst interview – Nov 13",
      maxWords: 150,
    });
    assert.deepEqual(told("offer").must, [
      "the offer, in the first sentence",
      "by when you hope for an answer",
      "whom to ask",
    ]);
    assert.deepEqual(told("offer").mustNot, ["a promise that you cannot keep"]);
    assert.deepEqual(told("position-closed").must, [
      "that the position is closed, in the first sentence",
      "thanks for their time",
    ]);
    assert.deepEqual(reasonOf(plan("20T12:00", TALK, decision("offer")), "tell-decision/x1"), [
      "2 business days after the decision of Fri 20 Nov: due Tue 24 Nov.",
    ]);
  });

  it("a headline names the most urgent, the next, and how many more", () => {
    assert.equal(
      friday.headline,
      "Acknowledge the application of Robin: was due Tuesday 3 November; then thank Robin for the interview by Monday 16 November, and 2 more.",
    );
    assert.equal(
      plan("23T12:00", APPLIED, TALK, PROMISE).headline,
      "Acknowledge the application of Robin: was due Tuesday 3 November; then thank Robin for the interview, due since Monday 16 November, and 2 more.",
    );
  });
});
