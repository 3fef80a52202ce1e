import { z } from "zod";
import { ACTIONS, NEEDS, STATES } from "../model-words.ts";
import {
  channelSchema,
  countSchema,
  idSchema,
  instantSchema,
  lineSchema,
  stanceSchema,
  stepIdSchema,
  textSchema,
} from "./word-schemas.ts";

export const actionSchema = z.enum(ACTIONS).meta({ id: "Action" });

export const stepStateSchema = z.enum(STATES).meta({ id: "StepState" });

export const needSchema = z.enum(NEEDS);

export const windowSchema = z
  .strictObject({ opens: instantSchema, best: instantSchema, due: instantSchema, closes: instantSchema.nullable() })
  .meta({ id: "Window", description: "Open from opens to before due, then late until it closes; null closes never." });

export const briefSchema = z
  .strictObject({
    must: z.array(textSchema),
    may: z.array(textSchema),
    mustNot: z.array(textSchema),
    subject: lineSchema.optional(),
    maxWords: countSchema.optional(),
  })
  .meta({ id: "Brief", description: "What a message must, may and must not hold." });

const stepSchema = z
  .strictObject({
    id: stepIdSchema,
    action: actionSchema,
    to: idSchema.nullable(),
    channel: channelSchema.nullable(),
    optional: z.boolean(),
    automatic: z.boolean(),
    law: textSchema.optional(),
    snoozedUntil: instantSchema.optional(),
    window: windowSchema,
    state: stepStateSchema,
    settledBy: idSchema.optional(),
    needs: z.array(needSchema),
    brief: briefSchema,
    reasons: z.array(z.strictObject({ rule: lineSchema, source: lineSchema, text: textSchema })),
  })
  .meta({ id: "Step" });

export const guardSchema = z.strictObject({
  mayContact: z.boolean(),
  from: instantSchema.nullable(),
  step: stepIdSchema.nullable(),
  rule: lineSchema,
  because: textSchema,
});

export const planSchema = z
  .strictObject({
    playbook: idSchema,
    asOf: instantSchema,
    stance: stanceSchema,
    headline: textSchema.meta({ example: "Thank Lee by 15:00 today." }),
    attempts: z.strictObject({ made: countSchema, limit: countSchema.nullable() }),
    guard: guardSchema,
    nextChangeAt: instantSchema.nullable(),
    steps: z.array(stepSchema),
    warnings: z.array(z.strictObject({ rule: lineSchema, fact: idSchema, message: textSchema })),
  })
  .meta({ id: "Plan", description: "Whom to contact, when, how, with what, and when to stop." });
