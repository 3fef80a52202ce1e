import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  bare,
  dana,
  decision,
  done,
  guardOf,
  interview,
  ivo,
  lee,
  plan,
  promise,
  received,
  type SamplePlanOptions,
  sam,
  sent,
  timeline,
} from "./sample-case.suite.ts";

/** Friday 13 November 2026. */
const first = interview("i1", "2026-11-13 14:00", "15:00");
/** Told during it: Friday 20 November. The check-in is open from Tuesday 24 at 09:00. */
const byThe20th = timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20" });
const thanked = sent("s0", "2026-11-13 16:00", "thank-you");
/** No cards, so that nothing else is open; dana can be reached by email, lee by phone as well. */
const plain: SamplePlanOptions = { playbook: "reach-out", contacts: [dana, lee] };
const byPhone: SamplePlanOptions = { playbook: "three-calls", contacts: [dana, lee] };

describe("the stance", () => {
  it("[SG1] is act while a step that is asked for is open or late", () => {
    assert.equal(plan([first], "2026-11-13 16:00", plain).stance, "act");
    assert.equal(plan([first, byThe20th, thanked], "2026-11-24 09:00", plain).stance, "act");
  });

  it("[SG1] is not act for what is optional", () => {
    const desk = interview("i1", "2026-11-13 14:00", "15:00", { with: ["sam"] });
    const after = plan([desk, byThe20th], "2026-11-13 16:00", { contacts: [dana, sam] });
    assert.equal(after.stance, "wait");
    assert.equal(after.guard.mayContact, true);
  });

  it("[SG1] is act under a final decision while something is still owed, else closed", () => {
    const facts = [first, byThe20th, thanked, decision("d1", "2026-11-17 11:00", "rejection")];
    assert.equal(plan(facts, "2026-11-24 16:59", plain).stance, "act");
    assert.equal(plan(facts, "2026-11-24 17:00", plain).stance, "closed");
  });

  it("[SG1] is wait where nothing has happened", () => {
    assert.equal(plan([], "2026-11-13 16:00", plain).stance, "wait");
  });
});

