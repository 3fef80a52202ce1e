import { z } from "zod";
import { calendarSchema, caseSchema, meSchema } from "./case-schemas.ts";
import { factSchema } from "./fact-schemas.ts";
import { findingSchema } from "./letter-schemas.ts";
import { pageOf } from "./list-schemas.ts";
import { countSchema, dateSchema, idSchema, instantSchema, lineSchema, textSchema } from "./word-schemas.ts";

const STAGES = ["applied", "interviewed", "final-round", "offer", "hired", "rejected", "withdrawn"] as const;
const OWED = ["asked", "acknowledge", "to-thank", "plans", "promised", "silence", "decision", "law"] as const;

const stageSchema = z
  .enum(STAGES)
  .meta({ id: "CandidateStage", description: "How far a candidate has come, by the facts alone." });

const owedKindSchema = z.enum(OWED).meta({ id: "OwedKind", description: "What a candidate waits for." });

const openingSchema = z
  .looseObject({
    id: idSchema,
    title: lineSchema,
    company: lineSchema,
    me: meSchema.optional(),
    stages: z.array(
      z.looseObject({ name: lineSchema, is: z.enum(["applied", "interviewed", "final-round", "offer"]) }),
    ),
    interviewers: z.array(
      z.looseObject({ id: idSchema, name: lineSchema, email: lineSchema.optional(), title: lineSchema.optional() }),
    ),
    promises: z.array(z.looseObject({ what: lineSchema, by: dateSchema })),
    calendar: calendarSchema,
    scope: z.looseObject({ employees25OrMore: z.boolean().optional(), publiclyAdvertised: z.boolean().optional() }),
    tellOthersAfter: z
      .string()
      .meta({ description: "offer-accepted, or a date from which on the others may be told." }),
    acknowledgeAutomatically: z.boolean(),
    candidatePages: z
      .boolean()
      .optional()
      .meta({ description: "Letters end with a link to a page of the candidate's own." }),
    tellInterviewers: z
      .boolean()
      .optional()
      .meta({ description: "Interviewers get a list by mail of whom they met and what is asked of them." }),
    applications: z
      .looseObject({
        mailbox: lineSchema,
        folder: lineSchema.optional(),
        subjectHas: lineSchema.optional(),
        takesIn: z.boolean().optional(),
      })
      .optional()
      .meta({ description: "The mailbox in which applications arrive; takesIn: without a person's word." }),
    keepMonths: z.int().min(0).max(120).optional(),
    openedAt: instantSchema,
    closedOn: dateSchema.optional(),
  })
  .meta({
    id: "Opening",
    description: "A job that is to be filled. Its candidates are cases that name its id.",
    example: {
      id: "planner",
      title: "Timetable Planner",
      company: "Metro",
      stages: [{ name: "Application", is: "applied" }],
      interviewers: [],
      promises: [{ what: "word on the decision", by: "2026-11-27" }],
      calendar: { timeZone: "America/Toronto", country: "CA", region: "ON", jurisdiction: "CA-ON" },
      scope: {},
      tellOthersAfter: "offer-accepted",
      acknowledgeAutomatically: false,
      openedAt: "2026-10-19T09:00:00-04:00",
    },
  });

const countsOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.record(z.enum(words), countSchema);

export const openingEntrySchema = z
  .strictObject({
    opening: openingSchema,
    revision: z.int().min(1),
    stages: countsOf(STAGES),
    candidates: countSchema,
    waiting: countSchema,
    unanswered: countSchema,
    questions: z.array(z.strictObject({ id: z.enum(["employees25OrMore", "publiclyAdvertised"]), text: lineSchema })),
  })
  .meta({ id: "OpeningEntry", description: "An opening and how it stands." });

export const openingsSchema = z.strictObject({ openings: z.array(openingEntrySchema) }).meta({ id: "Openings" });

