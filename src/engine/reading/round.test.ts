import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fact } from "../model/index.ts";
import { formatDate } from "../time/index.ts";
import { bare, decision, interview, local, read, received, timeline } from "./sample-facts.suite.ts";

/** Friday 13 November 2026. */
const first = interview("i1", "2026-11-13 14:00", "15:00");

describe("the round", () => {
  it("[RF4] there is none before the first interview has ended", () => {
    assert.equal(read([first], "2026-11-13 14:59").round, undefined);
  });

  it("[RF4] it holds the interviews of one date, starts with the first and ends with the last", () => {
    const morning = interview("i0", "2026-11-13 09:00", "10:00", { with: ["ivo"] });
    const { round, reset } = read([first, morning], "2026-11-14 12:00");
    assert.deepEqual(
      [round?.interviews.map(({ id }) => id), local(round?.start), local(round?.end), reset?.fact.id],
      [["i0", "i1"], "Fri 2026-11-13 09:00", "Fri 2026-11-13 15:00", "i1"],
    );
  });

  it("[RF4] an interview of another date begins a new one", () => {
    const second = interview("i2", "2026-11-16 14:00", "15:00");
    assert.deepEqual(
      read([first, second], "2026-11-17 12:00").round?.interviews.map(({ id }) => id),
      ["i2"],
    );
  });

  it("[RF4] dates are those of the company: 23:30 and 00:30 in New York are two rounds", () => {
    const evening = interview("i1", "2026-11-12 23:00", "23:30");
    const night = interview("i2", "2026-11-13 00:30", "01:00");
    assert.equal(read([evening, night], "2026-11-13 12:00").round?.interviews.length, 1);
  });

  it("[RF4] of interviews that overlap the one that started later is the latest", () => {
    const long = interview("i1", "2026-11-13 09:00", "16:00");
    const short = interview("i2", "2026-11-13 10:00", "11:00");
    const { round } = read([long, short], "2026-11-13 17:00");
    assert.equal(round?.latest.id, "i2");
    assert.equal(local(round?.end), "Fri 2026-11-13 11:00");
  });
});

function dateOf(facts: readonly Fact[], asOf: string): string | undefined {
  const { decisionDate } = read(facts, asOf);
  return decisionDate === undefined ? undefined : formatDate(decisionDate.on);
}

