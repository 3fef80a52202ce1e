import assert from "node:assert/strict";
import { it } from "node:test";
import { type CheckedLetter, checkHalf, measureLetterRules } from "../../bench/letter-rules.ts";
import type { Finding } from "../../src/engine/letters/index.ts";
import type { Label } from "./letters.ts";

/** Where the rules and the labels of one letter differ: `r12 letter.gap missed`. */
function differences({ labelled, findings }: CheckedLetter): readonly string[] {
  const { subject, body } = labelled.letter;
  const said = findings.filter(({ severity }) => severity !== "hints");
  const due = labelled.expect.filter(({ severity }) => severity !== "hints");
  const missed = due.filter(({ rule }) => !said.some((each) => each.rule === rule)).map(({ rule }) => `${rule} missed`);
  const others = said.map(({ rule, field, start, end }) => {
    const label = due.find((each) => each.rule === rule);
    if (label === undefined) return `${rule} not labelled`;
    return touches({ start, end }, field === "subject" ? (subject ?? "") : body, label)
      ? undefined
      : `${rule} elsewhere`;
  });
  return [...missed, ...others].filter((each) => each !== undefined).map((each) => `${labelled.id} ${each}`);
}

function touches({ start, end }: Pick<Finding, "start" | "end">, text: string, { excerpt }: Label): boolean {
  if (excerpt === undefined) return true;
  const at = text.indexOf(excerpt);
  return at !== -1 && start < at + excerpt.length && at < end;
}

it("in the letters that may be looked at, the rules find what the labels say, and hardly anything else", () => {
  assert.deepEqual(checkHalf("tune").flatMap(differences), [
    "L019 letter.status-in-thank-you elsewhere",
    "L077 letter.impersonal missed",
    "L089 letter.desperate elsewhere",
    "L141 letter.desperate elsewhere",
    "L149 letter.reproach elsewhere",
  ]);
});

it("in the letters that are kept back, each rule finds as many as it did, and warns of as few others", () => {
  const figures = measureLetterRules("held-out").map(({ rule, found, broken, falseAlarms }) => [
    rule.replace("letter.", ""),
    [found, broken, falseAlarms],
  ]);
  assert.deepEqual(Object.fromEntries(figures), HELD_OUT);
});

/** By rule: letters found, letters that break it, letters found that do not. */
const HELD_OUT = {
  "status-in-thank-you": [11, 14, 2],
  "wrong-name": [15, 17, 0],
  "wrong-fact": [10, 10, 0],
  "wrong-date": [13, 14, 1],
  "same-letter": [12, 12, 0],
  "card-equals-email": [7, 7, 0],
  "too-long": [6, 6, 0],
  "not-shorter": [7, 7, 0],
  "nothing-new": [5, 7, 0],
  impersonal: [15, 15, 1],
  pressure: [7, 12, 0],
  desperate: [4, 7, 1],
  reproach: [4, 6, 1],
  apology: [7, 8, 0],
  "no-reference": [7, 7, 2],
  subject: [7, 7, 0],
  greeting: [6, 6, 0],
  "sign-off": [6, 6, 1],
  attachment: [6, 6, 0],
  gap: [6, 6, 1],
  shouting: [7, 7, 1],
  unfair: [5, 7, 1],
  "unclear-no": [6, 6, 0],
  "promise-without-date": [6, 8, 0],
};
