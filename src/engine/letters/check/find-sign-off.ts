import type { Span } from "./letter-text.ts";
import type { Line } from "./mark-lines.ts";

const PHRASE =
  "(?:(?:thanks|thank you)(?: again| so much)?,? (?:and |with )?)?" +
  "(?:(?:with|in|my|our|many|and|the|all|very|kind|kindest|best|warm|warmest|sincere|sincerest|high|ever|most|much|again|deep|great|good) ){0,4}" +
  "(?:best|regards|wishes|thanks|thx|sincerely|truly|faithfully|cordially|respectfully|gratefully|appreciatively|warmly|warmth|cheers|" +
  "appreciation|gratitude|yours|thank you|thanking you|thanks again|take care|kindly|greetings|anticipation|luck|ta|" +
  "cordialement|bien à vous|saludos|un saludo|atentamente|cordiali saluti|(?:mit )?(?:freundlichen|besten|herzlichen|vielen|viele|beste|liebe|herzliche) (?:grüßen|grüße|gruß|dank)|mfg|vg|lg)" +
  "(?: (?:sincerely|truly|faithfully|regards|wishes|ever|again|always|respectfully|and regards|and best wishes|and kind regards|and best regards|and many thanks|in advance|so much|very much|once more))?";
const CLOSING =
  "(?:talk|speak|write|see you|until|till) (?:to you )?(?:soon|then|later|next week|on \\w+)|(?:have|wishing you) an? \\w+ .{3,30}|(?:i )?(?:am )?looking forward to .{3,50}|until (?:then|soon|we .{3,20})|hoping to .{3,40}";
const SHORT_NAME = "(?:[\\p{L}][\\p{L}\\p{M}'.-]{0,20}(?: [\\p{L}][\\p{L}\\p{M}'.-]{0,20}){0,3})";

/** "Best regards," alone, or with the name behind it. */
const SIGN_OFF_LINE = new RegExp(
  `^[-–—~]{0,2} ?(?:${PHRASE})(?:[,.!–—-]{1,2}$|$|[,.!–—-]{0,2} ?[-–—~]? ?(?:from )?(?<name>${SHORT_NAME})\\.?$)`,
  "u",
);
/** "Looking forward to it," before the name on a line of its own. */
const CLOSING_LINE = new RegExp(`^(?:${CLOSING})[,.!–—-]{0,2}$`, "u");
/** "… to the team. Best, Maya" at the end of the last line. */
const AT_THE_END = new RegExp(
  `[.!?,;] {1,2}(?<closing>(?:${PHRASE})[,.!–—-]{0,2}(?: (?<name>${SHORT_NAME}))?\\.?)$`,
  "u",
);

/** How many lines from the end are looked through. */
const LAST_LINES = 14;
const LONGEST_SIGN_OFF = 70;

/**
 * Where the closing begins: at its phrase, or at the writer's name where there is no phrase. `own` are the lines of the
 * letter that hold something of the writer's, without the greeting and without what stands after "P.S.".
 */
export function findSignOff(own: readonly Line[], body: string, isWriter: (word: string) => boolean): Span | undefined {
  const last = own.at(-1);
  if (last === undefined) return undefined;
  const first = Math.max(0, own.length - LAST_LINES);
  for (let i = own.length - 1; i >= first; i--) {
    const line = own[i]!;
    if (isSignOffLine(line, own.slice(i + 1), body, isWriter)) return { start: line.start, end: last.end };
  }
  return signedAtTheEnd(last, body, isWriter) ?? signedByName(own, body, isWriter);
}

function isSignOffLine(
  { text, start, end }: Line,
  after: readonly Line[],
  body: string,
  isWriter: (word: string) => boolean,
): boolean {
  if (text.length > LONGEST_SIGN_OFF || text.includes("?") || after.some(isSentence)) return false;
  if (isClosing(SIGN_OFF_LINE.exec(text), { text, end, body, isWriter })) return true;
  const next = after[0];
  if (next === undefined || start > next.start) return false;
  const isNamed = isNameLine(next, body, isWriter);
  return isNamed && (CLOSING_LINE.test(text) || (text.endsWith(",") && text.split(" ").length <= 10));
}

interface Closing {
  readonly text: string;
  /** Where the text ends in the body, but for spaces. */
  readonly end: number;
  readonly body: string;
  readonly isWriter: (word: string) => boolean;
}

/** What stands behind the phrase must be a name: "Thanks Alex", not "Thanks for today". */
function isClosing(found: RegExpExecArray | null, { end, body, isWriter }: Closing): boolean {
  if (found === null) return false;
  const name = found.groups?.name;
  if (name === undefined) return true;
  const words = name.split(" ");
  if (words.some(isWriter)) return true;
  const line = body.slice(Math.max(0, end - LONGEST_SIGN_OFF * 2), end).trimEnd();
  const written = line
    .slice(line.length - name.length - (line.endsWith(".") && !name.endsWith(".") ? 1 : 0))
    .split(" ");
  return written.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || word.length < 4);
}

/** A signature holds names, numbers and addresses, but no sentence. */
function isSentence({ text }: Line): boolean {
  return text.split(" ").length > 12 || (/[.!?]$/.test(text) && text.split(" ").length > 5);
}

/** "Best, Alex", or the writer's name by itself, behind the last sentence of the last line. */
function signedAtTheEnd(line: Line, body: string, isWriter: (word: string) => boolean): Span | undefined {
  const tail = line.text.slice(-LONGEST_SIGN_OFF);
  const end = line.start + leadingSpaces(body, line) + line.text.length;
  const found = AT_THE_END.exec(tail);
  if (isClosing(found, { text: line.text, end, body, isWriter })) {
    return { start: Math.max(line.start, end - found!.groups!.closing!.length), end };
  }
  const name = /[.!?)…] {1,2}[-–—]? ?([^.!?…]{2,50})$/.exec(tail)?.[1];
  const first = name?.split(/[ ,]+/)[0];
  return first !== undefined && isWriter(first) && name!.split(" ").length <= 6
    ? { start: end - name!.length, end }
    : undefined;
}

function leadingSpaces(body: string, { start, end }: Span): number {
  return /^\s*/.exec(body.slice(start, end))![0].length;
}

/** The name alone on the last line. */
function signedByName(own: readonly Line[], body: string, isWriter: (word: string) => boolean): Span | undefined {
  for (const line of own.slice(-4)) {
    if (isNameLine(line, body, isWriter)) return { start: line.start, end: own.at(-1)!.end };
  }
  return undefined;
}

const NAME_LINE = /^[-–—~]{0,2}\s?[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?:\s[\p{L}\p{M}'’.-]+){0,3}$/u;

/** The writer's name, or up to four words in capitals where the writer's name is not known. */
export function isNameLine({ start, end, text }: Line, body: string, isWriter: (word: string) => boolean): boolean {
  const words = text.replace(/^[-–—~]+ ?/, "").split(/[ ,]+/);
  if (/^[-–—~] ?(?:[a-z]\.? ?){1,3}$/.test(text)) return true;
  if (words.length <= 5 && words.some(isWriter)) return !/[?!:]$/.test(text);
  const written = body
    .slice(start, end)
    .replace(/(?:[:;]-?[)D(P]|\p{Extended_Pictographic}|<3|\bx+)\s*$/u, "")
    .trim();
  if (!NAME_LINE.test(written) || /[.!?:]$/.test(written)) return false;
  return written.split(" ").every((word) => /^[\p{Lu}\p{Lo}–—~-]/u.test(word) || word.length <= 3);
}