describe("may I contact them now?", () => {
  it("[SG4] yes, while a message is open or late", () => {
    const expected = { mayContact: true, from: "never", step: "check-in/t1/1", rule: "check-in.after-decision-date" };
    assert.deepEqual(guardOf(plan([first, byThe20th, thanked], "2026-11-24 09:00", plain)), expected);
    assert.deepEqual(guardOf(plan([first, byThe20th, thanked], "2026-12-10 16:59", plain)), expected);
  });

  it("[SG2] preparing and debriefing are no messages", () => {
    const after = plan([interview("i1", "2026-11-13 14:00", "15:00", { with: [] })], "2026-11-13 16:00", plain);
    assert.equal(after.stance, "act");
    assert.equal(after.guard.mayContact, false);
  });

  const facts = [
    first,
    promise("p1", "2026-11-13 14:40"),
    received("r1", "2026-11-16 10:00", "question"),
    decision("d1", "2026-11-16 11:00", "offer", { respondBy: "2026-11-20" }),
  ];
  const SETTLED = [
    ["reply/r1", "offer-decision/d1"],
    ["offer-decision/d1", "offer-reply/d1"],
    ["offer-reply/d1", "thank-you/i1/dana"],
    ["thank-you/i1/dana", "answer/p1"],
    ["answer/p1", "card/i1/dana"],
  ] as const;
  it("[SG2] of several messages the first by action is named, then the next", () => {
    const named: string[] = [];
    const marks = [...facts];
    for (const [id, next] of SETTLED) {
      assert.equal(plan(marks, "2026-11-16 12:00").guard.step, id);
      marks.push(done(`x${named.length}`, "2026-11-16 11:30", id) as (typeof facts)[number]);
      named.push(next);
    }
    assert.equal(plan(marks, "2026-11-16 12:00").guard.step, "card/i1/dana");
  });

  it("[SG2] of several of one action the one that opened first, then by id", () => {
    const two = [
      first,
      interview("i0", "2026-11-12 14:00", "15:00"),
      received("r2", "2026-11-13 16:00", "question"),
      received("r1", "2026-11-13 16:00", "question"),
    ];
    assert.equal(plan(two, "2026-11-13 17:00").guard.step, "reply/r1");
    assert.equal(plan(two.slice(0, 2), "2026-11-13 17:00").guard.step, "thank-you/i0/dana");
  });

  it("[SG2] their question may be answered whatever they asked", () => {
    const banned = [
      first,
      timeline("t2", "2026-11-13 16:00", { noContact: true }),
      received("r1", "2026-11-16 10:00", "question"),
    ];
    assert.deepEqual(guardOf(plan(banned, "2026-11-16 12:00", plain)), {
      mayContact: true,
      from: "never",
      step: "reply/r1",
      rule: "reply",
    });
  });

  it("[SG3] no contact is a no without a date", () => {
    const banned = [first, byThe20th, timeline("t2", "2026-11-13 16:00", { noContact: true })];
    const expected = { mayContact: false, from: "never", step: null, rule: "ground-rule.no-contact" };
    assert.deepEqual(guardOf(plan(banned, "2026-11-16 12:00", plain)), expected);
    const rejected = [...banned, decision("d1", "2026-11-17 11:00", "rejection")];
    assert.deepEqual(guardOf(plan(rejected, "2026-11-17 12:00", plain)), expected);
  });

  const CALLS = [
    ["2026-11-24 09:00", true, "never"],
    ["2026-11-24 16:59", true, "never"],
    ["2026-11-24 17:00", false, "Wed 2026-11-25 09:00"],
    ["2026-11-25 08:59", false, "Wed 2026-11-25 09:00"],
    ["2026-11-25 17:00", false, "Fri 2026-11-27 09:00"], // over Thanksgiving
    ["2026-11-28 12:00", false, "Mon 2026-11-30 09:00"], // Saturday
  ] as const;
  for (const [at, mayContact, from] of CALLS) {
    it(`[SG5] a call at ${at}: ${mayContact ? "yes" : `from ${from}`}`, () => {
      assert.deepEqual(guardOf(plan([first, byThe20th, thanked], at, byPhone)), {
        mayContact,
        from,
        step: "check-in/t1/1",
        rule: "check-in.after-decision-date",
      });
    });
  }

  it("[SG5] out of hours an email that is open serves instead of a call", () => {
    const asked = received("r1", "2026-11-24 10:00", "question", { channel: "phone" });
    const after = plan([first, byThe20th, thanked, asked], "2026-11-24 18:00", { ...plain, contacts: [dana, ivo] });
    assert.equal(after.guard.step, "check-in/t1/1");
    assert.equal(plan([first, byThe20th, thanked, asked], "2026-11-24 16:00", plain).guard.step, "reply/r1");
  });

  it("[SG6] the message that opens next is named, with its rule", () => {
    assert.deepEqual(guardOf(plan([first, byThe20th, thanked], "2026-11-16 12:00", plain)), {
      mayContact: false,
      from: "Tue 2026-11-24 09:00",
      step: "check-in/t1/1",
      rule: "check-in.after-decision-date",
    });
  });

  it("[SG6] under a final decision that is the rule, whatever opens next", () => {
    const rejected = [first, thanked, decision("d1", "2026-11-17 11:00", "rejection")];
    assert.deepEqual(guardOf(plan(rejected, "2026-11-25 12:00", plain)), {
      mayContact: false,
      from: "Mon 2027-02-15 09:00",
      step: "keep-warm/d1",
      rule: "decision.final",
    });
  });

  it("[SG6] else the ground rule in force, with an interview ahead too", () => {
    const banned = [
      first,
      thanked,
      timeline("t2", "2026-11-13 16:30", { thankYouOnly: true, mayFollowUp: false }),
      interview("i2", "2026-12-01 10:00", "11:00"),
    ];
    assert.deepEqual(guardOf(plan(banned, "2026-11-16 12:00", plain)), {
      mayContact: false,
      from: "never",
      step: null,
      rule: "ground-rule.thank-you-only",
    });
  });

  it("[SG6] else the interview ahead", () => {
    const ahead = [first, thanked, interview("i2", "2026-12-01 10:00", "11:00")];
    assert.equal(plan(ahead, "2026-11-16 12:00", plain).guard.rule, "check-in.interview-ahead");
  });

  it("[SG6] else the limit, as soon as the attempts are used up, and once it is time to move on", () => {
    const usedUp = [
      first,
      byThe20th,
      thanked,
      ...[1, 2, 3].map((n) => done(`x${n}`, `2026-11-24 1${n}:00`, `check-in/t1/${n}`)),
    ];
    assert.deepEqual(guardOf(plan(usedUp, "2026-11-25 12:00", plain)), {
      mayContact: false,
      from: "never",
      step: null,
      rule: "check-in.limit",
    });
    assert.deepEqual(guardOf(plan([first, byThe20th, thanked], "2026-12-10 17:00", plain)), {
      mayContact: false,
      from: "Wed 2027-03-10 09:00",
      step: "keep-warm/t1",
      rule: "check-in.limit",
    });
  });

  it("[SG6] with an offer in force the limit does not matter, and nothing may be planned", () => {
    const usedUp = [
      first,
      byThe20th,
      thanked,
      ...[1, 2, 3].map((n) => done(`x${n}`, `2026-11-24 1${n}:00`, `check-in/t1/${n}`)),
    ];
    const offered = [
      ...usedUp,
      decision("d1", "2026-11-25 11:00", "offer"),
      sent("s9", "2026-11-25 11:30", "offer-reply"),
    ];
    assert.equal(plan(offered, "2026-11-25 12:00", plain).guard.rule, "nothing-planned");
  });

  it("[SG6] where nothing has happened nothing is planned", () => {
    const expected = { mayContact: false, from: "never", step: null, rule: "nothing-planned" };
    assert.deepEqual(guardOf(plan([], "2026-11-16 12:00", plain)), expected);
    assert.deepEqual(guardOf(plan([bare("applied", "a1", "2026-11-02 10:00")], "2026-11-16 12:00", plain)), expected);
  });
});
