import assert from "node:assert/strict";
import { it } from "node:test";
import { stem, stemsOf, topicStems } from "./topic-words.ts";

/** Words that are one, and what is kept of them. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  forecast: ["forecast", "forecasts", "forecasting", "forecasted", "forecaster", "forecasters", "forecastings"],
  organ: ["organisation", "organisations", "organization", "organizations"],
  found: ["foundation", "foundations"],
  plan: ["plan", "plans", "planned", "planning", "planner"],
  invest: ["invest", "investment", "investments"],
  repeat: ["repeatedly", "repeats"],
  mov: ["move", "moves", "moved", "moving"],
  story: ["story", "stories"],
  carry: ["carry", "carries", "carried", "carrier"],
  call: ["call", "calls", "calling"],
  pass: ["passes", "passing"],
  quick: ["quickly", "quick"],
  red: ["red"],
  sing: ["sing"],
  tie: ["ties"],
};

it("words that differ in their ending are one", () => {
  assert.deepEqual(
    Object.entries(ALIKE).map(([kept, words]) => [kept, ...new Set(words.map(stem))]),
    Object.keys(ALIKE).map((kept) => [kept, kept]),
  );
});

it("the words of a topic are those that carry meaning, each part by itself", () => {
  assert.deepEqual(
    [...stemsOf("the month-end close, and Dana's R&D/Q4 plans for 12 teams in 2026")],
    ["month", "end", "clos", "dana", "q4", "plan", "team", "2026"],
  );
  assert.deepEqual([...topicStems(["plan", "planning", "a", "x", "is"])], ["plan"]);
  assert.deepEqual([...stemsOf(`${"ab".repeat(200)}c more`)], ["ab".repeat(200)]);
  assert.deepEqual([...stemsOf("?!")], []);
});
