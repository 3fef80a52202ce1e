import { businessCalendarOf, formatDate, type Instant } from "../../engine/index.ts";
import { readDay } from "../dates/index.ts";
import { misuse } from "../fail.ts";

/** A date that was typed as an option. */
export interface TypedDate {
  /** Of the option. */
  readonly name: string;
  readonly text: string;
  /** By whose clock. */
  readonly calendar: { readonly timeZone: string };
  /** Where "friday" lies; ahead where it is not said. */
  readonly direction?: "ahead" | "past";
}

/** The date that an option names, as `YYYY-MM-DD`; anything else ends the command with what was expected. */
export async function readDateOption(
  { name, text, calendar: { timeZone }, direction = "ahead" }: TypedDate,
  { now }: { readonly now: Instant },
): Promise<string> {
  const spec = { timeZone, weekend: [6, 7], holidays: [], workdays: [], openMinute: 9 * 60, closeMinute: 17 * 60 };
  const day = await readDay(text, { now, calendar: businessCalendarOf(spec), direction });
  return day.ok ? formatDate(day.value) : misuse(`--${name}: expected ${day.error}, got ${JSON.stringify(text)}`);
}
