import {
  type CaseStore,
  type CaseViews,
  mirrorJson,
  mirrorOf,
  mirrorTable,
  refreshSummaries,
} from "../../../app/index.ts";
import type { Instant } from "../../../engine/index.ts";
import type { ApiContext } from "../../api-context.ts";
import { json } from "../../respond.ts";
import type { ApiHandler } from "../../serve-route.ts";
import { getOpening, listCandidatesNow } from "./openings.ts";

async function mirrorNow(openingId: string | undefined, api: ApiContext) {
  if (openingId !== undefined) await getOpening(openingId, api);
  const { services } = api;
  const now = services.now();
  const reports = await services.openReports?.();
  const place = reports ?? services;
  const openings = (await place.openings.listOpenings()).map(({ opening }) => opening);
  const tallies = await place.openings.listTallies();
  const views = reports === undefined ? await viewsHere(now, api) : await viewsOf(reports.store, now, api);
  const input = { views: views.cases, openings, tallies, holidays: services.holidays, now };
  return { input, mirror: mirrorOf(input, openingId), tallies };
}

async function viewsHere(now: Instant, { caseList, progress }: ApiContext): Promise<CaseViews> {
  return (await caseList.at(now, await progress.current())).views;
}

/** What another place knows already, without anything being kept there. */
function viewsOf(store: CaseStore, now: Instant, { services: { holidays, version } }: ApiContext): Promise<CaseViews> {
  return refreshSummaries({ store, holidays, now, version, isPresent: false });
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
