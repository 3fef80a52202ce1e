import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Plan } from "../model/index.ts";
import { attemptOf, stepTitle } from "./step-title.ts";
import { type CaseParts, checkedIn, interview, planOf, readCaseOf, stepOf, thanked, timeline } from "./words.suite.ts";

const TOMORROW = { ...interview, at: "2026-11-17T14:00:00-05:00", end: "2026-11-17T15:00:00-05:00" };
const OFFER = {
  id: "x1",
  at: "2026-11-20T10:00:00-05:00",
  kind: "decision",
  by: "dana",
  outcome: "offer",
  respondBy: "2026-11-27",
};
const thanks = [thanked("dana"), thanked("lee")];

function plan(asOf: string, facts: readonly object[], more: CaseParts = {}): Plan {
  return planOf(`2026-${asOf}:00-05:00`, facts, more);
}

const reasonOf = (from: Plan, id: string) => stepOf(from, id).reasons.map(({ text }) => text);

describe("before an interview and right after it", () => {
  it("[prepare] says from when, and the headline says for what", () => {
    const monday = plan("11-16T10:00", [TOMORROW]);
    assert.deepEqual(reasonOf(monday, "prepare/i1"), [
      "The 24 hours before the interview of Tue 17 Nov, 14:00: from Mon 16 Nov, 14:00.",
    ]);
    assert.equal(
      monday.headline,
      "Nothing to do until Monday 16 November, 14:00: then prepare for the interview on Tuesday 17 November, 14:00.",
    );
  });

  it("while it goes on, there is nothing to do until it ends", () => {
    for (const asOf of ["11-17T14:00", "11-17T14:30"]) {
      assert.equal(
        plan(asOf, [TOMORROW]).headline,
        "Nothing to do until the interview ends: then write down what was said.",
      );
    }
  });

  it("[debrief] is due a day later, and thanks come next", () => {
    const friday = plan("11-13T15:30", [interview]);
    assert.deepEqual(reasonOf(friday, "debrief/i1"), [
      "24 hours after the interview's end, Fri 13 Nov, 15:00: due Sat 14 Nov, 15:00.",
    ]);
    assert.equal(
      friday.headline,
      "Write down what was said by Saturday 14 November, 15:00, thank Dana and Lee by Monday 16 November, 15:00, then rest until Tuesday 17 November.",
    );
    assert.equal(
      friday.guard.because,
      "Thank Dana Kim by email, until Monday 16 November, 15:00. It asks nothing: your turn to ask comes on Tuesday 17 November.",
    );
  });

  it("a card is told from the email that went out, or from the one to come", () => {
    const [different] = stepOf(plan("11-13T15:30", [interview]), "card/i1/dana").brief.must;
    assert.equal(different, "say something substantially different from the email to come");
    const [after] = stepOf(plan("11-16T12:00", [interview, ...thanks]), "card/i1/dana").brief.must;
    assert.equal(after, "say something substantially different from your email");
  });

  it("a card asks nothing, and says when the turn to ask comes, by the reader's clock too", () => {
    const berlin = plan("11-16T12:00", [interview, ...thanks], { me: { timeZone: "Europe/Berlin" } });
    assert.equal(
      berlin.guard.because,
      "Send a card to Dana Kim, until Monday 16 November, 23:00 (17:00 in New York). It asks nothing: your turn to ask comes on Tuesday 17 November, 15:00 (09:00 in New York).",
    );
    assert.equal(
      berlin.headline,
      "Write down what was said: was due Saturday 14 November, still fine until Friday 20 November; then rest until Tuesday 17 November, 15:00 (09:00 in New York).",
    );
    assert.deepEqual(reasonOf(berlin, "thank-you/i1/dana"), [
      "24 business hours after the interview's end, Fri 13 Nov, 15:00 in New York, the weekend skipped: due Mon 16 Nov, 15:00 in New York.",
    ]);
  });
});

