import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countWords, finishSubject, finishText } from "./finish-text.ts";

const gap = (text: string) => `\ue000${text}\ue001`;

describe("a finished text", () => {
  it("has single spaces, and one empty line between paragraphs, however the template was set", () => {
    assert.equal(finishText("  One\t two\n three \n \t\n\n \nFour").text, "One two three\n\nFour");
    assert.equal(finishText(" \n\n ").text, "");
  });

  it("has no full stop after another end of a sentence", () => {
    assert.equal(finishText("Really?. Yes!. So… . Well….").text, "Really? Yes! So… . Well…");
  });

  it("keeps the lines that were meant", () => {
    assert.equal(finishText("Bye, \ue002 Alex\nMoreno").text, "Bye,\nAlex Moreno");
    assert.equal(finishText("Ask:\n  - this\n\t- that").text, "Ask:\n- this\n- that");
    assert.equal(finishText("a well\n-known thing").text, "a well -known thing");
  });

  it("says where each gap is, in its order", () => {
    assert.deepEqual(finishText(`A ${gap(" one ")} b ${gap("two")}.`), {
      text: "A [one] b [two].",
      gaps: [
        { text: "one", start: 2, end: 7 },
        { text: "two", start: 10, end: 15 },
      ],
    });
    assert.deepEqual(finishText("A \ue000 left open"), { text: "A  left open", gaps: [] });
    assert.deepEqual(finishText("A (none)").gaps, []);
  });

  it("has a subject of one line, with its gaps in words", () => {
    assert.equal(finishSubject(` Thanks,\n ${gap("name")}\ue002again `), "Thanks, [name] again");
  });
});

describe("words", () => {
  it("begin with a letter or a digit, and end where a space is", () => {
    assert.equal(countWords("It’s 3 o'clock – e-mail: élan. [gap]"), 6);
    assert.equal(countWords("– … !"), 0);
    assert.equal(countWords(""), 0);
  });
});
