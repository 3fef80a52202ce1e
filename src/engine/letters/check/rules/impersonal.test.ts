import assert from "node:assert/strict";
import { it } from "node:test";
import { describeLetters, found, type SampleLetter } from "../check.suite.ts";

describeLetters("letter.impersonal", {
  finds: {
    "Hi Dana,\n\nThank you for taking the time to meet with me. I am excited about the opportunity and believe my skills are a great match.\n\nAlex":
      "warns: ",
    "Hi Dana,\n\nThank you so much for the interview today. I enjoyed learning more about Globex and the Senior Analyst position, and I am confident that I could contribute to your team.\n\nAlex":
      "warns: ",
    "Hi Dana,\n\nIt was a pleasure to meet you. I look forward to hearing from you.\n\nAlex": "warns: ",
  },
  passes: [
    "Hi Dana,\n\nThank you for telling me about the team in Lisbon.\n\nAlex",
    "Hi Dana,\n\nI enjoyed hearing how you forecast revenue.\n\nAlex",
    "Hi Dana,\n\nYour colleagues in Portugal sound like people who swim before breakfast, and I would happily share an ocean with them.\n\nAlex",
  ],
});

/** Whom a letter thanks for what, and how bad that is. */
const THANKS: readonly (readonly [to: string, said: string, found: string])[] = [
  ["dana", "Thank you for the revenue.", ""],
  ["dana", "I like how you forecast.", ""],
  ["dana", "Thank you for it all.", "warns: Nothing here You talked about the revenue forecast."],
  ["dana", "Thank you for the start dates.", "warns: Nothing here You talked about the revenue forecast."],
  ["dana", "Thank you for the start.", "warns: Nothing here You talked about the revenue forecast."],
  ["dana", "Thank you for [topic].", "hints: Nothing here You talked about the revenue forecast."],
  ["dana", "Otters build dams upstream.", ""],
  ["dana", "Otters build dams.", "warns: Nothing here You talked about the revenue forecast."],
  ["dana", "Otters build Tuesday dams with Joan.", "warns: Nothing here You talked about the revenue forecast."],
  ["dana", "An analyst and Globex build dams.", "warns: Nothing here You talked about the revenue forecast."],
  ["lee", "Thank you for the start dates.", ""],
  ["lee", "Thank you for the start.", "warns: Nothing here You talked about start dates."],
  ["lee", "Thank you for the revenue forecast.", "warns: This names You talked about start dates."],
  ["lee", "Thank you for the revenue.", "warns: Nothing here You talked about start dates."],
  ["lee", "Thank you for Lisbon.", "warns: This names You talked about start dates."],
  ["joan", "Thank you for the revenue forecast.", ""],
  ["joan", "Thank you for it all.", "hints: Nothing here"],
];

function judgement(to: string, said: string, sample: SampleLetter = {}): string {
  return found("letter.impersonal", `Hello,\n\n${said}\n\nBest,\nAlex`, { ...sample, to })
    .map(({ severity, message }) => {
      const [, begins, , hint = ""] = /^(Nothing here|This names)([^.]*)\.( .*)?$/.exec(message) ?? [];
      return `${severity}: ${begins}${hint}`;
    })
    .join(" + ");
}

it("[letter.impersonal] what was talked about is this reader's, and not everybody's word", () => {
  assert.deepEqual(
    THANKS.map(([to, said]) => [to, said, judgement(to, said)]),
    THANKS,
  );
});

it("[letter.impersonal] thanks and cards of candidates are looked at, and nothing else", () => {
  assert.notEqual(judgement("dana", "It was good.", { kind: "card" }), "");
  assert.equal(judgement("dana", "It was good.", { kind: "check-in" }), "");
  assert.equal(judgement("dana", "It was good.", { side: "employer" }), "");
  assert.equal(judgement("dana", ""), "");
});
