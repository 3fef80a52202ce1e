import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  dana,
  done,
  hana,
  ids,
  interview,
  plan,
  retracted,
  sent,
  skipped,
  step,
  timeline,
} from "./sample-case.suite.ts";

/** Friday 13 November 2026. */
const first = interview("i1", "2026-11-13 14:00", "15:00");

function stateOf(facts: Parameters<typeof plan>[0], id: string, asOf = "2026-11-16 12:00") {
  const { state, settledBy } = step(plan(facts, asOf), id);
  return [state, settledBy];
}

describe("what settles a step", () => {
  it("[ST2] a word that it is done, or that it is skipped, settles any step", () => {
    assert.deepEqual(stateOf([first, done("x1", "2026-11-13 16:00", "thank-you/i1/dana")], "thank-you/i1/dana"), [
      "done",
      "x1",
    ]);
    assert.deepEqual(stateOf([first, skipped("x1", "2026-11-13 16:00", "debrief/i1")], "debrief/i1"), [
      "skipped",
      "x1",
    ]);
  });

  it("[ST2] the earliest of several such words counts", () => {
    const facts = [
      first,
      done("x2", "2026-11-13 17:00", "thank-you/i1/dana"),
      skipped("x1", "2026-11-13 16:00", "thank-you/i1/dana"),
    ];
    assert.deepEqual(stateOf(facts, "thank-you/i1/dana"), ["skipped", "x1"]);
  });

  it("[ST2] what settles it by its nature comes before an earlier such word", () => {
    const facts = [
      first,
      skipped("x1", "2026-11-13 16:00", "thank-you/i1/dana"),
      sent("s1", "2026-11-13 17:00", "thank-you"),
    ];
    assert.deepEqual(stateOf(facts, "thank-you/i1/dana"), ["done", "s1"]);
  });

  it("[ST2] a word that was retracted settles nothing", () => {
    const facts = [
      first,
      done("x1", "2026-11-13 16:00", "thank-you/i1/dana"),
      retracted("z1", "2026-11-13 17:00", "x1"),
    ];
    assert.deepEqual(stateOf(facts, "thank-you/i1/dana"), ["open", undefined]);
  });

  it("[ST2] what is settled is not withheld", () => {
    const facts = [
      first,
      sent("s1", "2026-11-13 16:00", "thank-you"),
      timeline("t1", "2026-11-13 17:00", { noContact: true }),
    ];
    const settled = step(plan(facts, "2026-11-16 12:00"), "thank-you/i1/dana");
    assert.deepEqual([settled.state, settled.withheldBy], ["done", undefined]);
  });

  it("[ST2] a projected check-in may be settled beforehand", () => {
    const facts = [first, skipped("x1", "2026-11-14 10:00", "check-in/i1/2")];
    const after = plan(facts, "2026-11-16 12:00");
    assert.deepEqual(
      after.steps.filter(({ action }) => action === "check-in").map(({ id, state }) => [id, state]),
      [
        ["check-in/i1/1", "upcoming"],
        ["check-in/i1/2", "skipped"],
        ["check-in/i1/3", "projected"],
      ],
    );
  });
});

describe("what withholds a step", () => {
  const banned = [first, timeline("t1", "2026-11-13 16:00", { noContact: true })];

  it("[GR1] no contact withholds thank-yous and cards, whose windows stay", () => {
    const after = plan(banned, "2026-11-16 12:00");
    for (const id of ["thank-you/i1/dana", "card/i1/dana"]) {
      assert.deepEqual([step(after, id).state, step(after, id).withheldBy], ["withheld", "ground-rule.no-contact"], id);
      assert.deepEqual(step(after, id).window, step(plan([first], "2026-11-16 12:00"), id).window);
    }
  });

  it("[GR1] a thank-you and no more withholds neither", () => {
    const facts = [first, timeline("t1", "2026-11-13 16:00", { thankYouOnly: true })];
    const after = plan(facts, "2026-11-16 12:00");
    assert.deepEqual([step(after, "thank-you/i1/dana").state, step(after, "card/i1/dana").state], ["open", "open"]);
  });
});

describe("names and order of steps", () => {
  it("[ID1] [ID2] steps are named after what they come from, and stand by opening, then id, projected ones last", () => {
    const held = interview("i1", "2026-11-13 14:00", "15:00", { with: ["hana", "dana"] });
    assert.deepEqual(
      ids(plan([held, interview("i2", "2027-02-01 10:00", "11:00")], "2026-11-13 18:00", { contacts: [hana, dana] })),
      [
        "card/i1/dana",
        "card/i1/hana",
        "debrief/i1",
        "thank-you/i1/dana",
        "thank-you/i1/hana",
        "check-in/i1/1",
        "prepare/i2",
      ],
    );
    assert.deepEqual(ids(plan([held], "2026-11-13 18:00", { contacts: [hana, dana] })).slice(-3), [
      "check-in/i1/1",
      "check-in/i1/2",
      "check-in/i1/3",
    ]);
  });

  it("[ID1] a step keeps its name from plan to plan", () => {
    const before = ids(plan([first], "2026-11-13 18:00"));
    const after = ids(plan([first, sent("s1", "2026-11-13 18:30", "thank-you")], "2026-11-16 12:00"));
    assert.deepEqual(after.toSorted(), before.toSorted());
  });
});
