import type { CalendarRoutes } from "./calendar-api.ts";
import { feedsSchema, keyedFeedSchema, newFeedSchema } from "./calendar-schemas.ts";
import { noQuery } from "./query-schemas.ts";
import { answer, gone, json, type RouteDescription } from "./route-description.ts";

/** The routes about calendars, described. */
export const CALENDAR_DESCRIPTION = {
  "GET /api/feeds": {
    tag: "Calendars",
    summary: "Calendars that others may subscribe to, without their addresses",
    query: noQuery,
    answers: [answer(feedsSchema, "In the order in which they were made.")],
    problems: ["calendars-unavailable"],
  },
  "POST /api/feeds": {
    tag: "Calendars",
    summary: "Makes a calendar to subscribe to",
    description:
      "Its address is told this once, and kept nowhere. Whoever has it may read the calendar, without signing in.",
    query: noQuery,
    body: json(newFeedSchema),
    answers: [answer(keyedFeedSchema, "The calendar, with the path of its address.", 201)],
    problems: ["case-unknown", "invalid", "calendars-unavailable"],
  },
  "POST /api/feeds/{id}/rotate": {
    tag: "Calendars",
    summary: "Gives a calendar another address; the one it has works for seven more days",
    query: noQuery,
    answers: [answer(keyedFeedSchema, "The calendar, with the path of its new address.")],
    problems: ["not-found", "calendars-unavailable"],
  },
  "DELETE /api/feeds/{id}": {
    tag: "Calendars",
    summary: "Ends a calendar: its addresses lead nowhere from now on",
    query: noQuery,
    answers: [gone],
    problems: ["calendars-unavailable"],
  },
} as const satisfies Readonly<Record<keyof CalendarRoutes, RouteDescription>>;
