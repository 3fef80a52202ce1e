import type { Finding, LetterField } from "../../letter.ts";
import { isCommonWord } from "../common-words.ts";
import { finding, type Rule } from "../finding.ts";
import { fold } from "../fold.ts";
import type { Span, Word } from "../letter-text.ts";
import type { Look } from "../look.ts";
import { MOST_FINDINGS } from "../phrases.ts";

const RULE = "letter.shouting";

/** Ordinary words that are abbreviations in capitals. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "it us or in am pm hr cv ok ai id tv pr pc who may was api bi sat act gap ace aids mit pin ram soap rest star cat care safe lead top map pay fit go ma me md pa la al hi he so do no to my is as at be by up we per sum net tea pet has add age air all ada can dec eta eva ice imo ira let log mar mid nor odd oil one out own raw ray red run sad see set sex shy sin sip sit six ski sky son sue sun tab tag tan tap tar tax ten tin tip toe ton tow toy try two van via war web wet win won yes zip dare made past perm team help word here case mine lean agile scrum raci swot smart base epic asap care basic excel".split(
    " ",
  ),
);
/** Short as they are, in capitals these are shouted. */
const SHOUTED: ReadonlySet<string> = new Set(
  "so no not yes all any now you your my me we do too very please really never always must need want love thanks thank great best amazing today soon ever still again urgent important immediately perfect absolutely definitely sorry hire hope help this that every only job dream free new huge more most happy excited everything anything nothing".split(
    " ",
  ),
);

/** More than these in one letter are too many. */
const MOST_MARKS = 3;

/** Words in capitals, and exclamation marks in a row or by the handful. */
export const shouting: Rule = (look) => {
  const { text, subject } = look;
  return [
    ...loudWords(look.subjectWords, look, "subject"),
    ...(/[A-Z\u00c0-\u00de]{2}/.test(text.body) ? loudWords(text.words, look, "body") : []),
    ...marksIn(subject, [{ start: 0, end: subject.length }], "subject"),
    ...marksIn(text.lower, text.own, "body"),
  ].slice(0, MOST_FINDINGS);
};

function loudWords(words: readonly Word[], look: Look, field: LetterField): readonly Finding[] {
  const found: Finding[] = [];
  for (let i = 0; i < words.length; ) {
    const run = runOfCapitals(words, i);
    const loud = run.filter((word) => isLoud(word, look));
    if (loud.length > 0 && (run.length > 1 || !ABBREVIATIONS.has(loud[0]!.lower) || SHOUTED.has(loud[0]!.lower))) {
      found.push(loudAt(run.length > 1 ? { start: run[0]!.start, end: run.at(-1)!.end } : loud[0]!, look, field));
    }
    i += Math.max(1, run.length);
  }
  return found;
}

/** Words in capitals that follow each other. */
function runOfCapitals(words: readonly Word[], first: number): readonly Word[] {
  let end = first;
  while (
    end < words.length &&
    isInCapitals(words[end]!.text) &&
    (end === first || words[end]!.start - words[end - 1]!.end < 3)
  )
    end += 1;
  return words.slice(first, end);
}

function isInCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase() && !/\d/.test(text);
}

/** An everyday word, and no name or term of the case. */
function isLoud({ text, lower }: Word, { vocabulary, names, context: { theCase } }: Look): boolean {
  if (text.length < 2 || names.isContact(lower) || names.isWriter(lower)) return false;
  if (SHOUTED.has(lower)) return true;
  if (vocabulary.has(fold(lower)) && wordsInCapitals(theCase.company + theCase.role).has(text)) return false;
  return text.length > 2 && isCommonWord(lower) && !(text.length < 5 && ABBREVIATIONS.has(lower));
}

function wordsInCapitals(text: string): ReadonlySet<string> {
  return new Set(text.split(/[\s,.&/-]+/).filter((word) => word === word.toUpperCase()));
}

function loudAt(at: Span, { letter, text }: Look, field: LetterField): Finding {
  const written = (field === "subject" ? (letter.subject ?? "") : text.body).slice(at.start, at.end);
  const fix = at.start === 0 ? `${written[0]}${written.slice(1).toLowerCase()}` : written.toLowerCase();
  return finding({
    rule: RULE,
    severity: "warns",
    field,
    at,
    message: "Capitals read as shouting: the words are strong enough in small letters.",
    fix,
  });
}

function marksIn(text: string, own: readonly Span[], field: LetterField): readonly Finding[] {
  if (!text.includes("!") && !text.includes("??")) return [];
  const stretches = own.map(({ start, end }) => ({ start, said: text.slice(start, end) }));
  for (const { start, said } of stretches) {
    const found = /!\s?!+|\?!+|!\?+|(?<=\w)\?{2,}/.exec(said);
    if (found === null) continue;
    const [marks] = found;
    const at = { start: start + found.index, end: start + found.index + marks.length };
    return [marksAt(at, field, marks[0], !marks.includes("!"))];
  }
  const all = stretches.flatMap(({ start, said }) => Array.from(said.matchAll(/!/g), ({ index }) => start + index));
  const one = all[MOST_MARKS];
  return one === undefined ? [] : [marksAt({ start: one, end: one + 1 }, field, ".")];
}

function marksAt(at: Span, field: LetterField, fix: string | undefined, isOnlyAsking = false): Finding {
  return finding({
    rule: RULE,
    severity: "warns",
    field,
    at,
    message: isOnlyAsking
      ? "One question mark asks as much as two."
      : "Exclamation marks wear off: one in a letter is plenty.",
    ...(fix === undefined ? undefined : { fix }),
  });
}
