import { type CalendarDesk, createCalendarDesk } from "../app/index.ts";
import { createRemoteCalendars, readRemoteEntry, writeCalendar } from "../calendars/index.ts";
import type { Services } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import { type OpenStore, openRemoteCalendarStore } from "../storage/sqlite/index.ts";

export interface CalendarDeskOptions extends Pick<Services, "holidays" | "newId"> {
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  readonly store: OpenStore;
  readonly now: () => Instant;
}

/** The calendar on a server, opened. */
export interface OpenCalendarDesk {
  readonly desk: CalendarDesk;
  /** Lets go of everything; to be called when nobody asks any more. */
  readonly close: () => Promise<void>;
}

/** The calendar of a home that is kept on a server. */
export async function openCalendarDesk({ home, env, ...options }: CalendarDeskOptions): Promise<OpenCalendarDesk> {
  const remote = await openRemoteCalendarStore({ home, mailKey: env.FINELINE_MAIL_KEY });
  const calendars = createRemoteCalendars({ probe: () => probeAt(options.now(), options.newId()) });
  const desk = createCalendarDesk({ ...options, remote, calendars, write: writeCalendar, readEntry: readRemoteEntry });
  return { desk, close: remote.close };
}

/** An event of this moment that says what it is for, should it ever stay. */
function probeAt(now: Instant, id: string) {
  const { text, published } = writeCalendar({
    entries: [
      {
        kind: "step",
        caseId: id,
        id,
        timeZone: "UTC",
        title: "Fineline looks whether it may write here",
        details: [],
        span: { kind: "moments", startsAt: now, endsAt: now },
        opensAt: now,
        dueAt: now,
        remindAt: now,
        doneAt: undefined,
      },
    ],
    published: [],
    now,
    options: { as: "events", isPrivate: false, hasAlarms: false, name: "Fineline", refreshMinutes: undefined },
  });
  return { name: `${published[0]!.uid.replace(/@.*$/, "")}.ics`, text };
}
