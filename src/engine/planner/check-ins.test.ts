import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fact, PlaybookDefinition } from "../model/index.ts";
import { formatDate, parseDate } from "../time/index.ts";
import {
  bare,
  dana,
  decision,
  done,
  interview,
  ivo,
  local,
  moment,
  plan,
  received,
  sent,
  skipped,
  states,
  step,
  timeline,
  windowOf,
} from "./sample-case.suite.ts";

/** Friday 13 November 2026. */
const first = interview("i1", "2026-11-13 14:00", "15:00");
/** Told during it: Friday 20 November. The first check-in opens Tuesday 24. */
const byThe20th = timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20" });

function ruleOf(facts: readonly Fact[], id: string, asOf: string): string {
  return step(plan(facts, asOf), id).basis.rule;
}

function checkInsOf(facts: readonly Fact[], asOf: string) {
  return plan(facts, asOf)
    .steps.filter(({ action }) => action === "check-in")
    .map(({ id, state }) => [id, state]);
}

describe("when to ask for news", () => {
  it("[CI1] with a decision date, some days after it", () => {
    assert.equal(ruleOf([first, byThe20th], "check-in/t1/1", "2026-11-16 12:00"), "check-in.after-decision-date");
    assert.deepEqual(windowOf(plan([first, byThe20th], "2026-11-16 12:00"), "check-in/t1/1"), [
      "Tue 2026-11-24 09:00",
      "Tue 2026-11-24 09:00",
      "Wed 2026-11-25 17:00",
      "Thu 2026-12-10 17:00",
    ]);
  });

  it("[CI1] without one, some days after the thank-you", () => {
    const facts = [first, sent("s1", "2026-11-13 15:20", "thank-you")];
    assert.equal(ruleOf(facts, "check-in/i1/1", "2026-11-16 12:00"), "check-in.without-decision-date");
    assert.deepEqual(windowOf(plan(facts, "2026-11-16 12:00"), "check-in/i1/1"), [
      "Tue 2026-11-17 09:00",
      "Fri 2026-11-20 09:00",
      "Fri 2026-11-27 17:00",
      "Fri 2026-12-11 17:00",
    ]);
  });

  it("[CI1] after an answer without a date, as if it had been an attempt", () => {
    const facts = [first, received("r1", "2026-11-18 10:00", "update")];
    assert.equal(ruleOf(facts, "check-in/r1/1", "2026-11-18 12:00"), "check-in.again");
    assert.deepEqual(windowOf(plan(facts, "2026-11-18 12:00"), "check-in/r1/1"), [
      "Wed 2026-11-25 09:00",
      "Wed 2026-11-25 09:00",
      "Mon 2026-11-30 17:00",
      "Mon 2026-12-14 17:00",
    ]);
  });

  it("[CI1] an answer while a date still holds leaves the date in charge", () => {
    const facts = [first, byThe20th, received("r1", "2026-11-18 10:00", "update")];
    assert.equal(ruleOf(facts, "check-in/r1/1", "2026-11-18 12:00"), "check-in.after-decision-date");
    assert.equal(windowOf(plan(facts, "2026-11-18 12:00"), "check-in/r1/1")[0], "Tue 2026-11-24 09:00");
  });

  it("[CI1] there is one at a time, and none once the attempts are used up", () => {
    const open = ([, state]: readonly string[]) => state !== "projected";
    const sentOn = (...dates: string[]) => dates.map((date, i) => sent(`s${i}`, `${date} 10:00`, "check-in"));
    const upTo = (...dates: string[]) => checkInsOf([first, byThe20th, ...sentOn(...dates)], "2026-12-09 12:00");
    assert.deepEqual(upTo("2026-11-24").filter(open), [["check-in/t1/2", "late"]]);
    assert.deepEqual(upTo("2026-11-24", "2026-12-02").filter(open), [["check-in/t1/3", "open"]]);
    assert.deepEqual(upTo("2026-11-24", "2026-12-02", "2026-12-09"), []);
  });

  const THANKS = [
    [
      "sent to anybody in the round",
      sent("s1", "2026-11-16 10:00", "thank-you", { to: "ivo" }),
      "Fri 2026-11-20 09:00",
    ],
    ["during the interview", sent("s1", "2026-11-13 14:00", "thank-you"), "Tue 2026-11-17 09:00"],
    ["before the round", sent("s1", "2026-11-12 10:00", "thank-you"), "Tue 2026-11-17 09:00"],
  ] as const;
  for (const [name, thanks, opens] of THANKS) {
    it(`[CI2] thanks ${name}: it opens ${opens}`, () => {
      assert.equal(
        windowOf(plan([first, thanks], "2026-11-17 12:00", { contacts: [dana, ivo] }), "check-in/i1/1")[0],
        opens,
      );
    });
  }

  it("[CI2] the first thanks count; those that came back do not", () => {
    const facts = [
      first,
      sent("s1", "2026-11-14 10:00", "thank-you", { to: "ivo" }),
      received("b1", "2026-11-14 10:01", "bounce", { ref: "s1" }),
      sent("s2", "2026-11-16 10:00", "thank-you"),
      sent("s3", "2026-11-18 10:00", "thank-you", { to: "ivo" }),
    ];
    const after = plan(facts, "2026-11-18 12:00", { contacts: [dana, ivo] });
    assert.deepEqual(windowOf(after, "check-in/i1/1").slice(0, 3), [
      "Fri 2026-11-20 09:00",
      "Mon 2026-11-23 09:00",
      "Fri 2026-11-27 17:00", // from the interview
    ]);
  });

  it("[CI2] says what it was reckoned from", () => {
    const basisOf = (facts: readonly Fact[], playbook?: PlaybookDefinition) => {
      const { steps } = plan(facts, "2026-11-16 12:00", playbook === undefined ? {} : { playbook });
      const { anchor, anchorAt, thankYouOn, fact } = steps.find(({ id }) => id === "check-in/i1/1")!.basis;
      return [anchor, local(anchorAt), formatDate(thankYouOn!), fact?.id];
    };
    const thanks = sent("s1", "2026-11-14 10:00", "thank-you");
    assert.deepEqual(basisOf([first]), ["thank-you", "Fri 2026-11-13 15:00", "2026-11-13", "i1"]);
    assert.deepEqual(basisOf([first, thanks]), ["thank-you", "Fri 2026-11-13 15:00", "2026-11-14", "s1"]);
    const mine = { id: "mine", title: "Mine", sources: [], checkIn: { withoutDecisionDate: { opens: { days: 4 } } } };
    assert.deepEqual(basisOf([first], mine), ["interview-end", "Fri 2026-11-13 15:00", "2026-11-13", "i1"]);
  });

  it("[CI2] thanks sent between the interviews of a date are thanks of the round", () => {
    const morning = interview("i0", "2026-11-13 09:00", "10:00");
    const facts = [
      morning,
      sent("s1", "2026-11-13 11:00", "thank-you"),
      first,
      sent("s2", "2026-11-16 10:00", "thank-you", { to: "ivo" }),
    ];
    const after = plan(facts, "2026-11-16 12:00", { contacts: [dana, ivo] });
    assert.equal(windowOf(after, "check-in/i1/1")[1], "Fri 2026-11-20 09:00"); // seven days after Friday
  });

  it("[CI2] an interview that runs past midnight ended on the next date", () => {
    const night = {
      ...interview("i1", "2026-11-12 23:00", "23:30"),
      end: moment("2026-11-13 00:30"),
    };
    assert.equal(windowOf(plan([night], "2026-11-13 12:00"), "check-in/i1/1")[1], "Fri 2026-11-20 09:00");
  });

  it("[CI2] an offset that does not say so is reckoned from the interview", () => {
    const playbook = {
      id: "mine",
      title: "Mine",
      sources: [],
      checkIn: { withoutDecisionDate: { opens: { days: 4 } } },
    };
    const facts = [first, sent("s1", "2026-11-16 10:00", "thank-you")];
    assert.equal(windowOf(plan(facts, "2026-11-16 12:00", { playbook }), "check-in/i1/1")[0], "Wed 2026-11-18 09:00");
  });
});

