import { civilOfDay, type Day, dayOfCivil, daysInMonth, formatDate } from "../../engine/index.ts";
import type { DateContext } from "./date-context.ts";

/** Ways of speaking that the library does not know, in words that it does. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:the\s+)?day after tomorrow\b/gi, "in 2 days"],
  [/\b(?:the\s+)?day before yesterday\b/gi, "2 days ago"],
  [/\b(?:a|one) fortnight\b/gi, "2 weeks"],
  [/\bfortnight\b/gi, "2 weeks"],
  [/\b(?:last night|yesterday (?:morning|afternoon|evening|night))\b/gi, "yesterday"],
  [/\btomorrow (?:morning|afternoon|evening|night)\b/gi, "tomorrow"],
  [/\b(?:this (?:morning|afternoon|evening)|tonight)\b/gi, "today"],
  [/\b(?:eod|end of day|cob|close of business)\b/gi, "today"],
];

/** A text with the ways of speaking that the library does not know replaced; "the 23rd" becomes a whole date. */
export function spellOut(text: string, context: DateContext): string {
  let spelled = text.trim();
  for (const [pattern, words] of SPELLINGS) spelled = spelled.replace(pattern, words);
  return spelled.replace(/^(?:(?:by|on)\s+)?the (\d{1,2})(?:st|nd|rd|th)$/i, (whole, digits: string) => {
    const day = nearestOfMonth(Number(digits), context);
    return day === undefined ? whole : formatDate(day);
  });
}

/** The nearest day of that number in the direction, today aside; undefined where neither this month nor the next has it. */
function nearestOfMonth(dayOfMonth: number, { calendar, now, direction }: DateContext): Day | undefined {
  const today = calendar.dateOf(now);
  const { year, month } = civilOfDay(today);
  const step = direction === "ahead" ? 1 : -1;
  return [0, 1]
    .map((count) => year * 12 + (month - 1) + count * step)
    .filter((months) => dayOfMonth >= 1 && dayOfMonth <= daysInMonth(Math.floor(months / 12), (months % 12) + 1))
    .map((months) => dayOfCivil(Math.floor(months / 12), (months % 12) + 1, dayOfMonth))
    .find((day) => (direction === "ahead" ? day > today : day < today));
}
