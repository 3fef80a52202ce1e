import assert from "node:assert/strict";
import { it } from "node:test";
import { quarantineState } from "./quarantine.ts";

const AT = 1_000;

it("a letter that a backup says is yet to go is in doubt, and is looked for after a minute", () => {
  assert.deepEqual(quarantineState('{"kind":"due","tries":1,"from":5}', AT), {
    kind: "uncertain",
    state: '{"kind":"uncertain","since":1000,"because":"restored","looks":0,"lookAt":61000}',
    turnAt: 61_000,
  });
});

for (const state of ['{"kind":"draft"}', '{"kind":"rejected","at":5,"response":"550"}']) {
  it(`a letter that a backup says is ${JSON.parse(state).kind} stays as it is`, () => {
    assert.equal(quarantineState(state, AT), undefined);
  });
}
