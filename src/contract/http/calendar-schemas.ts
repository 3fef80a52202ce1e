import { z } from "zod";
import { countSchema, idSchema, instantSchema, lineSchema, stepIdSchema } from "./word-schemas.ts";

const choices = {
  as: z.enum(["events", "tasks"]).meta({ description: "What steps become; interviews are events in both." }),
  isPrivate: z.boolean().meta({ description: "No names, no companies, no reasons." }),
  hasAlarms: z.boolean(),
};

const feedSchema = z
  .strictObject({
    id: z.string(),
    caseId: idSchema.nullable(),
    ...choices,
    madeAt: instantSchema,
    oldUntil: instantSchema.nullable(),
    lastFetchedAt: instantSchema.nullable(),
  })
  .meta({ id: "Feed", description: "A calendar that others may subscribe to. It does not hold its address." });

export const feedsSchema = z.strictObject({ feeds: z.array(feedSchema) }).meta({ id: "Feeds" });

export const newFeedSchema = z
  .strictObject({
    caseId: idSchema.optional(),
    as: choices.as.optional(),
    isPrivate: choices.isPrivate.optional(),
    hasAlarms: choices.hasAlarms.optional(),
  })
  .meta({ id: "NewFeed", example: { as: "events", isPrivate: true, hasAlarms: false } });

export const keyedFeedSchema = z
  .strictObject({
    feed: feedSchema,
    path: z.string().meta({ description: "Of its address. It is told this once.", example: "/calendar/KEY.ics" }),
  })
  .meta({ id: "KeyedFeed" });

const placeFields = { url: z.string(), user: z.string(), password: z.string() };

export const remotePlaceSchema = z.strictObject(placeFields).meta({
  id: "RemotePlace",
  example: { url: "https://calendar.example/", user: "ana", password: "a password" },
});

export const newCalendarSchema = z
  .strictObject({
    ...placeFields,
    calendarUrl: z.string().optional(),
    as: choices.as.optional(),
    isPrivate: choices.isPrivate.optional(),
    hasAlarms: choices.hasAlarms.optional(),
  })
  .meta({
    id: "NewCalendar",
    example: { url: "https://calendar.example/", user: "ana", password: "a password", as: "events" },
  });

export const calendarTestSchema = z
  .strictObject({
    ok: z.boolean(),
    step: z.enum(["address", "connect", "sign-in", "calendars", "write"]).nullable(),
    sentence: lineSchema.nullable(),
    calendars: z.array(
      z.strictObject({ url: z.string(), name: z.string(), takesEvents: z.boolean(), takesTasks: z.boolean() }),
    ),
  })
  .meta({ id: "CalendarTest", description: "How far finding or connecting came." });

const takenAwaySchema = z.strictObject({
  id: z.string(),
  caseId: idSchema,
  company: lineSchema,
  stepId: stepIdSchema,
  title: lineSchema,
});

export const calendarSchema = z
  .strictObject({
    calendar: z
      .strictObject({
        name: z.string(),
        url: z.string(),
        user: z.string(),
        ...choices,
        connectedAt: instantSchema,
        syncedAt: instantSchema.nullable(),
        problem: z
          .strictObject({ at: instantSchema, sentence: lineSchema, triedAgainAt: instantSchema.nullable() })
          .nullable(),
        entries: countSchema,
        takenAway: z.array(takenAwaySchema),
      })
      .nullable(),
  })
  .meta({ id: "ServerCalendar", description: "The calendar on a server. It holds no password." });

export const calendarSyncSchema = z
  .strictObject({
    outcome: z.enum(["synced", "waiting", "busy", "none", "failed"]),
    written: countSchema,
    removed: countSchema,
    recorded: countSchema,
    sentence: lineSchema.nullable(),
  })
  .meta({ id: "CalendarSync" });

export const takenAwayAnswerSchema = z
  .strictObject({ answer: z.enum(["skip", "put-back"]) })
  .meta({ id: "TakenAwayAnswer" });

export const disconnectedSchema = z
  .strictObject({ left: lineSchema.nullable() })
  .meta({ id: "DisconnectedCalendar", description: "Why what was written there is still there, where it is." });

export const readInvitationsSchema = z
  .strictObject({ ics: z.string() })
  .meta({ id: "ReadInvitations", description: "An iCalendar file, as text." });

export const invitationsSchema = z
  .strictObject({ invitations: z.array(z.looseObject({ uid: z.string(), title: z.string() })) })
  .meta({
    id: "Invitations",
    description: "What was understood; moments in epoch milliseconds, dates in days since 1970.",
  });

export const removesQuery = z.strictObject({
  removes: z
    .enum(["true", "false"], { error: "true or false" })
    .optional()
    .transform((word) => word === "true")
    .meta({ type: "boolean", description: "Whether what was written there is removed first.", example: true }),
});
