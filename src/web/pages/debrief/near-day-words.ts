import { type Day, describeDayFrom } from "../../../engine/index.ts";

/** "Today", "Tomorrow", "Friday" within six days, else "Fri 27 Nov": a day on a button. */
export function nearDayWords(day: Day, today: Day): string {
  const words = describeDayFrom(day, today);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
