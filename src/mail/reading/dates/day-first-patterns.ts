import type { DatePattern } from "./date-words.ts";

/** What differs between languages that write dates alike: "le 20 novembre", "el 20 de noviembre", "op 20 november". */
export interface DayFirstWords {
  /** Between day and month, such as `(?: de)?`. */
  readonly of: string;
  readonly article: string;
  readonly next: string;
  readonly thisWeek: string;
  readonly nextWeek: string;
  readonly nextMonth: string;
  readonly endOfMonth: string;
  readonly endOf: string;
  readonly to: string;
  readonly within: string;
  readonly inside: string;
  readonly days: string;
  readonly businessDays: string;
  readonly weeks: string;
  readonly tomorrow: string;
  readonly afterTomorrow: string;
  readonly today: string;
  readonly unclear: string;
  readonly yearEnd: string;
}

/** The patterns of a language that puts the day before the month, and small words around both. */
export function dayFirstPatterns(words: DayFirstWords): readonly DatePattern[] {
  const weekday = `(?:(?<w>{W}),? (?:${words.article} ?)?(?:dia )?)?`;
  const range = `(?:\\s?(?:-|${words.to})\\s?(?:(?<d2>\\d{1,2})))?`;
  const several = `(?:(?<n>{N}) (?:a|o|ou|of|-|y|e|et) )?(?<n2>{N})`;
  return [
    ["(?<y>20\\d\\d)-(?<m>\\d\\d)-(?<d>\\d\\d)", { kind: "date" }],
    [words.unclear, { kind: "unclear" }],
    [`${weekday}(?<d>\\d{1,2}|1er)${range}${words.of} (?<m>{M})(?:,?${words.of} (?<y>20\\d\\d))?`, { kind: "date" }],
    [`${weekday}(?<d>\\d{1,2})[/.-](?<m>1[0-2]|0?[1-9])(?:[/.-](?<y>(?:20)?\\d\\d))?(?!\\d)`, { kind: "date" }],
    [`(?<w>{W}),? (?:${words.article} ?)?(?:dia )?(?<d>\\d{1,2})(?! ?(?:h|:|/|\\d))`, { kind: "day-of-month" }],
    [`(?:${words.next} (?<w>{W})|(?<w2>{W}) ${words.next})`, { kind: "weekday", which: "next" }],
    [
      `(?<w>{W}) (?:de (?:la )?|della |da |van )?(?:${words.nextWeek})|(?:${words.nextWeek}),? (?<w2>{W})`,
      { kind: "weekday", which: "next-week" },
    ],
    [`(?:${words.endOf} )?(?:${words.nextWeek})`, { kind: "week", shift: 1 }],
    [`(?:${words.endOf} )?(?:${words.thisWeek})`, { kind: "week", shift: 0 }],
    [`(?:${words.endOf} )?(?:${words.nextMonth})`, { kind: "month", shift: 1 }],
    [words.endOfMonth, { kind: "month", shift: 0 }],
    [`(?:${words.endOf}) (?<m>{M})(?:${words.of} (?<y>20\\d\\d))?`, { kind: "named-month" }],
    [words.yearEnd, { kind: "year-end" }],
    [
      `(?:${words.within}|${words.inside}) ${several} (?:${words.businessDays})`,
      { kind: "span", unit: "business-day", isWithin: true },
    ],
    [`(?:${words.within}) ${several} (?:${words.days})`, { kind: "span", unit: "day", isWithin: true }],
    [
      `(?:${words.within}) ${several} (?:${words.weeks})|(?:${words.inside}) (?<n3>{N}) (?:a|o|ou|of|-|y|e|et) (?<n4>{N}) (?:${words.weeks})`,
      { kind: "span", unit: "week", isWithin: true },
    ],
    [`(?:${words.inside}) (?<n>{N}) (?:${words.weeks})`, { kind: "span", unit: "week", isWithin: false }],
    [`(?:${words.inside}) (?<n>{N}) (?:${words.days})`, { kind: "span", unit: "day", isWithin: false }],
    [words.afterTomorrow, { kind: "day", shift: 2 }],
    [words.tomorrow, { kind: "day", shift: 1 }],
    [words.today, { kind: "day", shift: 0 }],
    ["(?<w>{W})(?! (?:passe|dernier|pasado|scorso|passad[oa]))", { kind: "weekday", which: "coming" }],
  ];
}
