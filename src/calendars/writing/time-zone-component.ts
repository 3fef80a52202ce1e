import {
  civilOfDay,
  DAY_MS,
  dayOfCivil,
  dayOfLocalMs,
  daysInMonth,
  type Instant,
  type TimeZone,
  weekdayOf,
} from "../../engine/index.ts";
import { localText, offsetText } from "./time-texts.ts";

/** A clock change. */
interface Onset {
  readonly at: Instant;
  readonly fromMs: number;
  readonly toMs: number;
  readonly isDaylight: boolean;
}

/** Clock changes that come back every year by one rule. */
interface YearlyOnset {
  readonly first: Onset;
  readonly rule: string;
}

/** A calendar of dates that nobody meant must not take for ever. */
const MOST_YEARS = 60;
const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const components = new Map<string, string>();

/**
 * The VTIMEZONE of a zone that tells every moment from `from` to `to` rightly (RFC 5545, 3.6.5). Changes that come back by the
 * same rule in all of those years are one observance with a rule, as every client reads it; others stand alone.
 */
export function timeZoneComponent(zone: TimeZone, from: Instant, to: Instant): string {
  const first = Math.max(yearOf(from) - 1, 0);
  const years = { first, last: Math.min(yearOf(to) + 1, first + MOST_YEARS) };
  const key = `${zone.id} ${years.first} ${years.last}`;
  // A server writes the same few over and over; who asks for many years of many zones must not fill the memory.
  if (components.size > 500) components.clear();
  return components.getOrInsertComputed(key, () => buildComponent(zone, years));
}

interface Years {
  readonly first: number;
  readonly last: number;
}

function buildComponent(zone: TimeZone, years: Years): string {
  const onsets = onsetsOf(zone.id, years);
  const { yearly, single } = groupOnsets(onsets, years);
  const isCovered = yearly.length > 0 && single.length === 0;
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone.id}`,
    ...(isCovered ? [] : observance(initialOnset(zone, years))),
    ...yearly.flatMap(({ first, rule }) => observance(first, rule)),
    ...single.flatMap((onset) => observance(onset)),
    "END:VTIMEZONE",
  ].join("\r\n");
}

/** What holds when the years begin; later ones take its place. */
function initialOnset(zone: TimeZone, { first }: Years): Onset {
  const offsetMs = zone.offsetAt(startOfYear(first));
  return { at: Math.min(0, startOfYear(first)) - offsetMs, fromMs: offsetMs, toMs: offsetMs, isDaylight: false };
}

function observance({ at, fromMs, toMs, isDaylight }: Onset, rule?: string): readonly string[] {
  const name = isDaylight ? "DAYLIGHT" : "STANDARD";
  return [
    `BEGIN:${name}`,
    `DTSTART:${localText(at + fromMs)}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `TZOFFSETFROM:${offsetText(fromMs)}`,
    `TZOFFSETTO:${offsetText(toMs)}`,
    `END:${name}`,
  ];
}

function onsetsOf(id: string, { first, last }: Years): readonly Onset[] {
  const changes: Omit<Onset, "isDaylight">[] = [];
  let moment = Temporal.Instant.fromEpochMilliseconds(startOfYear(first)).toZonedDateTimeISO(id);
  // A year more than is written: whether a change is to summer time shows in the next one.
  for (;;) {
    const next = moment.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds >= startOfYear(last + 2)) break;
    const [fromMs, toMs] = [moment.offsetNanoseconds / 1e6, next.offsetNanoseconds / 1e6];
    changes.push({ at: next.epochMilliseconds, fromMs, toMs });
    moment = next;
  }
  return changes
    .map((change, index) => ({ ...change, isDaylight: isDaylight(change, changes[index + 1]) }))
    .filter(({ at }) => at < startOfYear(last + 1));
}

/** Forward, and back again within a year: a country that moved to another offset for good has changed its standard time. */
function isDaylight(change: Omit<Onset, "isDaylight">, next: Omit<Onset, "isDaylight"> | undefined): boolean {
  if (change.toMs <= change.fromMs || next === undefined) return false;
  return next.toMs < next.fromMs && next.at - change.at < 366 * DAY_MS;
}

function groupOnsets(
  onsets: readonly Onset[],
  { first, last }: Years,
): { readonly yearly: readonly YearlyOnset[]; readonly single: readonly Onset[] } {
  const yearly: YearlyOnset[] = [];
  const single: Onset[] = [];
  for (const group of Map.groupBy(onsets, groupKey).values()) {
    const rule = group.length === last - first + 1 ? ruleOf(group) : undefined;
    if (rule === undefined) single.push(...group);
    else yearly.push({ first: group[0]!, rule });
  }
  return { yearly, single: single.toSorted((a, b) => a.at - b.at) };
}

/** The same change at the same time of day in the same month. */
function groupKey({ at, fromMs, toMs, isDaylight }: Onset): string {
  const local = at + fromMs;
  const day = dayOfLocalMs(local);
  return `${fromMs} ${toMs} ${isDaylight} ${civilOfDay(day).month} ${local - day * DAY_MS}`;
}

/** `FREQ=YEARLY;BYMONTH=3;BYDAY=2SU`, where that is true of all of them. */
function ruleOf(group: readonly Onset[]): string | undefined {
  const days = group.map(({ at, fromMs }) => dayOfLocalMs(at + fromMs));
  const weekdays = new Set(days.map(weekdayOf));
  const dates = days.map(civilOfDay);
  const isOnceAYear = new Set(dates.map(({ year }) => year)).size === group.length;
  if (weekdays.size !== 1 || !isOnceAYear) return undefined;
  const isLast = dates.every(({ year, month, dayOfMonth }) => dayOfMonth + 7 > daysInMonth(year, month));
  const weeks = new Set(dates.map(({ dayOfMonth }) => Math.ceil(dayOfMonth / 7)));
  if (!isLast && weeks.size !== 1) return undefined;
  const place = isLast ? -1 : [...weeks][0];
  return `FREQ=YEARLY;BYMONTH=${dates[0]!.month};BYDAY=${place}${WEEKDAYS[[...weekdays][0]! - 1]}`;
}

function yearOf(at: Instant): number {
  return civilOfDay(dayOfLocalMs(at)).year;
}

function startOfYear(year: number): Instant {
  return dayOfCivil(year, 1, 1) * DAY_MS;
}