describe("asking again", () => {
  it("[CI3] the second check-in waits five business days after the first", () => {
    const facts = [first, byThe20th, sent("s1", "2026-11-24 10:00", "check-in")];
    const after = plan(facts, "2026-11-24 12:00");
    assert.equal(step(after, "check-in/t1/2").basis.rule, "check-in.again");
    assert.deepEqual(windowOf(after, "check-in/t1/2"), [
      "Wed 2026-12-02 09:00",
      "Wed 2026-12-02 09:00",
      "Fri 2026-12-04 17:00",
      "Fri 2026-12-18 17:00",
    ]);
  });

  it("[CI3] a decision date whose window opens later is waited for", () => {
    const late = timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-12-11" });
    const after = plan([first, late, sent("s1", "2026-11-24 10:00", "check-in")], "2026-11-24 12:00");
    assert.equal(step(after, "check-in/t1/2").basis.rule, "check-in.after-decision-date");
    assert.equal(windowOf(after, "check-in/t1/2")[0], "Tue 2026-12-15 09:00");
  });

  it("[CI3] where both open at the same moment it is a repeated one", () => {
    // Two business days after Monday 30 November, and five after Tuesday 24.
    const late = timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-30" });
    const facts = [first, late, sent("s1", "2026-11-24 10:00", "check-in")];
    assert.equal(ruleOf(facts, "check-in/t1/2", "2026-11-24 12:00"), "check-in.again");
  });

  it("[CI3] it waits from the last attempt, be it marked or sent", () => {
    const facts = [first, byThe20th, done("x1", "2026-11-25 10:00", "check-in/t1/1")];
    assert.equal(windowOf(plan(facts, "2026-11-25 12:00"), "check-in/t1/2")[0], "Thu 2026-12-03 09:00");
  });

  it("[CI4] it closes ten business days after the date it is due, whatever a playbook says", () => {
    const playbook = {
      id: "mine",
      title: "Mine",
      sources: [],
      checkIn: { again: { opens: { days: 1 }, due: { days: 4 }, closes: { days: 90 } } },
    };
    const facts = [first, received("r1", "2026-11-30 10:00", "update")]; // Monday
    assert.deepEqual(windowOf(plan(facts, "2026-11-30 12:00", { playbook }), "check-in/r1/1"), [
      "Tue 2026-12-01 09:00",
      "Tue 2026-12-01 09:00",
      "Fri 2026-12-04 17:00",
      "Fri 2026-12-18 17:00",
    ]);
  });
});

