import type { CalendarFeed, FeedDesk, KeyedFeed } from "../../app/index.ts";
import { type FeedJson, type KeyedFeedJson, parseNewFeed } from "../../contract/http/index.ts";
import { formatInstant, getTimeZone } from "../../engine/index.ts";
import type { ApiContext } from "../api-context.ts";
import { invalid, Problem } from "../problem.ts";
import { done, json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `GET /api/feeds` */
export const listFeeds: ApiHandler<"GET /api/feeds"> = async (_, api) => {
  const feeds = await feedsOf(api).list();
  return json({ feeds: feeds.map((feed) => feedJson(feed, api)) });
};

/** `POST /api/feeds` */
export const addFeed: ApiHandler<"POST /api/feeds"> = async ({ body }, api) => {
  const asked = parseNewFeed(body);
  if (!asked.ok) throw invalid(asked.error);
  const { caseId = null, as = "events", isPrivate = true, hasAlarms = false } = asked.value;
  return json(keyedJson(await feedsOf(api).add({ caseId, as, isPrivate, hasAlarms }), api), 201);
};

/** `POST /api/feeds/{id}/rotate` */
export const rotateFeed: ApiHandler<"POST /api/feeds/{id}/rotate"> = async ({ id }, api) => {
  const rotated = await feedsOf(api).rotate(id);
  if (rotated === undefined) throw new Problem("not-found", "There is no such calendar.");
  return json(keyedJson(rotated, api));
};

/** `DELETE /api/feeds/{id}`: one that is not there has ended already. */
export const removeFeed: ApiHandler<"DELETE /api/feeds/{id}"> = async ({ id }, api) => {
  await feedsOf(api).remove(id);
  return done();
};

function feedsOf({ services }: ApiContext): FeedDesk {
  if (services.feeds !== undefined) return services.feeds;
  throw new Problem("calendars-unavailable", "This server was started without calendars.");
}

function keyedJson({ feed, key }: KeyedFeed, api: ApiContext): KeyedFeedJson {
  return { feed: feedJson(feed, api), path: `/calendar/${key}.ics` };
}

function feedJson({ madeAt, oldUntil, lastFetchedAt, ...rest }: CalendarFeed, { services }: ApiContext): FeedJson {
  const moment = (at: number) => formatInstant(at, getTimeZone(services.ownTimeZone));
  // An address that has run out by now is of no interest to anybody.
  const isOldStillThere = oldUntil !== null && oldUntil > services.now();
  return {
    ...rest,
    madeAt: moment(madeAt),
    oldUntil: isOldStillThere ? moment(oldUntil) : null,
    lastFetchedAt: lastFetchedAt === null ? null : moment(lastFetchedAt),
  };
}
