import assert from "node:assert/strict";
import { it } from "node:test";
import { isCommonWord } from "./common-words.ts";

it("everyday words are known, with their usual endings", () => {
  const common = [
    "the",
    "wait",
    "write",
    "notes",
    "passes",
    "waited",
    "named",
    "writing",
    "waiting",
    "badly",
    "waiter",
  ];
  assert.deepEqual(
    [...common, "week's", "monday", "tokyo"].filter((word) => !isCommonWord(word)),
    [],
  );
});

it("names, slips and what only ends alike are not", () => {
  const others = ["", "dana", "globex", "forcast", "writs", "wes", "awed", "bing", "writly", "dana's"];
  assert.deepEqual(others.filter(isCommonWord), []);
});