describe("breathing space", () => {
  const opensAfter = (...more: Fact[]) =>
    windowOf(plan([first, byThe20th, ...more], "2026-11-24 08:00", { contacts: [dana, ivo] }), "check-in/t1/1");

  it("[CI7] two business days pass after any message to the same person", () => {
    assert.deepEqual(opensAfter(sent("s1", "2026-11-23 10:00", "other", { channel: "phone" })), [
      "Wed 2026-11-25 09:00",
      "Wed 2026-11-25 09:00",
      "Wed 2026-11-25 17:00",
      "Thu 2026-12-10 17:00",
    ]);
  });

  it("[CI7] says after which date, where it moves the opening, and only there", () => {
    const after = (...more: Fact[]) =>
      step(plan([first, byThe20th, ...more], "2026-11-24 08:00"), "check-in/t1/1").basis.breathingSpaceAfter;
    assert.equal(after(sent("s1", "2026-11-23 10:00", "other")), parseDate("2026-11-23"));
    assert.equal(after(sent("s1", "2026-11-20 10:00", "other")), undefined); // it ends as the check-in opens
    assert.equal(after(), undefined);
  });

  it("[CI7] what it leaves no time for moves with it, the close does not", () => {
    const facts = [first, byThe20th, sent("s1", "2026-11-25 10:00", "news")];
    assert.deepEqual(windowOf(plan(facts, "2026-11-25 12:00"), "check-in/t1/1"), [
      "Mon 2026-11-30 09:00",
      "Mon 2026-11-30 09:00",
      "Mon 2026-11-30 17:00",
      "Thu 2026-12-10 17:00",
    ]);
  });

  it("[CI7] a due in hours that it leaves no time for moves to the opening", () => {
    const checkIn = { afterDecisionDate: { opens: { days: 1 }, due: { hours: 48 } } };
    const playbook = { id: "mine", title: "Mine", sources: [], checkIn };
    const facts = [first, byThe20th, sent("s1", "2026-11-23 08:00", "other")];
    assert.deepEqual(windowOf(plan(facts, "2026-11-23 12:00", { playbook }), "check-in/t1/1").slice(0, 3), [
      "Wed 2026-11-25 09:00",
      "Wed 2026-11-25 09:00",
      "Wed 2026-11-25 09:00",
    ]);
  });

  it("[CI7] a message to somebody else, one that came back, and one long ago move nothing", () => {
    const untouched = "Tue 2026-11-24 09:00";
    assert.equal(opensAfter(sent("s1", "2026-11-23 10:00", "other", { to: "ivo" }))[0], untouched);
    assert.equal(
      opensAfter(
        sent("s1", "2026-11-23 10:00", "other", { channel: "phone" }),
        received("b1", "2026-11-23 11:00", "bounce", { ref: "s1" }),
      )[0],
      untouched,
    );
    assert.equal(opensAfter(sent("s1", "2026-11-20 23:59", "other"))[0], untouched);
  });

  it("[CI7] a message from before the round counts too", () => {
    const playbook = {
      id: "eager",
      title: "Eager",
      sources: [],
      checkIn: { afterDecisionDate: { opens: { days: 0 } } },
    };
    const today = timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-13" });
    const facts = [sent("s1", "2026-11-12 10:00", "other"), first, today];
    assert.equal(windowOf(plan(facts, "2026-11-13 15:00", { playbook }), "check-in/t1/1")[0], "Mon 2026-11-16 09:00");
  });

  it("[CI7] after its close a message opens it once more, for that day", () => {
    const facts = [first, byThe20th, sent("s1", "2026-12-11 10:00", "other")];
    const after = plan(facts, "2026-12-11 12:00");
    assert.deepEqual(windowOf(after, "check-in/t1/1"), [
      "Tue 2026-12-15 09:00",
      "Tue 2026-12-15 09:00",
      "Tue 2026-12-15 17:00",
      "Tue 2026-12-15 17:00",
    ]);
    assert.equal(step(after, "check-in/t1/1").state, "upcoming");
    assert.equal(local(after.movingOnAt), "Tue 2026-12-15 17:00");
  });
});

