import assert from "node:assert/strict";
import { it } from "node:test";
import { markLines } from "./mark-lines.ts";

/** A body in lower case, and its lines: text, blank, quoted, or the footer of a device. */
const LINES: readonly (readonly [body: string, kinds: string])[] = [
  ["hi\n\nyou", "tbt"],
  ["hi\n> quoted\nyou", "tqt"],
  ["sent from my iphone", "f"],
  ["sent from an old phone", "f"],
  ["sent via the app", "f"],
  ["sent with care", "f"],
  ["sent from", "t"],
  ["sent by me", "t"],
  ["get outlook for ios", "f"],
  ["get outlook for", "t"],
  ["sent on the go", "f"],
  ["sent on the go today", "t"],
  ["please excuse typos", "f"],
  ["please excuse any typos here", "f"],
  ["please excuse brevity", "f"],
  ["please excuse me", "t"],
  ["hi\nsent from my phone\nyou", "tft"],
  ["----- original message -----\nhi\n\nyou", "qqbq"],
  ["--original message--\nhi", "qq"],
  ["-- forwarded message --\nhi", "qq"],
  ["- original message -\nhi", "tt"],
  ["begin forwarded message:\nhi", "qq"],
  ["we begin forwarded message:\nhi", "tt"],
  ["____________________\nhi", "qq"],
  ["_____\nhi", "tt"],
  ["x ____________________\nhi", "tt"],
  ["from: dana\nsent: friday\nhi", "qqq"],
  ["*from:* dana\n*to:* alex\nhi", "qqq"],
  ["from: dana\n\n\ndate: x\nhi", "qbbqq"],
  ["from: dana\n\n\n\ndate: x\nhi", "tbbbtt"],
  ["from: dana\nhi", "tt"],
  ["from:\nto: alex\nhi", "ttt"],
  ["from the start: dana\nto: alex", "tt"],
  ["from: dana\nsubject: x", "qq"],
  ["on monday, lee wrote:\n> hi\nyou", "qqt"],
  ["on monday, lee wrote:\n\n> hi\n> you\nme", "qqqqt"],
  ["on monday, lee wrote:\nhi\nyou", "qqq"],
  ["on monday, lee okafor\nwrote:\n> hi\nyou", "qqqt"],
  ["on monday, lee okafor\nwrote:\n\nhi\nyou", "qqqqq"],
  ["on monday we met\nyou", "tt"],
  ["lee wrote:\n> hi\nyou", "tqt"],
  ["on monday lee wrote:", "q"],
  ["  hi  \n\t\nyou  ", "tbt"],
  ["", "b"],
];

function kindsOf(body: string): string {
  return markLines(body)
    .map(({ kind, text, start, end }) => {
      assert.equal(body.slice(start, end).trim(), text);
      return kind.charAt(0);
    })
    .join("");
}

it("the lines of a body are told apart", () => {
  assert.deepEqual(
    LINES.map(([body]) => [body, kindsOf(body)]),
    LINES,
  );
});

it("the line before a quotation has two hundred characters at most", () => {
  assert.equal(kindsOf(`on ${"x".repeat(191)}wrote:\nhi`), "qq");
  assert.equal(kindsOf(`on ${"x".repeat(192)}wrote:\nhi`), "tt");
});
