import { z } from "zod";
import { meantCaseSchema } from "./case-schemas.ts";
import { purposeSchema } from "./fact-schemas.ts";
import { briefSchema } from "./plan-schemas.ts";
import {
  channelSchema,
  countSchema,
  idSchema,
  instantSchema,
  lineSchema,
  stepIdSchema,
  textSchema,
} from "./word-schemas.ts";

const kindSchema = z
  .enum([
    "thank-you",
    "card",
    "check-in",
    "check-in-call",
    "answer",
    "reply",
    "offer-reply",
    "ask-for-time",
    "accept",
    "decline",
    "rejection-thanks",
    "keep-warm",
    "withdraw",
    "acknowledge",
    "thank-interviewee",
    "share-plans",
    "update",
    "update-without-news",
    "reject-application",
    "reject-interviewee",
    "make-offer",
    "tell-status",
  ])
  .meta({ id: "LetterKind", description: "What a letter is for, finer than a step's action." });

const letterKeys = {
  to: lineSchema.meta({ description: "A contact's id, an address, or a name and an address." }),
  subject: lineSchema.nullable().optional(),
  body: textSchema,
  attachments: z.array(lineSchema).optional(),
};

const letterSchema = z.looseObject(letterKeys).meta({
  id: "Letter",
  example: { to: "dana", subject: "Thank you: Senior Analyst interview – Nov 13", body: "Dear Dana,\n\n…" },
});

const earlierSchema = z.looseObject({ ...letterKeys, purpose: purposeSchema, at: instantSchema }).meta({
  id: "EarlierLetter",
  description: "A letter that went out before.",
});

export const findingSchema = z
  .strictObject({
    rule: lineSchema,
    severity: z.enum(["blocks", "warns", "hints"]),
    field: z.enum(["to", "subject", "body", "attachments"]),
    line: z.int().min(1),
    column: z.int().min(1),
    length: countSchema,
    message: textSchema,
    source: lineSchema.optional(),
    fix: textSchema.optional(),
  })
  .meta({
    id: "Finding",
    description: "Something a rule found; line and column count from 1, length in UTF-16 units.",
  });

const meantLetter = {
  case: meantCaseSchema,
  step: z.string().optional().meta({ description: "A step's id, or the beginning of one." }),
  kind: kindSchema.optional(),
  earlier: z.array(earlierSchema).optional(),
};

const compose = {
  tone: z.enum(["plain", "warm", "formal"]).optional(),
  length: z.enum(["short", "medium"]).optional(),
  variant: z.int().min(0).max(1_000_000).optional(),
};

export const draftRequestSchema = z.strictObject({ ...meantLetter, to: idSchema.optional(), ...compose }).meta({
  id: "DraftRequest",
  description: "Which letter is meant: a step's, a kind's, or the one whose turn it is.",
  example: { case: "globex", step: "thank-you/i1/dana", tone: "warm", length: "short" },
});

export const draftSchema = z
  .strictObject({
    case: idSchema.nullable(),
    step: stepIdSchema.nullable(),
    kind: kindSchema,
    channel: channelSchema,
    letter: z.strictObject({
      to: lineSchema,
      subject: lineSchema.nullable(),
      body: textSchema,
      attachments: z.array(lineSchema),
    }),
    gaps: z.array(z.strictObject({ text: textSchema, start: countSchema, end: countSchema })),
    words: countSchema,
    thread: z.strictObject({ inReplyTo: lineSchema, references: z.array(lineSchema) }).nullable(),
    brief: briefSchema.nullable(),
    findings: z.array(findingSchema),
  })
  .meta({ id: "Draft" });

export const checkRequestSchema = z
  .strictObject({ ...meantLetter, letter: letterSchema, spelling: z.boolean().optional() })
  .meta({
    id: "CheckRequest",
    example: { case: "globex", step: "thank-you/i1/dana", letter: { to: "dana", subject: "Thank you", body: "…" } },
  });

export const checkedSchema = z
  .strictObject({ findings: z.array(findingSchema), words: countSchema, isBlocked: z.boolean() })
  .meta({ id: "Checked" });

export const cardRequestSchema = z
  .strictObject({
    case: meantCaseSchema,
    contact: idSchema,
    size: z.enum(["A6", "A5", "4.25x5.5"]).optional(),
    mode: z.enum(["copy", "print"]).optional(),
    body: textSchema.optional(),
    ...compose,
  })
  .meta({ id: "CardRequest", example: { case: "globex", contact: "dana", mode: "copy" } });

export const envelopeRequestSchema = z
  .strictObject({
    case: meantCaseSchema,
    contacts: z.array(idSchema).min(1).max(100),
    size: z.enum(["A2", "A7", "DL", "C6", "#10"]).optional(),
  })
  .meta({ id: "EnvelopeRequest", example: { case: "globex", contacts: ["dana", "lee"] } });

export const prepRequestSchema = z
  .strictObject({ case: meantCaseSchema })
  .meta({ id: "PrepRequest", example: { case: "globex" } });
