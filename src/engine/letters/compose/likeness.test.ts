import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { EarlierLetter } from "../letter.ts";
import { likenessToEarlier } from "./likeness.ts";

function sent(body: string): EarlierLetter {
  return { to: "dana", channel: "email", subject: null, body, attachments: [], purpose: "other", at: 0 };
}

const SAID = "one two three four five six seven";

describe("likeness to letters that went out", () => {
  it("is all where the same is said, whatever greeting and signature stand around it and however it is written", () => {
    assert.equal(
      likenessToEarlier(`Hello Dana,\n\n${SAID}\n\nAlex`, [
        sent(`Dear Lee,\n\nOne TWO three, four – five six seven.\n\nAl`),
      ]),
      1,
    );
  });

  it("is the share of the shorter text's runs of three words that both have", () => {
    assert.equal(likenessToEarlier(SAID, [sent("one two three four and more of another kind")]), 2 / 5);
    assert.equal(likenessToEarlier("one two three four", [sent(SAID)]), 1);
  });

  it("is that to the likest of them", () => {
    assert.equal(likenessToEarlier(SAID, [sent("nothing of it here"), sent(SAID), sent("one two three nine")]), 1);
  });

  it("is none where nothing went out, nothing is shared, or there are no three words", () => {
    assert.equal(likenessToEarlier(SAID, []), 0);
    assert.equal(likenessToEarlier(SAID, [sent("seven six five four three two one")]), 0);
    assert.equal(likenessToEarlier("one two", [sent("one two")]), 0);
    assert.equal(likenessToEarlier("one two", [sent(SAID)]), 0);
    assert.equal(likenessToEarlier(SAID, [sent("one two")]), 0);
  });

  it("looks at greetings and signatures only where nothing stands between them", () => {
    assert.equal(likenessToEarlier("one two three\n\nfour five six", [sent("one two three four five six")]), 1);
    assert.equal(likenessToEarlier("one two three\n\nnine ten eleven\n\nfour", [sent("one two three")]), 0);
  });

  it("looks at the sixty latest letters and the first 4,000 characters of each", () => {
    const others = Array.from({ length: 60 }, (_, i) => sent(`letter number ${i} of another kind`));
    assert.equal(likenessToEarlier(SAID, [sent(SAID), ...others.slice(1)]), 1);
    assert.equal(likenessToEarlier(SAID, [sent(SAID), ...others]), 0);
    assert.equal(likenessToEarlier(SAID, [sent(`${" ".repeat(4_000)}${SAID}`)]), 0);
  });
});
