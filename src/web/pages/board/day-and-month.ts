import { type Day, describeDayShort } from "../../../engine/index.ts";

/** "26 Oct": a weekday says nothing about a day that is weeks away. With its year where that is not the year of `today`. */
export function dayAndMonth(day: Day, today?: Day): string {
  return describeDayShort(day, today).replace(/^\S+ /, "");
}
