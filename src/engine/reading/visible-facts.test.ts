import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fact } from "../model/index.ts";
import { bare, dana, interview, ivo, moment, read, received, retracted, sent } from "./sample-facts.suite.ts";
import { visibleFacts } from "./visible-facts.ts";

function idsAt(facts: readonly Fact[], asOf: string): readonly string[] {
  return visibleFacts(facts, moment(asOf)).map(({ id }) => id);
}

describe("which facts count", () => {
  it("[RF1] facts are read by their moments, those of one moment in the order of the file", () => {
    const facts = [
      bare("note", "n2", "2026-11-12 10:00"),
      bare("note", "n3", "2026-11-12 10:00"),
      bare("note", "n1", "2026-11-11 10:00"),
    ];
    assert.deepEqual(idsAt(facts, "2026-11-13 12:00"), ["n1", "n2", "n3"]);
  });

  it("[RF1] what lies later is not known yet; what lies at this very moment is", () => {
    const facts = [bare("note", "n1", "2026-11-13 12:00"), bare("note", "n2", "2026-11-13 12:01")];
    assert.deepEqual(idsAt(facts, "2026-11-13 12:00"), ["n1"]);
  });

  it("[RF1] an interview is known beforehand", () => {
    assert.deepEqual(idsAt([interview("i1", "2026-11-20 14:00", "15:00")], "2026-11-13 12:00"), ["i1"]);
  });

  const INTERVIEW_STATES = [
    ["2026-11-13 13:59", 0, 1],
    ["2026-11-13 14:30", 0, 1],
    ["2026-11-13 14:59", 0, 1],
    ["2026-11-13 15:00", 1, 0],
  ] as const;
  for (const [at, happened, ahead] of INTERVIEW_STATES) {
    it(`[RF1] an interview from 14:00 to 15:00 ${happened ? "has happened" : "is ahead"} at ${at.slice(11)}`, () => {
      const reading = read([interview("i1", "2026-11-13 14:00", "15:00")], at);
      assert.deepEqual([reading.happened.length, reading.ahead.length], [happened, ahead]);
    });
  }
});

describe("retractions", () => {
  const note = bare("note", "n1", "2026-11-10 10:00");

  it("[RF2] what is retracted never happened", () => {
    assert.deepEqual(idsAt([note, retracted("x1", "2026-11-11 10:00", "n1")], "2026-11-13 12:00"), ["x1"]);
  });

  it("[RF2] a retraction works from its own moment on", () => {
    assert.deepEqual(idsAt([note, retracted("x1", "2026-11-14 10:00", "n1")], "2026-11-13 12:00"), ["n1"]);
  });

  it("[RF2] a retraction that is retracted never happened either", () => {
    const facts = [note, retracted("x1", "2026-11-11 10:00", "n1"), retracted("x2", "2026-11-12 10:00", "x1")];
    assert.deepEqual(idsAt(facts, "2026-11-13 12:00"), ["n1", "x2"]);
    assert.deepEqual(idsAt([...facts, retracted("x3", "2026-11-12 11:00", "x2")], "2026-11-13 12:00"), ["x1", "x3"]);
  });

  it("[RF2] one of two retractions may be taken back: the other stands", () => {
    const facts = [
      note,
      retracted("x1", "2026-11-11 10:00", "n1"),
      retracted("x2", "2026-11-11 11:00", "n1"),
      retracted("x3", "2026-11-12 10:00", "x1"),
    ];
    assert.deepEqual(idsAt(facts, "2026-11-13 12:00"), ["x2", "x3"]);
  });

  it("[RF2] retractions in a ring of two leave one of the two standing", () => {
    const facts = [retracted("x1", "2026-11-11 10:00", "x2"), retracted("x2", "2026-11-12 10:00", "x1")];
    assert.deepEqual(idsAt(facts, "2026-11-13 12:00"), ["x2"]);
    assert.deepEqual(idsAt(facts.toReversed(), "2026-11-13 12:00"), ["x2"]);
  });

  it("[RF2] a chain of a hundred thousand retractions is followed to its end", () => {
    const chain = Array.from({ length: 100_000 }, (_, i) =>
      retracted(`x${i + 1}`, "2026-11-11 10:00", i === 0 ? "n1" : `x${i}`),
    );
    // The last stands, so the one before it does not, and so on back to the note.
    assert.equal(idsAt([note, ...chain], "2026-11-13 12:00").includes("n1"), true);
  });

  it("[RF2] retracting a fact that nobody knows does nothing", () => {
    assert.deepEqual(idsAt([note, retracted("x1", "2026-11-11 10:00", "gone")], "2026-11-13 12:00"), ["n1", "x1"]);
  });
});

