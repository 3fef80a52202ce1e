import assert from "node:assert/strict";
import { it } from "node:test";
import { cameBackFrom } from "./came-back.ts";

const dana = { id: "dana", email: "dana@globex.example" };

it("an address came back where a step to its owner needs another", () => {
  assert.equal(cameBackFrom(dana, { steps: [{ to: "dana", needs: ["email"] }] }), "dana@globex.example");
});

it("none did where mail arrives, no address was known, or somebody else's is missing", () => {
  assert.equal(cameBackFrom(dana, { steps: [{ to: "dana", needs: [] }] }), undefined);
  assert.equal(cameBackFrom({ id: "dana" }, { steps: [{ to: "dana", needs: ["email"] }] }), undefined);
  assert.equal(cameBackFrom(dana, { steps: [{ to: "lee", needs: ["email"] }] }), undefined);
});
