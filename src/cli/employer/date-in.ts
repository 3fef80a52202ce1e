import type { CalendarJson } from "../../contract/index.ts";
import { businessCalendarOf, formatDate } from "../../engine/index.ts";
import type { Services } from "../command.ts";
import { readDay } from "../dates/index.ts";
import { misuse } from "../fail.ts";

export interface TypedDate {
  /** Of the option. */
  readonly name: string;
  readonly text: string;
  /** By whose clock. */
  readonly calendar: Pick<CalendarJson, "timeZone">;
  /** Where "friday" lies; ahead where it is not said. */
  readonly direction?: "ahead" | "past";
}

/** The date that an option names by the clock of an opening, as `YYYY-MM-DD`; anything else ends the command. */
export async function dateIn(
  { name, text, calendar: { timeZone }, direction = "ahead" }: TypedDate,
  { now }: Pick<Services, "now">,
): Promise<string> {
  const spec = { timeZone, weekend: [6, 7], holidays: [], workdays: [], openMinute: 9 * 60, closeMinute: 17 * 60 };
  const day = await readDay(text, { now, calendar: businessCalendarOf(spec), direction });
  return day.ok ? formatDate(day.value) : misuse(`--${name}: expected ${day.error}, got ${JSON.stringify(text)}`);
}
