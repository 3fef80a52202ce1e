import {
  type CalendarDesk,
  type CalendarDeskServices,
  type CalendarWriter,
  createCalendarDesk,
  type RemoteTools,
} from "../app/index.ts";
import { askSecret, type CalendarTools, type Services } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import type { Outgoing } from "../outgoing/index.ts";
import { type OpenStore, openRemoteCalendarStore } from "../storage/sqlite/index.ts";
import { type ObserveServers, observedCalendars } from "./observed-servers.ts";
import { ownWayOut } from "./own-way-out.ts";

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
  return { desk: calendarDeskOver({ ...options, remote, outgoing: ownWayOut }), close: remote.close };
}

export interface CalendarParts extends Pick<CalendarDeskServices, "store" | "remote" | "holidays" | "newId"> {
  readonly now: () => Instant;
  readonly outgoing: Outgoing;
  /** Told of every call of a server; nobody is if left out. */
  readonly observe?: ObserveServers | undefined;
}

/** The calendar of a place that is kept on a server, whichever way out leads there. */
export function calendarDeskOver(parts: CalendarParts): CalendarDesk {
  return createCalendarDesk({ ...parts, openTools: () => remoteTools(parts) });
}

async function remoteTools({ now, newId, outgoing, observe }: CalendarParts): Promise<RemoteTools> {
  const [{ createRemoteCalendars, readRemoteEntry }, { writeCalendar }] = await Promise.all([
    import("../calendars/remote/index.ts"),
    import("../calendars/index.ts"),
  ]);
  const calendars = createRemoteCalendars({
    probe: () => probeAt(now(), newId(), writeCalendar),
    outgoing,
  });
  return {
    calendars: observe === undefined ? calendars : observedCalendars(calendars, observe),
    write: writeCalendar,
    readEntry: readRemoteEntry,
  };
}

/** The same for commands. */
export async function calendarTools(options: CalendarDeskOptions & Pick<Services, "terminal">): Promise<CalendarTools> {
  const { isInteractive } = options.terminal;
  return {
    ...(await openCalendarDesk(options)),
    askSecret: async (question) => (isInteractive ? askSecret(question) : undefined),
  };
}

/** An event of this moment that says what it is for, should it ever stay. */
function probeAt(now: Instant, id: string, write: CalendarWriter) {
  const { text, published } = write({
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
