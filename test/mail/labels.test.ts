import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readLabelledMessages } from "./messages.ts";
import { classFigures, scoreMessages } from "./score-messages.ts";

/** What each half holds at least. A wrong date costs more than a missing one, and so precision is asked for first. */
const FLOORS = {
  tune: { precision: 0.85, recall: 0.95, datePrecision: 0.99, dateRecall: 0.95 },
  "held-out": { precision: 0.7, recall: 0.8, datePrecision: 0.9, dateRecall: 0.85 },
} as const;

describe("the labelled messages", () => {
  it("are four hundred or more, half of those written first kept back", () => {
    const messages = readLabelledMessages();
    assert.ok(messages.length >= 400, `${messages.length}`);
    assert.equal(messages.filter(({ half }) => half === "held-out").length, 203);
    assert.equal(new Set(messages.map(({ id }) => id)).size, messages.length);
  });

  for (const half of ["tune", "held-out"] as const) {
    it(`are read as they are labelled (${half})`, async () => {
      const floor = FLOORS[half];
      for (const { name, precision, recall, labelled } of classFigures(await scoreMessages(half))) {
        const isDate = name === "decisionBy" || name === "returnsOn";
        const told = `${name} (${labelled}): precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`;
        assert.ok(precision >= (isDate ? floor.datePrecision : floor.precision), told);
        assert.ok(recall >= (isDate ? floor.dateRecall : floor.recall), told);
      }
    });
  }

  it("give the text without quotations and signature", async () => {
    const scored = [...(await scoreMessages("tune")), ...(await scoreMessages("held-out"))];
    const compared = scored.filter(({ labelled }) => labelled.expect.text !== undefined);
    assert.ok(compared.length >= 160, `${compared.length}`);
    for (const { labelled, read } of compared) assert.equal(read.text, labelled.expect.text, labelled.id);
  });
});
