import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { FactJson } from "../../../contract/index.ts";
import { businessCalendarOf, parseInstant } from "../../../engine/index.ts";
import type { Told } from "./told.ts";
import { type TellingContext, toldFacts } from "./told-facts.ts";

const CHICAGO = "2026-11-16T09:00:00-06:00[America/Chicago]";

const own = businessCalendarOf({
  timeZone: "America/New_York",
  weekend: [6, 7],
  holidays: [],
  workdays: [],
  openMinute: 540,
  closeMinute: 1020,
});

const facts: readonly FactJson[] = [
  { id: "p1", at: "2026-11-13T14:00:00-06:00", kind: "promise", to: "dana", what: "the paper" },
  { id: "s1", at: "2026-11-13T15:00:00-06:00", kind: "sent", to: "lee", channel: "email", purpose: "thank-you" },
];

const context: TellingContext = { facts, own, now: parseInstant(CHICAGO), timeZone: "America/Chicago" };
const base = { moment: { kind: "now" }, note: "" } as const;

function tell(told: Told) {
  const result = toldFacts(told, context);
  return result.ok ? result.value : result.error;
}

const answer = { ...base, kind: "answered", from: "lee", channel: "phone", decisionBy: undefined } as const;

describe("what happened, as facts", () => {
  test("an answer with a date is the word and the date together, in the company's zone", () => {
    assert.deepEqual(tell({ ...answer, says: "update", decisionBy: "2026-11-27", note: " Finance must sign " }), [
      { kind: "received", at: CHICAGO, note: "Finance must sign", from: "lee", channel: "phone", says: "update" },
      { kind: "timeline", at: CHICAGO, by: "lee", decisionBy: "2026-11-27" },
    ]);
  });

  test("a message that came back names what it had been", () => {
    assert.deepEqual(tell({ ...answer, channel: "email", says: "bounce" }), [
      { kind: "received", at: CHICAGO, from: "lee", channel: "email", says: "bounce", ref: "s1" },
    ]);
  });

  test("on hold is an update that says so", () => {
    assert.deepEqual(tell({ ...answer, says: "on-hold", note: "until the budget" }), [
      {
        kind: "received",
        at: CHICAGO,
        note: "On hold: until the budget",
        from: "lee",
        channel: "phone",
        says: "update",
      },
    ]);
  });

  test("an earlier moment is told by the reader's clock and written in the company's zone", () => {
    const moment = { kind: "earlier", on: "2026-11-13", time: "18:30" } as const;
    assert.deepEqual(tell({ ...base, kind: "note", moment, note: "They use Rust" }), [
      { kind: "note", at: "2026-11-13T17:30:00-06:00[America/Chicago]", note: "They use Rust" },
    ]);
  });

  test("a moment that is still ahead is refused in a sentence", () => {
    const moment = { kind: "earlier", on: "2026-11-16", time: "10:01" } as const;
    assert.equal(
      tell({ ...base, kind: "note", moment, note: "x" }),
      "This is still ahead. A moment that has passed is expected.",
    );
  });

  test("a reply to somebody who was promised something is the promised answer", () => {
    assert.deepEqual(tell({ ...base, kind: "sent", to: ["dana", "lee"], purpose: "reply", channel: "email" }), [
      { kind: "sent", at: CHICAGO, to: "dana", channel: "email", purpose: "answer", ref: "p1" },
      { kind: "sent", at: CHICAGO, to: "lee", channel: "email", purpose: "other" },
    ]);
  });

  test("what they said about timing is one fact, with what was left unsaid left out", () => {
    const told: Told = {
      ...base,
      kind: "timing",
      by: "dana",
      decisionBy: "2026-11-20",
      mayFollowUp: "yes",
      contact: "lee",
      channel: undefined,
      everyWeekOn: "FR",
      wish: "none",
    };
    assert.deepEqual(tell(told), [
      {
        kind: "timeline",
        at: CHICAGO,
        by: "dana",
        decisionBy: "2026-11-20",
        mayFollowUp: true,
        contact: "lee",
        every: "FREQ=WEEKLY;BYDAY=FR",
      },
    ]);
    assert.equal(
      tell({ ...told, decisionBy: undefined, mayFollowUp: "unsaid", contact: undefined, everyWeekOn: undefined }),
      "What did they say?",
    );
  });

  test("an interview ahead begins and ends by the reader's clock", () => {
    const told: Told = {
      ...base,
      kind: "interview",
      on: "2026-11-24",
      from: "14:00",
      to: "15:30",
      format: "video",
      with: ["lee"],
    };
    assert.deepEqual(tell(told), [
      {
        kind: "interview",
        at: "2026-11-24T13:00:00-06:00[America/Chicago]",
        end: "2026-11-24T14:30:00-06:00[America/Chicago]",
        with: ["lee"],
        format: "video",
      },
    ]);
    assert.equal(tell({ ...told, to: "14:00" }), "It ends after it begins.");
  });

  test("an offer keeps its date, a no has none", () => {
    const decision = { ...base, kind: "decision", by: "dana", respondBy: "2026-11-23" } as const;
    assert.deepEqual(tell({ ...decision, outcome: "offer" }), [
      { kind: "decision", at: CHICAGO, outcome: "offer", by: "dana", respondBy: "2026-11-23" },
    ]);
    assert.deepEqual(tell({ ...decision, outcome: "rejection" }), [
      { kind: "decision", at: CHICAGO, outcome: "rejection", by: "dana" },
    ]);
    assert.deepEqual(tell({ ...decision, outcome: "reopened" }), [{ kind: "reopened", at: CHICAGO }]);
  });

  test("what is missing is asked for", () => {
    assert.equal(tell({ ...answer, from: undefined, says: "update" }), "Who answered?");
    assert.equal(tell({ ...base, kind: "sent", to: [], purpose: "card", channel: "post" }), "Whom did it go to?");
    assert.equal(tell({ ...base, kind: "promise", to: "dana", what: " ", by: undefined }), "What did you promise?");
    assert.equal(tell({ ...base, kind: "news" }), "What is new?");
  });
});
