import { foldText } from "./fold-text.ts";
import { stemsOfWord } from "./phrase-stems.ts";

/** A text made ready for reading: as it is shown, folded, and cut into sentences. */
export interface Passage {
  /** One line, blanks single; paragraphs and lines that stand alone end with a line feed. */
  readonly shown: string;
  /** As long as `shown`. */
  readonly folded: string;
  /** Where each sentence begins, ascending, and behind the last one the end. */
  readonly starts: readonly number[];
  /** Its words, folded, each once. */
  readonly words: ReadonlySet<string>;
  /** What rules are looked up by. */
  readonly stems: ReadonlySet<string>;
  /** Whether it holds letters of other scripts than Latin. */
  readonly isForeign: boolean;
}

/** Of a text, so much is read: what a message is about stands at its beginning. */
const LONGEST = 12_000;

/** Makes a text ready for reading. Lines that were broken to fit are joined. */
export function passageOf(text: string): Passage {
  const shown = joinLines(text.slice(0, LONGEST).normalize("NFC"));
  const folded = foldText(shown);
  const words = wordsOf(folded);
  const stems = new Set<string>();
  for (const word of words) for (const stem of stemsOfWord(word)) stems.add(stem);
  return { shown, folded, starts: sentenceStarts(folded), words, stems, isForeign: /[\u0370-\uffff]/.test(folded) };
}

function wordsOf(folded: string): ReadonlySet<string> {
  return new Set(folded.match(/[a-z0-9]+/g));
}

/** Where lines are about as long as mail programs break them, a line end is a blank; a short line stands alone. */
const BROKEN_FROM = 44;

function joinLines(text: string): string {
  const lines = text.split("\n");
  let joined = "";
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!.replace(/[ \t\u00a0\u3000]+/g, " ").trim();
    if (line === "") continue;
    joined += line;
    const next = lines[index + 1]?.trim() ?? "";
    const goesOn = next !== "" && !/^[-*•–]\s|^\d{1,2}[.)]\s/.test(next) && goesOnAt(line, next);
    joined += goesOn ? " " : "\n";
  }
  return joined;
}

function goesOnAt(line: string, next: string): boolean {
  if (line.length >= BROKEN_FROM) return true;
  return /^\p{Ll}/u.test(next) && !line.endsWith(":");
}

/** Behind these a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|no|nr|approx|ca|ext|tel|vs|e\.g|i\.e|z\.b|u\.a|d\.h|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|mo|di|mi|do|fr|sr|sra|dott|sig|mme|bzw|usw|etc|a\.m|p\.m|[a-z])$/;
const MONTH_NEXT =
  /^(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez|dec|maj|ene|abr|ago|set|gen|mag|giu|lug|ott|dic|januar|kw)[a-z]{0,8}\b/;

function sentenceStarts(folded: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < folded.length; index += 1) {
    const code = folded.charCodeAt(index);
    const isEnd =
      code === 10 || code === 33 || code === 63 || code === 0x3002 || (code === 46 && endsAt(folded, index));
    if (!isEnd) continue;
    let next = index + 1;
    while (next < folded.length && /[\s"')\].!?]/.test(folded[next]!)) next += 1;
    starts.push(next);
    index = next - 1;
  }
  if (starts.at(-1) !== folded.length) starts.push(folded.length);
  return starts;
}

function endsAt(folded: string, index: number): boolean {
  const next = folded.charCodeAt(index + 1);
  if (!(Number.isNaN(next) || next === 32 || next === 10 || next === 34 || next === 41)) return false;
  const before = folded.slice(Math.max(0, index - 12), index);
  if (/(?:^|\D)\d{1,2}$/.test(before)) return !MONTH_NEXT.test(folded.slice(index + 2, index + 14));
  return !ABBREVIATION.test(before);
}

/** The index of the sentence that holds a place. */
export function sentenceAt({ starts }: Passage, place: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** A sentence, folded, with the place where it begins. */
export function sentenceOf(passage: Passage, index: number): { readonly start: number; readonly text: string } {
  const start = passage.starts[index] ?? 0;
  return { start, text: passage.folded.slice(start, passage.starts[index + 1] ?? passage.folded.length) };
}
