import { QUOTE_MARK } from "../html/html-to-text.ts";
import { beginsHeaderBlock, isAttribution, isDivider } from "./quote-heads.ts";
import { dropSignature } from "./signature.ts";

/** A text taken apart into what its writer wrote and the first lines of what was answered. */
export interface SeparatedReply {
  readonly reply: string;
  readonly isQuoting: boolean;
}

/** Longer texts are no letters: what comes after so many lines is taken as it is. */
const MOST_LINES = 20_000;

/**
 * What the writer wrote, without quotations (behind `>`, below an attribution, below repeated headers or a divider), without
 * signature and small print; answers between quotations stay, in order.
 */
export function separateReply(text: string): SeparatedReply {
  const lines = text.split("\n", MOST_LINES);
  const kept: string[] = [];
  let isQuoting = false;
  for (let index = 0; index < lines.length; ) {
    const head = quoteHeadAt(lines, index);
    if (head === undefined) {
      kept.push(lines[index]!);
      index += 1;
      continue;
    }
    isQuoting = true;
    if (head.endsText) break;
    index += head.length;
  }
  return { reply: tidy(dropSignature(kept)), isQuoting };
}

interface QuoteHead {
  /** Lines that it takes. */
  readonly length: number;
  /** Whether everything after it is the message that is answered. */
  readonly endsText: boolean;
}

function quoteHeadAt(lines: readonly string[], index: number): QuoteHead | undefined {
  const line = lines[index]!;
  if (line.startsWith(QUOTE_MARK)) return markedQuote(lines, index);
  const trimmed = line.trim();
  if (trimmed === "") return undefined;
  if (isQuoted(line)) return { length: 1, endsText: false };
  if (isDivider(trimmed)) return dividedQuote(lines, index);
  const mayName = trimmed.slice(0, 60).includes(":") || trimmed.includes("：");
  if (mayName && beginsHeaderBlock(trimmedWindow(lines, index), 0)) return { length: 1, endsText: true };
  return attributionAt(lines, index);
}

function isQuoted(line: string): boolean {
  const code = line.charCodeAt(line.search(/\S/));
  return code === 62 || code === 0xff1e;
}

/** A rule across the page is a divider only where headers follow it; the others say what they are. */
function dividedQuote(lines: readonly string[], index: number): QuoteHead | undefined {
  const isRule = /^_+$/.test(lines[index]!.trim());
  if (!isRule) return { length: 1, endsText: true };
  const next = nextFilled(lines, index + 1);
  if (next === -1) return undefined;
  return beginsHeaderBlock(trimmedWindow(lines, next), 0) ? { length: 1, endsText: true } : undefined;
}

function trimmedWindow(lines: readonly string[], index: number): readonly string[] {
  return lines.slice(index, index + 9).map((line) => line.slice(0, 2_001).trim());
}

/** An attribution of up to three lines. What follows is quoted; where it is not marked line by line, to the end. */
function attributionAt(lines: readonly string[], index: number): QuoteHead | undefined {
  if (!mayEndAttribution(lines, index)) return undefined;
  let joined = "";
  for (let length = 1; length <= 3 && index + length <= lines.length; length += 1) {
    const line = lines[index + length - 1]!.trim();
    if (line === "" || line.length > 300 || isQuoted(line)) return undefined;
    joined = joined === "" ? line : `${joined} ${line}`;
    if (isAttribution(joined)) return { length, endsText: !isMarkedBelow(lines, index + length) };
  }
  return undefined;
}

function mayEndAttribution(lines: readonly string[], index: number): boolean {
  return lines.slice(index, index + 3).some((line) => /[:：]\s{0,3}$/.test(line.slice(-4)));
}

function isMarkedBelow(lines: readonly string[], from: number): boolean {
  const next = nextFilled(lines, from);
  return next !== -1 && isQuoted(lines[next]!);
}

/** The next line that holds something, of the five from there on; -1 where there is none. */
function nextFilled(lines: readonly string[], from: number): number {
  for (let index = from; index < Math.min(lines.length, from + 5); index += 1) {
    const line = lines[index]!;
    if (!line.startsWith(QUOTE_MARK) && line.trim() !== "") return index;
  }
  return -1;
}

/**
 * Below a mail program's mark: lines behind `>` are passed over one by one, since an answer may come below them; an
 * attribution likewise. Anything else there is the message that is answered.
 */
function markedQuote(lines: readonly string[], index: number): QuoteHead {
  const next = nextFilled(lines, index + 1);
  if (next === -1) return { length: 1, endsText: false };
  if (isQuoted(lines[next]!)) return { length: 1, endsText: false };
  const head = attributionAt(lines, next);
  if (head !== undefined) return { length: next - index + head.length, endsText: head.endsText };
  return { length: 1, endsText: true };
}

function tidy(lines: readonly string[]): string {
  const written = lines.filter((line) => !line.startsWith(QUOTE_MARK)).map((line) => line.trimEnd());
  return written
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
