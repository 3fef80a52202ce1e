import type { CalendarJson } from "../../../contract/index.ts";
import { isOff, type YearDay } from "./year-days.ts";

type OwnDays = Pick<CalendarJson, "holidays" | "workdays" | "halfDays">;

/** What a day is to become. */
export type WantedDay = "off" | "work" | "half";

/** When work ends where nobody said otherwise. */
export const USUAL_HALF_DAY = "13:00";

/**
 * A company's own days, with one of them made a day off, a half-day or a working day. What was said of it before is gone; where the weekend and the
 * public holidays say the same already, nothing is said.
 */
export function changedDay(calendar: OwnDays, day: YearDay, wanted: WantedDay): OwnDays {
  const without = (dates: readonly string[] = []) => dates.filter((on) => on !== day.on);
  const [holidays, workdays] = [without(calendar.holidays), without(calendar.workdays)];
  const halves = (calendar.halfDays ?? []).filter(({ on }) => on !== day.on);
  const kept = calendar.halfDays === undefined ? undefined : { halfDays: halves };
  if (wanted === "half") {
    const { on, until = USUAL_HALF_DAY, name } = day;
    const half = { on, until, ...(name === undefined ? undefined : { name }) };
    return { holidays, workdays, halfDays: [...halves, half].toSorted((a, b) => (a.on < b.on ? -1 : 1)) };
  }
  const isOffAnyhow = (isOff(day) && day.kind !== "own-day-off") || day.kind === "half-day-by-law";
  if (wanted === "off") {
    const isSaid = !isOff(day) && day.kind !== "own-workday";
    return { holidays: isSaid ? [...holidays, day.on].toSorted() : holidays, workdays, ...kept };
  }
  return { holidays, workdays: isOffAnyhow ? [...workdays, day.on].toSorted() : workdays, ...kept };
}
