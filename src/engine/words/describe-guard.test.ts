import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { guardAnswer } from "./describe-guard.ts";
import { type CaseParts, checkedIn, interview, planOf, thanked, timeline } from "./words.suite.ts";

const thanks = [thanked("dana"), thanked("lee")];
const facts = [interview, timeline, ...thanks];

/** The answer and its reason, by a playbook without cards. */
function answer(asOf: string, given: readonly object[], more: CaseParts = {}): string {
  const { guard } = planOf(`2026-${asOf}:00-05:00`, given, { playbook: "reach-out", ...more });
  return `${guardAnswer(guard)}. ${guard.because}`;
}

describe("may I contact them now?", () => {
  it("[SG4] yes says what, whom and until when", () => {
    assert.equal(
      answer("11-13T15:30", [interview, timeline]),
      "Yes. Thank Dana Kim by email, until Monday 16 November, 15:00. It asks nothing: your turn to ask comes on Tuesday 24 November.",
    );
    assert.equal(
      answer("11-25T10:00", facts),
      "Yes. Check in with Lee Okafor by email, until Wednesday 25 November, 17:00.",
    );
    assert.equal(
      answer("11-27T10:00", facts),
      "Yes. Check in with Lee Okafor by email: was due Wednesday 25 November, still fine until Thursday 10 December, 17:00.",
    );
  });

  it("[SG4] midnight is the end of a day", () => {
    const sunday = { ...interview, at: "2026-11-15T14:00:00-05:00", end: "2026-11-15T15:00:00-05:00" };
    assert.equal(
      answer("11-15T16:00", [sunday]),
      "Yes. Thank Dana Kim by email, until the end of Monday 16 November. It asks nothing: your turn to ask comes on Thursday 19 November.",
    );
  });

  it("[SG6] not yet says until when, by the reader's clock first", () => {
    assert.equal(
      answer("11-17T10:00", facts, { me: { timeZone: "America/Chicago" } }),
      "Not yet. Wait until Tuesday 24 November, 08:00 (09:00 in New York): then check in with Lee Okafor by email.",
    );
  });

  it("[SG5] a call waits for business hours", () => {
    const callThem = {
      ...timeline,
      id: "t2",
      at: "2026-11-18T10:00:00-05:00",
      decisionBy: "2026-11-18",
      channel: "phone",
    };
    assert.equal(
      answer("11-20T20:00", [...facts, callThem]),
      "Not yet. Calls belong in business hours. Wait until Monday 23 November, 09:00: then call Lee Okafor.",
    );
  });

  it("[SG3] no says who asked for it, and on which day", () => {
    assert.equal(
      answer("11-18T10:00", [interview, { ...timeline, noContact: true }, ...thanks]),
      "No. Dana asked on Friday 13 November for no contact. If they ask you something, you may answer.",
    );
    const { by: _, ...unnamed } = timeline;
    assert.equal(
      answer("11-18T10:00", [interview, { ...unnamed, mayFollowUp: false }, ...thanks]),
      "No. They asked on Friday 13 November not to follow up. If they ask you something, you may answer.",
    );
  });

  it("[SG6] no says what comes first, what is used up and what is over", () => {
    const later = { ...interview, id: "i2", at: "2026-11-24T14:00:00-05:00", end: "2026-11-24T15:00:00-05:00" };
    assert.equal(
      answer("11-18T10:00", [...facts, later]),
      "No. The interview of Tuesday 24 November, 14:00, comes first: ask there.",
    );
    const used = [
      ...facts,
      checkedIn("c1", "2026-11-24T10:00:00-05:00"),
      checkedIn("c2", "2026-12-02T10:00:00-05:00"),
      checkedIn("c3", "2026-12-09T10:00:00-05:00"),
    ];
    assert.equal(
      answer("12-10T16:00", used),
      "No. You asked 3 times: the next word is theirs; let it go on Friday 18 December.",
    );
    assert.equal(
      answer("12-20T16:00", used),
      "No. You asked 3 times, and that is enough: let it go. If you like, keep in touch with Lee Okafor by email from Thursday 18 March 2027, 09:00.",
    );
    const rejection = { id: "x", at: "2026-11-18T09:30:00-05:00", kind: "decision", outcome: "withdrawn" };
    assert.equal(answer("11-18T10:00", [...facts, rejection]), "No. You withdrew.");
    assert.equal(answer("11-01T10:00", []), "No. There was no interview yet.");
  });
});
