import type { Day } from "../../../engine/index.ts";
import { type Passage, sentenceOf } from "../phrases/passage.ts";
import type { FoundPhrase } from "../phrases/phrase-index.ts";
import type { DateWords } from "./date-words.ts";
import type { Reckoning } from "./day-reckoning.ts";
import { DECISION_CUES, type DecisionCues } from "./decision-cues.ts";
import { type DateMention, findDates, openDateFinder } from "./find-dates.ts";

/** A day by which they say that they will decide or tell, with the words that say so. */
export interface PromisedDay {
  /** Undefined where a day is named that may be one or another. */
  readonly day: Day | undefined;
  readonly kind: "tell" | "decide";
  readonly found: FoundPhrase;
}

/**
 * When they say that they will tell or decide: every such promise. What is asked of the candidate, denied, past, or said under
 * a condition is none.
 */
export function findPromises(
  passage: Passage,
  languages: readonly DateWords[],
  reckoning: Reckoning,
): readonly PromisedDay[] {
  return languages.flatMap((words) => promisedDays(passage, words, reckoning));
}

/** The day by which they will tell, or else decide; undefined where promises differ, or none is certain. */
export function agreedPromise(promised: readonly PromisedDay[]): PromisedDay | undefined {
  const told = promised.filter(({ kind }) => kind === "tell");
  const counted = told.length > 0 ? told : promised;
  const days = new Set(counted.map(({ day }) => day));
  return days.size === 1 && counted[0]?.day !== undefined ? counted[0] : undefined;
}

function promisedDays(passage: Passage, words: DateWords, reckoning: Reckoning): readonly PromisedDay[] {
  const cues = DECISION_CUES.find(({ language }) => language === words.language);
  if (cues === undefined || !cues.words.test(passage.folded)) return [];
  const promised: PromisedDay[] = [];
  const finder = openDateFinder(passage, words, reckoning);
  for (let index = 0; index + 1 < passage.starts.length; index += 1) {
    const sentence = sentenceOf(passage, index);
    if (sentence.text.length > 1_500 || !cues.words.test(sentence.text) || cues.candidate.test(sentence.text)) continue;
    const mentions = findDates(sentence.text, finder);
    if (mentions.length > 0) promised.push(...inSentence(sentence, mentions, cues, reckoning));
  }
  return promised;
}

function inSentence(
  { start, text }: { readonly start: number; readonly text: string },
  mentions: readonly DateMention[],
  cues: DecisionCues,
  reckoning: Reckoning,
): readonly PromisedDay[] {
  return (["tell", "decide"] as const).flatMap((kind) =>
    [...text.matchAll(cues[kind])].flatMap((match) => {
      const cue = { start: match.index, end: match.index + match[0].length };
      if (cues.denied.test(text.slice(clauseStart(text, cue.start, cues), cue.start))) return [];
      const mention = dateOf(cue, text, mentions, cues);
      const day = mention === undefined ? undefined : deadlineOf(mention, reckoning);
      if (mention === undefined || !mention.isNamed || (day === undefined && mention.relation !== "by")) return [];
      const [from, to] = [Math.min(cue.start, mention.start), Math.max(cue.end, mention.end)];
      return [{ day, kind, found: { id: `decision.${kind}`, start: start + from, end: start + to } }];
    }),
  );
}

function clauseStart(text: string, before: number, { clause }: DecisionCues): number {
  let start = Math.max(0, before - 120);
  for (const match of text.matchAll(clause)) {
    const end = match.index + match[0].length;
    if (end > before) break;
    start = Math.max(start, end);
  }
  return start;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The date that belongs to a promise: the next one behind it, one "at the latest", or one that leads up to it. */
function dateOf(
  cue: Place,
  text: string,
  mentions: readonly DateMention[],
  cues: DecisionCues,
): DateMention | undefined {
  const inside = mentions.find((mention) => mention.isNamed && mention.start > cue.start && mention.end < cue.end);
  if (inside !== undefined) return inside;
  const behind = mentions.filter(
    (mention) => mention.isNamed && mention.start >= cue.end && belongsBehind(cue, mention, text, cues),
  );
  const latest = behind.find(({ isLatest }) => isLatest);
  if (latest !== undefined) return latest;
  if (behind[0] !== undefined) return behind[0];
  return mentions.findLast((mention) => mention.end <= cue.start && leadsUpTo(mention, cue, text, cues));
}

function belongsBehind(cue: Place, mention: DateMention, text: string, cues: DecisionCues): boolean {
  const between = text.slice(cue.end, mention.start);
  if (between.length > 110 || /;|\n/.test(between)) return false;
  const clauses = [...between.matchAll(cues.clause)];
  if (clauses.length > 0 && !mention.isLatest) return false;
  if (!cues.otherEvent.test(between)) return true;
  const lead = between.split(" ").slice(-4).join(" ");
  const inside = text.slice(mention.start, mention.start + 12);
  return (
    cues.strong.test(`${lead} ${inside}`) &&
    !/\b(?:after|once|until|when|nach|sobald|apres|despues|tras|dopo|na|depois|apos|desde)\b/.test(between)
  );
}

/** "By Friday, we'll let you know"; "until Friday, when we'll let you know". */
function leadsUpTo(mention: DateMention, cue: Place, text: string, cues: DecisionCues): boolean {
  const between = text.slice(mention.end, cue.start);
  if (between.length > 70 || /[;\n]/.test(between)) return false;
  if (/^,? (?:is )?(?:when|at which point|by which time) (?:we|i|you|they)\b/.test(between)) return true;
  if ([...between.matchAll(cues.clause)].some((match) => match[0].trim() !== ",")) return false;
  if (OTHER_VERB.test(between)) return false;
  return !SUBJECT_BEFORE.test(text.slice(clauseStart(text, mention.start, cues), mention.start));
}

/** Between a date and a promise: something else happens on that day. */
const OTHER_VERB =
  /\b(?:meets?|meeting|met|interviews?|is|was|were|had|has|finish(?:es)?|discuss|review|until|after|when|once|and|then|but|to (?!be\b|have\b|get\b|let\b|hear\b|make\b|decide\b|reach\b|come\b|take\b|finali|conclude\b)|und|et|y|e|en)\b/;
/** Before the date: a clause of its own has begun. */
const SUBJECT_BEFORE = /\b(?:we|i|you|they|he|she|is|are|was|were|meets?|meeting|returns?)\b/;

/** The last day of the promise; undefined where the words make it uncertain. */
function deadlineOf({ range, relation }: DateMention, { today, calendar }: Reckoning): Day | undefined {
  if (range === undefined || range.last < today) return undefined;
  if (relation === "later" || (relation === "from" && !range.isRange)) return undefined;
  if (relation === "earlier") {
    const day = range.isRange ? calendar.prev(range.last) : calendar.sub(range.first, 1);
    return day < today ? undefined : day;
  }
  if (!range.isRange) return range.last;
  const last = calendar.prev(range.last);
  return last < today ? undefined : last;
}
