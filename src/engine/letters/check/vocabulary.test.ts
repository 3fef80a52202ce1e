import assert from "node:assert/strict";
import { it } from "node:test";
import type { Case, Fact } from "../../model/index.ts";
import { NEW_YORK } from "../../reading/sample-facts.suite.ts";
import { dana, date, moment, talk } from "./check.suite.ts";
import { foldedWords, readVocabulary } from "./vocabulary.ts";

const at = moment("2026-11-13 16:00");
const FACTS: readonly Fact[] = [
  { ...talk, note: "windy" },
  { ...date, note: "hopeful", nextSteps: "a panel" },
  { id: "p", at, kind: "promise", to: "dana", what: "the paper", note: "soon" },
  { id: "n", at, kind: "news", what: "exam passed", note: "glad" },
  { id: "m", at, kind: "note", note: "umbrella" },
  { id: "s", at, kind: "sent", to: "dana", channel: "email", purpose: "other", note: "brief" },
];

it("the words of a case are those of its company, role, titles, topics, promises, news and notes", () => {
  const theCase: Case = {
    side: "candidate",
    role: "Data Engineer",
    company: "Müller & Co.",
    me: { name: "Alex Moreau" },
    calendar: NEW_YORK,
    contacts: [{ ...dana, title: "Head of Smelting" }],
    facts: FACTS,
  };
  assert.deepEqual([...readVocabulary(theCase)].toSorted(), [
    ...["a", "brief", "co", "data", "dates", "engineer", "exam", "forecast", "glad", "head", "hopeful", "lisbon"],
    ...["muller", "of", "panel", "paper", "passed", "revenue", "smelting", "soon", "start", "team", "the", "umbrella"],
    "windy",
  ]);
});

it("a word is folded without the 's of an owner, as far as a text is read", () => {
  assert.deepEqual(foldedWords("Dana's Ångström-plan, the boss’ 3rd"), ["dana", "angstromplan", "the", "boss", "3rd"]);
  assert.deepEqual(foldedWords(`${"x".repeat(399)}yz`), [`${"x".repeat(399)}y`]);
});
