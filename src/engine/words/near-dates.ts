import type { Day } from "../model/index.ts";
import { civilOfDay, dayOfCivil, weekdayOf } from "../time/index.ts";
import { MONTHS, WEEKDAYS } from "./calendar-names.ts";

const DATE = new RegExp(
  `(?:\\b(on|by|until|from) )?\\b(?:${WEEKDAYS.join("|")}) (\\d{1,2}) (${MONTHS.join("|")})(?: (\\d{4}))?(?:, (\\d\\d:\\d\\d))?`,
  "g",
);

/** How many days ahead a weekday's name alone says which day is meant. */
const NEAR_DAYS = 6;

/**
 * A sentence of a plan as somebody says it on `today`: "by 15:00", "until tomorrow, 09:00", "on Friday", "Tuesday the 24th"
 * in the place of whole dates. Plans name dates that stay true; this is for what is shown at once and not kept.
 */
export function withNearDates(sentence: string, today: Day): string {
  return sentence.replace(
    DATE,
    (whole: string, before: string | undefined, dayText: string, month: string, yearText?: string, time?: string) => {
      const day = nearestDay(Number(dayText), MONTHS.indexOf(month) + 1, yearText, today);
      const said = nearWords(day, today, time, before);
      return said ?? whole;
    },
  );
}

/** The day of a date whose year goes without saying. */
function nearestDay(dayOfMonth: number, month: number, yearText: string | undefined, today: Day): Day {
  if (yearText !== undefined) return dayOfCivil(Number(yearText), month, dayOfMonth);
  const { year } = civilOfDay(today);
  const days = [0, 1, -1].map((by) => dayOfCivil(year + by, month, dayOfMonth));
  return days.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today))[0]!;
}

function nearWords(day: Day, today: Day, time: string | undefined, before: string | undefined): string | undefined {
  const ahead = day - today;
  const hour = time === undefined ? "" : `, ${time}`;
  const led = (words: string) => (before === undefined ? words : `${before} ${words}`);
  const bare = (words: string) => (before === "on" ? words : led(words));
  if (ahead === 0) return time === undefined ? bare("today") : todayAt(time, before);
  if (ahead === 1) return bare(`tomorrow${hour}`);
  if (ahead > 1 && ahead <= NEAR_DAYS) return led(`${WEEKDAYS[weekdayOf(day) - 1]}${hour}`);
  if (ahead > NEAR_DAYS && ahead <= 21) return led(`${WEEKDAYS[weekdayOf(day) - 1]} the ${ordinal(day)}${hour}`);
  return undefined;
}

/** "by 15:00", "until 15:00 today" */
function todayAt(time: string, before: string | undefined): string {
  if (before === "by") return `by ${time}`;
  return before === undefined || before === "on" ? `today, ${time}` : `${before} ${time} today`;
}

function ordinal(day: Day): string {
  const { dayOfMonth: number } = civilOfDay(day);
  const last = number % 10;
  if (number >= 11 && number <= 13) return `${number}th`;
  return `${number}${last === 1 ? "st" : last === 2 ? "nd" : last === 3 ? "rd" : "th"}`;
}