describe("after an offer", () => {
  const offered = plan("11-20T12:00", [interview, timeline, ...thanks, OFFER]);

  it("[offer-reply] [offer-decision] a reply comes first, then the decision", () => {
    assert.equal(
      offered.headline,
      "Reply to the offer by Monday 23 November, then decide on the offer by Friday 27 November.",
    );
    assert.deepEqual(reasonOf(offered, "offer-reply/x1"), [
      "1 business day after the offer of Fri 20 Nov: due Mon 23 Nov.",
    ]);
    assert.deepEqual(reasonOf(offered, "offer-decision/x1"), [
      "They asked for an answer by Fri 27 Nov: due Fri 27 Nov.",
    ]);
    assert.equal(offered.guard.because, "Decide on the offer, until Friday 27 November, 17:00.");
  });

  it("the messages say what they must", () => {
    const { must, mustNot, subject, maxWords } = stepOf(offered, "offer-decision/x1").brief;
    assert.deepEqual(must, [
      "say yes or no, in the first sentence",
      "thank them for the offer",
      "send it by Friday 27 November, the date they gave",
    ]);
    assert.deepEqual([mustNot, subject, maxWords], [["a maybe"], "Your offer: Senior Analyst interview – Nov 13", 125]);
    assert.deepEqual(stepOf(offered, "offer-reply/x1").brief.must, [
      "thank them for the offer",
      "say that it reached you",
      "say by when you will decide",
    ]);
  });

  it("[rejection-thanks] a no is answered within two business days", () => {
    const { respondBy: _, ...open } = OFFER;
    const no = plan("11-20T12:00", [interview, timeline, ...thanks, { ...open, outcome: "rejection" }]);
    assert.deepEqual(reasonOf(no, "rejection-thanks/x1"), [
      "2 business days after their decision of Fri 20 Nov: due Tue 24 Nov.",
    ]);
  });

  it("a promise is kept in a message with its own subject", () => {
    const promise = { id: "p1", at: "2026-11-13T14:58:00-05:00", kind: "promise", to: "dana", what: "the paper" };
    const { must, subject, maxWords } = stepOf(plan("11-16T10:00", [interview, promise]), "answer/p1").brief;
    assert.deepEqual(
      [must, subject, maxWords],
      [["send the paper"], "As promised: Senior Analyst interview – Nov 13", 125],
    );
  });
});

describe("the second check-in", () => {
  it("says which day off was skipped, and how long it may be", () => {
    const facts = [interview, timeline, ...thanks, checkedIn("c1", "2026-11-24T10:00:00-05:00", 70)];
    const { must, maxWords } = stepOf(plan("12-02T10:00", facts), "check-in/t1/2").brief;
    assert.equal(must.at(-1), "keep it shorter than the last one, which had 70 words");
    assert.equal(maxWords, 69);
    const other = { ...thanked("lee"), id: "o", at: "2026-11-24T11:00:00-05:00", purpose: "other", words: 300 };
    const news = { id: "n", at: "2026-11-24T10:30:00-05:00", kind: "news", what: "a certificate" };
    assert.deepEqual(stepOf(plan("11-25T10:00", [...facts, news, other]), "check-in/t1/2").brief.must.slice(-2), [
      "bring something new: a certificate",
      "keep it shorter than the last one, which had 70 words",
    ]);
    const ahead = stepOf(plan("11-16T12:00", [interview, ...thanks]), "check-in/i1/2").brief;
    assert.deepEqual([ahead.must.at(-1), ahead.maxWords], ["keep it shorter than the last one", 90]);
  });
});