describe("the decision date", () => {
  it("[RF6] is the latest one given in the round", () => {
    const facts = [
      first,
      timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20" }),
      timeline("t2", "2026-11-16 10:00", { decisionBy: "2026-11-27" }),
      timeline("t3", "2026-11-17 10:00", { mayFollowUp: true }),
    ];
    assert.equal(dateOf(facts, "2026-11-13 15:00"), "2026-11-20");
    assert.equal(dateOf(facts, "2026-11-18 12:00"), "2026-11-27");
  });

  it("[RF6] one given before the round still holds where the round had not passed it", () => {
    const given = (decisionBy: string) =>
      dateOf([timeline("t1", "2026-11-02 10:00", { decisionBy }), first], "2026-11-14 12:00");
    assert.equal(given("2026-11-20"), "2026-11-20");
    assert.equal(given("2026-11-13"), "2026-11-13"); // the very date of the round
    assert.equal(given("2026-11-12"), undefined);
  });

  it("[RF6] of those given before the round the latest that it had not passed counts", () => {
    const facts = [
      timeline("t1", "2026-11-02 10:00", { decisionBy: "2026-11-20" }),
      timeline("t2", "2026-11-03 10:00", { decisionBy: "2026-11-10" }),
      first,
    ];
    assert.equal(dateOf(facts, "2026-11-14 12:00"), "2026-11-20");
  });

  it("[RF6] one given in the round may lie in the past", () => {
    const facts = [first, timeline("t1", "2026-11-13 16:00", { decisionBy: "2026-11-10" })];
    assert.equal(dateOf(facts, "2026-11-14 12:00"), "2026-11-10");
  });

  it("[RF6] one given at the round's very start is one of the round", () => {
    assert.equal(
      dateOf([timeline("t1", "2026-11-13 14:00", { decisionBy: "2026-11-10" }), first], "2026-11-14 12:00"),
      "2026-11-10",
    );
  });

  it("[RF6] an answer ends it once it has passed, not on the date itself", () => {
    const facts = [first, timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20" })];
    const answered = (at: string) => dateOf([...facts, received("r1", at, "update")], "2026-11-30 12:00");
    assert.equal(answered("2026-11-19 10:00"), "2026-11-20");
    assert.equal(answered("2026-11-20 23:59"), "2026-11-20");
    assert.equal(answered("2026-11-21 00:00"), undefined);
  });

  it("[RF6] an evasive answer ends nothing, and a date given after an answer counts", () => {
    const facts = [first, timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20" })];
    assert.equal(dateOf([...facts, received("r1", "2026-11-23 10:00", "vague")], "2026-11-30 12:00"), "2026-11-20");
    const again = timeline("t2", "2026-11-24 10:00", { decisionBy: "2026-12-01" });
    assert.equal(
      dateOf([...facts, received("r1", "2026-11-23 10:00", "update"), again], "2026-11-30 12:00"),
      "2026-12-01",
    );
  });
});

function resetOf(facts: readonly Fact[], asOf = "2026-12-01 12:00"): string | undefined {
  return read(facts, asOf).reset?.fact.id;
}

describe("the reset", () => {
  it("[RF7] is the round's interview, and there is none before it", () => {
    assert.equal(resetOf([first], "2026-11-13 14:59"), undefined);
    assert.equal(resetOf([first], "2026-11-13 15:00"), "i1");
  });

  it("[RF7] a new interview replaces every reset before it", () => {
    const facts = [first, received("r1", "2026-11-16 10:00", "update"), interview("i2", "2026-11-17 14:00", "15:00")];
    assert.equal(resetOf(facts), "i2");
  });

  it("[RF7] a date told during the interview comes after its start and replaces it", () => {
    assert.equal(resetOf([first, timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20" })]), "t1");
  });

  it("[RF7] a date told in the morning's interview gives way to the afternoon's", () => {
    const morning = interview("i0", "2026-11-13 09:00", "10:00");
    const told = timeline("t1", "2026-11-13 09:30", { decisionBy: "2026-11-20" });
    const reading = read([morning, told, first], "2026-11-14 12:00");
    assert.equal(reading.reset?.fact.id, "i1");
    assert.equal(formatDate(reading.decisionDate?.on ?? 0), "2026-11-20");
  });

  it("[RF7] a date that is told again resets nothing, another one does", () => {
    const told = timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20" });
    const again = (decisionBy: string) => resetOf([first, told, timeline("t2", "2026-11-17 10:00", { decisionBy })]);
    assert.equal(again("2026-11-20"), "t1");
    assert.equal(again("2026-11-21"), "t2");
    assert.equal(again("2026-11-19"), "t2");
  });

  it("[RF7] the date from before the round, told again in it, resets nothing", () => {
    const before = timeline("t1", "2026-11-02 10:00", { decisionBy: "2026-11-20" });
    assert.equal(resetOf([before, first, timeline("t2", "2026-11-13 14:30", { decisionBy: "2026-11-20" })]), "i1");
  });

  it("[RF7] a date that an answer had ended is a new one when it is told again", () => {
    const facts = [
      first,
      timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20" }),
      received("r1", "2026-11-23 10:00", "update"),
      timeline("t2", "2026-11-24 10:00", { decisionBy: "2026-11-20" }),
    ];
    assert.equal(resetOf(facts), "t2");
  });

  const SAYS = [
    ["update", "r1"],
    ["vague", "i1"],
    ["question", "i1"],
    ["auto-reply", "i1"],
    ["bounce", "i1"],
  ] as const;
  for (const [says, expected] of SAYS) {
    it(`[RF7] ${says === "update" ? "an answer with news resets" : `what is received as ${says} resets nothing`}`, () => {
      assert.equal(resetOf([first, received("r1", "2026-11-16 10:00", says)]), expected);
    });
  }

  it("[RF7] a timeline without a date resets nothing", () => {
    assert.equal(resetOf([first, timeline("t1", "2026-11-13 14:30", { mayFollowUp: true })]), "i1");
  });
});

describe("the decision in force", () => {
  const OUTCOMES = [
    ["offer", false],
    ["rejection", true],
    ["position-closed", true],
    ["withdrawn", true],
    ["accepted", true],
    ["declined", true],
  ] as const;
  for (const [outcome, isFinal] of OUTCOMES) {
    it(`[RF10] ${outcome} is ${isFinal ? "" : "not "}final`, () => {
      const reading = read([first, decision("d1", "2026-11-17 10:00", outcome)], "2026-11-18 12:00");
      assert.deepEqual([reading.decision?.id, reading.isFinal], ["d1", isFinal]);
    });
  }

  it("[RF10] the latest counts, and none once the case is reopened", () => {
    const facts = [
      first,
      decision("d1", "2026-11-17 10:00", "rejection"),
      decision("d2", "2026-11-18 10:00", "offer"),
      bare("reopened", "o1", "2026-11-19 10:00"),
    ];
    assert.equal(read(facts, "2026-11-18 12:00").decision?.id, "d2");
    assert.equal(read(facts, "2026-11-18 12:00").isFinal, false);
    assert.equal(read(facts, "2026-11-19 12:00").decision, undefined);
  });

  it("[RF10] a decision after the reopening counts again", () => {
    const facts = [
      decision("d1", "2026-11-17 10:00", "rejection"),
      bare("reopened", "o1", "2026-11-19 10:00"),
      decision("d2", "2026-11-20 10:00", "position-closed"),
    ];
    assert.deepEqual(
      [read(facts, "2026-11-21 12:00").decision?.id, read(facts, "2026-11-21 12:00").isFinal],
      ["d2", true],
    );
  });
});
