import { businessCalendarOf, formatDate, type Instant } from "../../engine/index.ts";
import { readDay } from "../dates/index.ts";
import { misuse } from "../fail.ts";

/** The date that an option names, as a calendar writes it. */
export async function readDateOption(
  name: string,
  text: string,
  { now, timeZone }: { readonly now: Instant; readonly timeZone: string },
): Promise<string> {
  const spec = { timeZone, weekend: [6, 7], holidays: [], workdays: [], openMinute: 9 * 60, closeMinute: 17 * 60 };
  const day = await readDay(text, { now, calendar: businessCalendarOf(spec), direction: "ahead" });
  return day.ok ? formatDate(day.value) : misuse(`--${name}: expected ${day.error}, got ${JSON.stringify(text)}`);
}
