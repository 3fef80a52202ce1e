import { mirrorJson, mirrorOf, mirrorTable } from "../../app/index.ts";
import type { MirrorJson } from "../../contract/http/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { BLANK, line, type PageLine, paintPage, section, span } from "../render/page.ts";
import { layoutTable } from "../render/table.ts";
import { chooseOpening } from "./choose.ts";
import { openEmployerDesk } from "./desk.ts";
import { outJson } from "./out-json.ts";

/** `employer mirror [OPENING]`: how long people waited, and who got an answer. */
export async function showMirror(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { csv: "boolean", json: "boolean" });
  if (options.csv && options.json) misuse("employer mirror: expected --csv or --json, not both");
  const desk = await openEmployerDesk(services);
  const meant = positionals[0] === undefined ? undefined : chooseOpening(positionals[0], desk).opening;
  const { holidays, now, terminal } = services;
  const openings = desk.openings.map(({ opening }) => opening);
  const tallies = await desk.store.openings.listTallies();
  const input = { views: desk.views, openings, tallies, holidays, now };
  const mirror = mirrorOf(input, meant?.id);
  if (options.csv) {
    const each = meant === undefined ? openings.map(({ id }) => mirrorOf(input, id)) : [];
    await terminal.out(mirrorTable([...each, mirror]));
    return 0;
  }
  const names = new Map(desk.candidates.map(({ caseId, name }) => [caseId, name]));
  const json = mirrorJson(mirror, { tallies, nameOf: (caseId) => names.get(caseId) ?? caseId });
  if (options.json) return outJson(json, services);
  await terminal.out(paintPage(renderMirror(json, meant?.title ?? "All openings", terminal.columns), terminal));
  return 0;
}

const WIDEST_BAR = 24;
const MOST_NAMES = 3;

function renderMirror(mirror: MirrorJson, title: string, columns: number): readonly PageLine[] {
  return [
    line(title, "strong"),
    ...mirror.figures.flatMap((figure) => section(figure.title, figureLines(figure, columns))),
    ...mirror.shares.flatMap((share) => section(share.title, shareLines(share, columns))),
    ...(mirror.forgotten === 0 ? [] : [BLANK, line(`${mirror.forgotten} who were forgotten are counted.`, "quiet")]),
  ];
}

function figureLines(
  { median, worst, unit, bars }: MirrorJson["figures"][number],
  columns: number,
): readonly PageLine[] {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const said = median === null ? "It has not happened yet." : `half within ${median}, the longest ${worst} ${unit}`;
  const rows = bars.map(({ label, count, cases }) => [
    span(label),
    span(String(count).padStart(4)),
    span("▮".repeat(count === 0 ? 0 : Math.max(1, Math.round((count / most) * WIDEST_BAR))), "accent"),
    span(namesOf(cases), "quiet"),
  ]);
  return [line(`  ${said}`), ...layoutTable(rows, { columns, shape: [{}, {}, {}, { least: 8 }] })];
}

function shareLines({ count, of, missing }: MirrorJson["shares"][number], columns: number): readonly PageLine[] {
  const rows = [[span(`${count} of ${of}`), span(missing.length === 0 ? "" : `not: ${namesOf(missing)}`, "quiet")]];
  return layoutTable(rows, { columns, shape: [{}, { least: 8 }] });
}

function namesOf(cases: readonly { readonly name: string }[]): string {
  const names = cases.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = cases.length - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
