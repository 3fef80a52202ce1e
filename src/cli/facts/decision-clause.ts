/** Words of their deciding, or of their telling what they decided. */
const DECIDES =
  /\b(?:deci(?:de|ding|sion)\w*|let you know|(?:get|come|be) back to you|hear (?:back )?from (?:us|me)|you(?:'ll| will) hear|in touch|tell you|inform you|notify you|update you|have (?:an answer|news|a result|results)|make (?:an offer|up our minds?))\b/i;
/** Words that make a date something else: not before it, out until then, time and again, gone by, or asked of the reader. */
const OTHERWISE =
  /\b(?:not|never|cannot|unable|no decision|no answer|without|every|each|out of (?:the |my )?office|on leave|on holiday|on vacation|away|decided|(?:was|were|has been|have been)|please|your (?:decision|answer)|let (?:us|me) know)\b|n[’']t\b/i;
/** What stands before a date that a thing is dated by, or that comes only first. */
const DATED = /\b(?:from|of|since|dated|after|not before)\s+(?:the\s+)?$/i;

/** A date that was found, in the words it was found in. */
interface InWords {
  readonly text: string;
}

/** The parts of what somebody said that may name the day of a decision. */
export function decisionClauses(words: string): readonly string[] {
  return words
    .replaceAll("’", "'")
    .replaceAll(/\b(?:not|no) later than\b/gi, "by")
    .split(/[;\n]|[.!?]\s+(?=\p{Lu})|,?\s+(?:but|though|however)\s+/u)
    .map((clause) => clause.trim())
    .filter((clause) => /^(?:by|before|until)\b/i.test(clause) || (DECIDES.test(clause) && !OTHERWISE.test(clause)));
}

/** Whether a date in such a part is the decision's: it follows the words of deciding, or the part begins with it. */
export function isDecisionDate({ text }: InWords, clause: string): boolean {
  const before = clause.slice(0, Math.max(0, clause.indexOf(text)));
  const decides = DECIDES.exec(before);
  if (DATED.test(before)) return false;
  if (decides !== null) return !/\bafter\b/i.test(before.slice(decides.index));
  const isAlone = clause.slice(before.length + text.length).trim() === "";
  const begins = /^(?:by|before|until|on|in|within|the|end|of|\s)*$/i.test(before);
  return begins && (isAlone ? /^(?:by|before|until)/i.test(clause) : DECIDES.test(clause) && !OTHERWISE.test(clause));
}

/** Whether words speak of some time ahead, understood or not. */
export function speaksOfTime(words: string): boolean {
  return /\b(?:days?|weeks?|months?|tomorrow|soon|later|mid|end|early|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\d/i.test(
    words,
  );
}
