import { z } from "zod";
import { instantSchema } from "./word-schemas.ts";

/** A whole number that a query writes in digits; the message of its faults is what was expected. */
const digits = (least: number, most: number) => {
  const error = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, { error })
    .transform(Number)
    .pipe(z.number().min(least, { error }).max(most, { error }));
};

const limit = (most: number, byDefault: number) =>
  digits(1, most)
    .optional()
    .default(byDefault)
    .meta({ description: `How many at a time; ${byDefault} where it is left out.`, type: "integer", example: 20 });

const cursor = z.string().optional().meta({ description: "next of the page before." });

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: `one of ${words.join(", ")}` });

const words = z.string().max(200, { error: "at most 200 characters" });

export const noQuery = z.strictObject({});

export const pageQuery = z.strictObject({ cursor, limit: limit(200, 50) });

export const logQuery = z.strictObject({
  before: z
    .string()
    .regex(/^\d{1,18}$/, { error: "next of the page before" })
    .optional()
    .meta({ description: "next of the page before." }),
  limit: limit(200, 50),
});

export const factsQuery = z.strictObject({ cursor, limit: limit(1000, 200) });

export const casesQuery = pageQuery.extend({
  stance: oneOf(["act", "wait", "move-on", "closed"]).optional(),
  q: words.optional().meta({ description: "Words that company, role or a name of the next step begin with." }),
});

export const peopleQuery = pageQuery.extend({
  q: words.optional().meta({ description: "Words that a name, a company or an address begin with." }),
});

export const todayQuery = z.strictObject({
  limit: limit(200, 20),
  lateCursor: cursor,
  openCursor: cursor,
  upcomingCursor: cursor,
});

const now = instantSchema.optional().meta({ description: "The moment to plan for; the present where it is left out." });

export const momentQuery = z.strictObject({ now });

export const planQuery = momentQuery.extend({
  playbook: z.string().optional().meta({ description: "A playbook to take in place of the case's own." }),
});

export const mayIQuery = momentQuery.extend({
  contact: z.string().optional().meta({ description: "A contact's id." }),
});

export const pictureQuery = momentQuery.extend({
  size: oneOf(["desktop", "phone", "spark"]).optional().default("desktop"),
  theme: oneOf(["light", "dark", "both"]).optional().default("both"),
});

export const searchQuery = z.strictObject({
  q: z.string({ error: "words to look for" }).max(200, { error: "at most 200 characters" }),
  limit: limit(100, 20),
});

export const exportQuery = z.strictObject({
  case: z.string().optional().meta({ description: "The id of one case, where not all are meant." }),
});

export const changesQuery = z.strictObject({
  since: digits(0, Number.MAX_SAFE_INTEGER)
    .optional()
    .default(0)
    .meta({ description: "next of the call before; 0 for everything.", type: "integer" }),
  limit: limit(1000, 200),
});

export const eraseCaseQuery = z.strictObject({
  confirm: z.string({ error: "the case's id" }).meta({ description: "The case's id, once more." }),
});

export const outboxQuery = z.strictObject({
  all: oneOf(["true", "false"])
    .optional()
    .default("false")
    .transform((text) => text === "true")
    .meta({ description: "Letters that went or do not go as well.", type: "boolean" }),
  case: z.string().optional().meta({ description: "The id of one case, where not all are meant." }),
});

export const proposalsQuery = z.strictObject({
  case: z.string().optional().meta({ description: "The id of one case, where not all are meant." }),
  state: oneOf(["open", "recorded", "accepted", "dismissed"]).optional(),
});

export const openingQuery = z.strictObject({
  opening: z.string().optional().meta({ description: "The id of one opening, where not all are meant." }),
});

export const candidatesQuery = pageQuery.extend({
  limit: limit(1000, 50),
  opening: openingQuery.shape.opening,
  stage: oneOf(["applied", "interviewed", "final-round", "offer", "hired", "rejected", "withdrawn"]).optional(),
  q: words.optional().meta({ description: "Words that a name, an address or a stage begin with." }),
  sort: oneOf(["silence", "name", "applied", "stage"])
    .optional()
    .default("silence")
    .meta({ description: "Who waits longest first, where it is left out." }),
});
