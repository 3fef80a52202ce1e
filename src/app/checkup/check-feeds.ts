import { DAY_MS, type Instant } from "../../engine/index.ts";
import type { CalendarFeed } from "../ports/index.ts";
import { type Finding, look, well } from "./finding.ts";
import { CHECKUP } from "./sentences.ts";

/** Calendar programs come by once a day at least. */
const FORGOTTEN_MS = 3 * DAY_MS;

/** Whether anybody fetches the calendars that can be subscribed to. */
export function checkFeeds(feeds: readonly CalendarFeed[], now: Instant): readonly Finding[] {
  const told = CHECKUP.feeds;
  const count = feeds.length;
  if (count === 0) return [well("feeds", told.none)];
  const fetched = feeds.flatMap(({ lastFetchedAt }) => lastFetchedAt ?? []);
  if (fetched.length === 0) return [look("feeds", told.neverFetched(count))];
  const sinceMs = Math.max(0, now - Math.max(...fetched));
  return [
    sinceMs > FORGOTTEN_MS
      ? look("feeds", told.forgotten(count, sinceMs))
      : well("feeds", told.fetched(count, sinceMs)),
  ];
}
