import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CaseParts, checkedIn, interview, planOf, thanked, timeline } from "./words.suite.ts";

const thanks = [thanked("dana"), thanked("lee")];
const later = { ...interview, id: "i2", at: "2026-11-24T14:00:00-05:00", end: "2026-11-24T15:00:00-05:00" };
const threeCheckIns = [
  checkedIn("c1", "2026-11-24T10:00:00-05:00"),
  checkedIn("c2", "2026-12-02T10:00:00-05:00"),
  checkedIn("c3", "2026-12-09T10:00:00-05:00"),
];

/** A headline by a playbook without cards, unless another is named. */
function headline(asOf: string, facts: readonly object[], more: CaseParts = {}): string {
  return planOf(`2026-${asOf}:00-05:00`, facts, { playbook: "reach-out", ...more }).headline;
}

describe("the headline of a candidate's plan", () => {
  it("names what is due, whom and until when, and then the rest", () => {
    const promise = { id: "p1", at: "2026-11-13T14:58:00-05:00", kind: "promise", to: "dana", what: "the paper" };
    assert.equal(
      headline("11-16T10:00", [interview, timeline, promise, thanked("dana")]),
      "Thank Lee by Monday 16 November, 15:00, send Dana the paper by Tuesday 17 November, then rest until Tuesday 24 November.",
    );
  });

  it("takes thanks that are due together as one deed", () => {
    assert.equal(
      headline("11-13T15:30", [interview, timeline]),
      "Thank Dana and Lee by Monday 16 November, 15:00, then rest until Tuesday 24 November.",
    );
  });

  it("counts what is beyond two deeds", () => {
    const promises = [1, 2, 3].map((n) => ({
      id: `p${n}`,
      at: "2026-11-13T14:58:00-05:00",
      kind: "promise",
      to: "dana",
      what: `paper ${n}`,
    }));
    assert.equal(
      headline("11-13T15:30", [interview, timeline, ...promises]),
      "Thank Dana and Lee by Monday 16 November, 15:00, send Dana paper 1 by Tuesday 17 November, and 2 more.",
    );
  });

  it("says of a late step until when it is still fine", () => {
    assert.equal(
      headline("11-17T10:00", [interview, timeline]),
      "Thank Dana and Lee: was due Monday 16 November, still fine until Friday 20 November; then rest until Tuesday 24 November.",
    );
  });

  it("says what follows the waiting", () => {
    assert.equal(
      headline("11-17T10:00", [interview, timeline, ...thanks]),
      "Nothing to do until Tuesday 24 November: then check in with Lee Okafor by email.",
    );
    assert.equal(
      headline("11-18T10:00", [interview, timeline, ...thanks, later]),
      "Nothing to do until Monday 23 November, 14:00: then prepare for the interview on Tuesday 24 November, 14:00.",
    );
  });

  it("says an interview's hour while preparing for it", () => {
    assert.equal(headline("11-13T09:00", [interview]), "Prepare for the interview on Friday 13 November, 14:00.");
    assert.equal(headline("11-01T09:00", []), "Nothing to do until there is an interview.");
  });

  it("names what is optional only where nothing else is due", () => {
    assert.equal(
      headline("11-16T10:00", [interview, timeline, ...thanks], { playbook: "fineline" }),
      "If you like, send cards to Dana and Lee by Monday 16 November, then rest until Tuesday 24 November.",
    );
  });

  it("says whose wish it is to wait, and until when", () => {
    const asked = (rule: object) => headline("11-18T10:00", [interview, { ...timeline, ...rule }, ...thanks]);
    assert.equal(
      asked({ mayFollowUp: false }),
      "They asked you to wait for their call; let it go on Thursday 10 December.",
    );
    assert.equal(asked({ thankYouOnly: true }), "They asked for thanks only; let it go on Thursday 10 December.");
    assert.equal(asked({ noContact: true }), "They asked for no contact; let it go on Thursday 10 December.");
  });

  it("[MO1] says when to let go, and that it is time", () => {
    const facts = [interview, timeline, ...thanks, ...threeCheckIns];
    assert.equal(headline("12-10T16:00", facts), "Leave the next word to them; let it go on Friday 18 December.");
    assert.equal(
      headline("12-20T16:00", facts),
      "You did your part; let it go: if you like, keep in touch with Lee from Thursday 18 March 2027.",
    );
    assert.equal(
      headline("12-11T16:00", [interview, timeline, ...thanks]),
      "The time to ask ended on Thursday 10 December; let it go: if you like, keep in touch with Lee from Wednesday 10 March 2027.",
    );
  });

  it("says what a decision leaves to do", () => {
    const decided = (more: object) => ({ id: "x", at: "2026-11-18T09:30:00-05:00", kind: "decision", ...more });
    const facts = [interview, timeline, ...thanks];
    assert.equal(
      headline("11-18T10:00", [...facts, decided({ by: "dana", outcome: "offer", respondBy: "2026-11-28" })]),
      "Reply to the offer by Thursday 19 November, then decide on the offer by Friday 27 November.",
    );
    assert.equal(
      headline("11-18T10:00", [...facts, decided({ outcome: "rejection" })]),
      "Thank Lee after the no by Friday 20 November.",
    );
    assert.equal(
      headline("12-18T10:00", [...facts, decided({ outcome: "rejection" })]),
      "The answer was no: if you like, keep in touch with Lee from Tuesday 16 February 2027.",
    );
    assert.equal(
      headline("11-18T10:00", [...facts, decided({ outcome: "accepted" })]),
      "You accepted: nothing more to do.",
    );
  });

  it("gives the reader's own hour first, and the company's in brackets", () => {
    assert.equal(
      headline("11-14T10:00", [interview, timeline], { me: { timeZone: "America/Los_Angeles" } }),
      "Thank Dana and Lee by Monday 16 November, 12:00 (15:00 in New York), then rest until Tuesday 24 November, 06:00 (09:00 in New York).",
    );
  });

  it("stays within two hundred characters whatever people are called", () => {
    const longName = "Wolfeschlegelsteinhausenbergerdorff ".repeat(4);
    const contacts = [..."abcdef"].map((id) => ({
      id,
      name: `${id}${longName}`,
      role: "interviewer",
      email: "a@x.example",
    }));
    const facts = [
      { ...interview, with: [..."abcdef"] },
      { id: "p1", at: "2026-11-13T14:58:00-05:00", kind: "promise", to: "a", what: "a paper ".repeat(1_000) },
    ];
    const text = headline("11-13T15:30", facts, { contacts, me: { timeZone: "America/Argentina/Buenos_Aires" } });
    assert.ok(text.length <= 200, text);
    assert.match(text, /^Write down what was said by Saturday 14 November, 17:00 \(15:00 in New York\).*\.$/);
  });
});

