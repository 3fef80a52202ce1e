import {
  type ApplicantFate,
  type CandidateTable,
  type CandidateTableRequest,
  planApplicants,
} from "../../app/index.ts";
import { type ParsedArguments, parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { isAgreed } from "../is-agreed.ts";
import { sourceName } from "../read-json.ts";
import { BLANK, bullet, line, type PageLine, paintPage, paragraph, section, span } from "../render/page.ts";
import { layoutLabelled } from "../render/table.ts";
import { addAsTheyAre } from "./add-as-they-are.ts";
import { chooseOpening } from "./choose.ts";
import { openEmployerDesk } from "./desk.ts";
import { outJson } from "./out-json.ts";

const OPTIONS = {
  opening: "string",
  map: "strings",
  dates: "string",
  "dry-run": "boolean",
  yes: "boolean",
  json: "boolean",
} as const;

type Options = ParsedArguments<typeof OPTIONS>["options"];

/** `employer import FILE.csv --opening OPENING`: shows what would become of each row, asks, and adds all that are new. */
export async function importCandidates(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) misuse("employer import: expected one FILE");
  const desk = await openEmployerDesk(services);
  const { opening } = chooseOpening(options.opening, desk);
  if (opening.closedOn !== undefined) misuse(`employer import: ${opening.title} is closed since ${opening.closedOn}`);
  const request = requestOf(options);
  const table = await (await services.openTransferTools()).openCandidateTable(path, request);
  if (!table.ok) return refuse(table.error, sourceName(path));
  const { holidays, newId, now, terminal } = services;
  const input = { opening, holidays, newId, now };
  const lines = table.value.lines;
  const { fates, cases } = await planApplicants(lines(), { ...input, views: desk.views });
  if (!options.json) {
    const page = renderTable(table.value, fates, { source: sourceName(path), columns: terminal.columns });
    await terminal.out(paintPage(page, terminal));
  }
  const question = `Add ${cases.length === 1 ? "one candidate" : `${cases.length} candidates`} to ${opening.title}?`;
  const isTaken = cases.length > 0 && (await isAgreed(question, { ...options, command: "employer import" }, services));
  const done = isTaken ? await addAsTheyAre({ word: "import", opening, lines }, services) : { fates, cases: [] };
  const added = done.cases.length;
  if (options.json) return outJson(tableJson(table.value, done.fates, added), services);
  const untaken = cases.length > 0 && options["dry-run"] ? triedWords(cases.length) : "Nothing was recorded.";
  await terminal.out(`${isTaken ? `Added ${added}.` : untaken}\n`);
  return isTaken || options["dry-run"] || cases.length === 0 ? 0 : 1;
}

function triedWords(count: number): string {
  const whom = count === 1 ? "one candidate" : `${count} candidates`;
  return `This was a trial: nothing was recorded. Without --dry-run it adds ${whom}.`;
}

function requestOf({ map, dates }: Pick<Options, "map" | "dates">): CandidateTableRequest {
  if (dates === undefined) return { map: map.map(mapping) };
  if (dates !== "dmy" && dates !== "mdy") return misuse(`--dates: expected dmy or mdy, got ${JSON.stringify(dates)}`);
  return { map: map.map(mapping), dates };
}

function mapping(text: string): readonly [string, string] {
  const equals = text.indexOf("=");
  if (equals < 1) misuse(`--map: expected a field and a column, such as name="Applicant", got ${JSON.stringify(text)}`);
  return [text.slice(0, equals).trim(), text.slice(equals + 1)];
}

function tableJson({ columns, notices }: CandidateTable, fates: readonly ApplicantFate[], added: number) {
  const rows = fates.map(({ line: at, name, fate, because, caseId }) => ({
    line: at,
    name,
    fate,
    because,
    case: caseId,
  }));
  return { columns, notices, rows, added };
}

const MEANINGS: Readonly<Record<NonNullable<CandidateTable["columns"][number]["becomes"]>, string>> = {
  name: "the name",
  "first-name": "the first name",
  "last-name": "the last name",
  email: "the address",
  phone: "the number",
  applied: "the day they applied",
  stage: "your word for their stage",
};

const MOST_LISTED = 20;

function renderTable(
  { columns: own, notices }: CandidateTable,
  fates: readonly ApplicantFate[],
  { source, columns }: { readonly source: string; readonly columns: number },
): readonly PageLine[] {
  const of = (fate: ApplicantFate["fate"]) => fates.filter((each) => each.fate === fate);
  const told = fates.filter(({ fate, because }) => fate !== "faulty" && because !== undefined);
  const counts = [
    `${of("new").length} new`,
    `${of("there-already").length} there already`,
    `${of("same-person").length} twice in the file`,
    `${of("faulty").length} that cannot be read`,
  ];
  return [
    ...paragraph(`${source}: ${fates.length} ${fates.length === 1 ? "row" : "rows"}.`, columns, { tone: "strong" }),
    ...notices.flatMap((notice) => paragraph(notice, columns)),
    ...section(
      "Columns",
      layoutLabelled(
        own.map(({ header, becomes }) => [
          span(header === "" ? "(no name)" : header, "quiet"),
          span(becomes === null ? "not used" : MEANINGS[becomes], becomes === null ? "quiet" : "plain"),
        ]),
        { columns },
      ),
    ),
    ...section("To know", listed("·", told, columns)),
    ...section("To be put right", listed("!", of("faulty"), columns)),
    BLANK,
    line(`${counts.join(", ")}.`),
  ];
}

function listed(mark: string, fates: readonly ApplicantFate[], columns: number): readonly PageLine[] {
  const lines = fates
    .slice(0, MOST_LISTED)
    .flatMap(({ line: at, name, because = "" }) =>
      bullet(mark, `line ${at}${name === "" ? "" : `, ${name}`}: ${because}`, columns),
    );
  const more = fates.length - MOST_LISTED;
  return more > 0 ? [...lines, line(`  and ${more} more (--json lists every row)`, "quiet")] : lines;
}
