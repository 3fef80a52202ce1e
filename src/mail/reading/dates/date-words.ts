/** What a pattern for dates found names. */
export type DateMeaning =
  | { readonly kind: "date" }
  | { readonly kind: "numeric" }
  | { readonly kind: "day-of-month"; readonly monthShift?: number }
  | { readonly kind: "weekday"; readonly which: WeekdayChoice }
  | { readonly kind: "day"; readonly shift: number }
  | { readonly kind: "week"; readonly shift: number }
  | { readonly kind: "month"; readonly shift: number }
  | { readonly kind: "named-month" }
  | { readonly kind: "span"; readonly unit: SpanUnit; readonly isWithin: boolean }
  | { readonly kind: "year-end" }
  | { readonly kind: "unclear" };

/** `coming`: the first one after today; `next`: only where that one lies in next week; `in-week`: of this week or of the next. */
export type WeekdayChoice = "coming" | "next" | "this-week" | "next-week" | "week-after";

export type SpanUnit = "hour" | "day" | "business-day" | "week" | "month";

/**
 * One way to write a date: the pattern's source over folded text, and what it means. `{M}`, `{W}`, `{N}` stand for the names of
 * months, of weekdays, and for numbers. Groups: `d`, `d2` days, `m` month, `y` year, `w` weekday, `n`, `n2` numbers, `a`, `b`.
 */
export type DatePattern = readonly [source: string, meaning: DateMeaning];

/** How one language writes dates. Everything is folded; earlier patterns win over later ones. */
export interface DateWords {
  readonly language: string;
  readonly months: Readonly<Record<string, number>>;
  readonly weekdays: Readonly<Record<string, number>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly patterns: readonly DatePattern[];
  /** What stands right before a date, up to the end of the text before it. */
  readonly before: RelationWords;
  /** Right behind it: the date itself still belongs to the time. */
  readonly inclusive: RegExp;
  /** Right behind it: no later than that. */
  readonly latest: RegExp;
  /** Between two dates that begin and end a time, or that are both possible. */
  readonly joins: RegExp;
}

export interface RelationWords {
  /** "before Friday": an earlier day. */
  readonly earlier: RegExp;
  /** "after Friday", "last Friday": no deadline. */
  readonly later: RegExp;
  readonly until: RegExp;
  readonly through: RegExp;
  /** "from Monday": the beginning of a time. */
  readonly from: RegExp;
  /** "the week of". */
  readonly weekOf: RegExp;
}

/** Names with their numbers, from lists of words: the n-th list names n + 1. */
export function numbered(lists: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(lists.flatMap((list, index) => list.split(" ").map((word) => [word, index + 1] as const)));
}

/** Never matches. */
export const NEVER: RegExp = /(?!)/;
