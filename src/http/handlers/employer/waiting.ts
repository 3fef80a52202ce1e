import type { WaitingJson } from "../../../contract/http/index.ts";
import { formatInstant } from "../../../engine/index.ts";
import type { ApiContext } from "../../api-context.ts";
import type { ListedCandidates } from "../../candidate-list.ts";
import { writtenJson } from "../../respond.ts";
import type { ApiHandler } from "../../serve-route.ts";
import { getOpening, listCandidatesNow } from "./openings.ts";

/** `GET /api/waiting` */
export const listWaiting: ApiHandler<"GET /api/waiting"> = async ({ query: { opening } }, api) => {
  if (opening !== undefined) await getOpening(opening, api);
  const listed = await listCandidatesNow(api);
  // Thousands of rows take their time to write; they are the same for as long as the list is.
  return writtenJson(listed.written.getOrInsertComputed(`waiting ${opening ?? ""}`, () => write(listed, opening, api)));
};

function write(listed: ListedCandidates, opening: string | undefined, { services }: ApiContext) {
  const { now, rows, headline, counts, applied, interviewed } = listed.waiting(opening);
  const body: WaitingJson = {
    asOf: formatInstant(now, services.ownTimeZone),
    headline,
    rows: rows.map(({ caseId }) => listed.byCase.get(caseId)!),
    counts,
    applied,
    interviewed,
  };
  return new TextEncoder().encode(JSON.stringify(body));
}