export const saveOpeningSchema = z
  .strictObject({
    opening: openingSchema,
    replacing: z.int().min(1).nullable().meta({ description: "The revision that was changed; null for a new one." }),
  })
  .meta({ id: "SaveOpening" });

const owedSchema = z
  .strictObject({
    step: lineSchema,
    kind: owedKindSchema,
    title: lineSchema,
    due: instantSchema,
    isLate: z.boolean(),
  })
  .meta({ id: "Owed", description: "Something that is owed to a candidate now." });

const lawClockSchema = z
  .strictObject({
    kind: z.enum(["applies", "no-interview-yet", "told", "does-not-apply", "not-known", "none-known"]),
    name: lineSchema.nullable(),
    by: dateSchema.nullable(),
    sentence: textSchema,
    source: lineSchema.nullable(),
  })
  .meta({ id: "LawClock", description: "What the law asks for a candidate: a date with its source, and no verdict." });

export const candidateSchema = z
  .strictObject({
    case: idSchema,
    opening: idSchema.nullable(),
    name: lineSchema,
    email: lineSchema.optional(),
    phone: lineSchema.optional(),
    stage: stageSchema,
    stageName: lineSchema,
    appliedAt: instantSchema.nullable(),
    lastHeardAt: instantSchema.nullable(),
    businessDaysWithoutWord: countSchema,
    owed: z.array(owedSchema),
    law: lawClockSchema.nullable(),
    answer: z.enum(["none", "to-tell", "told", "theirs"]),
    outcome: lineSchema.optional(),
    letter: z.enum(["on-its-way", "needs-person"]).optional(),
    alsoAppliedAs: z.array(z.strictObject({ case: idSchema, opening: idSchema.nullable(), title: lineSchema })),
  })
  .meta({ id: "Candidate", description: "A candidate as tables show them." });

export const candidatesSchema = z.strictObject(pageOf(candidateSchema)).meta({ id: "Candidates" });

export const newCandidateSchema = z
  .strictObject({
    opening: idSchema,
    name: lineSchema,
    email: lineSchema.optional(),
    phone: lineSchema.optional(),
    source: lineSchema.optional(),
    appliedAt: instantSchema.optional(),
  })
  .meta({ id: "NewCandidate", example: { opening: "planner", name: "Ana Ruiz", email: "ana@example.org" } });

export const waitingSchema = z
  .strictObject({
    asOf: instantSchema,
    headline: lineSchema,
    rows: z.array(candidateSchema),
    counts: countsOf(OWED),
    applied: countSchema,
    interviewed: countSchema,
  })
  .meta({ id: "Waiting", description: "Everybody who waits for a word, who waits longest first." });

const bulk = {
  opening: idSchema,
  action: z.enum(["acknowledge", "thank", "plans", "update", "tell-decision"]),
  cases: z
    .array(idSchema)
    .optional()
    .meta({ description: "Their cases; everybody whom it is owed to where it is left out." }),
  words: z
    .strictObject({
      nextWordOn: dateSchema.optional(),
      nextSteps: textSchema.optional(),
      news: textSchema.optional(),
      reason: textSchema
        .optional()
        .meta({ description: "Of a no, to those whose decision holds no reason of its own." }),
    })
    .optional()
    .meta({ description: "What everybody is told, said once. A date becomes a promise." }),
  tone: z.enum(["plain", "warm", "formal"]).optional(),
  length: z.enum(["short", "medium"]).optional(),
  variant: countSchema.optional(),
};

export const bulkRequestSchema = z
  .strictObject(bulk)
  .meta({ id: "BulkRequest", example: { opening: "planner", action: "acknowledge" } });