describe("what would follow", () => {
  it("[CI9] each later one waits from the best moment of the one before", () => {
    const after = plan([first, byThe20th], "2026-11-16 12:00");
    assert.deepEqual(
      [2, 3].map((n) => [step(after, `check-in/t1/${n}`).state, ...windowOf(after, `check-in/t1/${n}`).slice(0, 3)]),
      [
        ["projected", "Wed 2026-12-02 09:00", "Wed 2026-12-02 09:00", "Fri 2026-12-04 17:00"],
        ["projected", "Wed 2026-12-09 09:00", "Wed 2026-12-09 09:00", "Fri 2026-12-11 17:00"],
      ],
    );
  });

  it("[CI9] or from now, where that moment has passed", () => {
    const late = plan([first, byThe20th], "2026-11-25 18:00"); // Wednesday; due an hour ago
    assert.equal(step(late, "check-in/t1/1").state, "late");
    assert.equal(windowOf(late, "check-in/t1/2")[0], "Thu 2026-12-03 09:00");
  });

  it("[CI9] they have no breathing space", () => {
    const facts = [first, byThe20th, sent("s1", "2026-11-23 10:00", "other")];
    // The first opens on Wednesday 25, the second five business days after that.
    assert.equal(windowOf(plan(facts, "2026-11-23 12:00"), "check-in/t1/2")[0], "Thu 2026-12-03 09:00");
  });

  it("[CI9] once one has expired none follows", () => {
    assert.deepEqual(checkInsOf([first, byThe20th], "2026-12-10 16:59").length, 3);
    assert.deepEqual(checkInsOf([first, byThe20th], "2026-12-10 17:00"), [["check-in/t1/1", "expired"]]);
  });

  it("[CI9] where one was marked done beforehand the others follow all the same", () => {
    const facts = [done("x1", "2026-11-13 13:00", "check-in/i1/1"), first];
    assert.deepEqual(checkInsOf(facts, "2026-11-16 12:00"), [
      ["check-in/i1/1", "done"],
      ["check-in/i1/2", "projected"],
      ["check-in/i1/3", "projected"],
    ]);
  });

  for (const settled of [done, skipped]) {
    it(`[CI9] one that was marked ${settled.name} beforehand says nothing of when to move on`, () => {
      const facts = [settled("x1", "2026-11-13 13:00", "check-in/i1/1"), first];
      assert.equal(plan(facts, "2026-11-16 12:00").movingOnAt, undefined);
      assert.equal(local(plan([first], "2026-11-16 12:00").movingOnAt), "Fri 2026-12-11 17:00");
    });
  }
});

