import assert from "node:assert/strict";
import { it } from "node:test";
import { People } from "./people.ts";
import { readLetter } from "./read-letter.ts";
import { isAlike, type Substance, substanceOf } from "./substance.ts";

const PEOPLE = new People([{ id: "dana", name: "Dana Kim", role: "interviewer" }]);
const NAMES = { isContact: (word: string) => word === "dana", isWriter: (word: string) => word === "alex" };

const FORECAST = "Moving the revenue forecast out of spreadsheets is what draws me.";
const FORECAST_TURNED = "What draws me is out of spreadsheets moving the revenue forecast.";
const ARCHIVE = "Your story of the flooded archive made me laugh.";
const ARCHIVE_TURNED = "The flooded archive of your story made me laugh.";
const LISBON = "The team in Lisbon swims before breakfast, and so do we here.";
const BRIDGE = "Bridges taught my father patience, as he never tired of saying.";
const CATS = "Two cats guard our garden against every other bird.";
const RAIN = "Rain fell on all seven days that spring had left.";

function substance(...said: readonly string[]): Substance {
  return substanceOf(readLetter(`Hi Dana,\n\n${said.join(" ")}\n\nAlex`, NAMES), PEOPLE);
}

function areAlike(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [substance(...one), substance(...other)];
  const isSo = isAlike(a, b);
  assert.equal(isAlike(b, a), isSo);
  return isSo;
}

it("what a letter says are the words of its sentences, with every name one", () => {
  const { sentences, shingles, wordCount } = substance("Hello, Dana Kim!", "???", "So it is good.");
  assert.deepEqual(sentences, [
    ["hello", "*", "*"],
    ["so", "it", "is", "good"],
  ]);
  assert.equal(shingles.size, 5);
  assert.equal(wordCount, 7);
});

it("letters that differ in a name, in a sentence of four, or in where sentences end are alike", () => {
  assert.equal(areAlike([`Dana, ${FORECAST}`], [`Kim, ${FORECAST}`]), true);
  assert.equal(areAlike([FORECAST, ARCHIVE, LISBON, CATS], [FORECAST, ARCHIVE, LISBON, RAIN]), true);
  assert.equal(areAlike([FORECAST, "And so on."], [FORECAST, "It was good."]), true);
  const cut = FORECAST.replace("forecast out", "forecast. Out").replace("is what", "is. What");
  assert.equal(areAlike([FORECAST, ARCHIVE], [cut, ARCHIVE, LISBON, BRIDGE, CATS]), true);
});

it("a letter that stands whole in a longer one is like it", () => {
  assert.equal(areAlike([FORECAST, ARCHIVE], [LISBON, FORECAST, BRIDGE, CATS, ARCHIVE, RAIN]), true);
  assert.equal(areAlike([FORECAST], [LISBON, FORECAST, BRIDGE, CATS]), true);
  assert.equal(areAlike([FORECAST, "!!!"], [LISBON, FORECAST, BRIDGE, CATS]), true);
});

it("sentences of the same words in another order are the same", () => {
  assert.equal(areAlike([FORECAST, ARCHIVE, CATS], [FORECAST_TURNED, ARCHIVE_TURNED, RAIN]), true);
  assert.equal(areAlike([FORECAST, "And so on."], [FORECAST_TURNED, "It was good."]), false);
});

it("letters with a sentence or less in common, or too short to tell, are not alike", () => {
  assert.equal(areAlike([FORECAST, ARCHIVE], [LISBON, BRIDGE]), false);
  assert.equal(areAlike([FORECAST, ARCHIVE, LISBON], [FORECAST, BRIDGE, CATS]), false);
  assert.equal(areAlike(["Thank you for it all."], ["Thank you for it all.", LISBON]), false);
  assert.equal(areAlike(["Thank you for it all."], ["Thank you for it all."]), false);
  assert.equal(areAlike(["Thank you for it all, really."], ["Thank you for it all, really."]), true);
});