export const bulkPreviewSchema = z
  .strictObject({
    action: bulk.action,
    rows: z.array(
      z.strictObject({
        case: idSchema,
        name: lineSchema,
        stage: lineSchema,
        to: lineSchema.nullable(),
        subject: lineSchema.nullable(),
        body: textSchema.nullable(),
        findings: z.array(findingSchema),
        fate: z.enum(["goes", "blocked", "nothing-to-send"]),
        because: textSchema.optional(),
      }),
    ),
    goes: countSchema,
    blocked: countSchema,
    nothingToSend: countSchema,
    unequal: z.array(z.strictObject({ case: idSchema, because: textSchema })),
    digest: z.string(),
  })
  .meta({ id: "BulkPreview", description: "Every letter, and what would become of it." });

export const approveBulkSchema = z
  .strictObject({
    ...bulk,
    digest: z.string().meta({ description: "Of the preview that is approved." }),
    mailbox: z.string().optional().meta({ description: "The only one that can take them where it is left out." }),
    edited: z
      .array(z.strictObject({ case: idSchema, subject: lineSchema, body: textSchema }))
      .optional()
      .meta({ description: "Letters that a person wrote anew." }),
    isUnequalMeant: z.boolean().optional(),
  })
  .meta({ id: "ApproveBulk" });

const namedSchema = z.strictObject({ case: idSchema, name: lineSchema, because: textSchema });

export const bulkProgressSchema = z
  .strictObject({
    approved: countSchema,
    drafted: countSchema,
    already: countSchema,
    blocked: z.array(namedSchema),
  })
  .meta({ id: "BulkProgress", description: "What became of a bulk." });

export const decideSchema = z
  .strictObject({
    opening: idSchema,
    cases: z.array(idSchema).min(1),
    outcome: z.enum(["offer", "rejection", "position-closed"]),
  })
  .meta({ id: "Decide", example: { opening: "planner", cases: ["candidate-1"], outcome: "offer" } });

export const decidedSchema = z
  .strictObject({ recorded: countSchema, refused: z.array(namedSchema), held: countSchema })
  .meta({ id: "Decided" });

/** Somebody who applied by mail has the case that is named only once they are taken in. */
const unansweredSchema = namedSchema.extend({ inMailbox: z.literal(true).optional() });

export const closedSchema = z
  .strictObject({ closed: z.boolean(), unanswered: z.array(unansweredSchema), opening: openingEntrySchema })
  .meta({ id: "Closed", description: "An opening that is closed, or who keeps it from being." });

const casesOf = z.array(z.strictObject({ case: idSchema, name: lineSchema }));

export const mirrorSchema = z
  .strictObject({
    opening: idSchema.nullable(),
    figures: z.array(
      z.strictObject({
        id: z.enum(["acknowledgement", "word-after-interview", "decision-told"]),
        title: lineSchema,
        unit: z.enum(["business hours", "business days"]),
        median: z.number().nullable(),
        worst: z.number().nullable(),
        bars: z.array(z.strictObject({ label: lineSchema, count: countSchema, cases: casesOf })),
      }),
    ),
    shares: z.array(
      z.strictObject({
        id: z.enum(["promises-kept", "answered"]),
        title: lineSchema,
        of: countSchema,
        count: countSchema,
        missing: casesOf,
      }),
    ),
    forgotten: countSchema,
  })
  .meta({ id: "Mirror", description: "How those who applied were treated, with the names behind each figure." });

export const candidateTableSchema = z
  .strictObject({
    text: textSchema,
    opening: idSchema,
    map: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: "Our name of a column by theirs, where it is not found by itself." }),
    isDryRun: z.boolean(),
  })
  .meta({
    id: "CandidateTable",
    description: "A table of candidates as text (CSV).",
    example: { text: "Name,Email\nAna Ruiz,ana@example.org\n", opening: "planner", isDryRun: true },
  });

export const candidateTableFatesSchema = z
  .strictObject({
    columns: z.record(z.string(), z.string()),
    unused: z.array(z.string()),
    rows: z.array(
      z.strictObject({
        line: countSchema,
        name: lineSchema,
        fate: z.enum(["new", "there-already", "faulty", "same-person"]),
        because: textSchema.optional(),
      }),
    ),
    added: countSchema,
  })
  .meta({ id: "CandidateTableFates", description: "What becomes of each row." });

