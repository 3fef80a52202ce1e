import type { Span } from "./letter-text.ts";

/** A date as a text names it: what is not said is undefined. Months 1 to 12, weekdays 1 Monday to 7 Sunday. */
export interface DateMention extends Span {
  readonly weekday?: number;
  readonly dayOfMonth?: number;
  readonly month?: number;
  readonly year?: number;
  /** 11/12 may be read either way. */
  readonly isEitherWay?: boolean;
  /** Days from today: today 0, tomorrow 1. */
  readonly daysAway?: number;
  /** "last Tuesday", "next Friday". */
  readonly turn?: "last" | "next";
  /** Names a stretch of time and no day: "next week", "within ten days". */
  readonly isVague?: boolean;
  /** As written, in lower case. */
  readonly text: string;
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const LONG_WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const WEEKDAY = `(?:${LONG_WEEKDAY}|(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)\\b\\.?)`;
const MONTH =
  "(?:january|february|march|april|may(?! (?:be|have|not|need|well|still|also|take|come|seem|suit|already|only|pass|slip|move|change|mean|work))|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)";
const DAY = "(?:0?[1-9]|[12]\\d|3\\d)";
const YEAR = "(?:,? (?<year>(?:19|20)\\d\\d)\\b(?![:.]\\d))?";
const LED_BY_WEEKDAY = `(?:(?<weekday>${WEEKDAY}),? (?:(?:the|on|on the) )?)?`;

/** "Friday, the 20th of November 2026", "20 Nov". */
const DAY_FIRST = new RegExp(
  `(?<![\\d./:-])\\b${LED_BY_WEEKDAY}(?<day>${DAY})(?:st|nd|rd|th|\\.)?(?: of)?[ -](?<month>${MONTH})(?![a-z])${YEAR}`,
  "g",
);
/** "Friday, November 20th, 2026", "Nov 20". */
const MONTH_FIRST = new RegExp(
  `\\b${LED_BY_WEEKDAY}(?<month>${MONTH}) (?:the )?(?<day>${DAY})(?!\\d|%|[:.,]\\d| ?(?:am|pm|years|people|percent|euro))(?:st|nd|rd|th)?${YEAR}`,
  "g",
);
/** "Friday the 21st", "Friday 21". */
const WEEKDAY_DAY = new RegExp(
  `\\b(?<weekday>${WEEKDAY}),?(?: (?:on )?the)? (?<day>${DAY})(?:(?:st|nd|rd|th)\\b|(?=\\.? ?$|[,;)?!]|\\.\\s))(?! (?:january|of ))`,
  "g",
);
/** "the 21st". */
const ORDINAL = new RegExp(
  `\\bthe (?<day>${DAY})(?:st|nd|rd|th)\\b(?! (?:(?:interview|round)s?|floor|century|part(?:y|ies)|time|person|calls?|stage|quarter|(?:draft|version)s?|place|year|half|attempt|e-?mail|(?:message|day|week|month|hour|candidate|step)s?|chapter|section|grade|edition|anniversary|street|avenue|line|(?:row|page|item)s?|question|slides?|example|one|generation|birthday|percentile|meeting|conversation|talk|paragraph|team|project|employee|level|try|night shift|shift|and (?:final|last))\\b)`,
  "g",
);
const ISO = /(?<![\d-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\d-])/g;
/** "20.11.2026", "Fri 20/11", "by 11/20". */
const NUMERIC = new RegExp(
  `(?<![\\d./:-])(?:(?<weekday>${WEEKDAY}),? |(?<lead>\\b(?:on|by|until|till|before|from|since|of|after|than|is|was|for|the|–|-) ))?(?<first>\\d{1,2})(?<mark>[./-])(?<second>\\d{1,2})(?:\\k<mark>(?<year>(?:19|20)?\\d\\d))?(?![\\d/%]|[:.]\\d)`,
  "g",
);
/** "next Friday", "Tuesday". */
const WEEKDAY_ALONE = new RegExp(
  `\\b(?:(?<turn>last|past|next|this|coming|this coming|this past) )?(?<weekday>${LONG_WEEKDAY})(?<often>s\\b)?`,
  "g",
);
const NEAR = /\b(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)|last night)\b/g;
const VAGUE =
  /\b(?:(?:by |before |at )?(?:the )?(?:end|beginning|start|middle) of (?:the|this|next|last|that) (?:week|month|year|day)|(?:this|next|last|the following|the coming) (?:week|month)|within (?:the next )?(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|ten|fourteen) (?:to \w+ )?(?:(?:business|working|calendar) )?(?:day|week|hour)s?|in (?:about |the next |around )?(?:\d{1,2}|an?|one|two|three|four|five|six|seven|ten) (?:to \w+ |or \w+ )?(?:(?:business|working) )?(?:day|week|hour)s?|(?:\d{1,2}|an?|one|two|three|four) (?:day|week|month)s? (?:ago|from (?:now|today))|(?:early|mid|late|end of|the end of|in|by)[ -](?:january|february|march|april|june|july|august|september|october|november|december)|(?:close|end) of (?:business|play|the day)|(?:early|later|mid) (?:next|this) week)\b/g;

const TRIGGER =
  /\d|day|morning|afternoon|evening|night|hour|week|month|year|tomorrow|end of|ember|ober|uary|march|april|june|july|august|close of/;
