import { type CandidatePageLinkJson, parseNothing, type RevokedLinksJson } from "../../../contract/http/index.ts";
import { faultAt } from "../../../contract/index.ts";
import type { ApiContext } from "../../api-context.ts";
import { invalid, Problem } from "../../problem.ts";
import { json } from "../../respond.ts";
import type { ApiHandler } from "../../serve-route.ts";
import { getOpening, listCandidatesNow } from "./openings.ts";

function pagesOf({ services }: ApiContext) {
  if (services.pages === undefined) throw new Problem("not-found", "This server has no pages for candidates.");
  return services.pages;
}

async function getCandidate(id: string, api: ApiContext) {
  const candidate = (await listCandidatesNow(api)).byCase.get(id);
  if (candidate === undefined) throw new Problem("case-unknown", `There is no candidate ${JSON.stringify(id)}.`);
  return candidate;
}

/** `POST /api/candidates/{id}/page` */
export const givePage: ApiHandler<"POST /api/candidates/{id}/page"> = async ({ id, body }, api) => {
  const pages = pagesOf(api);
  const asked = parseNothing(body ?? {});
  if (!asked.ok) throw invalid(asked.error);
  const { opening } = await getCandidate(id, api);
  const hasPages = opening !== null && (await getOpening(opening, api)).opening.candidatePages === true;
  if (!hasPages) throw invalid([faultAt("opening.candidatePages", "an opening whose candidates have pages", false)]);
  const address = await pages.linkPage(id);
  if (address === undefined) {
    throw invalid([
      { place: "publicAddress", expected: "a setting that says where this place is reached from elsewhere" },
    ]);
  }
  return json({ address } satisfies CandidatePageLinkJson, 201);
};

/** `DELETE /api/candidates/{id}/page` */
export const closePages: ApiHandler<"DELETE /api/candidates/{id}/page"> = async ({ id }, api) => {
  const pages = pagesOf(api);
  const candidate = await getCandidate(id, api);
  let links = 0;
  for (const caseId of [id, ...candidate.alsoAppliedAs.map((other) => other.case)]) links += await pages.revoke(caseId);
  return json({ links } satisfies RevokedLinksJson);
};
