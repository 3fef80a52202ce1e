import type { Day } from "../../../engine/index.ts";
import type { Passage } from "../phrases/passage.ts";
import { stemsOf } from "../phrases/phrase-stems.ts";
import type { DateMeaning, DateWords } from "./date-words.ts";
import { type DayRange, mondayOf, type Reckoning, single } from "./day-reckoning.ts";
import { readGroups, resolveDate } from "./resolve-date.ts";

/** How a date is tied to what is said. */
export type DateRelation = "by" | "earlier" | "later" | "until" | "through" | "from";

/** A date in a sentence. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  /** Undefined where the words name no certain day. */
  readonly range: DayRange | undefined;
  /** Whether a day or a time is named at all, and not "a few days". */
  readonly isNamed: boolean;
  /** Whether it is the name of a weekday alone. */
  readonly isWeekday: boolean;
  readonly relation: DateRelation;
  /** "At the latest": it wins over other dates beside it. */
  readonly isLatest: boolean;
  /** Whether it is two dates, joined. */
  readonly isJoined: boolean;
}

interface CompiledWords {
  readonly words: DateWords;
  readonly patterns: readonly CompiledPattern[];
}

interface CompiledPattern {
  readonly pattern: RegExp;
  readonly meaning: DateMeaning;
  /** One of these begins a word of every text that it matches; undefined where none can be told. */
  readonly stems: ReadonlySet<string> | undefined;
}

const compiled = new Map<string, CompiledWords>();

/** The patterns of a language, made once. */
export function compileDates(words: DateWords): CompiledWords {
  const known = compiled.get(words.language);
  if (known !== undefined) return known;
  const alternatives = (names: Readonly<Record<string, number>>) =>
    Object.keys(names)
      .sort((a, b) => b.length - a.length)
      .join("|");
  const [months, weekdays] = [alternatives(words.months), alternatives(words.weekdays)];
  const numbers = `\\d{1,3}|${alternatives(words.numbers)}`;
  const patterns = words.patterns.map(([source, meaning]) => {
    const filled = source
      .replaceAll("{M}", `(?:${months})`)
      .replaceAll("{W}", `(?:${weekdays})`)
      .replaceAll("{N}", `(?:${numbers})`);
    const pattern = new RegExp(`(?<![a-z0-9/.@-])(?:${filled})(?![a-z0-9@])`, "g");
    return { pattern, meaning, stems: stemsOf(filled) };
  });
  const made = { words, patterns };
  compiled.set(words.language, made);
  return made;
}

/** The longest sentence that is looked through for dates. */
const LONGEST_SENTENCE = 1_500;

/** What finds the dates of one text in one language: of all patterns, those that its words may match. */
export interface DateFinder {
  readonly words: DateWords;
  readonly reckoning: Reckoning;
  readonly patterns: readonly CompiledPattern[];
}

export function openDateFinder({ stems }: Pick<Passage, "stems">, words: DateWords, reckoning: Reckoning): DateFinder {
  const patterns = compileDates(words).patterns.filter(
    ({ stems: needed }) => needed === undefined || meets(needed, stems),
  );
  return { words, reckoning, patterns };
}

function meets(needed: ReadonlySet<string>, stems: ReadonlySet<string>): boolean {
  for (const stem of needed) if (stems.has(stem)) return true;
  return false;
}

/** The dates that a folded sentence names, in order; two that are joined ("Thursday or Friday") are one. */
export function findDates(sentence: string, { words, reckoning, patterns }: DateFinder): readonly DateMention[] {
  const text = sentence.slice(0, LONGEST_SENTENCE);
  const found: DateMention[] = [];
  for (const { pattern, meaning } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const range = resolveDate(meaning, readGroups(match.groups ?? {}, words), reckoning);
      found.push(mentionAt({ text, start, end, range, words, meaning }));
    }
  }
  const sorted = found.sort((a, b) => a.start - b.start);
  return withoutFollowers(joinMentions(sorted, text, words, reckoning.today));
}

