import { z } from "zod";
import { caseSchema, contactRoleSchema, headerSchema } from "./case-schemas.ts";
import { FACT_KINDS, factSchema, newFactSchema } from "./fact-schemas.ts";
import { actionSchema, guardSchema, needSchema, planSchema, stepStateSchema, windowSchema } from "./plan-schemas.ts";
import {
  channelSchema,
  countSchema,
  idSchema,
  instantSchema,
  lineSchema,
  sideSchema,
  stanceSchema,
  stepIdSchema,
  textSchema,
  zoneSchema,
} from "./word-schemas.ts";

export const pageOf = <T extends z.ZodType>(item: T) => ({
  items: z.array(item),
  total: countSchema.meta({ description: "How many the whole list has." }),
  next: z.string().nullable().meta({ description: "The cursor of the next page; null on the last one." }),
});

const stepSummarySchema = z
  .strictObject({
    id: stepIdSchema,
    action: actionSchema,
    title: textSchema.meta({ example: "Thank Dana Kim" }),
    to: z.strictObject({ id: idSchema, name: lineSchema }).nullable(),
    channel: channelSchema.nullable(),
    state: stepStateSchema,
    optional: z.boolean(),
    snoozedUntil: instantSchema.optional(),
    needs: z.array(needSchema),
    rule: lineSchema,
    why: textSchema,
    window: windowSchema,
  })
  .meta({ id: "StepSummary", description: "A step as lists show it." });

const caseSummarySchema = z
  .strictObject({
    id: idSchema,
    side: sideSchema,
    company: lineSchema,
    role: lineSchema,
    timeZone: zoneSchema,
    stance: stanceSchema,
    headline: textSchema,
    nextChangeAt: instantSchema.nullable(),
    openedAt: instantSchema,
    appliedAt: instantSchema.nullable(),
    lastActivityAt: instantSchema.nullable(),
    isDecided: z.boolean(),
    guard: guardSchema.omit({ because: true }),
    nextStep: stepSummarySchema.nullable(),
  })
  .meta({ id: "CaseSummary", description: "A case as lists show it." });

const unreadable = z
  .array(z.strictObject({ case: idSchema, message: textSchema }))
  .meta({ description: "Stored cases that today's rules cannot read." });

export const casesSchema = z.strictObject({ ...pageOf(caseSummarySchema), unreadable }).meta({ id: "Cases" });

export const caseRecordSchema = z
  .strictObject({ case: caseSchema, openedAt: instantSchema, sequence: countSchema })
  .meta({ id: "CaseRecord", description: "A case as it is stored; sequence grows with everything recorded of it." });

export const headerChangeSchema = z
  .strictObject({ base: headerSchema, header: headerSchema })
  .meta({ id: "HeaderChange", description: "The header as it was when the change was begun, and as it was made." });

export const headerRecordSchema = z
  .strictObject({ header: headerSchema, sequence: countSchema })
  .meta({ id: "HeaderRecord" });

export const factsSchema = z.strictObject(pageOf(factSchema)).meta({ id: "Facts" });

export const newFactsSchema = z
  .union([newFactSchema, z.strictObject({ facts: z.array(newFactSchema).min(1) })])
  .meta({ id: "NewFacts", description: "One fact, or several that are recorded together, all or none." });

export const recordedFactsSchema = z
  .strictObject({
    facts: z.array(z.strictObject({ id: idSchema, status: z.enum(["recorded", "already-there"]) })),
    plan: planSchema,
  })
  .meta({ id: "RecordedFacts" });

export const mayISchema = z
  .strictObject({
    case: idSchema,
    answer: z.enum(["yes", "not-yet", "no"]),
    mayContact: z.boolean(),
    from: instantSchema.nullable(),
    step: stepIdSchema.nullable(),
    to: idSchema.nullable(),
    rule: lineSchema,
    because: textSchema,
    instead: idSchema.nullable(),
    insteadFrom: instantSchema.nullable(),
  })
  .meta({ id: "MayI", description: 'The answer to "may I contact them now?".' });

export const comparisonSchema = z
  .strictObject({
    case: idSchema,
    playbooks: z.array(
      z.strictObject({ id: idSchema, title: lineSchema, movingOnAt: instantSchema.nullable(), plan: planSchema }),
    ),
  })
  .meta({ id: "Comparison" });

export const undoneSchema = z
  .strictObject({ recorded: z.array(idSchema), undone: z.array(idSchema), plan: planSchema })
  .meta({ id: "Undone" });

const todayGroup = z
  .strictObject(
    pageOf(
      z
        .strictObject({
          case: idSchema,
          company: lineSchema,
          role: lineSchema,
          timeZone: zoneSchema,
          step: stepSummarySchema,
        })
        .meta({ id: "TodayEntry" }),
    ),
  )
  .meta({ id: "TodayGroup" });

export const todaySchema = z
  .strictObject({
    asOf: instantSchema,
    holdsUntil: instantSchema,
    late: todayGroup,
    open: todayGroup,
    upcoming: todayGroup,
    snoozed: countSchema,
    lettingGo: z.array(caseSummarySchema),
    nudge: z.enum(["only-one", "none-new"]).nullable(),
    nextLook: z
      .strictObject({ case: idSchema, company: lineSchema, role: lineSchema, timeZone: zoneSchema, at: instantSchema })
      .nullable(),
    alive: countSchema,
    cases: countSchema,
    unreadable,
  })
  .meta({ id: "Today", description: "What is late, open and coming over all cases." });

const factKindSchema = z.enum(FACT_KINDS);

const personSchema = z
  .strictObject({
    key: z.string(),
    name: lineSchema,
    email: lineSchema.optional(),
    phone: lineSchema.optional(),
    title: lineSchema.optional(),
    contactRoles: z.array(contactRoleSchema),
    cases: z.array(
      z.strictObject({
        case: idSchema,
        company: lineSchema,
        role: lineSchema,
        contact: idSchema,
        contactRole: contactRoleSchema,
      }),
    ),
    talks: z.array(z.strictObject({ case: idSchema, fact: idSchema, at: instantSchema, topics: z.array(textSchema) })),
    last: z
      .strictObject({
        case: idSchema,
        at: instantSchema,
        by: z.enum(["me", "them", "both"]),
        kind: factKindSchema,
      })
      .nullable(),
  })
  .meta({ id: "Person", description: "Somebody, over all cases that know them." });

export const peopleSchema = z.strictObject(pageOf(personSchema)).meta({ id: "People" });

export const searchSchema = z
  .strictObject({
    hits: z.array(
      z
        .strictObject({
          case: idSchema,
          company: lineSchema,
          role: lineSchema,
          kind: z.enum(["company", "role", "person", "topic", "promise", "news", "next-steps", "note"]),
          text: textSchema,
          contact: z.strictObject({ id: idSchema, name: lineSchema }).optional(),
          fact: idSchema.optional(),
          at: instantSchema,
        })
        .meta({ id: "SearchHit" }),
    ),
    total: countSchema,
  })
  .meta({ id: "Search", description: "What fits a query, the best first." });
