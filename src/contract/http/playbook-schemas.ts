import { z } from "zod";
import { channelSchema, countSchema, dateSchema, idSchema, lineSchema, sideSchema } from "./word-schemas.ts";

const offsetSchema = z
  .looseObject({
    from: z.enum(["interview", "thank-you"]).optional(),
    hours: countSchema.optional(),
    businessHours: countSchema.optional(),
    days: countSchema.optional(),
    businessDays: countSchema.optional(),
    endOfDay: z.literal(true).optional(),
  })
  .meta({ id: "Offset", description: "How far a point of a window lies from its anchor, in exactly one unit." });

const partialWindow = {
  opens: offsetSchema.optional(),
  best: offsetSchema.optional(),
  due: offsetSchema.optional(),
  closes: offsetSchema.optional(),
  source: idSchema.optional(),
};

const windowSchema = z.looseObject({ ...partialWindow, opens: offsetSchema }).meta({ id: "WindowRule" });

const sourceSchema = z
  .looseObject({
    id: idSchema,
    title: lineSchema,
    author: lineSchema.optional(),
    publisher: lineSchema.optional(),
    publishedOn: dateSchema.optional(),
  })
  .meta({ id: "PlaybookSource" });

export const playbookDefinitionSchema = z
  .looseObject({
    id: idSchema,
    title: lineSchema,
    extends: idSchema.optional(),
    sources: z.array(sourceSchema),
    thankYou: z
      .looseObject({
        window: z.looseObject(partialWindow).optional(),
        staff: z.boolean().optional(),
        source: idSchema.optional(),
      })
      .optional(),
    card: z
      .looseObject({
        offer: z.enum(["yes", "optional", "no"]).optional(),
        window: z.looseObject(partialWindow).optional(),
        source: idSchema.optional(),
      })
      .optional(),
    checkIn: z
      .looseObject({
        afterDecisionDate: windowSchema.optional(),
        withoutDecisionDate: windowSchema.optional(),
        again: windowSchema.optional(),
        attempts: countSchema.optional(),
        channels: z.array(channelSchema).optional(),
        somethingNew: z.boolean().optional(),
        shorterEachTime: z.boolean().optional(),
        source: idSchema.optional(),
      })
      .optional(),
    employer: z.looseObject({}).optional(),
  })
  .meta({ id: "PlaybookDefinition", description: "A playbook as it is written; what it leaves out it inherits." });

const cited = <T extends z.ZodType>(value: T) => z.strictObject({ value, source: z.string() });

const candidatePlaybookSchema = z.strictObject({
  side: z.literal("candidate"),
  id: idSchema,
  title: lineSchema,
  sources: z.array(sourceSchema),
  thankYou: z.strictObject({ window: cited(windowSchema), staff: cited(z.boolean()) }),
  card: z.strictObject({ offer: cited(z.enum(["yes", "optional", "no"])), window: cited(windowSchema) }),
  checkIn: z.strictObject({
    afterDecisionDate: cited(windowSchema),
    withoutDecisionDate: cited(windowSchema),
    again: cited(windowSchema),
    attempts: cited(countSchema),
    channels: cited(z.array(channelSchema)),
    somethingNew: cited(z.boolean()),
    shorterEachTime: cited(z.boolean()),
  }),
});

const employerPlaybookSchema = z.strictObject({
  side: z.literal("employer"),
  id: idSchema,
  title: lineSchema,
  sources: z.array(sourceSchema),
  figures: z.record(z.string(), countSchema),
  source: z.string(),
});

const entry = {
  id: idSchema,
  title: lineSchema,
  side: sideSchema,
  isOwn: z.boolean().meta({ description: "Whether it is one of the person's own." }),
  definition: playbookDefinitionSchema,
};

export const playbooksSchema = z
  .strictObject({ playbooks: z.array(z.strictObject(entry).meta({ id: "PlaybookEntry" })) })
  .meta({ id: "Playbooks", description: "Those that come with Fineline, the default first, then one's own." });

export const playbookSchema = z
  .strictObject({ ...entry, playbook: z.discriminatedUnion("side", [candidatePlaybookSchema, employerPlaybookSchema]) })
  .meta({ id: "Playbook", description: "A playbook with all that it inherits; each figure says where it comes from." });
