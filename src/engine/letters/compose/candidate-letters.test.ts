import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { interview, timeline } from "../../words/words.suite.ts";
import { asRead, contextOf, letterFor } from "./letters.suite.ts";

/** The day after the interview of Friday 13 November 2026. */
const SATURDAY = "2026-11-14T09:00:00-05:00";

const PROMISE = {
  id: "p1",
  at: "2026-11-13T14:58:00-05:00",
  kind: "promise",
  to: "dana",
  what: "the paper on hierarchical forecasting",
};
const FACTS = [
  {
    ...interview,
    with: ["dana", "lee", "sam"],
    topics: {
      dana: ["moving the revenue forecast out of spreadsheets", "the Lisbon team"],
      lee: ["start dates"],
      sam: ["the tea before the interview"],
    },
  },
  timeline,
  PROMISE,
];
const NEWS = {
  id: "n1",
  at: "2026-11-24T10:00:00-05:00",
  kind: "news",
  what: "I finished the forecasting certificate that we talked about.",
};
const FIRST = {
  id: "c1",
  at: "2026-11-25T10:00:00-05:00",
  kind: "sent",
  to: "lee",
  channel: "email",
  purpose: "check-in",
  messageId: "<a@b.example>",
};
const SECOND = { ...FIRST, id: "c2", at: "2026-12-03T10:00:00-05:00", messageId: "<c@b.example>" };
const QUESTION = {
  id: "r1",
  at: "2026-11-17T10:00:00-05:00",
  kind: "received",
  from: "lee",
  channel: "email",
  says: "question",
  note: "your notice period",
  messageId: "<q@globex.example>",
};
const OFFER = {
  id: "x1",
  at: "2026-11-20T10:00:00-05:00",
  kind: "decision",
  by: "dana",
  outcome: "offer",
  respondBy: "2026-11-27",
};

