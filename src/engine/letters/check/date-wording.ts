import type { Day } from "../../model/index.ts";
import { civilOfDay, weekdayOf } from "../../time/index.ts";
import { describeDay } from "../../words/index.ts";
import type { DateMention } from "./find-dates.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A mention with another weekday, as long or short as it was: "Friday the 21st" becomes "Saturday the 21st". */
export function withWeekday(written: string, weekday: number): string {
  const name = WEEKDAYS[weekday - 1]!;
  return written.replace(/^[A-Za-z]+/, (word) => (/day$/i.test(word) ? name : name.slice(0, 3)));
}

/** A mention with another day, in its own manner. */
export function withDay(written: string, mention: DateMention, day: Day): string {
  const { dayOfMonth, month, weekday } = mention;
  if (dayOfMonth === undefined)
    return written.replace(/(?:mon|tues|wednes|thurs|fri|satur|sun)day/i, WEEKDAYS[weekdayOf(day) - 1]!);
  const civil = civilOfDay(day);
  if (month === undefined) {
    const turned = written.replace(/\d{1,2}(?:st|nd|rd|th)?/i, (said) =>
      /\d$/.test(said) ? `${civil.dayOfMonth}` : ordinal(civil.dayOfMonth),
    );
    return weekday === undefined ? turned : withWeekday(turned, weekdayOf(day));
  }
  return describeDay(day);
}

function ordinal(n: number): string {
  if (n > 10 && n < 14) return `${n}th`;
  return `${n}${["th", "st", "nd", "rd"][n % 10] ?? "th"}`;
}

/** "Today" and the like for another day; `around` is what stands before and after it. */
export function withoutToday(
  day: Day,
  today: Day,
  around: { readonly before: string; readonly after: string },
): string {
  if (day === today) return "today";
  if (day === today - 1) return "yesterday";
  if (/^['’]s/.test(around.after)) return WEEKDAYS[weekdayOf(day) - 1]!;
  return /\b(?:for|of|on|from|since|by|until|before|after) $/.test(around.before)
    ? describeDay(day)
    : `on ${describeDay(day)}`;
}
