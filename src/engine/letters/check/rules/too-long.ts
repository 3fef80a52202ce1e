import { finding, NO_FINDINGS, NOWHERE, type Rule } from "../finding.ts";
import { type LetterText, LONGEST_LOOKED_AT } from "../letter-text.ts";
import { wordsIn } from "../read-letter.ts";

const RULE = "letter.too-long";

/** Where no brief says how long: an email to an employer, one to a candidate. A judgement. */
const LONGEST_LETTER_WORDS = 125;
const LONGEST_EMPLOYER_WORDS = 150;

/** More words than the brief allows, from the greeting to the signature; quoted text is not counted. */
export const tooLong: Rule = (look) => {
  const { context, letter, text, isCandidate } = look;
  if (context.kind === "check-in-call") return NO_FINDINGS;
  if (text.isCut) return [finding({ rule: RULE, severity: "warns", at: NOWHERE, message: CUT })];
  const most = context.step?.brief.maxWords ?? (isCandidate ? LONGEST_LETTER_WORDS : LONGEST_EMPLOYER_WORDS);
  if (text.body.length < most * 2) return NO_FINDINGS;
  const count = countWords(text);
  if (count <= most) return NO_FINDINGS;
  const message = `This has ${count} words; ${letter.channel === "post" ? "a card" : "a letter"} of at most ${most} is read to its end.`;
  const at = { start: text.own[0]?.start ?? 0, end: text.own.at(-1)?.end ?? 0 };
  return [finding({ rule: RULE, severity: "warns", at, message })];
};

const CUT = `This is far too long: only its first ${LONGEST_LOOKED_AT} characters were looked at.`;

/** The writer's words from greeting to signature. */
export function countWords({ body, lower, words, greeting, signOff }: LetterText): number {
  let count = words.length;
  for (const frame of [greeting, signOff]) {
    if (frame === undefined) continue;
    const { start, end } = frame;
    count += wordsIn(body.slice(start, end), lower.slice(start, end), start).length;
  }
  return count;
}
