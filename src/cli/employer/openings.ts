import { openingEntryJson, type StoredOpening, waitingOf } from "../../app/index.ts";
import type { OpeningEntryJson } from "../../contract/http/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { BLANK, bullet, line, type PageLine, paintPage, span } from "../render/page.ts";
import { layoutTable } from "../render/table.ts";
import { type EmployerDesk, openEmployerDesk } from "./desk.ts";
import { outJson } from "./out-json.ts";

/** `employer openings`: every opening, and how it stands. */
export async function listOpenings(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options } = parseArguments(args, { json: "boolean" });
  const desk = await openEmployerDesk(services);
  const openings = desk.openings.map((stored) => entryOf(stored, desk, services));
  if (options.json) return outJson({ openings }, services);
  const { terminal } = services;
  await terminal.out(paintPage(renderOpenings(openings, terminal.columns), terminal));
  return 0;
}

/** An opening and how it stands now. */
export function entryOf(
  stored: StoredOpening,
  desk: Pick<EmployerDesk, "everybody">,
  { holidays, now }: Services,
): OpeningEntryJson {
  const { opening } = stored;
  const everybody = desk.everybody(opening.id);
  const waiting = waitingOf({ views: everybody, openings: [opening], openingId: opening.id, holidays, now });
  return openingEntryJson(stored, { everybody, waiting });
}

function renderOpenings(openings: readonly OpeningEntryJson[], columns: number): readonly PageLine[] {
  if (openings.length === 0)
    return [line('There is no opening yet. "fineline employer open TITLE COMPANY" makes one.')];
  const rows = openings.map(({ opening, candidates, waiting, unanswered }) => [
    span(opening.title, "strong"),
    span(opening.id, "quiet"),
    span(`${candidates} applied`),
    span(`${waiting} ${waiting === 1 ? "waits" : "wait"}`, waiting > 0 ? "accent" : "quiet"),
    span(opening.closedOn === undefined ? `${unanswered} without an answer` : `closed ${opening.closedOn}`, "quiet"),
  ]);
  return [
    ...layoutTable(rows, { columns, shape: [{ least: 12 }, { least: 8 }] }),
    ...openings.flatMap((entry) => questionLines(entry, columns)),
  ];
}

/** What the law of the place depends on, and nobody has said. */
export function questionLines({ opening, questions }: OpeningEntryJson, columns: number): readonly PageLine[] {
  if (questions.length === 0) return [];
  return [
    BLANK,
    line(`${opening.title}: whether a law about answers applies depends on this.`),
    ...questions.flatMap(({ id, text }) => bullet("?", `${text} --${FLAGS[id]} yes|no`, columns)),
  ];
}

const FLAGS = { employees25OrMore: "employees-25", publiclyAdvertised: "advertised" } as const;
