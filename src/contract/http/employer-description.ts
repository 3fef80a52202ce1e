import type { EmployerRoutes } from "./employer-api.ts";
import {
  approveBulkSchema,
  bulkPreviewSchema,
  bulkProgressSchema,
  bulkRequestSchema,
  candidateSchema,
  candidatesSchema,
  candidateTableFatesSchema,
  candidateTableSchema,
  closedSchema,
  decidedSchema,
  decideSchema,
  forgetSchema,
  forgottenSchema,
  mirrorSchema,
  newCandidateSchema,
  openingEntrySchema,
  openingsSchema,
  personExportSchema,
  saveOpeningSchema,
  waitingSchema,
} from "./employer-schemas.ts";
import { nothingSchema } from "./mail-schemas.ts";
import { candidatesQuery, noQuery, openingQuery } from "./query-schemas.ts";
import { answer, file, gone, json, MEBIBYTE, type RouteDescription } from "./route-description.ts";

const MOST_TABLE = 32 * MEBIBYTE;
const MOST_BULK = 16 * MEBIBYTE;

/** The routes of the employer's desk, described. */
export const EMPLOYER_DESCRIPTION = {
  "GET /api/openings": {
    tag: "Employer",
    summary: "Every opening and how it stands, in the order in which they were opened",
    query: noQuery,
    answers: [answer(openingsSchema, "The openings.")],
    problems: [],
  },
  "POST /api/openings": {
    tag: "Employer",
    summary: "Keeps an opening, a new one or in the place of a revision",
    description:
      "Of two who change one opening at once, the second is told. What is closed is closed by its own route.",
    query: noQuery,
    body: json(saveOpeningSchema),
    answers: [answer(openingEntrySchema, "The opening as it is kept.", 201)],
    problems: ["invalid", "opening-changed"],
  },
  "GET /api/openings/{id}": {
    tag: "Employer",
    summary: "An opening and how it stands",
    query: noQuery,
    answers: [answer(openingEntrySchema, "The opening.")],
    problems: ["opening-unknown"],
  },
  "DELETE /api/openings/{id}": {
    tag: "Employer",
    summary: "Removes an opening that nobody has applied for",
    query: noQuery,
    answers: [gone],
    problems: ["opening-unknown", "opening-in-use", "opening-changed"],
  },
  "POST /api/openings/{id}/close": {
    tag: "Employer",
    summary: "Closes an opening, which cannot be while anybody is without an answer",
    query: noQuery,
    body: { ...json(nothingSchema), isOptional: true },
    answers: [answer(closedSchema, "Whether it is closed, and who is without an answer.")],
    problems: ["opening-unknown", "opening-changed", "invalid"],
  },
  "GET /api/candidates": {
    tag: "Employer",
    summary: "Candidates, of one opening or of all",
    query: candidatesQuery,
    answers: [answer(candidatesSchema, "A page of candidates.")],
    problems: ["bad-query", "opening-unknown"],
  },
  "POST /api/candidates": {
    tag: "Employer",
    summary: "Adds somebody who applied",
    query: noQuery,
    body: json(newCandidateSchema),
    answers: [answer(candidateSchema, "The candidate.", 201)],
    problems: ["invalid", "opening-unknown", "case-exists"],
  },
  "POST /api/candidates/import": {
    tag: "Employer",
    summary: "Adds the candidates of a table, all that are new at once",
    description:
      "A dry run tells what would become of each row and records nothing. Rows that are faulty are left out.",
    query: noQuery,
    body: json(candidateTableSchema, MOST_TABLE),
    answers: [answer(candidateTableFatesSchema, "What became of each row.")],
    problems: ["invalid", "opening-unknown"],
  },
  "GET /api/candidates/{id}/export": {
    tag: "Employer",
    summary: "Everything that is held on a person, under all their applications",
    query: noQuery,
    answers: [answer(personExportSchema, "Cases, letters and what was noticed in mail.")],
    problems: ["case-unknown"],
  },
  "POST /api/candidates/{id}/forget": {
    tag: "Employer",
    summary: "Erases a person with all their applications; their openings keep counting them",
    query: noQuery,
    body: json(forgetSchema),
    answers: [answer(forgottenSchema, "They are forgotten.")],
    problems: ["invalid", "case-unknown", "candidate-kept"],
  },
  "GET /api/waiting": {
    tag: "Employer",
    summary: "Everybody who waits for a word, who waits longest first",
    query: openingQuery,
    answers: [answer(waitingSchema, "Who waits, and for what.")],
    problems: ["bad-query", "opening-unknown"],
  },
  "POST /api/bulk/preview": {
    tag: "Employer",
    summary: "Composes a letter to each of many, and tells what would become of it; nothing goes",
    query: noQuery,
    body: json(bulkRequestSchema, MOST_BULK),
    answers: [answer(bulkPreviewSchema, "Every letter.")],
    problems: ["invalid", "opening-unknown"],
  },
  "POST /api/bulk/approve": {
    tag: "Employer",
    summary: "Approves the letters of a preview, each as it would be alone",
    description:
      "Answers when all of them are in the outbox. Where one is not as it was shown, nothing is approved. The same call again approves what is missing, and nothing twice.",
    query: noQuery,
    body: json(approveBulkSchema, MOST_BULK),
    answers: [answer(bulkProgressSchema, "What became of them.")],
    problems: [
      "invalid",
      "opening-unknown",
      "preview-changed",
      "letters-unequal",
      "letter-refused",
      "mailbox-unknown",
      "mail-unavailable",
    ],
  },
  "POST /api/decisions": {
    tag: "Employer",
    summary: "Records a decision on candidates, and holds letters that it makes untrue",
    query: noQuery,
    body: json(decideSchema),
    answers: [answer(decidedSchema, "What was recorded, of whom it was not, and how many letters are held.")],
    problems: ["invalid", "opening-unknown"],
  },
  "GET /api/mirror": {
    tag: "Employer",
    summary: "How long people waited, and who got an answer",
    query: openingQuery,
    answers: [answer(mirrorSchema, "Figures, and the names behind each.")],
    problems: ["bad-query", "opening-unknown"],
  },
  "GET /api/mirror.csv": {
    tag: "Employer",
    summary: "The same figures as a table, without anybody's name",
    query: openingQuery,
    answers: [file("text/csv", "A row a figure.")],
    problems: ["bad-query", "opening-unknown"],
  },
} as const satisfies Readonly<Record<keyof EmployerRoutes, RouteDescription>>;
