import type { HolidayLookup } from "../../contract/index.ts";
import { type Instant, MINUTE_MS } from "../../engine/index.ts";
import type {
  CalendarWriter,
  CaseStore,
  RemoteCalendarStore,
  RemoteCalendars,
  RemoteEntryReader,
  RemotePlace,
  RemoteStanding,
  RemoteTest,
} from "../ports/index.ts";
import { type CalendarChoices, type ConnectedCalendar, connectCalendar } from "./connect-calendar.ts";
import { CALENDAR_SENTENCES } from "./sentences.ts";
import { listTakenAway, settleTakenAway, type TakenAway } from "./settle-taken-away.ts";
import { AFTER_REFUSAL_MS, type SyncReport, syncCalendar, syncProblem, waitAfter } from "./sync-calendar.ts";
import { tagOf } from "./write-out.ts";

/** What came of a look at the calendar. */
export type SyncOutcome =
  | ({ readonly kind: "synced" } & SyncReport)
  /** Nothing was done: it is not time, somebody else is at it, no calendar is connected, or the server did not do its part. */
  | { readonly kind: "waiting" | "busy" | "none" | "failed"; readonly sentence: string };

/** How a calendar was disconnected; `left` says why what was written there is still there. */
export interface Disconnected {
  readonly wasThere: boolean;
  readonly left: string | undefined;
}

/** The calendar on a server, as a person has to do with it. Failures are `StoreError`s and `SealError`s. */
export interface CalendarDesk {
  /** Undefined where none is connected. */
  standing(): Promise<RemoteStanding | undefined>;
  countEntries(): Promise<number>;
  find(place: RemotePlace): Promise<RemoteTest>;
  connect(place: RemotePlace, choices: CalendarChoices): Promise<ConnectedCalendar>;
  /** Looks at once. */
  sync(): Promise<SyncOutcome>;
  /** Looks, unless the server is to be left alone for now. */
  tick(): Promise<SyncOutcome>;
  listTakenAway(): Promise<readonly TakenAway[]>;
  /** False where nothing of that name was taken away. */
  settleTakenAway(uid: string, answer: "skip" | "put-back"): Promise<boolean>;
  /** Forgets the calendar; before, where that is asked, what was written there is removed. */
  disconnect(options: { readonly removesEntries: boolean }): Promise<Disconnected>;
}

/** What speaks with servers, and in the language of calendars. */
export interface RemoteTools {
  readonly calendars: RemoteCalendars;
  readonly write: CalendarWriter;
  readonly readEntry: RemoteEntryReader;
}

export interface CalendarDeskServices {
  readonly store: CaseStore;
  readonly remote: RemoteCalendarStore;
  /** Asked for when there is a calendar, or one is to be connected. */
  readonly openTools: () => Promise<RemoteTools>;
  readonly holidays: HolidayLookup;
  readonly newId: () => string;
  readonly now: () => Instant;
}

/** Longer than any look takes; a program that was killed holds nothing up for longer. */
const LEASE_MS = 10 * MINUTE_MS;

/** The calendar on a server, over a store and whoever speaks with servers. */
export function createCalendarDesk(services: CalendarDeskServices): CalendarDesk {
  const { remote, openTools, now } = services;
  const input = () => ({ ...services, now: now() });
  return {
    standing: () => remote.load(),
    countEntries: async () => (await remote.listEntries()).filter(({ state }) => state === "there").length,
    find: async (place) => (await openTools()).calendars.find(place),
    connect: async (place, choices) => connectCalendar(place, choices, { ...services, ...(await openTools()) }),
    sync: async () => look(await remote.load(), services),
    tick: async () => {
      const standing = await remote.load();
      const restMs = (standing?.notBefore ?? 0) - now();
      // A rest that is longer than any was named by a clock that was ahead.
      const rests = restMs > 0 && restMs <= AFTER_REFUSAL_MS;
      return rests ? { kind: "waiting", sentence: standing?.problem?.sentence ?? "" } : look(standing, services);
    },
    listTakenAway: () => listTakenAway(input()),
    settleTakenAway: (uid, answer) => settleTakenAway(uid, answer, input()),
    disconnect: ({ removesEntries }) => disconnect(removesEntries, services),
  };
}

async function look(standing: RemoteStanding | undefined, services: CalendarDeskServices): Promise<SyncOutcome> {
  const { remote, openTools } = services;
  const now = services.now();
  if (standing === undefined) return { kind: "none", sentence: CALENDAR_SENTENCES.none };
  if (!(await remote.claim(now, now + LEASE_MS))) return { kind: "busy", sentence: CALENDAR_SENTENCES.busy };
  try {
    const tools = await openTools();
    const calendar = tools.calendars.open(standing.account, (await remote.loadPassword()) ?? "");
    return { kind: "synced", ...(await syncCalendar({ ...services, ...tools, calendar, standing, now })) };
  } catch (error) {
    const problem = syncProblem(error);
    if (problem === undefined) throw error;
    const notBefore = now + waitAfter(standing.failures, problem.waitsLong);
    await remote.noteProblem(problem.sentence, { at: now, notBefore });
    return { kind: "failed", sentence: problem.sentence };
  } finally {
    await remote.release();
  }
}

async function disconnect(removesEntries: boolean, { remote, openTools }: CalendarDeskServices): Promise<Disconnected> {
  const standing = await remote.load();
  if (standing === undefined) return { wasThere: false, left: undefined };
  let left: string | undefined;
  try {
    if (removesEntries) await removeAll(standing, remote, (await openTools()).calendars);
  } catch (error) {
    left = syncProblem(error)?.sentence;
    if (left === undefined) throw error;
  }
  return { wasThere: await remote.disconnect(), left };
}

async function removeAll(
  { account }: RemoteStanding,
  remote: RemoteCalendarStore,
  calendars: RemoteCalendars,
): Promise<void> {
  const calendar = calendars.open(account, (await remote.loadPassword()) ?? "");
  for (const { href, uid, state } of await remote.listEntries()) {
    const etag = state === "there" ? await tagOf(href, calendar) : null;
    if (etag !== null) await calendar.remove(href, etag);
    await remote.removeEntry(uid);
  }
}
