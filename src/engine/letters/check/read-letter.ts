import { findGreeting } from "./find-greeting.ts";
import { findSignOff, isNameLine } from "./find-sign-off.ts";
import { foldOwner } from "./fold.ts";
import {
  type Greeting,
  type LetterText,
  LONGEST_LOOKED_AT,
  type Sentence,
  type Span,
  type Word,
} from "./letter-text.ts";
import { type Line, markLines } from "./mark-lines.ts";
import { lowerUnits } from "./plain-units.ts";
import { splitSentences } from "./split-sentences.ts";

/** Whose names the text is read with; words are in lower case. */
export interface KnownNames {
  /** A word of a contact's name. */
  readonly isContact: (word: string) => boolean;
  /** A word of the writer's own name. */
  readonly isWriter: (word: string) => boolean;
}

/** Reads a letter's body once for all rules: who is greeted, what is said, how it ends. Linear in its length. */
export function readLetter(whole: string, names: KnownNames): LetterText {
  const body = whole.length > LONGEST_LOOKED_AT ? whole.slice(0, LONGEST_LOOKED_AT) : whole;
  const lower = lowerUnits(body);
  const lines = markLines(lower);
  const own = lines.filter(({ kind }) => kind === "text");
  const greeting = own[0] === undefined ? undefined : findGreeting(body, own[0], names.isContact);
  const { letter, postscript } = splitPostscript(greeting === undefined ? own : afterGreeting(own, greeting, lower));
  const signOff = findSignOff(letter, body, names.isWriter);
  const parts = saidParts({ own, greeting, signOff, postscript, body, names });
  const sentences = splitSentences(lower, body, parts);
  return {
    body,
    lower,
    isCut: body !== whole,
    greeting,
    signOff,
    sentences,
    words: wordsOf(body, lower, sentences),
    own: joinLines(own),
  };
}

/** The lines after the greeting, with what its own line goes on to say. */
function afterGreeting([first, ...rest]: readonly Line[], { end }: Greeting, lower: string): readonly Line[] {
  const text = lower.slice(end, first!.end).trim();
  return text === "" ? rest : [{ start: end, end: first!.end, text, kind: "text" }, ...rest];
}

const POSTSCRIPT = /^p\.? ?(?:p\.? ?)?s\.?(?:[ :–—-]|$)/;

/** "P.S." and what follows it is said after the signature. */
function splitPostscript(lines: readonly Line[]): { letter: readonly Line[]; postscript: readonly Line[] } {
  const at = lines.findIndex(({ text }) => POSTSCRIPT.test(text));
  return at === -1 ? { letter: lines, postscript: [] } : { letter: lines.slice(0, at), postscript: lines.slice(at) };
}

interface Frame {
  readonly own: readonly Line[];
  readonly greeting: Greeting | undefined;
  readonly signOff: Span | undefined;
  readonly postscript: readonly Line[];
  readonly body: string;
  readonly names: KnownNames;
}

/** What is said: own lines after the greeting and before the sign-off, and the postscript without a name below it. */
function saidParts({ own, greeting, signOff, postscript, body, names }: Frame): readonly Span[] {
  const from = greeting?.end ?? 0;
  const to = signOff?.start ?? Number.POSITIVE_INFINITY;
  const after = postscript[0]?.start ?? Number.POSITIVE_INFINITY;
  const said: Span[] = [];
  for (const line of own) {
    const start = Math.max(line.start, from);
    const end = Math.min(line.end, to);
    const isAfter = line.start >= after;
    if (isAfter && !(line.start > after && isNameLine(line, body, names.isWriter))) said.push(line);
    else if (!isAfter && start < end) said.push({ start, end });
  }
  return joinSpans(said, body);
}

function joinLines(lines: readonly Line[]): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of lines) {
    const last = spans.at(-1);
    if (last !== undefined && start === last.end + 1) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

/** Lines that follow each other, with nothing but empty lines between them, are one stretch. */
function joinSpans(spans: readonly Span[], body: string): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last !== undefined && body.slice(last.end, start).trim() === "") last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’\-‑.@/_&][\p{L}\p{N}\p{M}]+)*/gu;
const ASCII_WORD = /[a-z0-9]+(?:['\-.@/_&][a-z0-9]+)*/g;
const NOT_ASCII = /[^\0-\x7f]/;

/** The words of a stretch of text; `lower` is the same in lower case, unit for unit. */
export function wordsIn(text: string, lower: string, offset: number): readonly Word[] {
  const words: Word[] = [];
  const pattern = NOT_ASCII.test(lower) ? WORD : ASCII_WORD;
  for (const found of lower.matchAll(pattern)) {
    const start = offset + found.index;
    const end = start + found[0].length;
    words.push({
      text: text.slice(found.index, found.index + found[0].length),
      lower: found[0],
      folded: foldOwner(found[0]),
      start,
      end,
      isFirst: words.length === 0,
    });
  }
  return words;
}

function wordsOf(body: string, lower: string, sentences: readonly Sentence[]): readonly Word[] {
  const words: Word[] = [];
  for (const { start, end } of sentences) {
    for (const word of wordsIn(body.slice(start, end), lower.slice(start, end), start)) words.push(word);
  }
  return words;
}
