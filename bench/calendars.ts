import { pathToFileURL } from "node:url";
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { CalendarEntry, CalendarOptions } from "../src/app/index.ts";
import { writeCalendar } from "../src/calendars/index.ts";
import { DAY_MS, HOUR_MS } from "../src/engine/index.ts";
import { type Figure, inTurns } from "./measure.ts";

const NOW = Date.UTC(2026, 10, 16, 15);
const OPTIONS: CalendarOptions = {
  as: "events",
  isPrivate: false,
  hasAlarms: false,
  name: "Fineline",
  refreshMinutes: 60,
};

/** Steps over two months, a few hours each, as a busy search or a small company has them. */
function steps(count: number): readonly CalendarEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const startsAt = NOW + (index % 60) * DAY_MS + (index % 7) * HOUR_MS;
    return {
      kind: "step",
      caseId: `case-${index}`,
      id: `thank-you/i${index}/lee`,
      timeZone: "America/New_York",
      title: `Thank Lee Okafor ${index} (Globex)`,
      details: ["Senior Analyst", "By email.", "24 business hours after the interview's end: due Mon 16 Nov, 15:00."],
      span: { kind: "moments", startsAt, endsAt: startsAt + 2 * HOUR_MS },
      opensAt: startsAt,
      dueAt: startsAt + 2 * HOUR_MS,
      remindAt: startsAt,
      doneAt: undefined,
    };
  });
}

/** The same events by the library that most programs write them with; in UTC, since it prints no zones of its own. */
function writeByLibrary(entries: readonly CalendarEntry[]): string {
  const calendar = ical({ name: "Fineline", method: ICalCalendarMethod.PUBLISH, ttl: 3600 });
  for (const { id, caseId, title, details, opensAt, dueAt } of entries) {
    calendar.createEvent({
      id: `${caseId}-${id}`,
      start: new Date(opensAt),
      end: new Date(dueAt),
      stamp: new Date(NOW),
      summary: title,
      description: details.join("\n"),
      status: ICalEventStatus.CONFIRMED,
      sequence: 0,
    });
  }
  return calendar.toString();
}

const COUNT = 1_000;
const ROUNDS = 41;

/** A feed of a thousand steps, as it is fetched again after nothing changed, beside a library that only writes them. */
export async function benchCalendars(): Promise<readonly Figure[]> {
  const entries = steps(COUNT);
  const first = writeCalendar({ entries, published: [], now: NOW, options: OPTIONS });
  const request = { entries, published: first.published, now: NOW + HOUR_MS, options: OPTIONS };
  const timed = (work: () => string) => () => {
    const startedAt = performance.now();
    if (work().length < COUNT) throw new Error("the calendar is too short");
    return performance.now() - startedAt;
  };
  const { ours, library } = await inTurns(ROUNDS, {
    ours: timed(() => writeCalendar(request).text),
    library: timed(() => writeByLibrary(entries)),
  });
  return [
    {
      what: "a calendar feed of 1,000 steps, beside ical-generator with the same events",
      value: `${ours.toFixed(1)} ms`,
      against: `${library.toFixed(1)} ms`,
      ratio: library / ours,
      goal: "≥ 1",
    },
    {
      what: "the same feed, written again",
      value: `${ours.toFixed(1)} ms`,
      against: "10 ms",
      ratio: ours / 10,
      goal: "≤ 1",
    },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const figure of await benchCalendars()) console.log(figure);
}
