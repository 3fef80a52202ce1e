import { recordDecisions } from "../../../app/index.ts";
import { type DecidedJson, parseDecide } from "../../../contract/http/index.ts";
import { invalid } from "../../problem.ts";
import { json } from "../../respond.ts";
import type { ApiHandler } from "../../serve-route.ts";
import { getOpening } from "./openings.ts";

/** `POST /api/decisions` */
export const decide: ApiHandler<"POST /api/decisions"> = async ({ body }, api) => {
  const asked = parseDecide(body);
  if (!asked.ok) throw invalid(asked.error);
  const { opening: openingId, cases: caseIds, outcome } = asked.value;
  const { opening } = await getOpening(openingId, api);
  // One after the other: of two who decide on one candidate at once, the second sees what the first decided.
  return api.perCase.run(`opening ${openingId}`, async () => {
    const { store, holidays, newId, now, version, mail } = api.services;
    const input = {
      store,
      holidays,
      newId,
      now: now(),
      version,
      ...(mail === undefined ? {} : { outbox: mail.outbox }),
    };
    const { recorded, refused, held } = await recordDecisions({ opening, caseIds, outcome }, input);
    const answer: DecidedJson = {
      recorded: recorded.length,
      refused: refused.map(({ caseId, name, because }) => ({ case: caseId, name, because })),
      held: held.length,
    };
    return json(answer);
  });
};