export const interviewersSchema = z
  .strictObject({
    interviewers: z.array(
      z.strictObject({
        name: lineSchema,
        email: lineSchema,
        asks: z.array(
          z.strictObject({
            case: idSchema,
            opening: idSchema,
            candidate: lineSchema,
            metOn: dateSchema,
            feedbackBy: dateSchema,
            isTold: z.boolean(),
          }),
        ),
        letter: z
          .enum(["approved", "had-one-today", "nothing-new", "still-busy", "no-mailbox", "refused"])
          .optional()
          .meta({ description: "What became of a letter, where one was asked for." }),
      }),
    ),
    unnamed: z
      .array(z.strictObject({ case: idSchema, candidate: lineSchema, metOn: dateSchema }))
      .meta({ description: "Interviews that name nobody who could be asked." }),
  })
  .meta({ id: "Interviewers" });

export const tellInterviewersSchema = z
  .strictObject({ mailbox: lineSchema.optional() })
  .meta({ id: "TellInterviewers", example: { mailbox: "noor" } });

export const mailApplicationsSchema = z
  .strictObject({
    applications: z.array(
      z.strictObject({
        id: idSchema,
        opening: idSchema,
        name: textSchema.meta({ description: "Empty where the message gives none." }),
        email: lineSchema,
        subject: textSchema,
        at: instantSchema,
        attachments: z.array(lineSchema),
        doubts: z.array(lineSchema).meta({ description: "Why a person should look first, a sentence each." }),
      }),
    ),
  })
  .meta({ id: "MailApplications" });

export const takeInSchema = z
  .strictObject({
    opening: idSchema,
    applications: z.array(z.strictObject({ id: idSchema, name: lineSchema.optional() })).optional(),
  })
  .meta({ id: "TakeIn", example: { opening: "planner" } });

export const takenInSchema = z
  .strictObject({
    taken: z.array(
      z.strictObject({
        id: idSchema,
        outcome: z.enum(["taken-in", "there-already", "refused"]),
        case: idSchema.optional(),
        because: lineSchema.optional(),
      }),
    ),
  })
  .meta({ id: "TakenIn" });

export const personExportSchema = z
  .strictObject({
    cases: z.array(caseSchema),
    letters: z.array(
      z.strictObject({ case: idSchema, to: lineSchema, subject: lineSchema, body: textSchema, state: lineSchema }),
    ),
    noticed: z.array(
      z.strictObject({
        case: idSchema,
        from: lineSchema,
        subject: lineSchema,
        at: instantSchema,
        snippet: textSchema,
        facts: z.array(factSchema),
      }),
    ),
    applied: z.array(
      z.strictObject({
        opening: idSchema,
        name: z.string(),
        email: z.string(),
        subject: z.string(),
        at: instantSchema,
        attachments: z.array(z.string()),
        state: z.enum(["open", "accepted", "dismissed"]),
      }),
    ),
  })
  .meta({ id: "PersonExport", description: "Everything that is held on one person, under all their applications." });

export const forgetSchema = z
  .strictObject({
    confirm: z.literal("forget"),
    why: z.enum(["asked", "time-is-over", "consent-ended"]).optional(),
    isMeantEarly: z.boolean().optional(),
  })
  .meta({ id: "Forget", example: { confirm: "forget", why: "asked" } });

export const candidatePageLinkSchema = z
  .strictObject({ address: z.url() })
  .meta({ id: "CandidatePageLink", description: "Where a page of a candidate's own is; it is told this once." });

export const revokedLinksSchema = z.strictObject({ links: countSchema }).meta({ id: "RevokedLinks" });

export const forgottenSchema = z.strictObject({ cases: countSchema }).meta({ id: "Forgotten" });
