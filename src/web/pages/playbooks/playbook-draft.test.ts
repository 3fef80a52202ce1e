import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findBuiltInPlaybook, type PlaybookDefinition } from "../../../engine/index.ts";
import { copyOf, draftOf, faultWords, type PlaybookDraft, playbookOf } from "./playbook-draft.ts";

const MINE: PlaybookDefinition = {
  id: "mine",
  title: "Mine",
  extends: "fineline",
  sources: [],
  thankYou: { window: { opens: { hours: 0 }, due: { endOfDay: true }, closes: { businessDays: 5 } } },
  checkIn: {
    withoutDecisionDate: { opens: { from: "thank-you", days: 4 }, best: { from: "thank-you", days: 7 } },
    attempts: 2,
    channels: ["email", "phone"],
  },
};

function draft(definition: PlaybookDefinition): PlaybookDraft {
  const found = draftOf(definition);
  assert.ok(found !== undefined);
  return found;
}

function playbook(of: PlaybookDraft, base: PlaybookDefinition): PlaybookDefinition {
  const read = playbookOf(of, base);
  assert.ok(read.ok);
  return read.value;
}

const faultsOf = (of: PlaybookDraft) => {
  const read = playbookOf(of, MINE);
  return read.ok ? [] : read.error;
};

describe("the editor of a playbook", () => {
  it("gives back what it was given, where nothing was changed", () => {
    assert.deepEqual(playbook(draft(MINE), MINE), MINE);
  });

  it("begins an inherited rule with the figures it inherits", () => {
    const { again, attempts } = draft(MINE);
    assert.equal(again.isOwn, false);
    assert.deepEqual(again.value.opens, { amount: "5", unit: "businessDays", from: undefined });
    assert.deepEqual(attempts, { isOwn: true, value: "2" });
  });

  it("leaves out what goes back to the playbook below, and a section with nothing in it", () => {
    const { thankYou } = draft(MINE);
    const back = playbook({ ...draft(MINE), thankYou: { ...thankYou, isOwn: false } }, MINE);
    assert.deepEqual(Object.keys(back), ["id", "title", "extends", "sources", "checkIn"]);
  });

  it("names a fault at its place", () => {
    const wrong = { ...draft(MINE), title: " ", attempts: { isOwn: true, value: "three" } };
    const faults = faultsOf(wrong);
    assert.equal(faultWords(faults, "title"), "Expected a text on one line that is not empty.");
    assert.equal(faultWords(faults, "checkIn.attempts"), "Expected a whole number from 0 to 100.");
    assert.equal(faultWords(faults, "checkIn.again"), undefined);
  });

  it("an amount that is missing or too great is a fault of its point", () => {
    const { withoutDecisionDate } = draft(MINE);
    for (const amount of ["", "10001", "-1", "1.5", "1e3"]) {
      const opens = { ...withoutDecisionDate.value.opens, amount };
      const wrong = {
        ...draft(MINE),
        withoutDecisionDate: { isOwn: true, value: { ...withoutDecisionDate.value, opens } },
      };
      assert.equal(
        faultWords(faultsOf(wrong), "checkIn.withoutDecisionDate.opens"),
        "Expected a whole number from 0 to 10000.",
        amount,
      );
    }
  });
});

describe("a copy of a playbook", () => {
  it("of Fineline says nothing of its own yet", () => {
    assert.deepEqual(copyOf(findBuiltInPlaybook("fineline")!, "mine", "Mine"), {
      id: "mine",
      title: "Mine",
      extends: "fineline",
      sources: [],
    });
  });

  it("of an article has the article's figures to change", () => {
    const { checkIn, sources } = copyOf(findBuiltInPlaybook("the-nest")!, "mine", "Mine");
    assert.equal(checkIn?.attempts, 1);
    assert.equal(sources[0]?.publisher, "The Nest");
  });

  it("names the article for what it left as it was, and not for what it changed", () => {
    const copy = copyOf(findBuiltInPlaybook("the-nest")!, "mine", "Mine");
    const changed = playbook({ ...draft(copy), attempts: { isOwn: true, value: "2" } }, copy);
    assert.equal(changed.thankYou?.source, "the-nest");
    assert.equal(changed.checkIn?.source, undefined);
  });
});
