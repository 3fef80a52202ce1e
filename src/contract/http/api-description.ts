import { z } from "zod";
import type { ApiRouteName } from "./api-routes.ts";
import { caseSchema } from "./case-schemas.ts";
import {
  cardRequestSchema,
  checkedSchema,
  checkRequestSchema,
  draftRequestSchema,
  draftSchema,
  envelopeRequestSchema,
  prepRequestSchema,
} from "./letter-schemas.ts";
import {
  caseRecordSchema,
  casesSchema,
  comparisonSchema,
  factsSchema,
  headerChangeSchema,
  headerRecordSchema,
  mayISchema,
  newFactsSchema,
  peopleSchema,
  recordedFactsSchema,
  searchSchema,
  todaySchema,
  undoneSchema,
} from "./list-schemas.ts";
import {
  changesSchema,
  eraseRequestSchema,
  exportSchema,
  importedSchema,
  importSchema,
  progressSchema,
  redoRequestSchema,
  settingsChangeSchema,
  settingsSchema,
  undoRequestSchema,
} from "./place-schemas.ts";
import { planSchema } from "./plan-schemas.ts";
import { playbookSchema, playbooksSchema } from "./playbook-schemas.ts";
import type { ProblemKind } from "./problem-json.ts";
import {
  casesQuery,
  changesQuery,
  eraseCaseQuery,
  exportQuery,
  factsQuery,
  mayIQuery,
  momentQuery,
  noQuery,
  peopleQuery,
  pictureQuery,
  planQuery,
  searchQuery,
  todayQuery,
} from "./query-schemas.ts";

/** What a route takes and answers, and what it is for. */
export interface RouteDescription {
  readonly tag: "Cases" | "Facts" | "Plans" | "Today" | "Letters" | "Playbooks" | "Data";
  readonly summary: string;
  readonly description?: string;
  readonly query: z.ZodType;
  readonly body?: {
    readonly schema: z.ZodType;
    readonly contentTypes: readonly string[];
    readonly isOptional?: boolean;
    readonly mostBytes: number;
  };
  /** Whether the `Idempotency-Key` header is read. */
  readonly takesKey?: boolean;
  readonly answers: readonly {
    readonly status: number;
    readonly description: string;
    readonly contentType?: string;
    readonly schema?: z.ZodType;
  }[];
  /** How it may fail, besides the ways in which every route may. */
  readonly problems: readonly ProblemKind[];
}

const MEBIBYTE = 1024 * 1024;
const JSON_TYPE = "application/json";

const json = (schema: z.ZodType, mostBytes = MEBIBYTE) => ({ schema, contentTypes: [JSON_TYPE], mostBytes });
const answer = (schema: z.ZodType, description: string, status = 200) => ({
  status,
  description,
  contentType: JSON_TYPE,
  schema,
});
const file = (contentType: string, description: string) => ({
  status: 200,
  description,
  contentType,
  schema: z.string().meta({ format: "binary" }),
});
const gone = { status: 204, description: "It is erased." };

