import { type Mirror, type MirrorMeasure, type MirrorShare, mirrorOf, mirrorRows } from "../../../app/index.ts";
import type { MirrorFigureJson, MirrorJson, MirrorShareJson } from "../../../contract/http/index.ts";
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
  const named = (caseIds: readonly string[]) =>
    caseIds.map((caseId) => ({ case: caseId, name: byCase.get(caseId)?.name ?? caseId }));
  const meant = opening === undefined ? [...tallies.values()] : [tallies.get(opening)];
  const body: MirrorJson = {
    opening: opening ?? null,
    figures: mirror.measures.map((measure) => figureJson(measure, named)),
    shares: sharesJson(mirror, named),
    forgotten: meant.reduce((total, tally) => total + (tally?.counts.applied ?? 0), 0),
  };
  return json(body);
};

type Named = (caseIds: readonly string[]) => MirrorShareJson["missing"];

const TITLES: Readonly<Record<MirrorFigureJson["id"], string>> = {
  acknowledgement: "Until an application is acknowledged",
  "word-after-interview": "Until the first word after an interview",
  "decision-told": "Until a decision is told",
};

const UNITS = { "business-hours": "business hours", "business-days": "business days" } as const;

function figureJson({ kind, unit, median, worst, bars }: MirrorMeasure, named: Named): MirrorFigureJson {
  return {
    id: kind,
    title: TITLES[kind],
    unit: UNITS[unit],
    median,
    worst,
    bars: bars.map(({ label, count, caseIds }) => ({ label, count, cases: named(caseIds) })),
  };
}

function sharesJson({ promisesKept, answered }: Mirror, named: Named): readonly MirrorShareJson[] {
  const share = (id: MirrorShareJson["id"], title: string, { yes, of, missing }: MirrorShare) => {
    return { id, title, of, count: yes, missing: named(missing) };
  };
  return [share("promises-kept", "Promises kept", promisesKept), share("answered", "People answered", answered)];
}

/** `GET /api/mirror.csv` */
export const getMirrorTable: ApiHandler<"GET /api/mirror.csv"> = async ({ query: { opening } }, api) => {
  const { input, mirror } = await mirrorNow(opening, api);
  const each = opening === undefined ? input.openings.map(({ id }) => mirrorOf(input, id)) : [];
  const rows = mirrorRows([...each, mirror]);
  return new Response(rows.map((cells) => `${cells.map(cellText).join(",")}\r\n`).join(""), {
    headers: {
      "Content-Type": "text/csv",
      "Content-Disposition": 'attachment; filename="mirror.csv"',
      "Cache-Control": "no-store",
    },
  });
};

function cellText(cell: string | number): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
