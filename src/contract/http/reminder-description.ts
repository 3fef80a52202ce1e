import { noQuery } from "./query-schemas.ts";
import type { ReminderRoutes } from "./reminder-api.ts";
import {
  browserListSchema,
  browserSchema,
  newBrowserSchema,
  pulseSchema,
  pushKeySchema,
  reminderChangeSchema,
  reminderChannelSchema,
  reminderTestSchema,
} from "./reminder-schemas.ts";
import { answer, gone, json, patch, type RouteDescription } from "./route-description.ts";

/** The routes about reminders, described. */
export const REMINDER_DESCRIPTION = {
  "GET /api/pulse": {
    tag: "Reminders",
    summary: "When somebody last looked, what comes next, and how each channel does",
    query: noQuery,
    answers: [answer(pulseSchema, "How reminders stand.")],
    problems: ["reminders-unavailable"],
  },
  "PATCH /api/reminders/{id}": {
    tag: "Reminders",
    summary: "Switches a channel on or off, or says where it leads",
    description:
      "The id is email, push, webhook or desktop. Where a webhook leads is kept sealed and never told again.",
    query: noQuery,
    body: patch(reminderChangeSchema),
    answers: [answer(reminderChannelSchema, "The channel as it stands then.")],
    problems: ["not-found", "invalid", "reminders-unavailable"],
  },
  "POST /api/reminders/{id}/test": {
    tag: "Reminders",
    summary: "Sends a test through a channel at once, whether it is on or not",
    query: noQuery,
    answers: [answer(reminderTestSchema, "Whether it was taken, and what kept it.")],
    problems: ["not-found", "reminders-unavailable"],
  },
  "GET /api/push-key": {
    tag: "Reminders",
    summary: "The public key that a browser asks for pushes with",
    query: noQuery,
    answers: [answer(pushKeySchema, "In base64url (RFC 8292).")],
    problems: ["reminders-unavailable"],
  },
  "GET /api/push-browsers": {
    tag: "Reminders",
    summary: "One's own browsers that show reminders; to an owner of a desk, those of everybody in it",
    query: noQuery,
    answers: [answer(browserListSchema, "In the order in which they were added.")],
    problems: ["reminders-unavailable"],
  },
  "POST /api/push-browsers": {
    tag: "Reminders",
    summary: "Adds a browser that is to show reminders, and switches the channel push on",
    description:
      "It belongs to the account that adds it. Whoever leaves a desk leaves without it: none of theirs is told of it any more.",
    query: noQuery,
    body: json(newBrowserSchema),
    answers: [answer(browserSchema, "The same browser has the same id.", 201)],
    problems: ["invalid", "reminders-unavailable"],
  },
  "DELETE /api/push-browsers/{id}": {
    tag: "Reminders",
    summary: "Forgets a browser of one's own; an owner of a desk may forget anybody's",
    description: "With the last browser the channel push goes off.",
    query: noQuery,
    answers: [gone],
    problems: ["reminders-unavailable"],
  },
} as const satisfies Readonly<Record<keyof ReminderRoutes, RouteDescription>>;
