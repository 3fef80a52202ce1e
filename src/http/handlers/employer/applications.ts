import { acceptApplications, DOUBT_SENTENCES, type MailApplication } from "../../../app/index.ts";
import {
  type MailApplicationsJson,
  parseTakeIn,
  type TakeInJson,
  type TakenInJson,
} from "../../../contract/http/index.ts";
import { faultAt } from "../../../contract/index.ts";
import { formatInstant } from "../../../engine/index.ts";
import type { ApiContext } from "../../api-context.ts";
import { invalid } from "../../problem.ts";
import { done, json } from "../../respond.ts";
import type { ApiHandler } from "../../serve-route.ts";
import { getOpening } from "./openings.ts";

/** `GET /api/applications` */
export const listMailApplications: ApiHandler<"GET /api/applications"> = async ({ query }, api) => {
  const { opening } = query;
  if (opening !== undefined) await getOpening(opening, api);
  const waiting = await waitingFor(opening, api);
  const { ownTimeZone } = api.services;
  const applications = waiting.map(({ id, openingId, name, email, subject, at, attachments, doubts }) => ({
    ...{ id, opening: openingId, name, email, subject, at: formatInstant(at, ownTimeZone), attachments },
    doubts: doubts.map((doubt) => DOUBT_SENTENCES[doubt]),
  }));
  return json({ applications } satisfies MailApplicationsJson);
};

async function waitingFor(
  openingId: string | undefined,
  { services }: ApiContext,
): Promise<readonly MailApplication[]> {
  const where = openingId === undefined ? {} : { openingId };
  return (await services.applications?.listApplications({ ...where, state: "open" })) ?? [];
}

/** `POST /api/applications/take-in` */
export const takeInApplications: ApiHandler<"POST /api/applications/take-in"> = async ({ body }, api) => {
  const asked = parseTakeIn(body);
  if (!asked.ok) throw invalid(asked.error);
  const { opening: openingId } = asked.value;
  await getOpening(openingId, api);
  return api.perCase.run(`opening ${openingId}`, async () => {
    const { store, openings, applications, holidays, now, version } = api.services;
    const meant = chosenOf(asked.value, await waitingFor(openingId, api));
    if (applications === undefined || meant.length === 0) return json({ taken: [] } satisfies TakenInJson);
    const input = { store, openings, applications, holidays, now: now(), version };
    const outcomes = await acceptApplications(meant, input);
    api.progress.touch();
    const taken = [...outcomes].map(([id, outcome]) => {
      const more = outcome.kind === "refused" ? { because: outcome.because } : { case: outcome.caseId };
      return { id, outcome: outcome.kind, ...more };
    });
    return json({ taken } satisfies TakenInJson);
  });
};

/** Those that are named; of several who did not say whom, everybody without a doubt. */
function chosenOf({ applications }: TakeInJson, waiting: readonly MailApplication[]) {
  if (applications === undefined) {
    return waiting.filter(({ doubts }) => doubts.length === 0).map((application) => ({ application }));
  }
  return applications.map(({ id, name }, index) => {
    const application = waiting.find((each) => each.id === id);
    if (application === undefined) {
      throw invalid([faultAt(`applications[${index}].id`, "somebody who waits for this opening", id)]);
    }
    return { application, ...(name === undefined ? {} : { name }) };
  });
}

/** `DELETE /api/applications/{id}` */
export const dismissApplication: ApiHandler<"DELETE /api/applications/{id}"> = async (
  { id },
  { services, progress },
) => {
  await services.applications?.dismissApplication(id, services.now());
  progress.touch();
  return done();
};
