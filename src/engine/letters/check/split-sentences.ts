import type { Sentence, Span } from "./letter-text.ts";

/** After these a full stop ends no sentence. */
const SHORT_FORMS: ReadonlySet<string> = new Set(
  "p.s ps pp.s mr mrs ms mx dr prof st rev no nos vs etc approx e.g i.e eg ie jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc ltd co corp dept est tel ext a.m p.m u.s u.k ph.d m.sc b.sc bzw z.b nr".split(
    " ",
  ),
);

const END = /[.!?…]+["')\]]*(?=\s|$)|\n[^\S\n]*(?:[-•*·]|\d{1,2}[.)])[^\S\n]/g;
const PARAGRAPH_END = /\n[^\S\n]*\n/g;

/** Cuts what the writer says into sentences; `parts` are its stretches in the lowered body. */
export function splitSentences(lower: string, body: string, parts: readonly Span[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const part of parts) {
    for (const { start, end } of paragraphsOf(lower, part)) {
      splitParagraph({ lower, body }, { start, end, paragraph }, sentences);
      paragraph += 1;
    }
  }
  return sentences;
}

function paragraphsOf(lower: string, { start, end }: Span): readonly Span[] {
  const paragraphs: Span[] = [];
  let from = start;
  PARAGRAPH_END.lastIndex = start;
  for (let found = PARAGRAPH_END.exec(lower); found !== null && found.index < end; found = PARAGRAPH_END.exec(lower)) {
    paragraphs.push({ start: from, end: found.index });
    from = found.index + found[0].length;
    PARAGRAPH_END.lastIndex = from - 1;
  }
  paragraphs.push({ start: from, end });
  return paragraphs;
}

function splitParagraph(
  { lower, body }: { readonly lower: string; readonly body: string },
  { start, end, paragraph }: Span & { readonly paragraph: number },
  sentences: Sentence[],
): void {
  const text = lower.slice(start, end);
  let from = 0;
  END.lastIndex = 0;
  for (let found = END.exec(text); found !== null; found = END.exec(text)) {
    const isItem = found[0].startsWith("\n");
    if (
      !isItem &&
      !isEnd(text, found.index, { mark: found[0], isCapital: beginsLarge(body, start + found.index + found[0].length) })
    )
      continue;
    const to = isItem ? found.index : found.index + found[0].length;
    addSentence(text, { start: from, end: to }, { start, paragraph }, sentences);
    from = found.index + found[0].length;
  }
  addSentence(text, { start: from, end: text.length }, { start, paragraph }, sentences);
}

/** How the stop looks, and whether a capital letter follows. */
interface Stop {
  readonly mark: string;
  readonly isCapital: boolean;
}

const MONTH = /^\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|juni|juli|okt|dez|mär)/;

function isEnd(text: string, at: number, { mark, isCapital }: Stop): boolean {
  if (mark[0] !== ".") return true;
  const after = text.slice(at + 1, at + 12);
  if (after.trim() === "") return true;
  let begin = at;
  while (begin > 0 && !/\s/.test(text[begin - 1]!) && at - begin < 12) begin -= 1;
  const before = text.slice(begin, at).replace(/^[("']+/, "");
  if (SHORT_FORMS.has(before)) return false;
  // A day written "21." or "21.11."
  if (/^\d{1,2}(?:\.\d{1,2})?$/.test(before)) return isCapital && !MONTH.test(after);
  // An initial.
  return !/^[a-z]$/.test(before) || before === "i";
}

function beginsLarge(body: string, at: number): boolean {
  const next = /\S/.exec(body.slice(at, at + 8))?.[0] ?? "";
  return next !== next.toLowerCase();
}

/** What somebody else said, three words or more, is blanked out: it is quoted, not meant. */
function withoutQuotations(said: string): string {
  if (!said.includes('"')) return said;
  return said.replace(/"[^"]{2,240}"/g, (quotation) =>
    quotation.split(" ").length < 3 ? quotation : `"${" ".repeat(quotation.length - 2)}"`,
  );
}

function addSentence(
  text: string,
  span: Span,
  { start, paragraph }: { readonly start: number; readonly paragraph: number },
  sentences: Sentence[],
): void {
  let { start: from, end: to } = span;
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  if (from === to) return;
  const said = withoutQuotations(text.slice(from, to).replaceAll("\n", " "));
  sentences.push({
    start: start + from,
    end: start + to,
    text: said,
    isQuestion: /\?[!?"')\]]*$/.test(said),
    paragraph,
  });
}
