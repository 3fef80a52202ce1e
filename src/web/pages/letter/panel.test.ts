import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Step } from "../../../engine/index.ts";
import { nextToWrite, panelOf } from "./panel.ts";

function step(id: string, state: Step["state"]): Step {
  return { id, to: id.split("/")[2] ?? "lee", state } as Step;
}

const STEPS = [
  step("answer/p1", "open"),
  step("thank-you/i1/ana", "open"),
  step("thank-you/i1/jun", "done"),
  step("thank-you/i1/kit", "skipped"),
  step("thank-you/i1/noor", "late"),
  step("thank-you/i2/ana", "open"),
  step("check-in/i1/1", "upcoming"),
  step("check-in/i1/2", "projected"),
];

describe("the letters of one panel", () => {
  it("stand together, without those of another interview and those that were skipped", () => {
    const panel = panelOf({ id: "thank-you/i1/jun" }, { steps: STEPS });
    assert.deepEqual(
      panel?.steps.map(({ id }) => id),
      ["thank-you/i1/ana", "thank-you/i1/jun", "thank-you/i1/noor"],
    );
    assert.deepEqual(
      [panel?.index, panel?.previous?.id, panel?.next?.id],
      [1, "thank-you/i1/ana", "thank-you/i1/noor"],
    );
  });

  it("are written one after the other, round the table", () => {
    const from = (id: string) => nextToWrite(panelOf({ id }, { steps: STEPS })!)?.id;
    assert.equal(from("thank-you/i1/ana"), "thank-you/i1/noor");
    assert.equal(from("thank-you/i1/noor"), "thank-you/i1/ana");
  });

  it("are none where a letter stands alone, and check-ins follow each other", () => {
    assert.equal(panelOf({ id: "answer/p1" }, { steps: STEPS }), undefined);
    assert.equal(panelOf({ id: "check-in/i1/1" }, { steps: STEPS }), undefined);
    assert.equal(panelOf(undefined, { steps: STEPS }), undefined);
  });
});
