import type { CalendarRoutes } from "./calendar-api.ts";
import {
  calendarSchema,
  calendarSyncSchema,
  calendarTestSchema,
  disconnectedSchema,
  feedsSchema,
  invitationsSchema,
  keyedFeedSchema,
  newCalendarSchema,
  newFeedSchema,
  readInvitationsSchema,
  remotePlaceSchema,
  removesQuery,
  takenAwayAnswerSchema,
} from "./calendar-schemas.ts";
import { noQuery } from "./query-schemas.ts";
import { answer, file, gone, json, MEBIBYTE, type RouteDescription } from "./route-description.ts";

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
  "GET /api/calendar": {
    tag: "Calendars",
    summary: "The calendar on a server (CalDAV), how it stands, and what was removed there",
    query: noQuery,
    answers: [answer(calendarSchema, "Null where none is connected.")],
    problems: ["calendars-unavailable"],
  },
  "POST /api/calendar/find": {
    tag: "Calendars",
    summary: "Finds calendars on a server, step by step; keeps nothing",
    query: noQuery,
    body: json(remotePlaceSchema),
    answers: [answer(calendarTestSchema, "What was found, or the step that failed.")],
    problems: ["invalid", "calendars-unavailable"],
  },
  "POST /api/calendar": {
    tag: "Calendars",
    summary: "Connects a calendar on a server, in the place of the one that was",
    description: "It is tried before it is kept, by writing something and removing it again.",
    query: noQuery,
    body: json(newCalendarSchema),
    answers: [
      answer(calendarTestSchema, "It is connected.", 201),
      answer(calendarTestSchema, "It is not: the step that failed, and what there is to choose from."),
    ],
    problems: ["invalid", "calendars-unavailable"],
  },
  "POST /api/calendar/sync": {
    tag: "Calendars",
    summary: "Brings the calendar on the server up to date at once",
    query: noQuery,
    answers: [answer(calendarSyncSchema, "What came of it.")],
    problems: ["calendars-unavailable"],
  },
  "POST /api/calendar/taken-away/{id}": {
    tag: "Calendars",
    summary: "Skips a step whose entry was removed there, or puts the entry back",
    query: noQuery,
    body: json(takenAwayAnswerSchema),
    answers: [gone],
    problems: ["not-found", "invalid", "calendars-unavailable"],
  },
  "DELETE /api/calendar": {
    tag: "Calendars",
    summary: "Forgets the calendar on the server; with removes=true what was written there is removed first",
    query: removesQuery,
    answers: [answer(disconnectedSchema, "It is forgotten.")],
    problems: ["bad-query", "not-found", "calendars-unavailable"],
  },
  "POST /api/invitations/read": {
    tag: "Calendars",
    summary: "Reads the invitations of an .ics file; records nothing",
    query: noQuery,
    body: json(readInvitationsSchema, 8 * MEBIBYTE),
    answers: [answer(invitationsSchema, "What was understood.")],
    problems: ["invalid", "calendars-unavailable"],
  },
  "GET /api/cases/{id}/calendar.ics": {
    tag: "Calendars",
    summary: "The steps and interviews of a case for a calendar, with names and alarms",
    query: noQuery,
    answers: [file("text/calendar; charset=utf-8", "To be taken in once; what changes later is not in it.")],
    problems: ["case-unknown", "calendars-unavailable"],
  },
} as const satisfies Readonly<Record<keyof CalendarRoutes, RouteDescription>>;
