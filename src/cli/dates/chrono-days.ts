import * as chrono from "chrono-node";
import { DAY_MS, type Day, dayOfCivil, daysInMonth } from "../../engine/index.ts";

/** A date found in a text, in the words it was found in. */
export interface FoundDate {
  readonly index: number;
  readonly text: string;
  readonly date: NamedDate;
}

/** What the words name: one day, a day of any year, a weekday of any week, or only a longer stretch of time. */
export type NamedDate =
  | { readonly kind: "day"; readonly day: Day; readonly weekday: number | undefined }
  | {
      readonly kind: "day-of-year";
      readonly month: number;
      readonly dayOfMonth: number;
      readonly weekday: number | undefined;
    }
  | { readonly kind: "weekday"; readonly weekday: number }
  | { readonly kind: "stretch" };

/**
 * The dates that the library finds, by their place in the text. It is given noon of `today` as if that were UTC, and asked for parts
 * of dates only: it reckons with the machine's own zone inside, whose clock changes never fall on noon.
 */
export function findChronoDates(text: string, today: Day): readonly FoundDate[] {
  const reference = { instant: new Date(today * DAY_MS + DAY_MS / 2), timezone: 0 };
  return chrono
    .parse(text, reference)
    .map((result) => ({ index: result.index, text: result.text, date: nameDate(result) }));
}

function nameDate({ start, text }: chrono.ParsedResult): NamedDate {
  const weekday = start.isCertain("weekday") ? (start.get("weekday") ?? 0) || 7 : undefined;
  const [year, month, dayOfMonth] = [start.get("year")!, start.get("month")!, start.get("day")!];
  const isRelative = start.tags().has("result/relativeDate") || /\b(?:last|past|next|this)\b/i.test(text);
  if (isRelative) return { kind: "day", day: dayOfCivil(year, month, dayOfMonth), weekday: undefined };
  if (start.isCertain("day") && start.isCertain("month")) {
    if (!start.isCertain("year")) return { kind: "day-of-year", month, dayOfMonth, weekday };
    if (dayOfMonth > daysInMonth(year, month)) return { kind: "stretch" };
    return { kind: "day", day: dayOfCivil(year, month, dayOfMonth), weekday };
  }
  return weekday === undefined ? { kind: "stretch" } : { kind: "weekday", weekday };
}
