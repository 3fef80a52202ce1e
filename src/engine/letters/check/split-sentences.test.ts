import assert from "node:assert/strict";
import { it } from "node:test";
import { readLetter } from "./read-letter.ts";

const NAMES = {
  isContact: (word: string) => word.toLowerCase() === "dana",
  isWriter: (word: string) => word.toLowerCase() === "alex",
};

/** What is said, and its sentences in lower case: which paragraph each stands in, and whether it asks. */
const SAID: readonly (readonly [said: string, sentences: string])[] = [
  ["One. Two! Three? Four… Five", "0 one. / 0 two! / 0? three? / 0 four… / 0 five"],
  ['Is it? (Yes.) "No!" So.', '0? is it? / 0 (yes.) / 0 "no!" / 0 so.'],
  ["Mr. Kim met Dr. Lee at 10 a.m. today.", "0 mr. kim met dr. lee at 10 a.m. today."],
  ["See e.g. this, i.e. that, etc. and so on.", "0 see e.g. this, i.e. that, etc. and so on."],
  ["It costs 3. Then more.", "0 it costs 3. / 0 then more."],
  ["On 21. we meet. On 21.11. we talk.", "0 on 21. we meet. / 0 on 21.11. we talk."],
  ["On the 21. November it is.", "0 on the 21. november it is."],
  ["By 5. december or so. By 5. Dezember.", "0 by 5. december or so. / 0 by 5. dezember."],
  ["It is vitamin c. And I. So we said.", "0 it is vitamin c. and i. / 0 so we said."],
  ["I met A. Kim.", "0 i met a. kim."],
  [
    "Items:\n- one\n- two\n* three\n• four\n1. five\n12) six",
    "0 items: / 0 one / 0 two / 0 three / 0 four / 0 five / 0 six",
  ],
  ["One is here.\n\nTwo is here.\n \nThree is\nstill here. Four is.", "0 one is here. / 1 two is here."],
  ["What?! Really?) Yes!?", "0? what?! / 0? really?) / 0? yes!?"],
  ['He said "I will come back soon" and "no".', '0 he said "                     " and "no".'],
  ['He said "two words" then.', '0 he said "two words" then.'],
  ["Wait... what", "0 wait... / 0 what"],
  ["x@y.example.org is it. Fine", "0 x@y.example.org is it. / 0 fine"],
  ["  Spaced.   Out.  ", "0 spaced. / 0 out."],
  ["A v.2.0 of it. End", "0 a v.2.0 of it. / 0 end"],
  ["He left at 5 p.m. Then U.S. law.", "0 he left at 5 p.m. then u.s. law."],
  ["Items:\n  - first one\n\t2) second one", "0 items: / 0 first one / 0 second one"],
  ["It stands at a?b=c there.", "0 it stands at a?b=c there."],
  ["It was (no. 3) fine.", "0 it was (no. 3) fine."],
  ['"Mr. Kim" came.', '0 "mr. kim" came.'],
];

function sentencesOf(said: string): string {
  return readLetter(`Hi Dana,\n\n${said}\n\nAlex`, NAMES)
    .sentences.map(({ paragraph, isQuestion, text }) => `${paragraph}${isQuestion ? "?" : ""} ${text}`)
    .join(" / ");
}

it("what is said is cut into sentences", () => {
  assert.deepEqual(
    SAID.map(([said]) => [said, sentencesOf(said)]),
    SAID,
  );
});