/** Every route, described. From this come what is read of a query, `/api/openapi.json` and `/api/reference`. */
export const API_DESCRIPTION = {
  "GET /api/cases": {
    tag: "Cases",
    summary: "Every case as lists show it, by creation",
    query: casesQuery,
    answers: [answer(casesSchema, "A page of cases.")],
    problems: ["bad-query"],
  },
  "POST /api/cases": {
    tag: "Cases",
    summary: "Adds a case",
    description:
      "A case without an id needs an Idempotency-Key: its id is made from that, so that a repeated call adds one case.",
    query: noQuery,
    body: json(caseSchema),
    takesKey: true,
    answers: [
      answer(caseRecordSchema, "The case was added.", 201),
      answer(caseRecordSchema, "The very same case was added before."),
    ],
    problems: ["invalid", "key-missing", "key-reused", "case-exists", "fact-conflict"],
  },
  "GET /api/cases/{id}": {
    tag: "Cases",
    summary: "A case with every fact ever recorded",
    query: noQuery,
    answers: [answer(caseRecordSchema, "The case.")],
    problems: ["case-unknown"],
  },
  "PUT /api/cases/{id}/header": {
    tag: "Cases",
    summary: "Changes what a case says besides its facts",
    description:
      "The change is merged with what others changed since base, field by field; where both changed one, this change holds. Contacts that facts speak of stay.",
    query: noQuery,
    body: json(headerChangeSchema),
    answers: [answer(headerRecordSchema, "The header that holds now.")],
    problems: ["case-unknown", "invalid"],
  },
  "DELETE /api/cases/{id}": {
    tag: "Cases",
    summary: "Erases a case with everything recorded of it",
    query: eraseCaseQuery,
    answers: [gone],
    problems: ["bad-query", "case-unknown"],
  },
  "GET /api/cases/{id}/facts": {
    tag: "Facts",
    summary: "The facts of a case in the order of recording, retracted ones included",
    query: factsQuery,
    answers: [answer(factsSchema, "A page of facts.")],
    problems: ["bad-query", "case-unknown"],
  },
  "POST /api/cases/{id}/facts": {
    tag: "Facts",
    summary: "Records facts, all or none",
    description:
      "A fact is known by its id: sent twice, it is one fact. A fact without an id needs an Idempotency-Key, from which its id is made.",
    query: noQuery,
    body: json(newFactsSchema),
    takesKey: true,
    answers: [answer(recordedFactsSchema, "What became of each fact, and the plan with them.")],
    problems: ["case-unknown", "invalid", "key-missing", "key-reused", "fact-conflict"],
  },
  "POST /api/cases/{id}/undo": {
    tag: "Facts",
    summary: "Takes back what was recorded last, and again what was before that",
    query: noQuery,
    body: { ...json(undoRequestSchema), isOptional: true },
    takesKey: true,
    answers: [answer(undoneSchema, "What was taken back, and the plan without it.")],
    problems: ["case-unknown", "invalid", "nothing-to-undo"],
  },
  "POST /api/cases/{id}/redo": {
    tag: "Facts",
    summary: "Brings back what was taken back last",
    query: noQuery,
    body: { ...json(redoRequestSchema), isOptional: true },
    takesKey: true,
    answers: [answer(undoneSchema, "What was brought back, and the plan with it.")],
    problems: ["case-unknown", "invalid", "nothing-to-redo"],
  },
  "GET /api/cases/{id}/plan": {
    tag: "Plans",
    summary: "The plan of a case",
    query: planQuery,
    answers: [answer(planSchema, "The plan, every moment in the company's zone.")],
    problems: ["bad-query", "case-unknown"],
  },
  "GET /api/cases/{id}/may-i": {
    tag: "Plans",
    summary: "May I contact them now?",
    query: mayIQuery,
    answers: [answer(mayISchema, "Yes, no, or not before when; and why.")],
    problems: ["bad-query", "case-unknown"],
  },
  "GET /api/cases/{id}/compare": {
    tag: "Plans",
    summary: "A case by each playbook of its side",
    query: momentQuery,
    answers: [answer(comparisonSchema, "A plan a playbook.")],
    problems: ["bad-query", "case-unknown"],
  },
  "GET /api/cases/{id}/picture.svg": {
    tag: "Plans",
    summary: "The fine line of a case as a picture",
    query: pictureQuery,
    answers: [file("image/svg+xml", "A picture of its own, with title and description.")],
    problems: ["bad-query", "case-unknown"],
  },
  "GET /api/today": {
    tag: "Today",
    summary: "What is late, open and coming over all cases",
    query: todayQuery,
    answers: [answer(todaySchema, "One list in three groups.")],
    problems: ["bad-query"],
  },
  "GET /api/contacts": {
    tag: "Today",
    summary: "Everybody that the cases know, by name; one person in two companies is one",
    query: peopleQuery,
    answers: [answer(peopleSchema, "A page of people.")],
    problems: ["bad-query"],
  },
  "GET /api/search": {
    tag: "Today",
    summary: "Finds people, companies, roles, and words of notes, topics and promises",
    query: searchQuery,
    answers: [answer(searchSchema, "What fits, the best first.")],
    problems: ["bad-query"],
  },
  "POST /api/letters/draft": {
    tag: "Letters",
    summary: "Composes the letter of a step from the case",
    query: noQuery,
    body: json(draftRequestSchema),
    answers: [answer(draftSchema, "The letter, its gaps, and what the rules find in it.")],
    problems: ["case-unknown", "invalid"],
  },
  "POST /api/letters/check": {
    tag: "Letters",
    summary: "Checks a letter before it leaves",
    query: noQuery,
    body: json(checkRequestSchema),
    answers: [answer(checkedSchema, "What was found, each with its place.")],
    problems: ["case-unknown", "invalid"],
  },
  "POST /api/papers/card": {
    tag: "Letters",
    summary: "A thank-you card to copy by hand, or to print and fold",
    query: noQuery,
    body: json(cardRequestSchema),
    answers: [file("application/pdf", "The card. Fineline-Notes tells what is missing on it.")],
    problems: ["case-unknown", "invalid", "letter-not-ready"],
  },
  "POST /api/papers/envelope": {
    tag: "Letters",
    summary: "Envelopes with both addresses where they belong",
    query: noQuery,
    body: json(envelopeRequestSchema),
    answers: [file("application/pdf", "The envelopes. Fineline-Notes tells what is missing on them.")],
    problems: ["case-unknown", "invalid"],
  },
  "POST /api/papers/prep": {
    tag: "Letters",
    summary: "One page to take along to the next interview",
    query: noQuery,
    body: json(prepRequestSchema),
    answers: [file("application/pdf", "The page. Fineline-Notes tells what is missing on it.")],
    problems: ["case-unknown", "invalid"],
  },
  "GET /api/playbooks": {
    tag: "Playbooks",
    summary: "The playbooks that come with Fineline, and one's own",
    query: noQuery,
    answers: [answer(playbooksSchema, "The playbooks as they are written.")],
    problems: [],
  },
  "GET /api/playbooks/{id}": {
    tag: "Playbooks",
    summary: "A playbook with all that it inherits",
    query: noQuery,
    answers: [answer(playbookSchema, "The playbook; each figure says where it comes from.")],
    problems: ["playbook-unknown"],
  },
  "GET /api/export": {
    tag: "Data",
    summary: "Every case with every fact ever recorded, or one case",
    query: exportQuery,
    answers: [answer(exportSchema, "A file that import takes back.")],
    problems: ["bad-query", "case-unknown"],
  },
  "POST /api/import": {
    tag: "Data",
    summary: "Takes in a case, or everything that an export wrote; all or nothing",
    query: noQuery,
    body: json(importSchema, 64 * MEBIBYTE),
    answers: [answer(importedSchema, "What was taken in.", 201)],
    problems: ["invalid", "case-exists", "fact-conflict"],
  },
  "GET /api/settings": {
    tag: "Data",
    summary: "What was settled once for everything",
    query: noQuery,
    answers: [answer(settingsSchema, "The settings.")],
    problems: [],
  },
  "PATCH /api/settings": {
    tag: "Data",
    summary: "Changes settings",
    query: noQuery,
    body: {
      schema: settingsChangeSchema,
      contentTypes: ["application/merge-patch+json", JSON_TYPE],
      mostBytes: MEBIBYTE,
    },
    answers: [answer(settingsSchema, "The settings as they stand then.")],
    problems: ["invalid"],
  },
  "GET /api/changes": {
    tag: "Data",
    summary: "What was recorded and removed after a moment of the log",
    description: "A moment that the log has not come to is taken for 0: the place was replaced, as placeId tells.",
    query: changesQuery,
    answers: [answer(changesSchema, "Cases by their latest change.")],
    problems: ["bad-query"],
  },
  "GET /api/events": {
    tag: "Data",
    summary: "Tells how far the place has come, at once and whenever it goes on",
    query: noQuery,
    answers: [
      {
        status: 200,
        description: "Server-sent events named progress; a comment now and then keeps the connection.",
        contentType: "text/event-stream",
        schema: progressSchema,
      },
    ],
    problems: [],
  },
  "DELETE /api/everything": {
    tag: "Data",
    summary: "Erases every case and every setting",
    query: noQuery,
    body: json(eraseRequestSchema),
    answers: [gone],
    problems: ["invalid"],
  },
} as const satisfies Readonly<Record<ApiRouteName, RouteDescription>>;