describe("a candidate's letters", () => {
  it("a thank-you to the hiring manager names what was talked about and what was promised", () => {
    const letter = letterFor(contextOf("thank-you/i1/dana", SATURDAY, FACTS));
    assert.equal(
      asRead(letter),
      `Subject: Thank you: Senior Analyst interview – Nov 13

Hello Dana,

Thank you for the hour on Friday. I enjoyed talking with you about moving the revenue forecast out of spreadsheets, and I left with a clearer idea of the work.

I came away wanting the job more, not less. What the Senior Analyst position asks for is close to what I am looking for, and I would be glad to take it on at Globex.

I have not forgotten the paper on hierarchical forecasting, which I will send separately.

Thank you again for your time.

Kind regards,
Alex Moreno`,
    );
  });

  it("a thank-you to the recruiter of the same interview is another letter", () => {
    const letter = letterFor(contextOf("thank-you/i1/lee", SATURDAY, FACTS), { tone: "warm" });
    assert.equal(
      asRead(letter),
      `Subject: Thank you: Senior Analyst interview – Nov 13

Hi Lee,

On Friday you gave me a good start, first by asking me to come and then by what you said about start dates. Thank you for both.

My interest in the Senior Analyst position is as strong as it was before the interview, and better founded. I would be glad to work at Globex.

Many thanks again, and all good wishes.

Best wishes,
Alex Moreno`,
    );
  });

  it("a thank-you to staff speaks of their help", () => {
    const letter = letterFor(contextOf("thank-you/i1/sam", SATURDAY, FACTS), { tone: "warm" });
    assert.equal(
      asRead(letter),
      `Subject: Thank you: Senior Analyst interview – Nov 13

Hi Sam,

You helped me on Friday, the day of my Senior Analyst interview. Thank you for that. Of that whole day I remember the tea before the interview best. That did me good.

An interview is easier with somebody friendly nearby. I wanted to say so, and not only to the people who asked the questions.

Thank you again. It was a pleasure.

Best wishes,
Alex Moreno`,
    );
  });

  it("a card takes another topic than the email to the same person", () => {
    const letter = letterFor(contextOf("card/i1/dana", SATURDAY, FACTS), { tone: "formal" });
    assert.equal(
      asRead(letter),
      `Dear Dana Kim,

This card is to thank you for our talk on November 13. You made me curious about the Lisbon team, and I would like to know more.

If I come to work at Globex, I would like to take that up with you again.

Sincerely,
Alex Moreno`,
    );
  });

  it("a card without a second topic asks why the work fits", () => {
    const letter = letterFor(contextOf("card/i1/lee", SATURDAY, FACTS));
    assert.equal(
      asRead(letter),
      `Hello Lee,

A few lines to thank you for the interview on November 13. I would also like to answer one question better than I did then: [a question from Lee and your better answer].

It was a pleasure to spend that time with you.

Kind regards,
Alex Moreno`,
    );
  });

  it("the first check-in refers to the date they gave", () => {
    const letter = letterFor(contextOf("check-in/t1/1", "2026-11-25T10:00:00-05:00", [...FACTS, NEWS]));
    assert.equal(
      asRead(letter),
      `Subject: Follow-up: Senior Analyst interview – Nov 13

Hello Lee,

A decision on the Senior Analyst position was planned for November 20, as Dana told me. Is there any news on it, or a new date?

My interest in the work is the same as ever: the interview on November 13 left me sure that I would like to do it.

Since we were last in touch, there is this to add: I finished the forecasting certificate that we talked about.

Should you need anything else from me for the decision, you only have to say so.

Kind regards,
Alex Moreno`,
    );
  });

  it("the second is shorter and keeps the thread", () => {
    const letter = letterFor(contextOf("check-in/t1/2", "2026-12-03T09:00:00-05:00", [...FACTS, FIRST]));
    assert.equal(
      asRead(letter),
      `Subject: Re: Follow-up: Senior Analyst interview – Nov 13

Hello Lee,

I wrote to you on November 25 about the Senior Analyst position, for which November 20 was the date Dana gave me. Is there a new timeline that you can share?

I am still interested, and a short reply is all I need.

Kind regards,
Alex Moreno`,
    );
  });

  it("the third is shorter still", () => {
    const letter = letterFor(
      contextOf("check-in/t1/3", "2026-12-11T09:00:00-05:00", [...FACTS, FIRST, SECOND], { playbook: "reach-out" }),
    );
    assert.equal(
      asRead(letter),
      `Subject: Re: Follow-up: Senior Analyst interview – Nov 13

Hello Lee,

Is the Senior Analyst position still open, and is there a new date after November 20? My interest is unchanged. A short answer is all I need.

Kind regards,
Alex Moreno`,
    );
  });

  it("a call has its questions, and what to write down", () => {
    const letter = letterFor(contextOf("check-in/t1/3", "2026-12-11T09:00:00-05:00", [...FACTS, FIRST, SECOND]));
    assert.equal(
      asRead(letter),
      `To say first:
- Hello Lee, Alex Moreno speaking. I interviewed for the Senior Analyst position on November 13, and I have one or two questions about it. Do you have a minute?

To ask:
- Is the position still open?
- Dana gave me November 20 for the decision. What is the timeline now?
- If I hear nothing by then, how much contact is welcome, and with whom?

To write down:
- the new date, in their words
- whom to contact next, and how
- who answered the call

To end with:
- Thank you. I will keep to that.`,
    );
  });

  it("a promised answer leaves room for it", () => {
    const letter = letterFor(contextOf("answer/p1", "2026-11-16T09:00:00-05:00", FACTS));
    assert.equal(
      asRead(letter),
      `Subject: As promised: Senior Analyst interview – Nov 13

Hello Dana,

On Friday I promised you the paper on hierarchical forecasting. Here it is:

[the answer itself, or where to find it]

It may be of use for what you told me about moving the revenue forecast out of spreadsheets. If you would like more detail, I am glad to add it.

I am glad that the subject came up.

Kind regards,
Alex Moreno`,
    );
  });

  it("a reply asks for the answer to their question", () => {
    const letter = letterFor(contextOf("reply/r1", "2026-11-17T11:00:00-05:00", [...FACTS, QUESTION]));
    assert.equal(
      asRead(letter),
      `Subject: Re: Your question: Senior Analyst interview – Nov 13

Hello Lee,

Thank you for your message of November 17.

[your answer to: your notice period]

If you need more detail, I am glad to add it.

Kind regards,
Alex Moreno`,
    );
  });

  it("an offer is acknowledged with the day of the answer", () => {
    const letter = letterFor(contextOf("offer-reply/x1", "2026-11-20T11:00:00-05:00", [...FACTS, OFFER]));
    assert.equal(
      asRead(letter),
      `Subject: Your offer: Senior Analyst interview – Nov 13

Hello Dana,

Thank you for offering me the Senior Analyst position. The offer reached me safely, and I am very glad of it.

I will read it with care, and you will have my answer by November 27, as you asked.

Should something in it be unclear to me, I will ask you before that day.

Thank you again for the time that you and your colleagues gave me.

Kind regards,
Alex Moreno`,
    );
  });

  it("asking for time says until when", () => {
    const letter = letterFor(
      contextOf("offer-decision/x1", "2026-11-20T11:00:00-05:00", [...FACTS, OFFER], { kind: "ask-for-time" }),
    );
    assert.equal(
      asRead(letter),
      `Subject: Your offer: Senior Analyst interview – Nov 13

Hello Dana,

I am grateful for the offer of the Senior Analyst position at Globex, and I want to decide on it with care.

You asked for my answer by November 27. Would it be possible to give it by [the day you need] instead? The reason is [what the time is for].

If your plans do not allow for it, I understand. A line from you is enough.

Kind regards,
Alex Moreno`,
    );
  });

  it("accepting says yes at once", () => {
    const letter = letterFor(contextOf("offer-decision/x1", "2026-11-20T11:00:00-05:00", [...FACTS, OFFER]), {
      tone: "formal",
    });
    assert.equal(
      asRead(letter),
      `Subject: Accepting your offer: Senior Analyst interview – Nov 13

Dear Dana Kim,

It is with pleasure that I accept the Senior Analyst position at Globex. Thank you for the offer.

I agree to the offer as you sent it. If there are papers to sign or details that you need from me before I begin, please tell me.

Please give my thanks to everybody who took the time to talk with me. I am glad to be joining you.

Sincerely,
Alex Moreno`,
    );
  });

  it("declining says no at once", () => {
    const letter = letterFor(
      contextOf("offer-decision/x1", "2026-11-20T11:00:00-05:00", [...FACTS, OFFER], { kind: "decline" }),
    );
    assert.equal(
      asRead(letter),
      `Subject: Your offer: Senior Analyst interview – Nov 13

Hello Dana,

I have decided not to accept the Senior Analyst position at Globex. Thank you for the offer, and for the trust that it shows.

I did not come to this lightly. You gave me a good view of the work and the people, and I am grateful for both.

I wish you and the team well, and I would be glad if our paths crossed again.

Kind regards,
Alex Moreno`,
    );
  });

  it("thanks after a no ask for nothing", () => {
    const letter = letterFor(
      contextOf("rejection-thanks/x1", "2026-11-20T11:00:00-05:00", [
        ...FACTS,
        { ...OFFER, outcome: "rejection", respondBy: undefined },
      ]),
    );
    assert.equal(
      asRead(letter),
      `Subject: Thank you: Senior Analyst interview – Nov 13

Hello Dana,

Thank you for telling me your decision on the Senior Analyst position. I am grateful for the time that you and your colleagues took. What you told me about moving the revenue forecast out of spreadsheets was worth the conversation by itself.

I would be glad to hear from you if another opening suits me better. Until then, I wish you and the team well.

Kind regards,
Alex Moreno`,
    );
  });

  it("a note months later brings something, and asks for nothing", () => {
    const thanks = ["dana", "lee", "sam"].map((to) => ({
      ...FIRST,
      id: `s-${to}`,
      at: "2026-11-13T16:00:00-05:00",
      to,
      purpose: "thank-you",
    }));
    const facts = [interview, timeline, ...thanks, { ...OFFER, outcome: "rejection", respondBy: undefined }];
    const context = contextOf("keep-warm/x1", "2027-03-01T09:00:00-05:00", facts);
    assert.equal(
      asRead(letterFor(context)),
      `Subject: Keeping in touch: Senior Analyst interview – Nov 13

Hello Dana,

We were in touch about the Senior Analyst position, for which I interviewed on November 13, 2026. I have something that may be of use to you: [something new that is of use to Dana].

I think back with pleasure to our conversations, and I like to follow how things go at Globex.

There is no need to reply. I wish you and the team well.

Kind regards,
Alex Moreno`,
    );
  });

  it("withdrawing needs no step", () => {
    const letter = letterFor(contextOf("", "2026-11-20T11:00:00-05:00", FACTS, { kind: "withdraw" }));
    assert.equal(
      asRead(letter),
      `Subject: Withdrawing my application: Senior Analyst interview – Nov 13

Hello Lee,

Please take my application for the Senior Analyst position out of your process: I have accepted an offer elsewhere. I am telling you straight away, so that you can go on without me.

I am grateful for your interest, and for the conversation on November 13. What you told me about start dates has stayed with me.

I wish you a good choice, and I would be glad to meet again.

Kind regards,
Alex Moreno`,
    );
  });
});
