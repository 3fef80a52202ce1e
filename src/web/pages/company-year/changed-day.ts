import type { CalendarJson } from "../../../contract/index.ts";
import { isOff, type YearDay } from "./year-days.ts";

type OwnDays = Pick<CalendarJson, "holidays" | "workdays">;

/**
 * A company's own days, with one of them made a day off or a working day. What was said of it before is gone; where the weekend and the
 * public holidays say the same already, nothing is said.
 */
export function changedDay(calendar: OwnDays, day: YearDay, wanted: "off" | "work"): Required<OwnDays> {
  const without = (dates: readonly string[] = []) => dates.filter((on) => on !== day.on);
  const [holidays, workdays] = [without(calendar.holidays), without(calendar.workdays)];
  const isOffAnyhow = isOff(day) && day.kind !== "own-day-off";
  if (wanted === "off") {
    const isSaid = day.kind === "work";
    return { holidays: isSaid ? [...holidays, day.on].toSorted() : holidays, workdays };
  }
  return { holidays, workdays: isOffAnyhow ? [...workdays, day.on].toSorted() : workdays };
}
