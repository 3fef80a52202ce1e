import { z } from "zod";
import { countSchema, instantSchema, lineSchema } from "./word-schemas.ts";

export const reminderChannelSchema = z
  .strictObject({
    channel: z.enum(["email", "push", "webhook", "desktop"]),
    isOn: z.boolean(),
    label: lineSchema.nullable(),
    lastToldAt: instantSchema.nullable(),
    problem: z.strictObject({ at: instantSchema, sentence: lineSchema }).nullable(),
  })
  .meta({ id: "ReminderChannel", description: "A way to be told. It holds no secret." });

export const pulseSchema = z
  .strictObject({
    lastTick: instantSchema.nullable(),
    nextDue: instantSchema.nullable(),
    overdue: countSchema,
    isMissed: z.boolean(),
    browsers: countSchema,
    channels: z.array(reminderChannelSchema),
  })
  .meta({ id: "Pulse", description: "How reminders stand." });

export const reminderChangeSchema = z
  .strictObject({
    isOn: z.boolean().optional(),
    webhook: z
      .strictObject({ url: z.string(), format: z.enum(["ntfy", "json"]), token: z.string().optional() })
      .optional(),
  })
  .meta({
    id: "ReminderChannelChange",
    example: { isOn: true, webhook: { url: "https://ntfy.example/my-own-topic", format: "ntfy" } },
  });

export const reminderTestSchema = z
  .strictObject({ arrived: z.boolean(), sentence: lineSchema.nullable() })
  .meta({ id: "ReminderTest" });

export const pushKeySchema = z.strictObject({ key: z.string() }).meta({ id: "PushKey" });

export const newBrowserSchema = z
  .strictObject({ endpoint: z.string(), keys: z.strictObject({ p256dh: z.string(), auth: z.string() }) })
  .meta({ id: "NewBrowser", description: "A push subscription as a browser gives it." });

export const browserListSchema = z
  .strictObject({ items: z.array(z.strictObject({ id: z.string(), addedAt: instantSchema, isOwn: z.boolean() })) })
  .meta({ id: "BrowserList", description: "Browsers that show reminders. Where they are reached is sealed." });

export const browserSchema = z.strictObject({ id: z.string() }).meta({ id: "Browser" });
