import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dana, interview, lee, sam, thanked, timeline } from "../../words/words.suite.ts";
import { contextOf, type SampleParts } from "./letters.suite.ts";
import { occasionOf } from "./occasion.ts";

const SATURDAY = "2026-11-14T09:00:00-05:00";
/** Monday morning. */
const THIRD = { ...interview, id: "i3", at: "2026-11-16T09:00:00-05:00", end: "2026-11-16T10:00:00-05:00" };
const SECOND = {
  ...interview,
  id: "i2",
  at: "2026-11-13T16:00:00-05:00",
  end: "2026-11-13T16:30:00-05:00",
  with: ["lee"],
};

function of(step: string, facts: readonly object[], parts: SampleParts = {}, asOf = SATURDAY) {
  const { contact, basis, interview: talk, attempt } = occasionOf(contextOf(step, asOf, facts, parts));
  return [contact?.id, basis?.id, talk?.id, attempt];
}

describe("what a letter answers to", () => {
  it("is the interview of its step, where it gives thanks for one", () => {
    const asOf = "2026-11-16T11:00:00-05:00";
    assert.deepEqual(of("thank-you/i1/lee", [interview, THIRD], {}, asOf), ["lee", "i1", "i1", 1]);
    assert.deepEqual(of("card/i1/dana", [interview, THIRD], {}, asOf), ["dana", "i1", "i1", 1]);
  });

  it("is the last interview where it asks, whoever was there", () => {
    const asOf = "2026-11-25T09:00:00-05:00";
    const facts = [interview, timeline, thanked("dana"), thanked("lee"), { ...SECOND, with: ["dana"] }];
    const second = { ...thanked("dana"), id: "s2", at: "2026-11-13T17:00:00-05:00" };
    assert.deepEqual(of("check-in/i2/1", [...facts, second], {}, asOf), ["lee", "i2", "i2", 1]);
    assert.deepEqual(of("check-in/i2/1", [...facts, second], { kind: "check-in-call" }, asOf), ["lee", "i2", "i2", 1]);
  });

  it("is otherwise the last that the recipient was at, or else the last", () => {
    const promise = (to: string) => ({
      id: "p1",
      at: "2026-11-13T16:40:00-05:00",
      kind: "promise",
      to,
      what: "the paper",
    });
    assert.deepEqual(of("answer/p1", [interview, SECOND, promise("dana")]), ["dana", "p1", "i1", 1]);
    assert.deepEqual(of("answer/p1", [interview, SECOND, promise("sam")]), ["sam", "p1", "i2", 1]);
  });

  it("is which check-in it is, by its step or by how many were made", () => {
    const checkIn = {
      id: "c1",
      at: "2026-11-25T10:00:00-05:00",
      kind: "sent",
      to: "lee",
      channel: "email",
      purpose: "check-in",
    };
    const facts = [interview, timeline, thanked("dana"), thanked("lee"), checkIn];
    const asOf = "2026-12-03T09:00:00-05:00";
    assert.equal(of("check-in/t1/2", facts, {}, asOf)[3], 2);
    assert.equal(of("check-in/t1/3", facts, {}, asOf)[3], 3);
    assert.equal(of("", facts, { kind: "check-in" }, asOf)[3], 2);
    assert.equal(of("", facts, { kind: "withdraw" }, asOf)[3], 1);
    const asked = {
      id: "t2",
      at: "2026-11-13T14:58:00-05:00",
      kind: "timeline",
      contact: "lee",
      every: "FREQ=WEEKLY;BYDAY=FR",
    };
    const standing = [interview, asked, thanked("dana"), thanked("lee")];
    assert.equal(of("check-in/t2/2026-11-20", standing, {}, "2026-11-16T09:00:00-05:00")[3], 1);
  });
});

describe("who gets a letter that no step asks for", () => {
  const to = (facts: readonly object[], parts: SampleParts = {}) => of("", facts, { kind: "withdraw", ...parts })[0];

  it("is who told the decision, else whom they named", () => {
    const offer = { id: "x1", at: "2026-11-13T17:00:00-05:00", kind: "decision", by: "dana", outcome: "offer" };
    assert.equal(to([interview, timeline, offer]), "dana");
    assert.equal(to([interview, { ...timeline, contact: "sam" }]), "sam");
  });

  it("is else who answers for hiring and has an address", () => {
    const people = (...contacts: readonly object[]) => to([], { contacts });
    const hr = { id: "hr", name: "Hal Um", role: "hr", email: "hr@globex.example" };
    const ana = { id: "ana", name: "Ana Silva", role: "interviewer", email: "ana@globex.example" };
    assert.equal(people(sam, ana, hr, dana, lee), "lee");
    assert.equal(people(sam, ana, hr, dana), "dana");
    assert.equal(people(sam, ana, hr), "hr");
    assert.equal(people(sam, ana), "ana");
    assert.equal(people({ ...lee, email: undefined }, ana), "ana");
    assert.equal(people(sam, { ...lee, email: undefined }), "lee");
    assert.equal(people(sam), undefined);
    assert.equal(people(), undefined);
  });
});
