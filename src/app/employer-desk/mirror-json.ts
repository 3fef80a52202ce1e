import type { MirrorFigureJson, MirrorJson, MirrorShareJson } from "../../contract/http/index.ts";
import { type Mirror, type MirrorMeasure, type MirrorShare, mirrorRows } from "../employer/index.ts";
import type { OpeningTally } from "../ports/index.ts";

export interface MirrorNames {
  /** Of those who were forgotten, by opening. */
  readonly tallies: ReadonlyMap<string, OpeningTally>;
  readonly nameOf: (caseId: string) => string;
}

/** A mirror with the names behind each figure. */
export function mirrorJson(mirror: Mirror, { tallies, nameOf }: MirrorNames): MirrorJson {
  const { openingId } = mirror;
  const named = (caseIds: readonly string[]) => caseIds.map((caseId) => ({ case: caseId, name: nameOf(caseId) }));
  const meant = openingId === null ? [...tallies.values()] : [tallies.get(openingId)];
  return {
    opening: openingId,
    figures: mirror.measures.map((measure) => figureJson(measure, named)),
    shares: sharesJson(mirror, named),
    forgotten: meant.reduce((total, tally) => total + (tally?.counts.applied ?? 0), 0),
  };
}

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

/** Mirrors as a table (RFC 4180), without anybody's name. */
export function mirrorTable(mirrors: readonly Mirror[]): string {
  return mirrorRows(mirrors)
    .map((cells) => `${cells.map(cellText).join(",")}\r\n`)
    .join("");
}

function cellText(cell: string | number): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
