import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fact } from "../model/index.ts";
import { bare, done, interview, local, read, received, sent, skipped, timeline } from "./sample-facts.suite.ts";

/** Friday 13 November 2026. */
const first = interview("i1", "2026-11-13 14:00", "15:00");

function attemptsOf(facts: readonly Fact[], asOf = "2026-12-31 12:00"): readonly [number, string] {
  const { made, lastAt } = read([first, ...facts], asOf).attempts;
  return [made, local(lastAt)];
}

describe("attempts", () => {
  it("[RF8] are none before the first interview has happened", () => {
    assert.deepEqual(attemptsOf([sent("s1", "2026-11-12 10:00", "check-in")], "2026-11-13 12:00"), [0, "never"]);
  });

  it("[RF8] are the check-ins sent since the reset, by whatever channel and to whomever", () => {
    const facts = [
      sent("s0", "2026-11-12 10:00", "check-in"),
      sent("s1", "2026-11-17 10:00", "check-in"),
      sent("s2", "2026-11-18 10:00", "check-in", { channel: "phone", to: "lee" }),
      sent("s3", "2026-11-19 10:00", "thank-you"),
    ];
    assert.deepEqual(attemptsOf(facts), [2, "Wed 2026-11-18 10:00"]);
  });

  it("[RF8] begin anew with a reset", () => {
    const facts = [
      sent("s1", "2026-11-17 10:00", "check-in"),
      received("r1", "2026-11-18 10:00", "update"),
      sent("s2", "2026-11-27 10:00", "check-in"),
    ];
    assert.deepEqual(attemptsOf(facts), [1, "Fri 2026-11-27 10:00"]);
  });

  for (const settled of [done, skipped]) {
    it(`[RF8] one marked ${settled.name} counts at its own moment`, () => {
      assert.deepEqual(attemptsOf([settled("x1", "2026-11-17 10:00", "check-in/i1/1")]), [1, "Tue 2026-11-17 10:00"]);
    });
  }

  it("[RF8] one marked before its turn counts when the attempt before it is made", () => {
    const marked = done("x1", "2026-11-16 10:00", "check-in/i1/2");
    assert.deepEqual(attemptsOf([marked]), [0, "never"]);
    assert.deepEqual(attemptsOf([marked, sent("s1", "2026-11-18 10:00", "check-in")]), [2, "Wed 2026-11-18 10:00"]);
  });

  it("[RF8] of what marks one before its turn the first counts: skipped, it takes no mail of a day for its own", () => {
    const facts = [
      skipped("x1", "2026-11-16 10:00", "check-in/i1/2"),
      done("x2", "2026-11-18 10:00", "check-in/i1/2"),
      sent("s1", "2026-11-18 12:00", "check-in"),
      sent("s2", "2026-11-18 15:00", "check-in"),
    ];
    assert.deepEqual(attemptsOf(facts), [3, "Wed 2026-11-18 15:00"]);
  });

  it("[RF8] several marked before their turn count one after the other", () => {
    const facts = [
      done("x3", "2026-11-16 10:00", "check-in/i1/3"),
      skipped("x2", "2026-11-16 11:00", "check-in/i1/2"),
      done("x1", "2026-11-17 10:00", "check-in/i1/1"),
    ];
    assert.deepEqual(attemptsOf(facts), [3, "Tue 2026-11-17 10:00"]);
  });

  it("[RF8] one that was made already is not made again by a mark", () => {
    const facts = [sent("s1", "2026-11-17 10:00", "check-in"), done("x1", "2026-11-18 10:00", "check-in/i1/1")];
    assert.deepEqual(attemptsOf(facts), [1, "Tue 2026-11-17 10:00"]);
  });

  it("[RF8] one that is marked twice is one", () => {
    const facts = [done("x1", "2026-11-17 10:00", "check-in/i1/1"), skipped("x2", "2026-11-18 10:00", "check-in/i1/1")];
    assert.deepEqual(attemptsOf(facts), [1, "Tue 2026-11-17 10:00"]);
  });

  it("[RF8] a check-in sent on the date of one marked done is the same attempt", () => {
    const marked = done("x1", "2026-11-17 10:00", "check-in/i1/1");
    assert.deepEqual(attemptsOf([marked, sent("s1", "2026-11-17 23:59", "check-in")]), [1, "Tue 2026-11-17 10:00"]);
    assert.deepEqual(attemptsOf([marked, sent("s1", "2026-11-18 00:00", "check-in")]), [2, "Wed 2026-11-18 00:00"]);
  });

  it("[RF8] one sent on the date of a skipped one is another", () => {
    const facts = [skipped("x1", "2026-11-17 10:00", "check-in/i1/1"), sent("s1", "2026-11-17 11:00", "check-in")];
    assert.deepEqual(attemptsOf(facts), [2, "Tue 2026-11-17 11:00"]);
  });

  it("[RF8] a mark from before the reset is no attempt", () => {
    const facts = [done("x1", "2026-11-17 10:00", "check-in/r1/1"), received("r1", "2026-11-18 10:00", "update")];
    assert.deepEqual(attemptsOf(facts), [0, "never"]);
  });

  it("[RF8] marks count beyond the playbook's limit too", () => {
    const facts = [1, 2, 3, 4].map((n) => done(`x${n}`, `2026-11-${16 + n} 10:00`, `check-in/i1/${n}`));
    assert.deepEqual(attemptsOf(facts), [4, "Fri 2026-11-20 10:00"]);
  });

  const NO_ATTEMPTS = [
    "check-in/i1",
    "check-in/i1/0",
    "check-in/i1/01",
    "check-in/i1/1.5",
    "check-in/i2/1",
    "debrief/i1",
  ];
  for (const step of NO_ATTEMPTS) {
    it(`[RF8] marking ${step} is no attempt`, () => {
      assert.deepEqual(attemptsOf([done("x1", "2026-11-17 10:00", step)]), [0, "never"]);
    });
  }

  it("[RF8] the day of a standing instruction that is marked is none of the numbered ones", () => {
    const facts = [
      timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20", every: "FREQ=WEEKLY;BYDAY=FR" }),
      done("x1", "2026-11-20 10:00", "check-in/t1/2026-11-20"),
    ];
    assert.deepEqual(attemptsOf(facts), [0, "never"]);
  });

  it("[RF8] what stands between the reset and now, and is no check-in, is none", () => {
    assert.deepEqual(attemptsOf([bare("note", "n1", "2026-11-17 10:00"), sent("s1", "2026-11-17 10:00", "news")]), [
      0,
      "never",
    ]);
  });
});
