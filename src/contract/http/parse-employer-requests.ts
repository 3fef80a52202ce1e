import { parseDate } from "../../engine/index.ts";
import type { Fault } from "../fault.ts";
import { parseOpening } from "../parse-opening.ts";
import type { HolidayLookup } from "../refine-calendar.ts";
import { error, ok, type Result } from "../result.ts";
import {
  bool,
  dictionary,
  isObject,
  list,
  nullable,
  object,
  oneOf,
  optional,
  type Shape,
  text,
  whole,
} from "../shape/index.ts";
import { A_DATE, id, instant, line, name, prose } from "../words.ts";
import type {
  ApproveBulkJson,
  BulkRequestJson,
  BulkWordsJson,
  CandidateTableJson,
  DecideJson,
  ForgetJson,
  NewCandidateJson,
  SaveOpeningJson,
  TakeInJson,
  TellInterviewersJson,
} from "./employer-api.ts";
import { parserOf } from "./parser-of.ts";

const MOST_CASES = 20_000;
const LAST_VARIANT = 99;

const aDate = text(A_DATE, (value) => !Number.isNaN(parseDate(value)));

const cases = list(id, {
  expected: `at most ${MOST_CASES} cases, each once`,
  holds: (ids) => ids.length <= MOST_CASES && new Set(ids).size === ids.length,
  schema: { maxItems: MOST_CASES, uniqueItems: true },
});

const bulk = {
  opening: id,
  action: oneOf(["acknowledge", "thank", "plans", "update", "tell-decision"]),
  cases: optional(cases),
  words: optional(
    object<BulkWordsJson>("what everybody is told, which is an object", {
      nextWordOn: optional(aDate),
      nextSteps: optional(name),
      news: optional(name),
      reason: optional(name),
    }),
  ),
  tone: optional(oneOf(["plain", "warm", "formal"])),
  length: optional(oneOf(["short", "medium"])),
  variant: optional(whole(0, LAST_VARIANT)),
};

/** What is asked for by `POST /api/bulk/preview`. */
export const parseBulkRequest = parserOf(object<BulkRequestJson>("what is to be done for many, an object", bulk));

/** What is asked for by `POST /api/bulk/approve`. */
export const parseApproveBulk = parserOf(
  object<ApproveBulkJson>("what was shown and is approved, an object", {
    ...bulk,
    digest: line,
    mailbox: optional(line),
    edited: optional(
      list(
        object<{ readonly case: string; readonly subject: string; readonly body: string }>("a letter written anew", {
          case: id,
          subject: line,
          body: prose,
        }),
      ),
    ),
    isUnequalMeant: optional(bool),
  }),
);

/** What is asked for by `POST /api/decisions`. */
export const parseDecide = parserOf(
  object<DecideJson>("a decision on candidates, an object", {
    opening: id,
    cases,
    outcome: oneOf(["offer", "rejection", "position-closed"]),
  }),
);

/** What is asked for by `POST /api/candidates`; its moment and its address are looked at with the opening. */
export const parseNewCandidate = parserOf(
  object<NewCandidateJson>("somebody who applied, an object", {
    opening: id,
    name,
    email: optional(line),
    phone: optional(line),
    source: optional(line),
    appliedAt: optional(instant),
  }),
);

/** What is asked for by `POST /api/openings/{id}/interviewers`. */
export const parseTellInterviewers = parserOf(
  object<TellInterviewersJson>("a mailbox, or nothing, in an object", { mailbox: optional(line) }),
);

/** What is asked for by `POST /api/applications/take-in`. */
export const parseTakeIn = parserOf(
  object<TakeInJson>("who is to be taken in, an object", {
    opening: id,
    applications: optional(list(object<{ id: string; name?: string }>("an application", { id, name: optional(name) }))),
  }),
);

/** What is asked for by `POST /api/candidates/import`. */
export const parseCandidateTable = parserOf(
  object<CandidateTableJson>("a table of candidates, an object", {
    text: prose,
    opening: id,
    map: optional(dictionary(line, line)),
    isDryRun: bool,
  }),
);

/** What is asked for by `POST /api/candidates/{id}/forget`. */
export const parseForget = parserOf(
  object<ForgetJson>('{ "confirm": "forget" }', {
    confirm: oneOf(["forget"]),
    why: optional(oneOf(["asked", "time-is-over", "consent-ended"])),
    isMeantEarly: optional(bool),
  }),
);

const anOpening: Shape<unknown> = {
  expected: "an opening, which is an object",
  accepts: (value): value is unknown => isObject(value),
  explain: (_, place, faults) => void faults.push({ place, expected: "an opening, which is an object" }),
  schema: {},
};

const savingShape = object<{ readonly opening: unknown; readonly replacing: number | null }>(
  "an opening and the revision that it replaces, an object",
  { opening: anOpening, replacing: nullable(whole(1, Number.MAX_SAFE_INTEGER)) },
);

/** What is asked for by `POST /api/openings`. */
export function parseSaveOpening(
  value: unknown,
  options: { readonly holidays: HolidayLookup },
): Result<SaveOpeningJson, readonly Fault[]> {
  const asked = parserOf(savingShape)(value);
  if (!asked.ok) return asked;
  const opening = parseOpening(asked.value.opening, options);
  if (opening.ok) return ok({ opening: opening.value, replacing: asked.value.replacing });
  return error(
    opening.error.map((fault) => ({ ...fault, place: fault.place === "" ? "opening" : `opening.${fault.place}` })),
  );
}
