import { z } from "zod";
import { FORMATS, OUTCOMES, PURPOSES, SAYS } from "../model-words.ts";
import {
  channelSchema,
  dateSchema,
  idSchema,
  instantSchema,
  lineSchema,
  stepIdSchema,
  textSchema,
} from "./word-schemas.ts";

const factBase = { id: idSchema, at: instantSchema, note: textSchema.optional() };

export const purposeSchema = z.enum(PURPOSES).meta({ id: "Purpose", description: "What a message is for." });

export const FACT_KINDS = [
  "applied",
  "interview",
  "timeline",
  "sent",
  "received",
  "promise",
  "news",
  "interest",
  "decision",
  "reopened",
  "done",
  "skipped",
  "snoozed",
  "retracted",
  "note",
] as const;

const kindOf = <const K extends (typeof FACT_KINDS)[number], const Keys extends z.ZodRawShape>(kind: K, keys: Keys) =>
  z.looseObject({ ...factBase, kind: z.literal(kind), ...keys });

export const factSchema = z
  .discriminatedUnion("kind", [
    kindOf("applied", { channel: lineSchema.optional() }),
    kindOf("interview", {
      end: instantSchema,
      with: z.array(idSchema),
      format: z.enum(FORMATS).optional(),
      topics: z.record(z.string(), z.array(textSchema)).optional(),
    }),
    kindOf("timeline", {
      by: idSchema.optional(),
      decisionBy: dateSchema.optional(),
      mayFollowUp: z.boolean().optional(),
      contact: idSchema.optional(),
      channel: channelSchema.optional(),
      every: z.string().nullable().optional(),
      noContact: z.boolean().optional(),
      thankYouOnly: z.boolean().optional(),
      nextSteps: textSchema.optional(),
    }),
    kindOf("sent", {
      to: idSchema,
      channel: channelSchema,
      purpose: purposeSchema,
      words: z.int().min(0).optional(),
      digest: lineSchema.optional(),
      ref: idSchema.optional(),
      auto: z.boolean().optional(),
      messageId: lineSchema.optional(),
    }),
    kindOf("received", {
      from: idSchema,
      channel: channelSchema,
      says: z.enum(SAYS),
      ref: idSchema.optional(),
      address: lineSchema.optional(),
      messageId: lineSchema.optional(),
    }),
    kindOf("promise", { to: idSchema, what: textSchema, by: dateSchema.optional() }),
    kindOf("news", { what: textSchema }),
    kindOf("interest", {}),
    kindOf("decision", {
      by: idSchema.optional(),
      outcome: z.enum(OUTCOMES),
      respondBy: dateSchema.optional(),
    }),
    kindOf("reopened", {}),
    kindOf("done", { step: stepIdSchema }),
    kindOf("skipped", { step: stepIdSchema }),
    kindOf("snoozed", { step: stepIdSchema, until: instantSchema }),
    kindOf("retracted", { fact: idSchema }),
    kindOf("note", {}),
  ])
  .meta({
    id: "Fact",
    description:
      "Something that happened. It is never edited; a mistake is corrected by a fact that retracts it. The same fact sent twice is one fact.",
    example: {
      id: "s1",
      at: "2026-11-13T15:20:00-05:00[America/New_York]",
      kind: "sent",
      to: "dana",
      channel: "email",
      purpose: "thank-you",
    },
  });

/** A fact on its way in: one of the kinds above, its id left to the call's key where it has none. */
export const newFactSchema = z
  .looseObject({ id: idSchema.optional(), at: instantSchema, kind: z.enum(FACT_KINDS) })
  .meta({
    id: "NewFact",
    description: "A fact whose id may be left out where the call has an Idempotency-Key.",
    example: {
      at: "2026-11-16T09:58:00-05:00[America/New_York]",
      kind: "note",
      note: "They moved to the third floor.",
    },
  });
