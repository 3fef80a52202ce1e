import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { asRead, contextOf, letterFor } from "./letters.suite.ts";

const EMPLOYER = {
  side: "employer",
  contacts: [{ id: "robin", name: "Robin Vega", role: "candidate", email: "robin@home.example" }],
  me: { name: "Noor Haddad" },
  calendar: { timeZone: "Europe/London" },
};
const APPLIED = { id: "a1", at: "2026-11-02T10:00:00Z", kind: "applied" };
const TALK = {
  id: "i1",
  at: "2026-11-13T14:00:00Z",
  end: "2026-11-13T15:00:00Z",
  kind: "interview",
  with: ["robin"],
  topics: { robin: ["seasonal stock"] },
};
const PROMISE_TO_ROBIN = {
  id: "p1",
  at: "2026-11-13T15:00:00Z",
  kind: "promise",
  to: "robin",
  what: "word on the decision",
  by: "2026-11-24",
};
const TALKS = [
  APPLIED,
  TALK,
  PROMISE_TO_ROBIN,
  { id: "t1", at: "2026-11-13T15:00:00Z", kind: "timeline", nextSteps: "one more interview, then a decision" },
];
const REJECTION = {
  id: "x1",
  at: "2026-11-20T10:00:00Z",
  kind: "decision",
  outcome: "rejection",
  note: "We chose somebody who has run a forecast of this size before.",
};

