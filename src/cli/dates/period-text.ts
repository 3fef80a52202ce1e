import { type BusinessCalendar, civilOfDay, type Day, dayOfCivil, daysInMonth, weekdayOf } from "../../engine/index.ts";

const PERIOD = /\b(?:(?:the\s+)?end\s+of\s+|(?:some\s*time\s+|later\s+)?)(the|this|next)\s+(week|month)\b/i;
const BUSINESS_DAYS = /\b(?:in|within)\s+(\d{1,3})\s+(?:business|working)\s+days?\b/i;

/** A stretch of time found in a text, with the day that it ends on. */
export interface FoundPeriod {
  readonly index: number;
  readonly text: string;
  readonly day: Day;
}

/**
 * "next week", "the end of the month", "in 5 business days": a day that the company's calendar knows. A week or a month that somebody
 * will be heard of in ends with its last business day; before that nothing is overdue.
 */
export function findPeriod(text: string, today: Day, calendar: BusinessCalendar): FoundPeriod | undefined {
  const business = BUSINESS_DAYS.exec(text);
  if (business !== null) {
    const count = Number(business[1]);
    return found(business, count === 0 ? today : calendar.add(today, count));
  }
  const period = PERIOD.exec(text);
  // "on monday next week" names a day: the week only says which.
  if (period === null || /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\s+$/i.test(text.slice(0, period.index)))
    return undefined;
  const skip = period[1]!.toLowerCase() === "next" ? 1 : 0;
  const last = period[2]!.toLowerCase() === "week" ? endOfWeek(today, skip) : endOfMonth(today, skip);
  return found(period, calendar.prev(last));
}

function found(match: RegExpExecArray, day: Day): FoundPeriod {
  const text = match[0].trimStart();
  return { index: match.index + match[0].length - text.length, text, day };
}

function endOfWeek(today: Day, skip: number): Day {
  return today - weekdayOf(today) + 7 * (skip + 1);
}

function endOfMonth(today: Day, skip: number): Day {
  const { year, month } = civilOfDay(today);
  const months = year * 12 + (month - 1) + skip;
  const [ofYear, ofMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return dayOfCivil(ofYear, ofMonth, daysInMonth(ofYear, ofMonth));
}
