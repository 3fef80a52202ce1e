import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  dana,
  interview,
  ivo,
  plan,
  promise,
  received,
  sent,
  states,
  step,
  timeline,
  windowOf,
} from "./sample-case.suite.ts";

/** Friday 13 November 2026. */
const first = interview("i1", "2026-11-13 14:00", "15:00");

describe("answers that were promised", () => {
  it("[AN1] one without a date is due after two business days and closes ten later", () => {
    const after = plan([first, promise("p1", "2026-11-13 15:30")], "2026-11-13 16:00");
    assert.deepEqual(windowOf(after, "answer/p1"), [
      "Fri 2026-11-13 15:30",
      "Fri 2026-11-13 15:30",
      "Tue 2026-11-17 17:00",
      "Wed 2026-12-02 17:00", // ten business days, Thanksgiving among them
    ]);
    assert.deepEqual([step(after, "answer/p1").to, step(after, "answer/p1").channel], ["dana", "email"]);
  });

  it("[AN1] one with a date is due within it", () => {
    const after = plan([first, promise("p1", "2026-11-13 15:30", "2026-11-22")], "2026-11-13 16:00");
    assert.deepEqual(windowOf(after, "answer/p1").slice(2), ["Fri 2026-11-20 17:00", "Mon 2026-12-07 17:00"]);
  });

  it("[AN1] an answer that refers to the promise settles it, no other message does", () => {
    const after = (ref: string, purpose: "answer" | "other" = "answer") =>
      states(
        plan(
          [first, promise("p1", "2026-11-13 15:30"), sent("s1", "2026-11-16 10:00", purpose, { ref })],
          "2026-11-16 12:00",
        ),
      )["answer/p1"];
    assert.deepEqual([after("p1"), after("p2"), after("p1", "other")], ["done", "open", "open"]);
  });

  it("[GR1] no contact withholds it", () => {
    const facts = [first, promise("p1", "2026-11-13 15:30"), timeline("t1", "2026-11-13 16:00", { noContact: true })];
    assert.deepEqual(
      [
        step(plan(facts, "2026-11-13 17:00"), "answer/p1").state,
        step(plan(facts, "2026-11-13 17:00"), "answer/p1").withheldBy,
      ],
      ["withheld", "ground-rule.no-contact"],
    );
  });
});

describe("replies to their questions", () => {
  const question = received("r1", "2026-11-16 10:00", "question", { channel: "phone" });

  it("[RP1] is due after one business day, closes after ten, and goes the way it was asked", () => {
    const after = plan([first, question], "2026-11-16 12:00");
    assert.deepEqual(windowOf(after, "reply/r1"), [
      "Mon 2026-11-16 10:00",
      "Mon 2026-11-16 10:00",
      "Tue 2026-11-17 17:00",
      "Tue 2026-12-01 17:00",
    ]);
    assert.deepEqual([step(after, "reply/r1").to, step(after, "reply/r1").channel], ["dana", "phone"]);
  });

  it("[RP1] what was asked in person is answered by email", () => {
    const asked = received("r1", "2026-11-16 10:00", "question", { channel: "in-person" });
    assert.equal(step(plan([first, asked], "2026-11-16 12:00"), "reply/r1").channel, "email");
  });

  it("[RP1] any message to them after it settles it, none before it and none to others", () => {
    const after = (at: string, to: string) =>
      states(plan([first, sent("s1", at, "other", { to }), question], "2026-11-16 12:00", { contacts: [dana, ivo] }))[
        "reply/r1"
      ];
    assert.equal(after("2026-11-16 11:00", "dana"), "done");
    assert.equal(after("2026-11-16 11:00", "ivo"), "open");
    assert.equal(after("2026-11-16 09:00", "dana"), "open");
    // At the very moment, but before it in the file.
    assert.equal(after("2026-11-16 10:00", "dana"), "open");
  });

  it("[RP1] a message of the very moment that stands after it in the file settles it", () => {
    const facts = [first, question, sent("s1", "2026-11-16 10:00", "other")];
    assert.equal(step(plan(facts, "2026-11-16 12:00"), "reply/r1").settledBy, "s1");
  });

  it("[RP1] each question has the first message after it", () => {
    const again = received("r2", "2026-11-17 10:00", "question");
    const facts = [
      first,
      question,
      sent("s1", "2026-11-16 11:00", "other"),
      again,
      sent("s2", "2026-11-17 11:00", "news"),
    ];
    const after = plan(facts, "2026-11-17 12:00");
    assert.deepEqual([step(after, "reply/r1").settledBy, step(after, "reply/r2").settledBy], ["s1", "s2"]);
  });

  it("[RP1] nothing withholds it, and only questions ask for one", () => {
    const facts = [
      first,
      question,
      received("r2", "2026-11-16 10:00", "vague"),
      timeline("t1", "2026-11-16 11:00", { noContact: true }),
    ];
    const after = plan(facts, "2026-11-16 12:00");
    assert.equal(step(after, "reply/r1").state, "open");
    assert.equal(states(after)["reply/r2"], undefined);
  });
});
