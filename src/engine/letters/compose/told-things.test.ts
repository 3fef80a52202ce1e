import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { interview, thanked, timeline } from "../../words/words.suite.ts";
import { contextOf, type SampleParts } from "./letters.suite.ts";
import { occasionOf } from "./occasion.ts";
import { newsFor, promiseFor, promiseWords, topicsFor } from "./told-things.ts";

const SATURDAY = "2026-11-14T09:00:00-05:00";
const AFTER_THE_DATE = "2026-11-25T09:00:00-05:00";
const MORNING = {
  id: "i0",
  at: "2026-11-13T09:00:00-05:00",
  end: "2026-11-13T10:00:00-05:00",
  kind: "interview",
  with: ["dana"],
  topics: { dana: ["the plan", "The office", "about tests"] },
};
const EARLIER = { ...MORNING, id: "i9", at: "2026-11-12T09:00:00-05:00", end: "2026-11-12T10:00:00-05:00" };

function topics(step: string, facts: readonly object[], parts: SampleParts = {}) {
  return topicsFor(occasionOf(contextOf(step, SATURDAY, facts, parts)));
}

describe("what was talked about", () => {
  const talk = { ...interview, topics: { dana: ["One", "Two", "Three"], lee: ["Four"] } };

  it("is the first and the third in an email, the second on a card", () => {
    assert.deepEqual(topics("thank-you/i1/dana", [talk]), { topic: "One", more: "Three" });
    assert.deepEqual(topics("card/i1/dana", [talk]), { topic: "Two", more: null });
    assert.deepEqual(topics("thank-you/i1/lee", [talk]), { topic: "Four", more: null });
    assert.deepEqual(topics("card/i1/lee", [talk]), { topic: null, more: null });
  });

  it("is the first and the second where the playbook knows no cards", () => {
    assert.deepEqual(topics("thank-you/i1/dana", [talk], { playbook: "reach-out" }), { topic: "One", more: "Two" });
  });

  it("goes on with other interviews of that date, each topic once, and with no other date's", () => {
    const own = { ...interview, topics: { dana: ["the plan"] } };
    assert.deepEqual(topics("thank-you/i1/dana", [MORNING, own]), { topic: "the plan", more: "tests" });
    assert.deepEqual(topics("thank-you/i1/dana", [EARLIER, own]), { topic: "the plan", more: null });
  });

  it("is that of all interviews in letters that are no thanks", () => {
    const facts = [EARLIER, timeline, thanked("dana"), thanked("lee")];
    const lee = { ...interview, topics: { lee: ["Four"] } };
    const context = contextOf("check-in/t1/1", AFTER_THE_DATE, [...facts, lee]);
    assert.deepEqual(topicsFor(occasionOf(context)), { topic: "Four", more: null });
    const withLee = { ...EARLIER, with: ["dana", "lee"], topics: { lee: ["Five"] } };
    const again = contextOf("check-in/t1/1", AFTER_THE_DATE, [withLee, ...facts.slice(1), lee]);
    assert.deepEqual(topicsFor(occasionOf(again)), { topic: "Four", more: "Five" });
  });
});

