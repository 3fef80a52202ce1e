import { Hono } from "hono";
import { calendarFeeds, type FeedReader } from "./calendar-feeds.ts";
import { candidatePages, type PageDesk } from "./candidate-pages.ts";
import { type LinkDesk, reminderLinks } from "./reminder-links.ts";

/** What addresses lead to that stand in reminders, calendars and letters; each is left out where there are none. */
export interface OpenAddresses {
  readonly links?: LinkDesk | undefined;
  readonly feeds?: FeedReader | undefined;
  readonly pages?: PageDesk | undefined;
}

/**
 * The addresses that carry no session, with whole paths: the address itself is the leave. To be served before whoever asks where a
 * form comes from: a phone has no page of ours open.
 */
export function openAddresses({ links, feeds, pages }: OpenAddresses): Hono {
  const app = new Hono();
  if (links !== undefined) app.route("/r", reminderLinks(links));
  if (feeds !== undefined) app.route("/calendar", calendarFeeds(feeds));
  if (pages !== undefined) app.route("/c", candidatePages(pages));
  return app;
}
