import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { debriefed, decided, interview, NOW, thanked, viewOf } from "./board-view.suite.ts";
import { bulkPlan } from "./bulk-deeds.ts";

const toThank = viewOf("globex", [interview, debriefed, thanked("dana")]);
const quiet = viewOf("initech", []);
const rejected = viewOf("umbra", [interview, debriefed, thanked("dana"), thanked("lee"), decided("rejection")]);

const NOW_TEXT = "2026-11-16T10:00:00-05:00[America/New_York]";

describe("what can be done to several applications", () => {
  it("snoozing puts off what is due and may wait, until the doors open again", () => {
    const plan = bulkPlan("snooze", [rejected, quiet], NOW);
    assert.deepEqual(plan.acts, [
      {
        caseId: "umbra",
        facts: [
          {
            kind: "snoozed",
            at: NOW_TEXT,
            step: "rejection-thanks/d1",
            until: "2026-11-17T09:00:00-05:00[America/New_York]",
          },
        ],
      },
    ]);
    assert.equal(plan.sentence, "One step stays out of sight until the next working day. One stays as it is.");
    assert.deepEqual([plan.button, plan.said], ["Snooze one", "One snoozed."]);
  });

  it("skipping leaves out the next step of each that has one", () => {
    const plan = bulkPlan("skip", [toThank, quiet], NOW);
    assert.deepEqual(plan.acts, [
      { caseId: "globex", facts: [{ kind: "skipped", at: NOW_TEXT, step: "thank-you/i1/lee" }] },
    ]);
    assert.equal(plan.sentence, "The next step of one application is left out. One stays as it is.");
  });

  it("withdrawing ends what is not decided, and says that nothing is sent", () => {
    const plan = bulkPlan("withdraw", [toThank, quiet, rejected], NOW);
    assert.deepEqual(
      plan.acts.map(({ caseId, facts }) => [caseId, facts]),
      [
        ["globex", [{ kind: "decision", at: NOW_TEXT, outcome: "withdrawn" }]],
        ["initech", [{ kind: "decision", at: NOW_TEXT, outcome: "withdrawn" }]],
      ],
    );
    assert.equal(
      plan.sentence,
      "Two applications end as withdrawn. Nothing is sent: telling them stays with you. One stays as it is.",
    );
  });

  it("removing takes all of them", () => {
    const plan = bulkPlan("remove", [toThank, rejected], NOW);
    assert.deepEqual(
      plan.acts.map(({ caseId }) => caseId),
      ["globex", "umbra"],
    );
    assert.equal(plan.sentence, "Two applications go, with all that is recorded of them.");
  });

  it("says so where nothing can be done", () => {
    assert.equal(bulkPlan("snooze", [quiet], NOW).sentence, "None of these has a step that can be snoozed.");
    assert.deepEqual(bulkPlan("withdraw", [rejected], NOW).acts, []);
  });
});
