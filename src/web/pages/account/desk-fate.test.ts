import assert from "node:assert/strict";
import { it } from "node:test";
import { deskFate } from "./desk-fate.ts";

for (const [role, others, fate] of [
  ["owner", [], "goes"],
  ["owner", ["owner", "viewer"], "stays"],
  ["owner", ["member", "coach"], "needs-owner"],
  ["member", ["owner"], "stays"],
  ["coach", [], "stays"],
] as const) {
  it(`a desk where one is ${role} beside ${others.join(" and ") || "nobody"}: ${fate}`, () => {
    assert.equal(deskFate(role, others), fate);
  });
}
