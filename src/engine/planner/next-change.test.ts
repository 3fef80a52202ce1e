import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fact } from "../model/index.ts";
import {
  bare,
  dana,
  decision,
  done,
  interview,
  lee,
  plan,
  promise,
  type SamplePlanOptions,
  sent,
  timeline,
} from "./sample-case.suite.ts";

/** Friday 13 November 2026. */
const first = interview("i1", "2026-11-13 14:00", "15:00");
const byThe20th = timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20" });
const thanked = sent("s0", "2026-11-13 16:00", "thank-you");
const plain: SamplePlanOptions = { playbook: "reach-out" };

const CHANGES: readonly (readonly [string, readonly Fact[], string, string, SamplePlanOptions])[] = [
  ["nothing ever changes", [], "2026-11-16 12:00", "never", plain],
  ["a window opens", [first, byThe20th, thanked], "2026-11-16 12:00", "Tue 2026-11-24 09:00", plain],
  ["a step becomes due", [first, byThe20th, thanked], "2026-11-24 09:00", "Wed 2026-11-25 17:00", plain],
  ["a window closes", [first, byThe20th, thanked], "2026-11-25 17:00", "Thu 2026-12-10 17:00", plain],
  ["it is time for preparing", [first], "2026-11-11 12:00", "Thu 2026-11-12 14:00", plain],
  ["an interview starts", [first], "2026-11-13 12:00", "Fri 2026-11-13 14:00", plain],
  ["an interview ends", [first], "2026-11-13 14:00", "Fri 2026-11-13 15:00", plain],
  [
    "it is time to move on",
    [first, byThe20th, thanked, ...[1, 2, 3].map((n) => done(`x${n}`, `2026-11-24 1${n}:00`, `check-in/t1/${n}`))],
    "2026-11-25 12:00",
    "Fri 2026-12-04 17:00", // seven business days after Tuesday 24 November
    plain,
  ],
  [
    "a withheld check-in closes, and it is time to move on",
    [first, byThe20th, thanked, timeline("t2", "2026-11-13 16:30", { mayFollowUp: false })],
    "2026-11-25 12:00",
    "Thu 2026-12-10 17:00",
    plain,
  ],
  [
    "a withheld day of a standing instruction gives way to the next",
    [first, thanked, timeline("t2", "2026-11-13 16:30", { every: "FREQ=WEEKLY;BYDAY=FR", mayFollowUp: false })],
    "2026-11-16 12:00",
    "Fri 2026-11-20 17:00",
    plain,
  ],
  [
    "calling hours end",
    [first, byThe20th, thanked],
    "2026-11-24 10:00",
    "Tue 2026-11-24 17:00",
    { playbook: "three-calls", contacts: [dana, lee] },
  ],
  [
    "calling hours begin",
    [first, byThe20th, thanked],
    "2026-11-24 20:00",
    "Wed 2026-11-25 09:00",
    { playbook: "three-calls", contacts: [dana, lee] },
  ],
  [
    "a note that keeps warm opens, for it never closes",
    [
      first,
      thanked,
      decision("d1", "2026-11-17 11:00", "rejection"),
      sent("s1", "2026-11-17 12:00", "rejection-thanks"),
    ],
    "2026-11-25 12:00",
    "Mon 2027-02-15 09:00",
    plain,
  ],
  [
    "a date that was promised is there, and silence counts again",
    [
      bare("applied", "a1", "2026-11-02 10:00"),
      sent("s1", "2026-11-02 11:00", "acknowledgement"),
      promise("p1", "2026-11-02 12:00", "2026-11-20"),
      sent("s2", "2026-11-03 10:00", "update", { ref: "p1" }),
    ],
    "2026-11-16 12:00",
    "Fri 2026-11-20 00:00",
    { side: "employer", contacts: [{ id: "cam", name: "Cam Diaz", role: "candidate" }] },
  ],
];

describe("when a plan would next change", () => {
  for (const [why, facts, asOf, expected, options] of CHANGES) {
    it(`[NC1] ${why}: from ${asOf} on it is ${expected}`, () => {
      assert.equal(plan(facts, asOf, options).nextChange, expected);
    });
  }

  it("[NC1] what is known only later does not count", () => {
    const facts = [first, byThe20th, thanked, sent("s1", "2026-11-23 10:00", "other")];
    assert.equal(plan(facts, "2026-11-16 12:00", plain).nextChange, "Tue 2026-11-24 09:00");
  });
});
