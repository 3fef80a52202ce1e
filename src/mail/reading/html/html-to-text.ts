import { decodeEntities } from "./entities.ts";

/** What is not shown: everything up to the end of the element is passed over. */
const HIDDEN = new Set(["script", "style", "head", "title", "template", "noscript", "svg", "object", "iframe"]);

/** Elements that begin on a line of their own; those of the second kind with an empty line around them. */
const BLOCKS = new Set("div tr section article header footer ul ol dl dt dd form center address main".split(" "));
const PARAGRAPHS = new Set("p h1 h2 h3 h4 h5 h6 table blockquote pre hr".split(" "));

/** What mail programs put around the message that is answered. */
const QUOTE_HOLDER =
  /\b(?:gmail_quote|gmail_extra|yahoo_quoted|protonmail_quote|moz-cite-prefix|divRplyFwdMsg|OLK_SRC_BODY_SECTION|zmail_extra|tutanota_quote|mail-quote|appendonsend)\b/;

/** Stands on a line of its own before what a mail program marks as the message that is answered. */
export const QUOTE_MARK = "\u0002";

interface Writing {
  readonly pieces: string[];
  /** Whether a blank at the beginning of what comes next would be shown. */
  takesBlank: boolean;
  quoteDepth: number;
  hidden: { readonly tag: string; depth: number } | undefined;
  preformatted: number;
}

/**
 * The text that a page of HTML shows, as a mail would write it: paragraphs apart, quotations behind `>`. Scripts, styles and
 * what is hidden are left out, and nothing is loaded. Takes time in proportion to its length, whatever it holds.
 */
export function htmlToText(html: string): string {
  const writing: Writing = { pieces: [], takesBlank: false, quoteDepth: 0, hidden: undefined, preformatted: 0 };
  let position = 0;
  while (position < html.length) {
    const open = html.indexOf("<", position);
    writeText(html.slice(position, open === -1 ? html.length : open), writing);
    if (open === -1) break;
    position = readMarkup(html, open, writing);
  }
  return tidy(writing.pieces.join(""));
}

/** Reads what begins with `<` and gives where it ends. */
function readMarkup(html: string, open: number, writing: Writing): number {
  if (html.startsWith("<!--", open)) return endAfter(html, "-->", open + 4);
  const next = html.charCodeAt(open + 1);
  if (next === 33 || next === 63) return endAfter(html, ">", open + 2);
  const isTag = next === 47 || (next >= 65 && next <= 90) || (next >= 97 && next <= 122);
  if (!isTag) {
    writeText("<", writing);
    return open + 1;
  }
  const end = tagEnd(html, open);
  readTag(html.slice(open + 1, Math.min(end - 1, open + 2_000)), writing);
  return end;
}

function endAfter(html: string, mark: string, from: number): number {
  const end = html.indexOf(mark, from);
  return end === -1 ? html.length : end + mark.length;
}

/** Behind the `>` that ends a tag: one inside quotation marks does not. */
function tagEnd(html: string, open: number): number {
  let quote = 0;
  for (let index = open + 1; index < html.length; index += 1) {
    const code = html.charCodeAt(index);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 62) return index + 1;
    else if ((code === 34 || code === 39) && html.charCodeAt(index - 1) === 61) quote = code;
  }
  return html.length;
}

const TAG = /^(\/?)([A-Za-z][A-Za-z0-9]{0,20})/;
const INVISIBLE = /\bstyle\s{0,4}=\s{0,4}["'][^"']{0,400}?(?:display\s{0,4}:\s{0,4}none|mso-hide\s{0,4}:\s{0,4}all)/i;
const VOID = new Set(["br", "img", "hr", "meta", "link", "input", "col", "area", "base", "wbr"]);

function readTag(tag: string, writing: Writing): void {
  const [, slash, rawName = ""] = TAG.exec(tag) ?? [];
  const name = rawName.toLowerCase();
  const isEnd = slash === "/";
  const isOpening = !isEnd && !tag.endsWith("/") && !VOID.has(name);
  if (writing.hidden !== undefined) {
    followHidden(name, isEnd, isOpening, writing);
    return;
  }
  if (isOpening && (HIDDEN.has(name) || INVISIBLE.test(tag))) {
    writing.hidden = { tag: name, depth: 1 };
    return;
  }
  if (!isEnd && QUOTE_HOLDER.test(tag)) writeStart(`\n${QUOTE_MARK}\n`, writing);
  writeTag(name, isEnd, writing);
}

function followHidden(name: string, isEnd: boolean, isOpening: boolean, writing: Writing): void {
  const { hidden } = writing;
  if (hidden === undefined || name !== hidden.tag) return;
  hidden.depth += isEnd ? -1 : isOpening ? 1 : 0;
  if (hidden.depth <= 0) writing.hidden = undefined;
}

function writeTag(name: string, isEnd: boolean, writing: Writing): void {
  if (name === "br") breakLine(writing);
  else if (name === "li") {
    if (!isEnd) writeStart(`\n${prefix(writing)}- `, writing);
  } else if (name === "td" || name === "th") {
    if (isEnd) writeText(" ", writing);
  } else if (PARAGRAPHS.has(name)) {
    if (name === "blockquote") writing.quoteDepth = Math.min(50, Math.max(0, writing.quoteDepth + (isEnd ? -1 : 1)));
    if (name === "pre") writing.preformatted = Math.max(0, writing.preformatted + (isEnd ? -1 : 1));
    breakLine(writing);
    breakLine(writing);
  } else if (BLOCKS.has(name)) breakLine(writing);
}

function breakLine(writing: Writing): void {
  writeStart(`\n${prefix(writing)}`, writing);
}

/** What a line begins with: no blank follows it. */
function writeStart(text: string, writing: Writing): void {
  writing.pieces.push(text);
  writing.takesBlank = false;
}

function prefix({ quoteDepth }: Writing): string {
  return quoteDepth === 0 ? "" : `${">".repeat(quoteDepth)} `;
}

function writeText(source: string, writing: Writing): void {
  if (source === "" || writing.hidden !== undefined) return;
  const text = decodeEntities(source).replaceAll(QUOTE_MARK, "");
  const isKept = writing.preformatted > 0;
  const shown = isKept ? text.replaceAll("\n", `\n${prefix(writing)}`) : text.replace(/[ \t\r\n]+/g, " ");
  const written = isKept || writing.takesBlank ? shown : shown.replace(/^ /, "");
  if (written === "") return;
  writing.pieces.push(written);
  writing.takesBlank = !written.endsWith(" ");
}

/** Lines without blanks at their ends, and never two empty ones in a row. */
function tidy(text: string): string {
  const lines: string[] = [];
  let isEmpty = true;
  for (const line of text.split("\n")) {
    const kept = line.trimEnd().replace(/^(>{1,50})(?: >)+/, "$1");
    if (kept === "" && isEmpty) continue;
    lines.push(kept);
    isEmpty = kept === "";
  }
  return lines.join("\n").trimEnd();
}
