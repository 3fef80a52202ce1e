import type { CalendarOptions, CalendarRequest, PublishedEntry, WrittenCalendar } from "../../app/ports/index.ts";
import { getTimeZone, type Instant } from "../../engine/index.ts";
import { escapeText, foldLine } from "./content-line.ts";
import { publishEntries, type ToldEntry } from "./publish-entries.ts";
import { durationText, isUtc, utcText } from "./time-texts.ts";
import { timeZoneComponent } from "./time-zone-component.ts";

const LINE_END = "\r\n";

/** Writes a calendar: see `CalendarWriter`. */
export function writeCalendar(request: CalendarRequest): WrittenCalendar {
  const told = publishEntries(request);
  const published = told.map((each) => each.published);
  const parts = [
    ...headerLines(request.options),
    ...timeZones(published, request),
    ...told.map(componentText),
    "END:VCALENDAR",
    "",
  ];
  return { text: parts.join(LINE_END), published };
}

/** A file without a method is a copy of what is in a calendar; a feed is published (RFC 5546, 3.2.1), as Outlook wants it said. */
function headerLines({ name, refreshMinutes }: CalendarOptions): readonly string[] {
  const called = escapeText(name);
  const isFeed = refreshMinutes !== undefined;
  const refresh = durationText((refreshMinutes ?? 0) * 60_000);
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Fineline//Fineline//EN",
    "CALSCALE:GREGORIAN",
    ...(isFeed ? ["METHOD:PUBLISH"] : []),
    foldLine(`NAME:${called}`),
    foldLine(`X-WR-CALNAME:${called}`),
    ...(isFeed ? [`REFRESH-INTERVAL;VALUE=DURATION:${refresh}`, `X-PUBLISHED-TTL:${refresh}`] : []),
  ];
}

function componentText({ published, body }: ToldEntry): string {
  const name = published.kind === "task" ? "VTODO" : "VEVENT";
  const stamp = utcText(published.changedAt);
  const { uid, sequence } = published;
  let text = `BEGIN:${name}\r\nUID:${uid}\r\nDTSTAMP:${stamp}\r\nLAST-MODIFIED:${stamp}\r\nSEQUENCE:${sequence}\r\n`;
  for (const line of body) text += foldLine(line) + LINE_END;
  return `${text}END:${name}`;
}

interface UsedZone {
  readonly from: Instant;
  readonly to: Instant;
}

/** A component for each zone that moments are told in, for the years in which they lie. */
function timeZones(published: readonly PublishedEntry[], { entries }: CalendarRequest): readonly string[] {
  const used = new Map<string, UsedZone>();
  const use = (id: string, from: Instant, to: Instant) => {
    const known = used.get(id);
    if (known === undefined) used.set(id, { from, to });
    else if (from < known.from || to > known.to) {
      used.set(id, { from: Math.min(from, known.from), to: Math.max(to, known.to) });
    }
  };
  for (const { span, timeZone } of published) {
    if (span.kind === "moments") use(timeZone, span.startsAt, span.endsAt);
  }
  for (const { opensAt, dueAt, timeZone } of published.some(({ kind }) => kind === "task") ? entries : []) {
    use(timeZone, opensAt, dueAt);
  }
  return [...used].flatMap(([id, { from, to }]) => {
    const zone = getTimeZone(id);
    return isUtc(zone) ? [] : [timeZoneComponent(zone, from, to)];
  });
}
