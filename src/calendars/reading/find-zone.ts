import { DAY_MS, dayOfCivil, findTimeZone, HOUR_MS, type TimeZone } from "../../engine/index.ts";
import windowsZones from "./windows-zones.json" with { type: "json" };
import type { WrittenZone } from "./written-zone.ts";

/** By their names as Microsoft has them, in lower case. The table says where it comes from. */
const WINDOWS_ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries(windowsZones.zones).map(([name, id]) => [name.toLowerCase(), id]),
);

const IDS: readonly string[] = [...new Set(WINDOWS_ZONES.values())];

/**
 * The zone that a TZID names: an IANA name, one with the prefix of whoever wrote it, or one of Microsoft's (MS-OXCICAL).
 * A UTC under any name is a zone too. Undefined for any other name.
 */
export function findNamedZone(name: string): TimeZone | undefined {
  const plain = name.trim().replace(/^"|"$/g, "");
  const windows = WINDOWS_ZONES.get(plain.toLowerCase());
  if (windows !== undefined) return findTimeZone(windows);
  const known = findTimeZone(plain);
  if (known !== undefined) return known;
  const parts = plain.split("/").filter((part) => part !== "");
  const endings = [3, 2].filter((count) => parts.length > count || plain.startsWith("/"));
  return endings.map((count) => findTimeZone(parts.slice(-count).join("/"))).find((zone) => zone !== undefined);
}

/** Years in which somebody may be invited: for others no zone is looked for. */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2100];

/** The zone whose clocks show what a written one's show throughout a year; undefined where there is none. */
export function findZoneLike({ offsetAtLocal }: WrittenZone, year: number): TimeZone | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const samples = samplesOf(year).map((localMs) => {
    const offsetMs = offsetAtLocal(localMs);
    return { at: localMs - offsetMs, offsetMs };
  });
  for (const id of IDS) {
    const zone = findTimeZone(id);
    if (zone !== undefined && samples.every(({ at, offsetMs }) => zone.offsetAt(at) === offsetMs)) return zone;
  }
  return undefined;
}

/** Noon of every fourth day: clock changes of the same week in two zones are told apart. */
function samplesOf(year: number): readonly number[] {
  const first = dayOfCivil(year, 1, 1);
  return Array.from({ length: 91 }, (_, index) => (first + index * 4) * DAY_MS + 12 * HOUR_MS);
}
