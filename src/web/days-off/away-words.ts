import { awaySentence, ownDaysOff, placeEntry, type TodayEntry } from "../../app/index.ts";
import type { SettingsJson } from "../../contract/index.ts";

/** On which day a step is best done where its best day is a day off of one's own; undefined where it is none. */
export function awayWords(
  entry: TodayEntry,
  now: number,
  settings: SettingsJson,
  ownTimeZone: string,
): string | undefined {
  const own = ownDaysOff(settings, ownTimeZone);
  const { away } = placeEntry(entry, now, own);
  return away === undefined ? undefined : awaySentence(away, now, own);
}