describe("what is said for now", () => {
  it("a promise is no turn to ask, and says nothing of one", () => {
    const promise = { id: "p1", at: "2026-11-13T14:58:00-05:00", kind: "promise", to: "dana", what: "the paper" };
    assert.equal(
      plan("11-16T10:00", [interview, ...thanks, promise]).guard.because,
      "Send Dana Kim the paper by email, until Tuesday 17 November, 17:00.",
    );
  });

  it("thanks that are due at different moments are not one deed", () => {
    const second = {
      ...TOMORROW,
      id: "i2",
      at: "2026-11-16T09:00:00-05:00",
      end: "2026-11-16T10:00:00-05:00",
      with: ["lee"],
    };
    assert.equal(
      plan("11-16T10:30", [{ ...interview, with: ["dana"] }, second]).headline,
      "Thank Dana by Monday 16 November, 15:00, write down what was said by Tuesday 17 November, 10:00, and 1 more.",
    );
  });

  it("after the only call of a playbook the next word is theirs", () => {
    const called = { ...checkedIn("c1", "2026-12-07T10:00:00-05:00"), channel: "phone" };
    const after = plan("12-08T10:00", [interview, timeline, ...thanks, called], { playbook: "the-nest" });
    assert.equal(after.guard.because, "You asked once: the next word is theirs; let it go on Wednesday 16 December.");
    assert.equal(after.headline, "Leave the next word to them; let it go on Wednesday 16 December.");
  });

  it("after the reply to an offer the next word is theirs", () => {
    const cards = ["dana", "lee"].map((to) => ({ ...thanked(to), id: `k-${to}`, channel: "post", purpose: "card" }));
    const reply = { ...thanked("dana"), id: "s9", at: "2026-11-20T11:00:00-05:00", purpose: "offer-reply" };
    const { respondBy: _, ...open } = OFFER;
    const after = plan("11-20T12:00", [interview, timeline, ...thanks, ...cards, open, reply]);
    assert.equal(after.headline, "Nothing to do for the offer now: the next word is theirs.");
  });

  it("what they asked for forbids in their own words", () => {
    const asked = plan("11-16T12:00", [interview, { ...timeline, thankYouOnly: true }, ...thanks]);
    assert.deepEqual(stepOf(asked, "check-in/t1/1").reasons[0], {
      rule: "ground-rule.thank-you-only",
      source: "the-nest",
      text: "Dana asked on Friday 13 November for thanks only.",
    });
  });

  it("an employer is told who decided, and that nothing is owed", () => {
    const employer = {
      side: "employer",
      contacts: [{ id: "robin", name: "Robin Vega", role: "candidate", email: "robin@home.example" }],
    };
    const decided = (outcome: string) =>
      plan("11-20T12:00", [{ id: "x1", at: "2026-11-20T10:00:00-05:00", kind: "decision", outcome }], employer);
    assert.equal(decided("withdrawn").headline, "The candidate withdrew: nothing more is owed.");
    assert.equal(decided("accepted").headline, "The candidate accepted: nothing more is owed.");
    assert.equal(decided("declined").headline, "The candidate declined: nothing more is owed.");
    assert.equal(decided("accepted").guard.because, "The decision is known: nothing more is owed.");
    assert.equal(plan("11-20T12:00", [], employer).headline, "Nothing is owed.");
  });
});

describe("the titles of check-ins", () => {
  it("count to ten in words, and on in figures", () => {
    const title = (n: number) =>
      stepTitle(
        { id: `check-in/i1/${n}`, action: "check-in", to: null, channel: "email" },
        readCaseOf([interview]),
        12,
      );
    assert.deepEqual([4, 5, 6, 7, 8, 9, 10, 11, 12].map(title), [
      "Fourth check-in",
      "Fifth check-in",
      "Sixth check-in",
      "Seventh check-in",
      "Eighth check-in",
      "Ninth check-in",
      "Tenth check-in",
      "11th check-in",
      "12th and last check-in",
    ]);
  });

  it("are counted from one", () => {
    assert.deepEqual(
      ["check-in/i1/1", "check-in/i1/0", "check-in/i1/-2", "check-in/i1/x", "check-in/i1/1.5"].map(attemptOf),
      [1, 0, 0, 0, 0],
    );
  });
});
