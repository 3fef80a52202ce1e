import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fact } from "../model/index.ts";
import {
  bare,
  dana,
  decision,
  ids,
  interview,
  lee,
  local,
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
/** Told during it: Friday 20 November. */
const byThe20th = timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20" });
const offer = decision("d1", "2026-11-17 11:00", "offer"); // Tuesday
const rejection = decision("d1", "2026-11-17 11:00", "rejection");

describe("an offer", () => {
  it("[DE2] gets a reply by the close of the next business day", () => {
    assert.deepEqual(windowOf(plan([first, offer], "2026-11-17 12:00"), "offer-reply/d1"), [
      "Tue 2026-11-17 11:00",
      "Tue 2026-11-17 11:00",
      "Wed 2026-11-18 17:00",
      "Wed 2026-12-02 17:00",
    ]);
  });

  it("[DE2] an offer-reply after it settles that", () => {
    const reply = (at: string) =>
      states(plan([sent("s1", at, "offer-reply"), first, offer], "2026-11-18 12:00"))["offer-reply/d1"];
    assert.deepEqual([reply("2026-11-17 12:00"), reply("2026-11-17 10:00")], ["done", "open"]);
  });

  const RESPOND_BY = [
    ["2026-11-20", "Fri 2026-11-20 17:00", "Fri 2026-11-20 17:00", "a Friday"],
    ["2026-11-22", "Fri 2026-11-20 17:00", "Sun 2026-11-22 17:00", "a Sunday: due before, open until it"],
    ["2026-11-17", "Tue 2026-11-17 17:00", "Tue 2026-11-17 17:00", "the same day"],
    ["2026-11-16", "Wed 2026-11-18 11:00", "Wed 2026-11-18 11:00", "in the past: a day to answer"],
  ] as const;
  for (const [respondBy, due, closes, why] of RESPOND_BY) {
    it(`[DE2] to be answered by ${respondBy}, ${why}`, () => {
      const facts = [first, decision("d1", "2026-11-17 11:00", "offer", { respondBy })];
      assert.deepEqual(windowOf(plan(facts, "2026-11-17 12:00"), "offer-decision/d1"), [
        "Tue 2026-11-17 11:00",
        "Tue 2026-11-17 11:00",
        due,
        closes,
      ]);
    });
  }

  it("[DE2] without a date to answer by there is nothing to decide in time", () => {
    assert.equal(ids(plan([first, offer], "2026-11-17 12:00")).includes("offer-decision/d1"), false);
  });

  it("[DE1] [GR1] no contact does not withhold what is owed to it", () => {
    const facts = [
      first,
      decision("d1", "2026-11-17 11:00", "offer", { respondBy: "2026-11-20" }),
      timeline("t2", "2026-11-17 12:00", { noContact: true }),
    ];
    const after = states(plan(facts, "2026-11-17 13:00"));
    assert.deepEqual([after["offer-reply/d1"], after["offer-decision/d1"]], ["open", "open"]);
  });
});

describe("a rejection", () => {
  it("[DE3] gets thanks within two business days, and none after five", () => {
    assert.deepEqual(windowOf(plan([first, rejection], "2026-11-17 12:00"), "rejection-thanks/d1"), [
      "Tue 2026-11-17 11:00",
      "Tue 2026-11-17 11:00",
      "Thu 2026-11-19 17:00",
      "Tue 2026-11-24 17:00",
    ]);
  });

  it("[DE3] thanks after it settle that, and no contact withholds it", () => {
    const thanked = [first, rejection, sent("s1", "2026-11-18 10:00", "rejection-thanks")];
    assert.equal(step(plan(thanked, "2026-11-18 12:00"), "rejection-thanks/d1").settledBy, "s1");
    const banned = [first, rejection, timeline("t2", "2026-11-17 12:00", { noContact: true })];
    assert.equal(states(plan(banned, "2026-11-18 12:00"))["rejection-thanks/d1"], "withheld");
  });

  it("[DE4] one note three to four months later keeps warm, if one likes", () => {
    const after = plan([first, rejection], "2026-11-17 12:00");
    assert.deepEqual(windowOf(after, "keep-warm/d1"), [
      "Mon 2027-02-15 09:00",
      "Mon 2027-02-15 09:00",
      "Wed 2027-03-17 17:00",
      "never",
    ]);
    assert.equal(step(after, "keep-warm/d1").optional, true);
  });

  it("[DE4] news after it settle that; no contact withholds it, the other bans do not", () => {
    const news = [first, rejection, sent("s1", "2026-12-01 10:00", "news")];
    assert.equal(step(plan(news, "2026-12-01 12:00"), "keep-warm/d1").settledBy, "s1");
    const banned = (ban: object) =>
      states(plan([first, rejection, timeline("t2", "2026-11-17 12:00", ban)], "2026-11-18 12:00"))["keep-warm/d1"];
    assert.equal(banned({ noContact: true }), "withheld");
    assert.equal(banned({ thankYouOnly: true, mayFollowUp: false }), "upcoming");
  });
});

describe("whatever they decide", () => {
  it("[DE1] its steps go to whoever decided, else to whom an email would go", () => {
    const to = (by: object) =>
      step(
        plan([first, decision("d1", "2026-11-17 11:00", "rejection", by)], "2026-11-17 12:00", {
          contacts: [dana, lee],
        }),
        "rejection-thanks/d1",
      ).to;
    assert.equal(to({ by: "dana" }), "dana");
    assert.equal(to({}), "lee");
  });

  it("[DE1] they go when another decision follows, or when the case is reopened", () => {
    const listed = (...later: Fact[]) =>
      ids(plan([first, offer, ...later], "2026-11-19 12:00")).filter((id) => id.endsWith("/d1") || id.endsWith("/d2"));
    assert.deepEqual(listed(), ["offer-reply/d1"]);
    assert.deepEqual(listed(decision("d2", "2026-11-18 10:00", "rejection")), ["rejection-thanks/d2", "keep-warm/d2"]);
    assert.deepEqual(listed(decision("d2", "2026-11-18 10:00", "accepted")), []);
    assert.deepEqual(listed(bare("reopened", "o1", "2026-11-18 10:00")), []);
  });

  const everything = [
    first,
    byThe20th,
    promise("p1", "2026-11-13 14:40"),
    received("r1", "2026-11-16 10:00", "question"),
    interview("i2", "2026-12-01 10:00", "11:00"),
  ];
  const REMAINING = [
    ["rejection", ["keep-warm/d1", "rejection-thanks/d1", "reply/r1", "thank-you/i1/dana"]],
    ["position-closed", ["reply/r1", "thank-you/i1/dana"]],
    ["withdrawn", ["reply/r1", "thank-you/i1/dana"]],
    ["accepted", ["reply/r1", "thank-you/i1/dana"]],
    ["declined", ["reply/r1", "thank-you/i1/dana"]],
    [
      "offer",
      ["answer/p1", "card/i1/dana", "debrief/i1", "offer-reply/d1", "prepare/i2", "reply/r1", "thank-you/i1/dana"],
    ],
  ] as const;
  for (const [outcome, expected] of REMAINING) {
    it(`[DE5] after the decision ${outcome} there remain ${expected.length} steps`, () => {
      const after = plan([...everything, decision("d1", "2026-11-17 11:00", outcome)], "2026-11-17 12:00");
      assert.deepEqual(ids(after).toSorted(), expected);
    });
  }

  it("[DE5] thank-yous stay in whatever state", () => {
    const facts = [first, rejection];
    assert.equal(states(plan(facts, "2026-11-17 12:00"))["thank-you/i1/dana"], "late");
    assert.equal(states(plan(facts, "2026-11-20 17:00"))["thank-you/i1/dana"], "expired");
  });
});

describe("moving on", () => {
  const threeTimes = [24, 30].map((day) => sent(`s${day}`, `2026-11-${day} 10:00`, "check-in"));
  const usedUp = [first, byThe20th, ...threeTimes, sent("s8", "2026-12-08 10:00", "check-in")];

  it("[MO1] with all attempts used up: when another would be due", () => {
    // Seven business days after Tuesday 8 December.
    assert.equal(local(plan(usedUp, "2026-12-08 12:00").movingOnAt), "Thu 2026-12-17 17:00");
    assert.equal(plan(usedUp, "2026-12-17 16:59").stance, "wait");
    assert.equal(plan(usedUp, "2026-12-17 17:00").stance, "move-on");
  });

  it("[MO1] without breathing space", () => {
    const facts = [...usedUp, sent("s9", "2026-12-16 10:00", "other")];
    assert.equal(local(plan(facts, "2026-12-16 12:00").movingOnAt), "Thu 2026-12-17 17:00");
  });

  it("[MO1] when a check-in has expired", () => {
    assert.equal(plan([first, byThe20th], "2026-12-10 16:59").stance, "act");
    assert.equal(plan([first, byThe20th], "2026-12-10 17:00").stance, "move-on");
  });

  it("[MO1] when one that a ground rule withholds has closed", () => {
    const facts = [first, byThe20th, timeline("t2", "2026-11-13 16:00", { mayFollowUp: false })];
    assert.equal(plan(facts, "2026-12-10 16:59").stance, "wait");
    assert.equal(plan(facts, "2026-12-10 17:00").stance, "move-on");
    assert.equal(states(plan(facts, "2026-12-10 17:00"))["check-in/t1/1"], "withheld");
  });

  const NOT = [
    ["an interview ahead", interview("i2", "2026-12-20 10:00", "11:00"), "wait"],
    ["an offer", decision("d1", "2026-11-17 11:00", "offer"), "wait"],
    ["a final decision", decision("d1", "2026-11-17 11:00", "position-closed"), "closed"],
    ["a standing instruction", timeline("t2", "2026-11-17 11:00", { every: "FREQ=WEEKLY;BYDAY=FR" }), "wait"],
    ["a reset", received("r1", "2026-12-10 11:00", "update"), "wait"],
  ] as const;
  for (const [name, fact, stance] of NOT) {
    it(`[MO1] not with ${name}`, () => {
      const after = plan([first, byThe20th, fact], "2026-12-10 17:00");
      assert.equal(after.stance, stance);
      assert.equal(ids(after).includes("keep-warm/t1"), false);
    });
  }

  it("[MO1] a check-in marked done before its reset leaves nothing to move on from", () => {
    const told = timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20" });
    const marked: Fact = { id: "x1", kind: "done", at: first.at, step: "check-in/t1/1" };
    const after = plan([first, marked, told], "2027-03-01 12:00");
    assert.deepEqual([after.movingOnAt, after.stance], [undefined, "wait"]);
  });

  it("[MO2] one last note keeps warm, three to four months on", () => {
    const after = plan([first, byThe20th], "2026-12-10 17:00");
    assert.deepEqual(windowOf(after, "keep-warm/t1"), [
      "Wed 2027-03-10 09:00",
      "Wed 2027-03-10 09:00",
      "Fri 2027-04-09 17:00",
      "never",
    ]);
    assert.deepEqual([step(after, "keep-warm/t1").to, step(after, "keep-warm/t1").optional], ["dana", true]);
  });

  it("[MO2] news from that moment on settle it, earlier ones do not", () => {
    const settled = (at: string) =>
      states(plan([...usedUp, sent("s9", at, "news")], "2026-12-18 12:00"))["keep-warm/t1"];
    assert.equal(settled("2026-12-17 17:00"), "done");
    assert.equal(settled("2026-12-17 16:59"), "upcoming");
  });

  for (const ban of [{ noContact: true }, { thankYouOnly: true }, { mayFollowUp: false }]) {
    it(`[MO2] [GR2] ${Object.keys(ban)} withholds it`, () => {
      const facts = [first, byThe20th, timeline("t2", "2026-11-13 16:00", ban)];
      assert.equal(states(plan(facts, "2026-12-10 17:00"))["keep-warm/t1"], "withheld");
    });
  }
});