/** How many dates of a text are looked at. */
const MOST_DATES = 200;

/** The dates that a text in lower case names, in their order, the longest reading of each; line breaks count as spaces. */
export function findDates(text: string, offset = 0, isSubject = false): readonly DateMention[] {
  if (!TRIGGER.test(text)) return [];
  const line = text.replace(/[\n\r]/g, " ");
  const found: DateMention[] = [];
  for (const [pattern, read] of readersFor(line, isSubject)) {
    for (const match of line.matchAll(pattern)) {
      if (found.length >= MOST_DATES) break;
      const start = match.index + (match.groups?.lead?.length ?? 0);
      const end = match.index + match[0].trimEnd().length;
      if (found.some((other) => start < other.end - offset && other.start - offset < end)) continue;
      const parts = read(match);
      if (parts !== undefined)
        found.push({ ...parts, start: start + offset, end: end + offset, text: line.slice(start, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** In a subject bare numbers are dates: "interview 11/5". */
const BARE_NUMBERS =
  /(?<![\d./:-])(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})(?:\k<mark>(?<year>(?:19|20)?\d\d))?\.?(?![\d/%]|[:-]\d)/g;

type Parts = Omit<DateMention, "start" | "end" | "text">;
type Read = (match: RegExpExecArray) => Parts | undefined;

type Readers = readonly (readonly [RegExp, Read])[];

const IN_WORDS: Readers = [
  [VAGUE, () => ({ isVague: true })],
  [NEAR, readNear],
  [WEEKDAY_ALONE, readWeekday],
];
const NAMED: Readers = [
  [ISO, readNamed],
  [DAY_FIRST, readNamed],
  [MONTH_FIRST, readNamed],
  [WEEKDAY_DAY, readNamed],
];
const IN_BODY: Readers = [...NAMED, [NUMERIC, readNumeric], [ORDINAL, readNamed], ...IN_WORDS];
const IN_SUBJECT: Readers = [...NAMED, [BARE_NUMBERS, readBare], [ORDINAL, readNamed], ...IN_WORDS];

/** What is tried on a text, the longest readings first. */
function readersFor(line: string, isSubject: boolean): Readers {
  if (!/\d/.test(line)) return IN_WORDS;
  return isSubject ? IN_SUBJECT : IN_BODY;
}

function readNamed({ groups }: RegExpExecArray): Parts {
  const { weekday, day, month, year } = groups!;
  return {
    ...weekdayPart(weekday),
    dayOfMonth: Number(day),
    ...(month === undefined ? undefined : { month: monthOf(month) }),
    ...(year === undefined ? undefined : { year: Number(year) }),
  };
}

function weekdayPart(word: string | undefined): { readonly weekday?: number } {
  return word === undefined ? {} : { weekday: WEEKDAYS.indexOf(word.slice(0, 3)) + 1 };
}

function monthOf(word: string): number {
  return /^\d/.test(word) ? Number(word) : MONTHS.indexOf(word.slice(0, 3)) + 1;
}

/** Bare numbers are a date only where something says so: "24/7" and "3/4" are none. */
function readNumeric({ 0: text, groups, index, input }: RegExpExecArray): Parts | undefined {
  const { weekday, lead, mark, second, year } = groups!;
  if (weekday === undefined && lead === undefined && year === undefined) return undefined;
  if (mark === "-" && year === undefined) return undefined;
  const isBare = year === undefined && weekday === undefined;
  // "12.50" and "3.2" are amounts and versions; a German date ends with a full stop too.
  if (mark === "." && isBare && (Number(second) > 12 || second!.length < 2 || input[index + text.length] !== "."))
    return undefined;
  return readNumbers(groups!);
}

function readBare({ groups }: RegExpExecArray): Parts | undefined {
  return readNumbers(groups!);
}

/** Day and month, in the order that their mark or their size tells. */
function readNumbers({ weekday, first, mark, second, year }: Record<string, string | undefined>): Parts | undefined {
  const [a, b] = [Number(first), Number(second)];
  if ((a === 24 && b === 7) || a === 0 || b === 0 || Math.min(a, b) > 12 || Math.max(a, b) > 31) return undefined;
  const isDayFirst = mark === "." || a > 12;
  return {
    ...weekdayPart(weekday),
    dayOfMonth: isDayFirst ? a : b,
    month: isDayFirst ? b : a,
    ...(mark !== "." && a <= 12 && b <= 12 && a !== b ? { isEitherWay: true } : undefined),
    ...(year === undefined ? undefined : { year: Number(year) < 100 ? 2000 + Number(year) : Number(year) }),
  };
}

function readNear([text]: RegExpExecArray): Parts {
  return { daysAway: text === "tomorrow" ? 1 : text === "yesterday" || text === "last night" ? -1 : 0 };
}

/** A weekday that comes again, "on Fridays", is no date. */
function readWeekday({ groups }: RegExpExecArray): Parts | undefined {
  const { turn, weekday, often } = groups!;
  if (often !== undefined) return undefined;
  const direction = turn === "last" || turn?.endsWith("past") ? "last" : turn === "next" ? "next" : undefined;
  return { ...weekdayPart(weekday), ...(direction === undefined ? undefined : { turn: direction }) };
}
