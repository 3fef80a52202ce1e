import {
  exportPerson,
  type ForgettingOutcome,
  forgetCandidate as forgetPerson,
  type OutboxItem,
} from "../../../app/index.ts";
import { type ForgottenJson, type PersonExportJson, parseForget } from "../../../contract/http/index.ts";
import { formatInstant } from "../../../engine/index.ts";
import type { ApiContext } from "../../api-context.ts";
import { invalid, Problem } from "../../problem.ts";
import { json } from "../../respond.ts";
import type { ApiHandler } from "../../serve-route.ts";
import { listCandidatesNow } from "./openings.ts";

/** Every case of the person whose case it is. */
async function casesOfPerson(id: string, api: ApiContext): Promise<readonly string[]> {
  const candidate = (await listCandidatesNow(api)).byCase.get(id);
  if (candidate === undefined) throw new Problem("case-unknown", `There is no candidate ${JSON.stringify(id)}.`);
  return [id, ...candidate.alsoAppliedAs.map((other) => other.case)];
}

const NO_LETTERS = { list: async (): Promise<readonly OutboxItem[]> => [], put: async () => "taken" as const };

/** `GET /api/candidates/{id}/export` */
export const exportCandidate: ApiHandler<"GET /api/candidates/{id}/export"> = async ({ id }, api) => {
  const { store, applications, mail, ownTimeZone } = api.services;
  const proposals = mail === undefined ? {} : { proposals: mail.store };
  const input = { store, applications, outbox: mail?.outbox ?? NO_LETTERS, ...proposals };
  const { cases, letters, noticed, applied } = await exportPerson(await casesOfPerson(id, api), input);
  const body: PersonExportJson = {
    cases,
    letters: letters.map(({ caseId, ...letter }) => ({ case: caseId, ...letter })),
    noticed: noticed.map(({ caseId, message: { from, subject, at, snippet }, facts }) => {
      return { case: caseId, from, subject, at: formatInstant(at, ownTimeZone), snippet, facts };
    }),
    applied: applied.map(({ openingId, at, ...rest }) => ({
      opening: openingId,
      at: formatInstant(at, ownTimeZone),
      ...rest,
    })),
  };
  return json(body, 200, { "Content-Disposition": `attachment; filename="${id}.json"` });
};

/** `POST /api/candidates/{id}/forget` */
export const forgetCandidate: ApiHandler<"POST /api/candidates/{id}/forget"> = async ({ id, body }, api) => {
  const asked = parseForget(body);
  if (!asked.ok) throw invalid(asked.error);
  const { why = "asked", isMeantEarly = false } = asked.value;
  const caseIds = await casesOfPerson(id, api);
  const { store, openings, applications, mail, holidays, now, version } = api.services;
  const input = {
    store,
    openings,
    applications,
    outbox: mail?.outbox ?? NO_LETTERS,
    holidays,
    now: now(),
    version,
    isMeantEarly,
  };
  return tellForgotten(await forgetPerson({ caseIds, why }, input));
};

function tellForgotten(outcome: ForgettingOutcome): Response {
  if (outcome.kind === "forgotten") return json({ cases: outcome.cases } satisfies ForgottenJson);
  throw new Problem("candidate-kept", outcome.sentence);
}
