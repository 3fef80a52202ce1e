import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readLetter } from "./read-letter.ts";

const NAMES = {
  isContact: (word: string) => ["dana", "kim", "lee"].includes(word.toLowerCase()),
  isWriter: (word: string) => ["alex", "moreau"].includes(word.toLowerCase()),
};

/** How a letter ends, its sign-off with `/` for line breaks, and what of the ending is still said. */
type Row = readonly [end: string, signOff: string, said: string];

const ENDS: readonly Row[] = [
  ["\nBest,\nAlex", "Best,/Alex", ""],
  ["\nBest regards,\nAlex Moreau", "Best regards,/Alex Moreau", ""],
  ["\nKind regards\nAlex", "Kind regards/Alex", ""],
  ["\nThanks again,\nAlex", "Thanks again,/Alex", ""],
  ["\nThank you so much, and best,\nAlex", "Thank you so much, and best,/Alex", ""],
  ["\nThanks,\nAlex", "Thanks,/Alex", ""],
  ["\nMany thanks\n", "Many thanks", ""],
  ["\nSincerely", "Sincerely", ""],
  ["\nYours truly,\nAlex", "Yours truly,/Alex", ""],
  ["\nYours sincerely,\nA. Moreau", "Yours sincerely,/A. Moreau", ""],
  ["\nWith warmest regards,\nAlex", "With warmest regards,/Alex", ""],
  ["\nAll the very best,\nAlex", "All the very best,/Alex", ""],
  ["\nTake care!\nAlex", "Take care!/Alex", ""],
  ["\nCheers – Alex", "Cheers – Alex", ""],
  ["\nCheers, Alex", "Cheers, Alex", ""],
  ["\nBest Alex", "Best Alex", ""],
  ["\nBest from Alex", "Best from Alex", ""],
  ["\nBest, Zoe", "Best, Zoe", ""],
  ["\nBest, zoe", "Best, zoe", ""],
  ["\nThanks Zoe", "Thanks Zoe", ""],
  ["\nMit freundlichen Grüßen\nAlex", "Mit freundlichen Grüßen/Alex", ""],
  ["\nFreundliche Grüße,\nAlex", "Freundliche Grüße,/Alex", ""],
  ["\nViele Grüße\nAlex", "Viele Grüße/Alex", ""],
  ["\nLG Alex", "LG Alex", ""],
  ["\nMfG\nAlex", "MfG/Alex", ""],
  ["\nCordialement,\nAlex", "Cordialement,/Alex", ""],
  ["\nUn saludo\nAlex", "Un saludo/Alex", ""],
  ["\nTalk soon,\nAlex", "Talk soon,/Alex", ""],
  ["\nSpeak to you soon!\nAlex", "Speak to you soon!/Alex", ""],
  ["\nSee you on Tuesday,\nAlex", "See you on Tuesday,/Alex", ""],
  ["\nUntil then,\nAlex", "Until then,/Alex", ""],
  ["\nTill next week\nAlex", "Till next week/Alex", ""],
  ["\nHave a good weekend ahead!\nAlex", "Have a good weekend ahead!/Alex", ""],
  ["\nHave an easy start there.\nAlex", "Have an easy start there./Alex", ""],
  ["\nLooking forward to the next step,\nAlex", "Looking forward to the next step,/Alex", ""],
  ["\nI look forward to it all,\nAlex", "I look forward to it all,/Alex", ""],
  ["\nI am looking forward to it,\nAlex", "I am looking forward to it,/Alex", ""],
  ["\nI'm looking forward to it,\nAlex", "I'm looking forward to it,/Alex", ""],
  ["\nHoping to see you there,\nAlex", "Hoping to see you there,/Alex", ""],
  ["\nFrom a grateful visitor,\nAlex", "From a grateful visitor,/Alex", ""],
  ["\nThat was all,\nAlex", "That was all,/Alex", ""],
  [
    "\nThat was really all I wanted to say to you now, Dana,\nAlex",
    "Alex",
    "That was really all I wanted to say to you now, Dana,",
  ],
  ["\n– Alex", "– Alex", ""],
  ["\n-- Alex", "-- Alex", ""],
  [" Alex", " Alex", ""],
  ["\n- a.m.", "- a.m.", ""],
  ["\nAlex", "Alex", ""],
  ["\nalex", "alex", ""],
  ["\nAlex Moreau, Analyst", "Alex Moreau, Analyst", ""],
  ["\nZoe", "Zoe", ""],
  ["\nZoe Lopez", "Zoe Lopez", ""],
  ["\nZoe de Lopez", "Zoe de Lopez", ""],
  ["\nAlex 🙂", "Alex 🙂", ""],
  ["\nAlex :)", "Alex :)", ""],
  ["\nAlex <3", "Alex <3", ""],
  ["\nAlex xx", "Alex xx", ""],
  [" Best, Alex", " Best, Alex", ""],
  [" Best regards, Alex", " Best regards, Alex", ""],
  [" Thanks, Alex.", " Thanks, Alex.", ""],
  [" Best,", " Best,", ""],
  [" – Alex", " – Alex", ""],
  [" Alex Moreau", " Alex Moreau", ""],
  [" It was Alex", " It was Alex", ""],
  [" Thank you! Best wishes, Zoe", "Best wishes, Zoe", "Thank you!"],
  ["\nBest,\nAlex\n+1 212 555 0100\nalex@example.org", "Best,/Alex/+1 212 555 0100/alex@example.org", ""],
  [
    "\nBest,\nAlex\nThis sentence is far too long to be one of a signature.",
    "Alex/This sentence is far too long to be one of a signature.",
    "Best,",
  ],
  ["\nBest,\nAlex\nDipl. Ing. Head of all the works", "Best,/Alex/Dipl. Ing. Head of all the works", ""],
  ["\nBest,\nAlex\n\nP.S. Hello to Lee.", "Best,/Alex", "P.S. Hello to Lee."],
  ["\nBest,\nAlex\n\nPS: Hello to Lee.\nAlex", "Best,/Alex", "PS: Hello to Lee."],
  ["\nBest,\nAlex\n\nPPS Hello.", "Best,/Alex", "PPS Hello."],
  ["\nBest,\nAlex\n\np.s.", "Best,/Alex", "p.s."],
  ["\nThank you,\n\nAlex Moreau\nAnalyst", "Thank you,//Alex Moreau/Analyst", ""],
  ["\nRegards,\n\n\nAlex", "Regards,///Alex", ""],
  ["\nBest?\nAlex", "Alex", "Best?"],
  ["\nWarmly,", "Warmly,", ""],
  ["\nSincerely yours Alex Moreau", "Sincerely yours Alex Moreau", ""],
  ["\nGreetings from Lisbon,\nAlex", "Greetings from Lisbon,/Alex", ""],
  ["\nIn anticipation,\nAlex", "In anticipation,/Alex", ""],
  ["\nWith much appreciation and best regards,\nAlex", "With much appreciation and best regards,/Alex", ""],
  ["\n~ Alex", "~ Alex", ""],
  ["\n– alex", "– alex", ""],
  ["\n- A. M.", "- A. M.", ""],
  ["\n-- \nAlex", "Alex", "--"],
  ["\nBest,\n- Alex", "Best,/- Alex", ""],
  ["\nMany many thanks and all the best,\nAlex", "Many many thanks and all the best,/Alex", ""],
  ["\nTalk to you later,\nAlex", "Talk to you later,/Alex", ""],
  ["\nWishing you a calm week there,\nAlex", "Wishing you a calm week there,/Alex", ""],
  ["\nUntil we meet again,\nAlex", "Until we meet again,/Alex", ""],
  ["\nLook forward to seeing you all,\nAlex", "Look forward to seeing you all,/Alex", ""],
  ["\nI'm looking forward to it.\nZoe", "Zoe", "I'm looking forward to it."],
];

const NO_SIGN_OFFS: readonly string[] = [
  "\nThanks for today.",
  "\nAlex?",
  "\nAlex:",
  "\nzoe",
  "\nZoe wrote this.",
  "\nBest, Anna Maria Luisa de Medici",
  "\nBest, zoeY",
  "\nIt was late. Alex was there too. So",
];

function read(end: string): Row | undefined {
  const body = `Hi Dana,\n\nThat was a good hour.\n${end}`;
  const { signOff, sentences } = readLetter(body, NAMES);
  if (signOff === undefined) return undefined;
  const said = sentences.slice(1).map(({ start, end: until }) => body.slice(start, until));
  return [end, body.slice(signOff.start, signOff.end).replaceAll("\n", "/"), said.join(" ; ")];
}

describe("the sign-off of a letter", () => {
  it("is told from what is said before and after it", () => {
    assert.deepEqual(
      ENDS.map(([end]) => read(end)),
      ENDS,
    );
  });

  it("is not seen where there is none", () => {
    assert.deepEqual(
      NO_SIGN_OFFS.filter((end) => read(end) !== undefined),
      [],
    );
  });
});
