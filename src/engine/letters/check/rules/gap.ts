import type { Finding } from "../../letter.ts";
import { finding, type Rule } from "../finding.ts";
import type { Span } from "../letter-text.ts";
import type { Look } from "../look.ts";
import { MOST_FINDINGS } from "../phrases.ts";

const RULE = "letter.gap";

const HTML =
  /^<\/?(?:b|i|u|em|strong|br|p|div|span|a|ul|ol|li|hr|img|table|tr|td|h\d|body|html|head|font|code|pre|blockquote)\b/;
/** In square brackets, and no gap: a mark of quoting, a number, a ticked box, a tag of a mail program. */
const NO_GAP =
  /^\[(?:sic|\.\.\.|…|[\d\s,.;–-]*|x|✓|✔|ed\.?|emphasis (?:mine|added)|translation|laughs|laughter|redacted|ext(?:ern(?:al)?)?|external(?: email)?|spam|list|secure|encrypted|confidential|[a-z]{2,6}-\d+|https?:[^\]]*|image: [^\]]*|cid:[^\]]*|citation needed)\]$/;

const PATTERNS: readonly RegExp[] = [
  /\[[^[\]\n]{1,200}(?:\n[^[\]\n]{0,200})?\]/g,
  /\{\{[^{}\n]{0,100}\}\}|\{%[^{}\n]{0,100}%\}|\{[\p{L}_][\p{L}\p{N}_ .'-]{0,60}\}|\$\{[^{}\n]{0,60}\}|%[a-z_]{3,30}%|%%[^%\n]{1,40}%%/gu,
  /<{1,2}[\p{L}][\p{L}\p{N}_ '/-]{0,60}>{1,2}/gu,
  /(?<![\p{L}\p{N}_/.-])_{3,}(?![\p{L}\p{N}_])|(?<![.\p{L}])\.{6,}(?!\.)|(?<![\p{L}\p{N}])x{3,}(?![\p{L}\p{N}])(?! ?x)|(?<![\p{L}\p{N}?])\?{3,}(?=\s*(?:[,.;:\n]|$))/gu,
  /\b(?:to ?do|fix ?me|tbc|tbd|tk tk|tktk)\b ?[:!–-][^\n.]{0,80}|\b(?:todo|fixme|tktk)\b|\blorem ipsum\b|(?<=(?:^|[.!?\n(]) ?)(?:insert|fill in|add|check|look up) (?:the |a |an |some |his |her |their |my |your |one |something |exact )?(?:\w+ ){0,3}(?:here|later|before sending)\b[^)\n.]{0,20}|\((?:insert|fill in|add|todo|check|tbd|tbc|your|name|date|company|role|topic|position|xx+)\b[^)\n]{0,60}\)|\b(?:insert|your|company|recipient'?s?|first|last|hiring manager'?s?) name here\b/g,
];

/** What stands before an insertion in a quotation: an opening quotation mark without its end. */
function isInsideQuotation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at);
  const after = text.slice(at, at + 300);
  const marks = before.split('"').length - 1;
  return marks % 2 === 1 && after.includes('"');
}

/** A place that only the writer can fill is still open. */
export const gap: Rule = (look) => {
  const body = gapsIn(look.text.lower, (at) => isOwn(look, at)).map((at) => gapAt(at, "body"));
  const subject = look.subject === "" ? [] : gapsIn(look.subject, () => true, true).map((at) => gapAt(at, "subject"));
  return [...subject, ...body].slice(0, MOST_FINDINGS);
};

function gapAt(at: Span, field: "body" | "subject"): Finding {
  const message = "Something is missing here: only you can fill it, and a letter with a gap cannot be sent.";
  return finding({ rule: RULE, severity: "blocks", field, at, message });
}

/** Marks that a gap is made of. */
const TRIGGER =
  /[[{<_%$]|\.{6}|xxx|\?\?\?|to ?do|fix ?me|tb[cd]|tk|lorem|insert|fill in|\bhere\b|later|sending|\((?:add|check|your|name|date|company|role|topic|position)/;

function gapsIn(text: string, isOwnAt: (at: number) => boolean, isSubject = false): readonly Span[] {
  if (!TRIGGER.test(text)) return [];
  const found: Span[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.length >= MOST_FINDINGS) break;
      if (!isOwnAt(span.start) || !isGap(text, match[0], span, isSubject)) continue;
      if (!found.some(({ start, end }) => span.start < end && start < span.end)) found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function isGap(text: string, mark: string, { start, end }: Span, isSubject: boolean): boolean {
  if (mark.startsWith("[")) {
    if (NO_GAP.test(mark) || text[end] === "(" || text[end] === ":" || isInsideQuotation(text, start)) return false;
    // A tag in front of a subject is the mail program's, or a list's.
    return !(
      isSubject &&
      /^(?:(?:re|aw|fwd?|wg): ?)*$/.test(text.slice(0, start)) &&
      !/name|role|company|date|position|your|insert/.test(mark)
    );
  }
  if (mark.startsWith("<")) return !HTML.test(mark) && !/https?|www|@/.test(mark);
  // A line of strokes divides; one in a sentence waits for a word.
  return !(mark.startsWith("_") && isAlone(text, start, end) && mark.length > 5);
}

function isAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const after = text.slice(end, text.indexOf("\n", end) === -1 ? text.length : text.indexOf("\n", end));
  return before.trim() === "" && after.trim() === "";
}

function isOwn({ text: { own } }: Look, at: number): boolean {
  return own.some(({ start, end }) => at >= start && at < end);
}
