import assert from "node:assert/strict";
import { it } from "node:test";
import { deedWords, lookWords } from "./deed-words.ts";

for (const [route, company, words] of [
  ["GET /api/cases/{id}/plan", "Globex", "looked at the plan of Globex"],
  ["GET /api/cases/{id}/picture.svg", undefined, "looked at the picture of an application"],
  ["GET /api/cases/{id}/may-i", "Globex", "asked when to write about Globex"],
  ["GET /api/cases", undefined, "looked at the list of applications"],
  ["GET /api/today", undefined, "looked at what is to do today"],
] as const) {
  it(`a look by ${route} is told in words`, () => {
    assert.equal(lookWords(route, company), words);
  });
}

it("a deed is told in words, a call of the API by its route, and one that is not known by its name", () => {
  assert.equal(deedWords("person-invited", "i-1 coach"), "invited somebody");
  assert.equal(deedWords("called", "PATCH /api/settings"), "used PATCH /api/settings");
  assert.equal(deedWords("desk-moved", ""), "desk-moved");
});
