import { type BusinessCalendar, describeDay, type Instant, WEEKDAYS, weekdayOf } from "../../../engine/index.ts";

/** How many days ahead a weekday's name alone says which day is meant. */
const NEAR_DAYS = 6;

/**
 * A sentence of a plan with its exact dates as a person says them on the day: "by 15:00 today", "tomorrow, 10:00", "Friday"
 * within six days. Dates further away stay exact. `own` is the reader's clock.
 */
export function nearSentence(sentence: string, asOf: Instant, own: BusinessCalendar): string {
  const today = own.dateOf(asOf);
  let near = sentence.replaceAll(hourOn(describeDay(today, today)), "$1 today");
  for (let ahead = 0; ahead <= NEAR_DAYS; ahead++) {
    const day = today + ahead;
    const name = ahead === 0 ? "today" : ahead === 1 ? "tomorrow" : WEEKDAYS[weekdayOf(day) - 1]!;
    near = near.replaceAll(exactly(describeDay(day, today)), name);
  }
  return near.replaceAll("on today", "today").replaceAll("on tomorrow", "tomorrow");
}

/** "Monday 16 November, 15:00" */
function hourOn(day: string): RegExp {
  return new RegExp(`${day}, (\\d\\d:\\d\\d)`, "g");
}

/** A date that no year follows: that of another year is further away. */
function exactly(day: string): RegExp {
  return new RegExp(`${day}(?! \\d{4})`, "g");
}
