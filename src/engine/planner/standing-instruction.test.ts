import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Contact, Fact } from "../model/index.ts";
import {
  dana,
  decision,
  done,
  hana,
  interview,
  lee,
  plan,
  sent,
  skipped,
  step,
  timeline,
  windowOf,
} from "./sample-case.suite.ts";

/** Friday 13 November 2026. */
const first = interview("i1", "2026-11-13 14:00", "15:00");

/** A word every so often, asked for on Friday 13 November. */
function every(rule: string): Fact {
  return timeline("t1", "2026-11-13 14:30", { every: rule });
}

const everyFriday = every("FREQ=WEEKLY;BYDAY=FR");

/** The check-ins that are planned, by id and state. */
function checkIns(facts: readonly Fact[], asOf: string): readonly string[] {
  return plan([first, ...facts], asOf)
    .steps.filter(({ action }) => action === "check-in")
    .map(({ id, state }) => `${id} ${state}`);
}

describe("a standing instruction", () => {
  it("[CI8] one step, on the first day after it was given, for as long as business hours last", () => {
    const after = plan([first, everyFriday], "2026-11-14 12:00");
    assert.deepEqual(checkIns([everyFriday], "2026-11-14 12:00"), ["check-in/t1/2026-11-20 upcoming"]);
    assert.deepEqual(windowOf(after, "check-in/t1/2026-11-20"), [
      "Fri 2026-11-20 09:00",
      "Fri 2026-11-20 09:00",
      "Fri 2026-11-20 17:00",
      "Fri 2026-11-20 17:00",
    ]);
    assert.equal(step(after, "check-in/t1/2026-11-20").basis.rule, "check-in.standing-instruction");
    assert.deepEqual(after.attempts, { made: 0, limit: null });
  });

  it("[CI8] a day off moves it forward, and its name with it", () => {
    const thursdays = every("FREQ=WEEKLY;BYDAY=TH");
    // Thursday 26 November is Thanksgiving.
    assert.deepEqual(checkIns([thursdays], "2026-11-20 12:00"), ["check-in/t1/2026-11-27 upcoming"]);
    assert.deepEqual(checkIns([thursdays], "2026-11-26 12:00"), ["check-in/t1/2026-11-27 upcoming"]);
    assert.deepEqual(checkIns([thursdays], "2026-11-27 12:00"), ["check-in/t1/2026-11-27 open"]);
  });

  it("[CI8] a missed day is gone at its close", () => {
    assert.deepEqual(checkIns([everyFriday], "2026-11-20 16:59"), ["check-in/t1/2026-11-20 open"]);
    assert.deepEqual(checkIns([everyFriday], "2026-11-20 17:00"), ["check-in/t1/2026-11-27 upcoming"]);
  });

  it("[CI8] after a check-in, a done or a skipped the next day follows", () => {
    const next = ["check-in/t1/2026-11-27 upcoming"];
    assert.deepEqual(
      checkIns([everyFriday, sent("s1", "2026-11-20 08:00", "check-in", { channel: "phone" })], "2026-11-20 12:00"),
      next,
    );
    assert.deepEqual(
      checkIns([everyFriday, done("x1", "2026-11-18 08:00", "check-in/t1/2026-11-20")], "2026-11-19 12:00"),
      next,
    );
    assert.deepEqual(
      checkIns([everyFriday, skipped("x1", "2026-11-18 08:00", "check-in/t1/2026-11-20")], "2026-11-19 12:00"),
      next,
    );
  });

  it("[CI8] a check-in on another day does not stand in for it", () => {
    assert.deepEqual(checkIns([everyFriday, sent("s1", "2026-11-19 08:00", "check-in")], "2026-11-20 12:00"), [
      "check-in/t1/2026-11-20 open",
    ]);
  });

  it("[CI8] there is no limit and no breathing space", () => {
    const facts = [everyFriday, ...[16, 17, 18, 19].map((day) => sent(`s${day}`, `2026-11-${day} 10:00`, "check-in"))];
    assert.deepEqual(checkIns(facts, "2026-11-20 12:00"), ["check-in/t1/2026-11-20 open"]);
    assert.deepEqual(plan([first, ...facts], "2026-11-20 12:00").attempts, { made: 4, limit: null });
  });

  const TABLE = ["check-in/i1/1 upcoming", "check-in/i1/2 projected", "check-in/i1/3 projected"];

  it("[CI8] it ends with a later word that ends it", () => {
    assert.deepEqual(
      checkIns([everyFriday, timeline("t2", "2026-11-16 10:00", { every: null })], "2026-11-16 12:00"),
      TABLE,
    );
  });

  it("[CI8] a later one replaces it", () => {
    const mondays = timeline("t2", "2026-11-16 10:00", { every: "FREQ=WEEKLY;BYDAY=MO" });
    assert.deepEqual(checkIns([everyFriday, mondays], "2026-11-16 12:00"), ["check-in/t2/2026-11-23 upcoming"]);
  });

  it("[CI8] it ends with a later decision date, not with one in the same breath", () => {
    const later = timeline("t2", "2026-11-16 10:00", { decisionBy: "2026-11-20" });
    assert.equal(checkIns([everyFriday, later], "2026-11-16 12:00")[0], "check-in/t2/1 upcoming");
    const both = timeline("t1", "2026-11-13 14:30", { every: "FREQ=WEEKLY;BYDAY=FR", decisionBy: "2026-11-20" });
    assert.deepEqual(checkIns([both], "2026-11-16 12:00"), ["check-in/t1/2026-11-20 upcoming"]);
  });

  it("[CI8] it ends with the round", () => {
    const second = interview("i2", "2026-11-17 10:00", "11:00");
    assert.equal(checkIns([everyFriday, second], "2026-11-17 12:00")[0], "check-in/i2/1 upcoming");
    const before = timeline("t1", "2026-11-12 10:00", { every: "FREQ=WEEKLY;BYDAY=FR" });
    assert.deepEqual(checkIns([before], "2026-11-14 12:00"), TABLE);
  });

  it("[CI8] it ends when it has run out; then the table counts again", () => {
    const once = every("FREQ=WEEKLY;BYDAY=FR;UNTIL=20261120");
    assert.deepEqual(checkIns([once], "2026-11-20 16:59"), ["check-in/t1/2026-11-20 open"]);
    assert.equal(checkIns([once], "2026-11-20 17:00")[0], "check-in/i1/1 open");
    assert.equal(plan([first, once], "2026-11-20 17:00").attempts.limit, 3);
  });

  it("[CI8] an UNTIL with a time of day counts as its date", () => {
    const once = every("FREQ=WEEKLY;BYDAY=FR;UNTIL=20261120T000001Z");
    assert.deepEqual(checkIns([once], "2026-11-16 12:00"), ["check-in/t1/2026-11-20 upcoming"]);
    assert.equal(checkIns([once], "2026-11-20 17:00")[0], "check-in/i1/1 open");
    const morning = every("FREQ=WEEKLY;BYDAY=FR;UNTIL=20261120T090000");
    assert.deepEqual(checkIns([morning], "2026-11-16 12:00"), ["check-in/t1/2026-11-20 upcoming"]);
  });

  it("[CI8] a COUNT counts the day on which it was given, where that is one", () => {
    assert.deepEqual(checkIns([every("FREQ=WEEKLY;BYDAY=FR;COUNT=1")], "2026-11-16 12:00"), TABLE);
    assert.deepEqual(checkIns([every("FREQ=WEEKLY;BYDAY=MO;COUNT=1")], "2026-11-14 12:00"), [
      "check-in/t1/2026-11-16 upcoming",
    ]);
  });

  it("[CI8] one that never falls on any date has run out", () => {
    assert.deepEqual(checkIns([every("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")], "2026-11-16 12:00"), TABLE);
  });

  it("[CI8] a check-in on the day off that it was moved from does not stand in for it", () => {
    const thursdays = every("FREQ=WEEKLY;BYDAY=TH"); // Thanksgiving moves it to Friday 27 November
    const called = (at: string) => checkIns([thursdays, sent("s1", at, "check-in")], "2026-11-27 12:00");
    assert.deepEqual(called("2026-11-26 10:00"), ["check-in/t1/2026-11-27 open"]);
    assert.deepEqual(called("2026-11-27 10:00"), ["check-in/t1/2026-12-03 upcoming"]);
  });

  it("[CI8] one given at the round's very start belongs to it", () => {
    const given = timeline("t1", "2026-11-13 14:00", { every: "FREQ=WEEKLY;BYDAY=FR" });
    assert.deepEqual(checkIns([given], "2026-11-14 12:00"), ["check-in/t1/2026-11-20 upcoming"]);
  });

  it("[CI8] before the first interview has ended there is none, and the limit stands", () => {
    const given = timeline("t1", "2026-11-12 10:00", { every: "FREQ=WEEKLY;BYDAY=FR" });
    assert.deepEqual(plan([given, first], "2026-11-13 12:00").attempts, { made: 0, limit: 3 });
  });

  const DATES = [
    ["FREQ=MONTHLY;BYMONTHDAY=31", "2026-12-31"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30"],
    ["FREQ=MONTHLY;BYDAY=1SA", "2026-12-07"], // Saturday 5 December, moved to Monday
    ["FREQ=DAILY;INTERVAL=3", "2026-11-16"],
    ["FREQ=WEEKLY;INTERVAL=2", "2026-11-27"],
  ] as const;
  for (const [rule, date] of DATES) {
    it(`[CI8] ${rule}, given on Friday 13 November, falls on ${date} first`, () => {
      assert.deepEqual(checkIns([every(rule)], "2026-11-14 12:00"), [`check-in/t1/${date} upcoming`]);
    });
  }

  it("[CI8] ground rules and an interview ahead withhold it as any check-in", () => {
    const banned = timeline("t2", "2026-11-16 10:00", { thankYouOnly: true });
    assert.deepEqual(checkIns([everyFriday, banned], "2026-11-16 12:00"), ["check-in/t1/2026-11-20 withheld"]);
    const ahead = interview("i2", "2026-11-30 10:00", "11:00");
    assert.deepEqual(checkIns([everyFriday, ahead], "2026-11-16 12:00"), ["check-in/t1/2026-11-20 withheld"]);
  });

  it("[CI8] while a decision is in force nothing is planned, and there is still no limit", () => {
    const after = plan([first, everyFriday, decision("d1", "2026-11-16 10:00", "offer")], "2026-11-16 12:00");
    assert.equal(
      after.steps.some(({ action }) => action === "check-in"),
      false,
    );
    assert.equal(after.attempts.limit, null);
  });

  it("[CI8] it goes by the channel they asked for, else by the playbook's first", () => {
    const sendTo = (contacts: readonly Contact[], facts: readonly Fact[], playbook: string) => {
      const { to, channel } = step(
        plan([first, ...facts], "2026-11-16 12:00", { contacts, playbook }),
        "check-in/t1/2026-11-20",
      );
      return [to, channel];
    };
    const post = timeline("t2", "2026-11-13 14:31", { channel: "post" });
    assert.deepEqual(sendTo([lee, hana], [everyFriday, post], "three-calls"), ["hana", "post"]);
    assert.deepEqual(sendTo([lee, hana], [everyFriday], "three-calls"), ["hana", "phone"]);
    assert.deepEqual(sendTo([dana], [everyFriday], "three-calls"), ["dana", "email"]);
    assert.deepEqual(sendTo([lee, hana], [everyFriday], "fineline"), ["lee", "email"]);
  });
});