describe("the headline of an employer's plan", () => {
  const employer = {
    side: "employer",
    playbook: "considerate-employer",
    contacts: [{ id: "c", name: "Priya Venkataraman", role: "candidate", email: "priya@x.example" }],
  };
  const met = { ...interview, with: ["c"] };
  const rejection = { id: "x", at: "2026-11-16T09:00:00-05:00", kind: "decision", outcome: "rejection" };
  const sent = (id: string, purpose: string) => ({
    id,
    at: "2026-11-16T09:30:00-05:00",
    kind: "sent",
    to: "c",
    channel: "email",
    purpose,
  });

  it("says what is owed and until when", () => {
    assert.equal(headline("11-16T08:00", [met], employer), "Thank Priya for the interview by Monday 16 November.");
    assert.equal(
      headline("11-17T08:00", [met], employer),
      "Thank Priya for the interview: was due Monday 16 November.",
    );
    assert.equal(
      headline("11-17T08:00", [met, sent("s1", "thanks"), rejection], employer),
      "Tell Priya the decision by Wednesday 18 November.",
    );
  });

  it("says when something will be owed, and when nothing is", () => {
    assert.equal(
      headline("11-17T08:00", [met, sent("s1", "thanks")], employer),
      "Nothing is owed until Monday 23 November: then break the silence with Priya Venkataraman by email.",
    );
    assert.equal(
      headline("11-17T08:00", [met, sent("s1", "thanks"), rejection, sent("s2", "rejection")], employer),
      "The decision is told: nothing more is owed.",
    );
    assert.equal(headline("11-17T08:00", [], employer), "Nothing is owed.");
  });
});
