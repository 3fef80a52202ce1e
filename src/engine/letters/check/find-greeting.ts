import { isCommonWord } from "./common-words.ts";
import { foldOwner } from "./fold.ts";
import type { Greeting, Span, Word } from "./letter-text.ts";
import { lowerUnits } from "./plain-units.ts";

const OPENING =
  /^(?:dear|hi|hello|hey(?: there)?|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen)|sehr geehrter?|liebe[rs]?|bonjour|ch[eè]re?|hola|estimad[oa]|querid[oa]|buen(?:os|as) (?:d[ií]as|tardes|noches)|ciao|salve|gentile|gentilissim[oa]|egregi[oa]|spettabile|car[oa]|ol[aá]|prezad[oa]|bom dia|boa tarde|hej|hei|hallå|god (?:dag|morgen|morgon)|kære|kjære|bästa|käre|moin|servus|grüß (?:gott|dich|sie|euch)|grüezi|werter?|verehrter?|beste|geachte|goede(?:morgen|middag|ndag)|hoi|cześć|dzień dobry|szanown[aiy] (?:panie|pani|państwo)|szanown[ay]|drog[ai]|namaste|namaskar|vanakkam|salaam|salam|assalamu alaikum|shalom|respected|esteemed|merhaba|sayın|selam|yo|morning|afternoon|evening|aloha|konnichiwa|xin chào|kính gửi|zdravo|dobrý den|ahoj|szia|kedves|tisztelt|buna|bună|to whom it may concern|to the (?:hiring|recruiting) (?:manager|team|committee))(?![\p{L}\p{N}'-])/u;

const TITLES: ReadonlySet<string> = new Set(
  "mr mrs ms miss mx dr prof professor doctor herr frau mme mlle monsieur madame señor señora sir dame rev sig".split(
    " ",
  ),
);

/** Words that stand for nobody in particular. */
const GENERIC: ReadonlySet<string> = new Set(
  `there all team everyone everybody folks hiring manager managers recruiter recruiting recruitment committee sirs sir
  madam madams whom it may concern hr human resources department talent acquisition people selection panel
  interviewer interviewers colleagues friends guys both head director search board staff company gentlemen ladies employer
  candidate applicant`.split(/\s+/),
);

/** Small words between names. */
const BETWEEN: ReadonlySet<string> = new Set(["and", "or", "to", "the", "of", "my", "again", "und", "et", "y", "at"]);

/** How far a greeting may reach in its line. */
const LONGEST_GREETING = 90;
const NAME = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’‘`.-]*/gu;

/** What the first line says to whom; undefined where it does not greet. `isKnownName` tells names from other words. */
export function findGreeting(body: string, line: Span, isKnownName: (word: string) => boolean): Greeting | undefined {
  const start = line.start + leadingSpaces(body, line);
  const text = body.slice(start, Math.min(line.end, start + LONGEST_GREETING));
  const opening = OPENING.exec(lowerUnits(text))?.[0] ?? "";
  const mark = opening.length + lengthToName(text.slice(opening.length), isKnownName);
  const words = untilSentence(wordsIn(text.slice(opening.length, mark), start + opening.length));
  const stop = words.isWhole ? mark : Math.max(opening.length, (words.taken.at(-1)?.end ?? 0) - start);
  const rest = text.slice(opening.length, stop);
  if (opening === "" && !isNameAlone(words.taken, text, stop, isKnownName)) return undefined;
  const isGap = /[[\]<>{}_]/.test(rest);
  const titles = words.taken.filter(({ lower }) => TITLES.has(bare(lower)));
  const isOffice =
    opening.startsWith("to ") ||
    (words.taken.some(({ lower }) => GENERIC.has(bare(lower))) && !words.taken.some(({ lower }) => isKnownName(lower)));
  const names =
    isOffice || isGap
      ? []
      : words.taken.filter(
          (word) => !TITLES.has(bare(word.lower)) && isNameLike(word) && !isOfficeWord(word, isKnownName),
        );
  const end = start + stop + (/^(?:[,:;!.]|\s?[–—-]+(?=\s|$))/.exec(text.slice(stop))?.[0].length ?? 0);
  return { start, end, opening, titles, names, isGeneric: isOffice };
}

function leadingSpaces(body: string, { start, end }: Span): number {
  return /^\s*/.exec(body.slice(start, end))![0].length;
}

/** As below, and on to a name of the case where that stands after the comma: "Hello again, Dana". */
function lengthToName(rest: string, isKnownName: (word: string) => boolean): number {
  const first = greetingLength(rest);
  const next = /^, ([\p{L}\p{M}'’-]+)/u.exec(rest.slice(first));
  const hasName = wordsIn(rest.slice(0, first), 0).some(({ lower }) => isKnownName(lower));
  if (next === null || hasName || !isKnownName(next[1]!)) return first;
  return first + 2 + greetingLength(rest.slice(first + 2));
}

/** Up to the comma, the colon, the dash or the end of the line; "Dr." does not end it. */
function greetingLength(rest: string): number {
  const stop = /[,:;!?\n]|\s[–—-]+(?:\s|$)|[–—]|\.(?=\s|$)/g;
  for (let found = stop.exec(rest); found !== null; found = stop.exec(rest)) {
    const before = /[\p{L}]+$/u.exec(rest.slice(0, found.index))?.[0].toLowerCase() ?? "";
    if (found[0] === "." && (TITLES.has(before) || before.length === 1)) continue;
    return found.index;
  }
  return rest.length;
}

function wordsIn(rest: string, offset: number): readonly Word[] {
  return Array.from(rest.matchAll(NAME), (found) => {
    const text = found[0].replace(/[.'’-]+$/, "");
    const start = offset + found.index;
    return { text, lower: lowerUnits(text), folded: foldOwner(text), start, end: start + text.length, isFirst: false };
  });
}

/** "Lee," or "Dr. Kim –" on a line of its own, or before a sentence where it is a name of the case. */
function isNameAlone(
  words: readonly Word[],
  text: string,
  stop: number,
  isKnownName: (word: string) => boolean,
): boolean {
  if (words.length === 0 || words.length > 4 || text.slice(0, stop).trim() === "") return false;
  const after = text.slice(stop).replace(/^[\s,:;!.–—-]+/, "");
  const mark = /^\s*[,:!–—-]/.test(text.slice(stop));
  if (!mark || !words.every(isNameLike)) return false;
  if (words.some(({ lower }) => isKnownName(lower))) return true;
  return after === "" && words.every((word) => !isCommonWord(word.lower) && !isSmall(word.text));
}

/** "Team" in "Hi Dana and team". */
function isOfficeWord({ lower }: Word, isKnownName: (word: string) => boolean): boolean {
  return GENERIC.has(bare(lower)) && !isKnownName(lower);
}

function isNameLike({ text, lower }: Word): boolean {
  return !BETWEEN.has(lower) && /^[\p{L}]/u.test(text);
}

/** More words than a name has, and the greeting runs on into a sentence: "Hi Dana I wanted to say". */
const MOST_WORDS = 6;

function untilSentence(words: readonly Word[]): { readonly taken: readonly Word[]; readonly isWhole: boolean } {
  const other = words.findIndex(
    ({ text, lower }) => PRONOUNS.has(lower) || (words.length > MOST_WORDS && isSmall(text)),
  );
  return other === -1 ? { taken: words, isWhole: true } : { taken: words.slice(0, other), isWhole: false };
}

const PRONOUNS: ReadonlySet<string> = new Set([
  "i",
  "i'm",
  "i've",
  "i'd",
  "we",
  "thank",
  "thanks",
  "hope",
  "just",
  "it's",
]);

function isSmall(text: string): boolean {
  return text === text.toLowerCase() && !BETWEEN.has(text) && !GENERIC.has(text) && !TITLES.has(bare(text));
}

function bare(word: string): string {
  return word.replace(/[.']/g, "");
}