describe("bounces", () => {
  const facts = [
    interview("i1", "2026-11-13 14:00", "15:00"),
    sent("s1", "2026-11-16 10:00", "check-in"),
    received("b1", "2026-11-16 10:01", "bounce", { ref: "s1" }),
  ];

  it("[RF3] a message that came back did not arrive", () => {
    const reading = read(facts, "2026-11-16 12:00");
    assert.deepEqual(reading.arrived, []);
    assert.equal(reading.attempts.made, 0);
  });

  it("[RF3] until it comes back it counts as arrived", () => {
    const reading = read(facts, "2026-11-16 10:00");
    assert.equal(reading.arrived.length, 1);
    assert.equal(reading.attempts.made, 1);
  });

  it("[RF3] a bounce that refers to nothing changes nothing", () => {
    const stray = [...facts.slice(0, 2), received("b1", "2026-11-16 10:01", "bounce")];
    const reading = read(stray, "2026-11-16 12:00");
    assert.equal(reading.arrived.length, 1);
    assert.equal(reading.hasEmail(dana), true);
  });

  it("[RF9] an address that a message came back from counts as missing", () => {
    assert.equal(read(facts, "2026-11-16 12:00").hasEmail(dana), false);
  });

  it("[RF9] a bounce that names another address than the contact's leaves it standing", () => {
    const named = (address: string) =>
      read(
        [...facts.slice(0, 2), received("b1", "2026-11-16 10:01", "bounce", { ref: "s1", address })],
        "2026-11-17 10:00",
      );
    assert.equal(named("dana.kim@old.example").hasEmail(dana), true);
    assert.equal(named("dana@globex.example").hasEmail(dana), false);
    assert.equal(named("Dana@Globex.EXAMPLE").hasEmail(dana), false);
  });

  it("[RF9] what else refers to a mail that came back from elsewhere says nothing about the address", () => {
    const elsewhere = received("b1", "2026-11-16 10:01", "bounce", { ref: "s1", address: "dana.kim@old.example" });
    const machine = received("r1", "2026-11-16 10:02", "auto-reply", { ref: "s1" });
    assert.equal(read([...facts.slice(0, 2), elsewhere, machine], "2026-11-17 10:00").hasEmail(dana), true);
  });

  it("[RF9] a later email that did not come back revives it, an earlier one does not", () => {
    const later = sent("s2", "2026-11-17 10:00", "other");
    const earlier = sent("s0", "2026-11-12 10:00", "other");
    assert.equal(read([...facts, later], "2026-11-18 10:00").hasEmail(dana), true);
    assert.equal(read([earlier, ...facts], "2026-11-18 10:00").hasEmail(dana), false);
  });

  it("[RF9] a later message by another channel, or to somebody else, revives nothing", () => {
    const call = sent("s2", "2026-11-17 10:00", "other", { channel: "phone" });
    const other = sent("s3", "2026-11-17 11:00", "other", { to: "ivo" });
    assert.equal(read([...facts, call, other], "2026-11-18 10:00", { contacts: [dana, ivo] }).hasEmail(dana), false);
  });

  it("[RF9] what came back by another channel says nothing about the email", () => {
    const card = sent("s1", "2026-11-16 10:00", "card", { channel: "post" });
    const back = received("b1", "2026-11-18 10:00", "bounce", { ref: "s1", channel: "post" });
    assert.equal(read([card, back], "2026-11-19 10:00").hasEmail(dana), true);
  });
});
