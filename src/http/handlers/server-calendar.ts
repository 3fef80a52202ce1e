import type { CalendarDesk, ConnectedCalendar, RemoteStanding, RemoteTest, SyncOutcome } from "../../app/index.ts";
import {
  type CalendarSyncJson,
  type CalendarTestJson,
  parseNewCalendar,
  parseRemotePlace,
  parseTakenAwayAnswer,
  type ServerCalendarJson,
} from "../../contract/http/index.ts";
import { formatInstant, getTimeZone, type Instant } from "../../engine/index.ts";
import type { ApiContext } from "../api-context.ts";
import { invalid, Problem } from "../problem.ts";
import { done, json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `GET /api/calendar` */
export const getCalendar: ApiHandler<"GET /api/calendar"> = async (_, api) => {
  const desk = deskOf(api);
  const standing = await desk.standing();
  return json({ calendar: standing === undefined ? null : await calendarJson(standing, desk, api) });
};

/** `POST /api/calendar/find` */
export const findCalendars: ApiHandler<"POST /api/calendar/find"> = async ({ body }, api) => {
  const asked = parseRemotePlace(body);
  if (!asked.ok) throw invalid(asked.error);
  return json(testJson(await deskOf(api).find(asked.value)));
};

/** `POST /api/calendar` */
export const connectCalendar: ApiHandler<"POST /api/calendar"> = async ({ body }, api) => {
  const asked = parseNewCalendar(body);
  if (!asked.ok) throw invalid(asked.error);
  const { calendarUrl, as = "events", isPrivate = true, hasAlarms = false, ...place } = asked.value;
  const connected = await deskOf(api).connect(place, { calendarUrl, as, isPrivate, hasAlarms });
  return json(testJson(connected), connected.ok ? 201 : 200);
};

/** `POST /api/calendar/sync` */
export const syncCalendar: ApiHandler<"POST /api/calendar/sync"> = async (_, api) =>
  json(syncJson(await deskOf(api).sync()));

/** `POST /api/calendar/taken-away/{id}` */
export const settleTakenAway: ApiHandler<"POST /api/calendar/taken-away/{id}"> = async ({ id, body }, api) => {
  const asked = parseTakenAwayAnswer(body);
  if (!asked.ok) throw invalid(asked.error);
  if (await deskOf(api).settleTakenAway(id, asked.value.answer)) return done();
  throw new Problem("not-found", "Nothing of that name was removed from the calendar, or it is settled.");
};

/** `DELETE /api/calendar` */
export const disconnectCalendar: ApiHandler<"DELETE /api/calendar"> = async ({ query }, api) => {
  const { wasThere, left } = await deskOf(api).disconnect({ removesEntries: query.removes });
  if (!wasThere) throw new Problem("not-found", "No calendar is connected.");
  return json({ left: left ?? null });
};

function deskOf({ services }: ApiContext): CalendarDesk {
  if (services.calendar !== undefined) return services.calendar;
  throw unavailable();
}

function unavailable(): Problem {
  return new Problem("calendars-unavailable", "This server was started without calendars.");
}

async function calendarJson(
  { account, syncedAt, problem, notBefore }: RemoteStanding,
  desk: CalendarDesk,
  { services }: ApiContext,
): Promise<ServerCalendarJson> {
  const moment = (at: Instant) => formatInstant(at, getTimeZone(services.ownTimeZone));
  const orNull = (at: Instant | null) => (at === null ? null : moment(at));
  const { name, url, user, as, isPrivate, hasAlarms, connectedAt } = account;
  const takenAway = await desk.listTakenAway();
  return {
    name,
    url,
    user,
    as,
    isPrivate,
    hasAlarms,
    connectedAt: moment(connectedAt),
    syncedAt: orNull(syncedAt),
    problem:
      problem === null ? null : { at: moment(problem.at), sentence: problem.sentence, triedAgainAt: orNull(notBefore) },
    entries: await desk.countEntries(),
    takenAway: takenAway.map(({ uid, ...rest }) => ({ id: uid, ...rest })),
  };
}

function testJson(test: RemoteTest | ConnectedCalendar): CalendarTestJson {
  const calendars = "calendars" in test ? test.calendars : [];
  const { step, sentence } = test.ok ? { step: null, sentence: null } : test;
  return { ok: test.ok, step, sentence, calendars };
}

function syncJson(outcome: SyncOutcome): CalendarSyncJson {
  if (outcome.kind !== "synced") {
    return { outcome: outcome.kind, written: 0, removed: 0, recorded: 0, sentence: outcome.sentence };
  }
  const { written, removed, recorded } = outcome;
  return { outcome: "synced", written, removed, recorded, sentence: null };
}