describe("when not to ask", () => {
  it("[CI10] before the first interview has ended", () => {
    assert.deepEqual(checkInsOf([first, byThe20th], "2026-11-13 14:59"), []);
  });

  for (const outcome of ["offer", "rejection", "withdrawn"] as const) {
    it(`[CI10] after the decision ${outcome}, until the case is reopened`, () => {
      const facts = [first, byThe20th, decision("d1", "2026-11-17 10:00", outcome)];
      assert.deepEqual(checkInsOf(facts, "2026-11-18 12:00"), []);
      const reopened = [...facts, bare("reopened", "o1", "2026-11-19 10:00")];
      assert.deepEqual(checkInsOf(reopened, "2026-11-19 12:00").length, 3);
    });
  }

  const BANS = [
    ["noContact", { noContact: true, thankYouOnly: true, mayFollowUp: false }, "ground-rule.no-contact"],
    ["thankYouOnly", { thankYouOnly: true, mayFollowUp: false }, "ground-rule.thank-you-only"],
    ["mayFollowUp: false", { mayFollowUp: false }, "ground-rule.asked-not-to"],
    ["an interview ahead", {}, "check-in.interview-ahead"],
  ] as const;
  for (const [name, ban, rule] of BANS) {
    it(`[CI10] [GR2] ${name} withholds it, the first reason counts, and its window stays`, () => {
      const facts = [
        first,
        timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20", ...ban }),
        interview("i2", "2026-12-01 10:00", "11:00"),
      ];
      const after = plan(facts, "2026-11-24 12:00");
      const withheld = step(after, "check-in/t1/1");
      assert.deepEqual([withheld.state, withheld.withheldBy], ["withheld", rule]);
      assert.equal(windowOf(after, "check-in/t1/1")[0], "Tue 2026-11-24 09:00");
      assert.equal(states(after)["check-in/t1/2"], undefined);
    });
  }

  it("[CI10] the breathing space shows in a withheld window too", () => {
    const facts = [
      first,
      timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20", mayFollowUp: false }),
      sent("s1", "2026-11-23 10:00", "other"),
    ];
    assert.equal(windowOf(plan(facts, "2026-11-24 12:00"), "check-in/t1/1")[0], "Wed 2026-11-25 09:00");
  });
});