describe("what was promised", () => {
  const promise = (id: string, to: string, what: string) => ({
    id,
    at: "2026-11-13T14:58:00-05:00",
    kind: "promise",
    to,
    what,
  });
  const promised = (step: string, facts: readonly object[], asOf = SATURDAY) =>
    promiseWords(promiseFor(occasionOf(contextOf(step, asOf, [interview, ...facts]))));
  const facts = [promise("p1", "dana", "the paper"), promise("p2", "dana", "the list"), promise("p3", "lee", "a date")];

  it("is what an answer is about", () => {
    assert.equal(promised("answer/p2", facts), "the list");
  });

  it("is otherwise the first to that person that is still open", () => {
    assert.equal(promised("thank-you/i1/dana", facts), "the paper");
    assert.equal(promised("thank-you/i1/lee", facts), "a date");
    const answered = {
      id: "s1",
      at: "2026-11-13T16:00:00-05:00",
      kind: "sent",
      to: "dana",
      channel: "email",
      purpose: "answer",
    };
    assert.equal(promised("thank-you/i1/dana", [...facts, { ...answered, ref: "p1" }]), "the list");
    const settled = { id: "d1", at: "2026-11-13T16:00:00-05:00", kind: "done", step: "answer/p1" };
    assert.equal(promised("thank-you/i1/dana", [...facts, settled]), "the list");
    assert.equal(promised("thank-you/i1/dana", [...facts, { ...answered, ref: "p1", purpose: "other" }]), "the paper");
    assert.equal(promised("thank-you/i1/dana", []), null);
  });
});

describe("what is new", () => {
  const news = (id: string, day: number, what: string) => ({
    id,
    at: `2026-11-${day}T10:00:00-05:00`,
    kind: "news",
    what,
  });
  const facts = [interview, timeline, thanked("dana"), thanked("lee")];
  const told = (more: readonly object[], parts: SampleParts = {}) =>
    newsFor(occasionOf(contextOf("check-in/t1/1", AFTER_THE_DATE, [...facts, ...more], parts)));

  it("is the latest two, the older first", () => {
    assert.equal(told([news("n1", 16, "One."), news("n2", 17, "Two"), news("n3", 18, "Three!")]), "Two; Three");
    assert.equal(told([news("n1", 16, "One.")]), "One");
    assert.equal(told([]), null);
    assert.equal(told([news("n1", 16, "One"), news("n2", 17, "\u200b")]), "One");
  });

  it("begins after the last message that told some", () => {
    const message = (purpose: string) => ({
      id: "m",
      at: "2026-11-17T09:00:00-05:00",
      kind: "sent",
      to: "dana",
      channel: "email",
      purpose,
    });
    assert.equal(told([news("n1", 16, "One"), message("news"), news("n2", 17, "Two")]), "Two");
    assert.equal(told([news("n1", 16, "One"), message("other"), news("n2", 17, "Two")]), "One; Two");
    assert.equal(told([news("n1", 16, "One"), message("news")]), null);
    const bounce = {
      id: "b",
      at: "2026-11-17T09:30:00-05:00",
      kind: "received",
      from: "dana",
      channel: "email",
      says: "bounce",
      ref: "m",
    };
    assert.equal(told([news("n1", 16, "One"), message("news"), bounce]), "One");
  });

  it("begins in an employer's update after the update before", () => {
    const employer = {
      side: "employer",
      contacts: [{ id: "robin", name: "Robin Vega", role: "candidate", email: "robin@home.example" }],
    };
    const talk = { ...interview, with: ["robin"] };
    const promise = {
      id: "p1",
      at: "2026-11-13T15:30:00-05:00",
      kind: "promise",
      to: "robin",
      what: "word",
      by: "2026-11-24",
    };
    const update = { id: "m", at: "2026-11-17T09:00:00-05:00", kind: "sent", to: "robin", channel: "email" };
    const of = (purpose: string) => {
      const all = [talk, promise, news("n1", 16, "One"), { ...update, purpose }, news("n2", 18, "Two")];
      return newsFor(occasionOf(contextOf("", "2026-11-23T09:00:00-05:00", all, { ...employer, kind: "update" })));
    };
    assert.deepEqual([of("update"), of("plans"), of("thanks")], ["Two", "Two", "One; Two"]);
  });

  it("is not asked for by every playbook", () => {
    assert.equal(told([news("n1", 16, "One")], { playbook: "reach-out" }), null);
    assert.equal(told([news("n1", 16, "One")], { playbook: "reach-out", kind: "check-in-call" }), null);
    assert.equal(told([news("n1", 16, "One")], { playbook: "reach-out", kind: "withdraw" }), "One");
  });
});
