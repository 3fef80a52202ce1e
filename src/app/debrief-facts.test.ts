import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { InterviewFactJson } from "../contract/index.ts";
import { parseDate, parseInstant } from "../engine/index.ts";
import { type Debrief, debriefFacts, debriefFactsOfKnown } from "./debrief-facts.ts";

const timeZone = "America/New_York";
// A Friday.
const interview = {
  start: parseInstant("2026-11-13T14:00:00-05:00"),
  end: parseInstant("2026-11-13T15:00:00-05:00"),
  with: ["dana", "lee"],
  topics: { dana: ["the forecast"], lee: [] },
};
const whole: Debrief = {
  timeZone,
  interview,
  timeline: { decisionBy: parseDate("2026-11-20"), mayFollowUp: true, contact: "lee", channel: "email" },
  promises: [{ to: "dana", what: "the paper", by: parseDate("2026-11-16") }],
  thanked: [{ to: "lee", at: parseInstant("2026-11-13T15:30:00-05:00") }],
  next: {
    start: parseInstant("2026-11-24T10:00:00-05:00"),
    end: parseInstant("2026-11-24T11:00:00-05:00"),
    format: "video",
    with: [],
  },
};
const told = {
  kind: "interview",
  at: "2026-11-13T14:00:00-05:00[America/New_York]",
  end: "2026-11-13T15:00:00-05:00[America/New_York]",
  with: ["dana", "lee"],
  topics: { dana: ["the forecast"] },
};
const after = [
  {
    kind: "timeline",
    at: "2026-11-13T15:00:00-05:00[America/New_York]",
    decisionBy: "2026-11-20",
    mayFollowUp: true,
    contact: "lee",
    channel: "email",
  },
  {
    kind: "promise",
    at: "2026-11-13T15:00:00-05:00[America/New_York]",
    to: "dana",
    what: "the paper",
    by: "2026-11-16",
  },
  {
    kind: "sent",
    at: "2026-11-13T15:30:00-05:00[America/New_York]",
    to: "lee",
    channel: "email",
    purpose: "thank-you",
  },
  {
    kind: "interview",
    at: "2026-11-24T10:00:00-05:00[America/New_York]",
    end: "2026-11-24T11:00:00-05:00[America/New_York]",
    with: [],
    format: "video",
  },
];

describe("debriefFacts", () => {
  it("what was said, promised and agreed becomes facts as of the interview's end", () => {
    assert.deepEqual(debriefFacts(whole), [told, ...after]);
  });

  it("an interview ahead is one fact", () => {
    assert.deepEqual(debriefFacts({ timeZone, interview, timeline: undefined }), [told]);
  });

  it("that nothing was said is a fact where a person tells so", () => {
    assert.deepEqual(debriefFacts({ timeZone, interview, timeline: { isUnsaid: true } }).at(1), {
      kind: "timeline",
      at: "2026-11-13T15:00:00-05:00[America/New_York]",
    });
  });

  it("what was left out says nothing about what they said", () => {
    assert.deepEqual(debriefFacts({ timeZone, interview, timeline: {} }), [told]);
  });
});

describe("debriefFactsOfKnown", () => {
  const known = { id: "i1", ...told, with: ["lee", "dana"] } as InterviewFactJson;
  const settled = [
    { kind: "done" as const, at: "2026-11-13T16:00:00-05:00[America/New_York]", step: "thank-you/i1/dana" },
    { kind: "skipped" as const, at: "2026-11-13T16:00:00-05:00[America/New_York]", step: "card/i0/dana" },
  ];

  it("an interview that is recorded as it is told stays the one that it was", () => {
    assert.deepEqual(debriefFactsOfKnown(whole, known, { newInterviewId: "i2", settled }), after);
  });

  it("more about an interview takes the place of the old telling, and words about its steps come along", () => {
    const bare = { id: "i1", kind: "interview", at: told.at, end: told.end, with: [], note: "sixth floor" } as const;
    assert.deepEqual(debriefFactsOfKnown(whole, bare, { newInterviewId: "i2", settled }), [
      { ...told, id: "i2", note: "sixth floor" },
      { kind: "retracted", at: "2026-11-13T15:00:00-05:00[America/New_York]", fact: "i1" },
      { kind: "done", at: "2026-11-13T16:00:00-05:00[America/New_York]", step: "thank-you/i2/dana" },
      ...after,
    ]);
  });
});
