import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fact } from "../model/index.ts";
import { dana, decision, done, interview, plan, received, retracted, sent, timeline } from "./sample-case.suite.ts";

/** Friday 13 November 2026. */
const first = interview("i1", "2026-11-13 14:00", "15:00");
/** Told during it: Friday 20 November. The first check-in opens Tuesday 24 at 09:00. */
const byThe20th = timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20" });

function warned(facts: readonly Fact[], asOf = "2026-12-31 12:00"): readonly string[] {
  return plan([first, ...facts], asOf, { contacts: [dana] }).warnings.map(({ rule, fact }) => `${fact} ${rule}`);
}

function checkIns(...days: readonly string[]): readonly Fact[] {
  return days.map((day, i) => sent(`s${i + 1}`, `${day} 10:00`, "check-in"));
}

describe("in hindsight", () => {
  it("[WA1] a check-in under a ban earns the first ban that applied", () => {
    const banned = (ban: object) =>
      warned([timeline("t2", "2026-11-16 10:00", ban), sent("s1", "2026-11-24 10:00", "check-in")]);
    assert.deepEqual(banned({ noContact: true, thankYouOnly: true }), ["s1 ground-rule.no-contact"]);
    assert.deepEqual(banned({ thankYouOnly: true, mayFollowUp: false }), ["s1 ground-rule.thank-you-only"]);
    assert.deepEqual(banned({ mayFollowUp: false }), ["s1 ground-rule.asked-not-to"]);
  });

  it("[WA1] it is judged by what was known before it", () => {
    const ban = timeline("t2", "2026-11-25 10:00", { noContact: true });
    assert.deepEqual(warned([byThe20th, sent("s1", "2026-11-24 10:00", "check-in"), ban]), []);
    const lifted = [
      byThe20th,
      timeline("t2", "2026-11-16 10:00", { noContact: true }),
      sent("s1", "2026-11-24 10:00", "check-in"),
      timeline("t3", "2026-11-25 10:00", { mayFollowUp: true }),
    ];
    assert.deepEqual(warned(lifted), ["s1 ground-rule.no-contact"]);
  });

  it("[WA1] one that came back, one that was retracted and one of an earlier round earn none", () => {
    const early = sent("s1", "2026-11-16 10:00", "check-in");
    assert.deepEqual(warned([byThe20th, early]), ["s1 check-in.too-early"]);
    assert.deepEqual(warned([byThe20th, early, received("b1", "2026-11-16 11:00", "bounce", { ref: "s1" })]), []);
    assert.deepEqual(warned([byThe20th, early, retracted("x1", "2026-11-16 11:00", "s1")]), []);
    assert.deepEqual(warned([byThe20th, early, interview("i2", "2026-11-18 10:00", "11:00")]), []);
  });

  it("[WA1] a bounce that came later does not excuse the one after it", () => {
    const facts = [
      byThe20th,
      ...checkIns("2026-11-24", "2026-11-25"),
      received("b1", "2026-11-26 10:00", "bounce", { ref: "s1" }),
    ];
    assert.deepEqual(warned(facts), ["s2 check-in.too-early"]);
  });

  it("[WA1] one that was sent during an interview is judged by the round before it, if any", () => {
    const second = interview("i2", "2026-11-17 14:00", "15:00");
    const during = sent("s1", "2026-11-17 14:30", "check-in");
    assert.deepEqual(warned([sent("s0", "2026-11-13 14:45", "check-in")]), []);
    assert.deepEqual(warned([second, during]), []); // without a date it is open from Tuesday 17 on
    assert.deepEqual(warned([byThe20th, second, during]), ["s1 check-in.too-early"]);
    const atItsStart = sent("s1", "2026-11-17 14:00", "check-in");
    assert.deepEqual(warned([byThe20th, second, atItsStart]), ["s1 check-in.too-early"]);
  });

  it("[WA2] the fourth of three is one too many", () => {
    assert.deepEqual(warned([byThe20th, ...checkIns("2026-11-24", "2026-12-02", "2026-12-09", "2026-12-18")]), [
      "s4 check-in.too-many",
    ]);
  });

  it("[WA2] of a round two hundred are judged, and no more", () => {
    const many = Array.from({ length: 210 }, (_, i) => sent(`s${i + 1}`, "2026-11-24 10:00", "check-in"));
    assert.equal(warned([byThe20th, ...many]).length, 199); // the first was in time
  });

  it("[WA2] an answer begins the count anew", () => {
    const facts = [
      byThe20th,
      ...checkIns("2026-11-24", "2026-12-02", "2026-12-09"),
      received("r1", "2026-12-10 10:00", "update"),
      sent("s4", "2026-12-17 10:00", "check-in"),
    ];
    assert.deepEqual(warned(facts), []);
  });

  it("[WA3] before its date it is too early, on its date it is not, at whatever hour", () => {
    assert.deepEqual(warned([byThe20th, sent("s1", "2026-11-23 23:59", "check-in")]), ["s1 check-in.too-early"]);
    assert.deepEqual(warned([byThe20th, sent("s1", "2026-11-24 00:00", "check-in")]), []);
    assert.deepEqual(warned([byThe20th, sent("s1", "2026-12-20 10:00", "check-in")]), []);
  });

  it("[WA3] the second is judged as the second, and breathing space counts", () => {
    assert.deepEqual(warned([byThe20th, ...checkIns("2026-11-24", "2026-12-01")]), ["s2 check-in.too-early"]);
    const other = sent("s0", "2026-11-23 10:00", "other");
    assert.deepEqual(warned([byThe20th, other, ...checkIns("2026-11-24")]), ["s1 check-in.too-early"]);
  });

  it("[WA4] under a standing instruction only bans warn", () => {
    const daily = timeline("t2", "2026-11-13 16:00", { every: "FREQ=DAILY" });
    assert.deepEqual(warned([daily, ...checkIns("2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19")]), []);
    const ban = timeline("t3", "2026-11-16 09:00", { mayFollowUp: false });
    assert.deepEqual(warned([daily, ban, ...checkIns("2026-11-16")]), ["s1 ground-rule.asked-not-to"]);
  });

  it("[WA4] with a decision in force only bans warn", () => {
    const offer = decision("d1", "2026-11-16 09:00", "offer");
    assert.deepEqual(warned([byThe20th, offer, ...checkIns("2026-11-17")]), []);
    const fourTimes = checkIns("2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20");
    assert.deepEqual(warned([byThe20th, offer, ...fourTimes]), []);
    const ban = timeline("t3", "2026-11-16 10:00", { mayFollowUp: false });
    assert.deepEqual(warned([byThe20th, offer, ban, ...checkIns("2026-11-17")]), ["s1 ground-rule.asked-not-to"]);
  });

  it("[WA4] one that is the same attempt as one marked done earns none", () => {
    const marked = done("x1", "2026-11-24 09:30", "check-in/t1/1");
    assert.deepEqual(warned([byThe20th, marked, sent("s1", "2026-11-24 10:00", "check-in")]), []);
    assert.deepEqual(warned([byThe20th, marked, sent("s1", "2026-11-25 10:00", "check-in")]), [
      "s1 check-in.too-early",
    ]);
  });

  it("[WA4] nor does it once an answer has begun a new run of attempts", () => {
    const marked = done("x1", "2026-11-24 09:30", "check-in/t1/1");
    const facts = [byThe20th, marked, sent("s1", "2026-11-24 10:00", "check-in")];
    assert.deepEqual(warned([...facts, received("r1", "2026-11-25 10:00", "update")]), []);
  });
});
