import assert from "node:assert/strict";
import { it } from "node:test";
import { signWords } from "./sign-words.ts";

it("a rule is told in plain words, with the words of the message where they say something", () => {
  assert.deepEqual(signWords({ rule: "rejection.better-fit", excerpt: " a better fit " }), {
    words: "It reads as a no.",
    excerpt: "a better fit",
  });
  assert.deepEqual(signWords({ rule: "away.de", excerpt: "nicht im Büro" }), {
    words: "It says that they are away.",
    excerpt: "nicht im Büro",
  });
});

it("an id or a number is not shown to anybody", () => {
  assert.deepEqual(signWords({ rule: "in-reply-to", excerpt: "<a@b>" }), {
    words: "It answers a letter of this application.",
    excerpt: undefined,
  });
  assert.equal(signWords({ rule: "several-cases", excerpt: "3" }).excerpt, undefined);
});

it("a rule that came later is told by its name", () => {
  assert.deepEqual(signWords({ rule: "moonphase", excerpt: "full" }), {
    words: "It fits the rule moonphase.",
    excerpt: "full",
  });
});