describe("an employer's letters", () => {
  it("an acknowledgement says when they will hear", () => {
    const letter = letterFor(
      contextOf(
        "acknowledge/a1",
        "2026-11-02T12:00:00Z",
        [APPLIED, { ...PROMISE_TO_ROBIN, at: "2026-11-02T11:00:00Z" }],
        EMPLOYER,
      ),
      { length: "short" },
    );
    assert.equal(
      asRead(letter),
      `Subject: Your application: Senior Analyst

Hello Robin,

Thank you for applying for the Senior Analyst position at Globex. Your application of Monday 2 November has arrived.

You will hear from us by Tuesday 24 November, whatever the answer is.

Questions are welcome in the meantime; a reply to this message reaches us.

Kind regards,
Noor Haddad
Globex`,
    );
  });

  it("an acknowledgement without a date names none, leaves no gap and promises nothing", () => {
    const context = contextOf("acknowledge/a1", "2026-11-02T12:00:00Z", [APPLIED], EMPLOYER);
    const said = [0, 1].map((variant) => asRead(letterFor(context, { length: "short", variant })).split("\n\n")[3]);
    assert.deepEqual(said.toSorted(), [
      "There is no date for the next step yet, and so this letter names none. As soon as the step is known, we write to you.",
      "When the next step comes is not settled yet. We write to you as soon as it is, and name no date before that.",
    ]);
  });

  it("thanks to a candidate give the next date", () => {
    const letter = letterFor(contextOf("thank-interviewee/i1", "2026-11-16T09:00:00Z", TALKS, EMPLOYER));
    assert.equal(
      asRead(letter),
      `Subject: Thank you: Senior Analyst interview – 13 Nov

Hello Robin,

Thank you for talking with us about the Senior Analyst position on Friday. We know that an interview takes time, and so does preparing for it. The conversation about seasonal stock was a good one.

What happens next: one more interview, then a decision. You will hear from us by Tuesday 24 November.

Anything you would like to ask or add can come straight to me.

Kind regards,
Noor Haddad
Globex`,
    );
  });

  it("plans hold the next step, its date, and two requests", () => {
    const letter = letterFor(
      contextOf(
        "share-plans/e1",
        "2026-11-16T09:00:00Z",
        [...TALKS, { id: "e1", at: "2026-11-14T10:00:00Z", kind: "interest" }],
        EMPLOYER,
      ),
      { tone: "warm" },
    );
    assert.equal(
      asRead(letter),
      `Subject: What comes next: Senior Analyst interview – 13 Nov

Hi Robin,

We would like to go on talking with you about the Senior Analyst position. Here is what we have in mind.

The next step: one more interview, then a decision. We will be back in touch by Tuesday 24 November.

Please stay in touch in the meantime. If something changes on your side or a question comes up, we are glad to hear of it. If you accept another offer, please tell us as soon as you can.

Best wishes,
Noor Haddad
Globex`,
    );
  });

  it("an update without news still gives the next date", () => {
    const letter = letterFor(
      contextOf(
        "update/p1",
        "2026-11-23T09:00:00Z",
        [...TALKS, { ...PROMISE_TO_ROBIN, id: "p2", at: "2026-11-20T15:00:00Z", by: "2026-12-01" }],
        { ...EMPLOYER, kind: "update-without-news" },
      ),
    );
    assert.equal(
      asRead(letter),
      `Subject: Update: Senior Analyst interview – 13 Nov

Hello Robin,

We promised you word on the Senior Analyst position by Tuesday 24 November. There is no decision yet. Your application is still with us, and nothing has been decided for or against it.

What happens next: one more interview, then a decision. You will hear from us again by Tuesday 1 December, with or without a decision.

Thank you for waiting. If another offer sets you a date, please let me know.

Kind regards,
Noor Haddad
Globex`,
    );
  });

  it("an update with news keeps its date, and gives the next", () => {
    const news = { id: "n1", at: "2026-11-19T10:00:00Z", kind: "news", what: "Two of four talks are done." };
    const next = { ...PROMISE_TO_ROBIN, id: "p2", by: "2026-12-04" };
    const context = contextOf("update/p1", "2026-11-23T12:00:00Z", [...TALKS, next, news], {
      ...EMPLOYER,
      kind: "update",
    });
    assert.equal(
      asRead(letterFor(context)),
      `Subject: Update: Senior Analyst interview – 13 Nov

Hello Robin,

We promised you word on the Senior Analyst position by Tuesday 24 November. Here it is: Two of four talks are done.

What happens next: one more interview, then a decision. Our next message will reach you by Friday 4 December.

Thank you for waiting. If something changes on your side before then, I would be glad to know.

Kind regards,
Noor Haddad
Globex`,
    );
  });

  it("a rejection says no, with the reason that was noted", () => {
    const letter = letterFor(contextOf("tell-decision/x1", "2026-11-20T12:00:00Z", [...TALKS, REJECTION], EMPLOYER));
    assert.equal(
      asRead(letter),
      `Subject: Decision: Senior Analyst interview – 13 Nov

Hello Robin,

We will not be offering you the Senior Analyst position. The reason for our decision is this: we chose somebody who has run a forecast of this size before.

We are grateful for the time you gave us on Friday 13 November, and for how openly you talked with us, above all about seasonal stock.

If you would like to talk about the decision, I am glad to make time for it. You are welcome to apply to Globex again.

We wish you all the best for what comes next.

Kind regards,
Noor Haddad
Globex`,
    );
  });

  it("a no to an application is short, and thanks for it", () => {
    const { note: _, ...no } = REJECTION;
    const parts = { ...EMPLOYER, kind: "reject-application" } as const;
    assert.equal(
      asRead(letterFor(contextOf("tell-decision/x1", "2026-11-20T12:00:00Z", [APPLIED, no], parts))),
      `Subject: Decision: Senior Analyst

Hello Robin,

We have decided not to go on with your application for the Senior Analyst position.

Thank you for thinking of Globex, and for the care you took with your application of Monday 2 November. This is not the news you were waiting for, and we wanted you to have it without delay.

You are welcome to apply again when another position suits you. We wish you well in your search.

Kind regards,
Noor Haddad
Globex`,
    );
  });

  it("an offer asks for the terms and gives the day of the answer", () => {
    const letter = letterFor(
      contextOf(
        "tell-decision/x1",
        "2026-11-20T12:00:00Z",
        [...TALKS, { ...REJECTION, note: undefined, outcome: "offer", respondBy: "2026-12-01" }],
        { ...EMPLOYER, kind: "make-offer" },
      ),
      { tone: "warm" },
    );
    assert.equal(
      asRead(letter),
      `Subject: Your offer: Senior Analyst interview – 13 Nov

Hi Robin,

It is good to be able to write this: we offer you the Senior Analyst position at Globex. After the interview on Friday 13 November, we were agreed.

The terms: [pay, first day, place and hours].

Please let us have your answer by Tuesday 1 December. If you need more time, tell me, and we will find a date that works for both of us.

Questions about the work or the terms can come straight to me.

Best wishes,
Noor Haddad
Globex`,
    );
  });

  it("a word on the status carries its date", () => {
    const letter = letterFor(
      contextOf("inform-by-law/i1", "2026-11-23T12:00:00Z", [APPLIED, TALK], {
        ...EMPLOYER,
        calendar: { timeZone: "America/Toronto", jurisdiction: "CA-ON" },
      }),
      { tone: "formal" },
    );
    assert.equal(
      asRead(letter),
      `Subject: Decision: Senior Analyst interview – 13 Nov

Dear Robin Vega,

As of today, Monday 23 November 2026, no decision has been made on the Senior Analyst position, for which you interviewed on Friday 13 November.

You will hear from us again by [the date of your next word].

If you have a question about this, please write to me. Thank you for your interest in Globex.

Sincerely,
Noor Haddad
Globex`,
    );
  });
});
