import assert from "node:assert/strict";
import { it } from "node:test";
import { signWords } from "./sign-words.ts";

it("a rule is told in plain words, with the words of the message where they say something", () => {
  assert.deepEqual(
    signWords([
      { rule: "rejection.better-fit", excerpt: " a better fit " },
      { rule: "away.de", excerpt: "nicht im Büro" },
    ]),
    [
      { words: "It reads as a no.", excerpts: ["a better fit"] },
      { words: "It says that they are away.", excerpts: ["nicht im Büro"] },
    ],
  );
});

it("what several rules show is said once; whom to turn to meanwhile is no absence", () => {
  assert.deepEqual(
    signWords([
      { rule: "away.en", excerpt: "out of the office" },
      { rule: "header.auto-submitted", excerpt: "" },
      { rule: "away.en", excerpt: "on holiday" },
      { rule: "away.en", excerpt: "on holiday" },
      { rule: "away.en-instead", excerpt: "urgent matters write" },
    ]),
    [
      { words: "It says that they are away.", excerpts: ["out of the office", "on holiday"] },
      { words: "Its sender marked it as written by a program, or to many.", excerpts: [] },
      { words: "It says whom to turn to meanwhile.", excerpts: ["urgent matters write"] },
    ],
  );
});

it("an id or a number is not shown to anybody", () => {
  assert.deepEqual(
    signWords([
      { rule: "in-reply-to", excerpt: "<a@b>" },
      { rule: "several-cases", excerpt: "3" },
    ]),
    [
      { words: "It answers a letter of this application.", excerpts: [] },
      { words: "It would fit another application as well.", excerpts: [] },
    ],
  );
});

it("a rule that came later is told by its name", () => {
  assert.deepEqual(signWords([{ rule: "moonphase", excerpt: "full" }]), [
    { words: "It fits the rule moonphase.", excerpts: ["full"] },
  ]);
});
