import { mirrorJson, mirrorOf, mirrorTable } from "../../../app/index.ts";
import type { ApiContext } from "../../api-context.ts";
import { json } from "../../respond.ts";
import type { ApiHandler } from "../../serve-route.ts";
import { getOpening, listCandidatesNow } from "./openings.ts";

async function mirrorNow(openingId: string | undefined, api: ApiContext) {
  if (openingId !== undefined) await getOpening(openingId, api);
  const { services, caseList, progress } = api;
  const now = services.now();
  const { views } = await caseList.at(now, await progress.current());
  const openings = (await services.openings.listOpenings()).map(({ opening }) => opening);
  const tallies = await services.openings.listTallies();
  const input = { views: views.cases, openings, tallies, holidays: services.holidays, now };
  return { input, mirror: mirrorOf(input, openingId), tallies };
}

/** `GET /api/mirror` */
export const getMirror: ApiHandler<"GET /api/mirror"> = async ({ query: { opening } }, api) => {
  const { mirror, tallies } = await mirrorNow(opening, api);
  const { byCase } = await listCandidatesNow(api);
  const body = mirrorJson(mirror, { tallies, nameOf: (caseId) => byCase.get(caseId)?.name ?? caseId });
  return json(body);
};

/** `GET /api/mirror.csv` */
export const getMirrorTable: ApiHandler<"GET /api/mirror.csv"> = async ({ query: { opening } }, api) => {
  const { input, mirror } = await mirrorNow(opening, api);
  const each = opening === undefined ? input.openings.map(({ id }) => mirrorOf(input, id)) : [];
  return new Response(mirrorTable([...each, mirror]), {
    headers: {
      "Content-Type": "text/csv",
      "Content-Disposition": 'attachment; filename="mirror.csv"',
      "Cache-Control": "no-store",
    },
  });
};
