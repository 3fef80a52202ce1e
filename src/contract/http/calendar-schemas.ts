import { z } from "zod";
import { idSchema, instantSchema } from "./word-schemas.ts";

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