/**
 * Where a weekday is today's own name, it may be today or in a week, and so may every weekday that is told after it
 * ("returns on Monday, and on Tuesday you will hear").
 */
function withoutFollowers(mentions: readonly DateMention[]): readonly DateMention[] {
  const first = mentions.findIndex(({ isWeekday, range }) => isWeekday && range === undefined);
  if (first === -1) return mentions;
  return mentions.map((mention, index) =>
    index > first && mention.isWeekday ? { ...mention, range: undefined } : mention,
  );
}

interface MentionPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly range: DayRange | undefined;
  readonly words: DateWords;
  readonly meaning: DateMeaning;
}

function mentionAt({ text, start, end, range, words, meaning }: MentionPlace): DateMention {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  const weekOf = words.before.weekOf.test(before);
  return {
    start,
    end,
    range: weekOf && range !== undefined ? weekOfDay(range) : range,
    isNamed: meaning.kind !== "unclear",
    isWeekday: meaning.kind === "weekday",
    relation: relationOf(before, after, words),
    isLatest:
      words.latest.test(after) ||
      /\b(?:latest|spatestens|au plus tard|uiterlijk|a mas tardar|al piu tardi|o mais tardar)\b[^.,;]{0,12}$/.test(
        before,
      ),
    isJoined: false,
  };
}

function weekOfDay({ first }: DayRange): DayRange {
  const monday = mondayOf(first);
  return { first: monday, last: monday + 4, isRange: true };
}

function relationOf(before: string, after: string, { before: words, inclusive }: DateWords): DateRelation {
  if (words.weekOf.test(before)) return "by";
  if (words.through.test(before)) return "through";
  if (words.until.test(before)) return inclusive.test(after) ? "through" : "until";
  if (words.earlier.test(before)) return "earlier";
  if (words.from.test(before)) return "from";
  if (words.later.test(before)) return "later";
  return inclusive.test(after) ? "through" : "by";
}

/** "Thursday or Friday", "between Monday and Wednesday": the first one's relation, all days of both. */
function joinMentions(
  mentions: readonly DateMention[],
  text: string,
  words: DateWords,
  today: Day,
): readonly DateMention[] {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const between = last === undefined ? "" : text.slice(last.end, mention.start);
    if (last === undefined || between.length > 26 || !words.joins.test(between)) {
      joined.push(mention);
      continue;
    }
    joined[joined.length - 1] = joinTwo(beginningToday(last, between, today), mention, between);
  }
  return joined;
}

/** "Monday through Wednesday", written on a Monday, begins today. */
function beginningToday(mention: DateMention, between: string, today: Day): DateMention {
  const isTime = /\b(?:through|thru|to|bis|au|al|tot|t\/m|a)\b|-/.test(between);
  return mention.isWeekday && mention.range === undefined && isTime ? { ...mention, range: single(today) } : mention;
}

function joinTwo(a: DateMention, b: DateMention, between: string): DateMention {
  const last = lastOf(a, b);
  const isForward = a.range !== undefined && last !== undefined && last > a.range.first;
  const range = isForward ? { first: a.range.first, last, isRange: true } : undefined;
  return {
    start: a.start,
    end: b.end,
    range,
    isNamed: a.isNamed && b.isNamed,
    isWeekday: false,
    relation: /\b(?:until|till)\b/.test(between) ? "until" : a.relation,
    isLatest: a.isLatest || b.isLatest,
    isJoined: true,
  };
}

/** "Friday to Tuesday" ends on the Tuesday behind that Friday. */
function lastOf(a: DateMention, b: DateMention): Day | undefined {
  if (a.range === undefined || b.range === undefined) return undefined;
  const isBehind = b.range.last > a.range.first;
  return isBehind || !b.isWeekday ? b.range.last : b.range.last + 7;
}
