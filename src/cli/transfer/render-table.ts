import type { ApplicationTable, RowFate, TableColumn, TableFormat } from "../../app/index.ts";
import { describeFault } from "../../contract/index.ts";
import { BLANK, bullet, line, type PageLine, paragraph, section, span } from "../render/page.ts";
import { layoutLabelled } from "../render/table.ts";

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  fineline: "Fineline",
  huntr: "Huntr",
  simplify: "Simplify",
  linkedin: "LinkedIn",
  jobsync: "JobSync",
  teal: "Teal",
} satisfies Readonly<Record<Exclude<TableFormat, "csv">, string>>;

/** The formats that may be asked for by name. */
export const FORMATS: readonly string[] = [...Object.keys(FORMAT_NAMES), "csv"];

const MEANINGS: Readonly<Record<TableColumn["becomes"], string>> = {
  company: "the company",
  role: "the role",
  link: "the link",
  stage: "how far it has come",
  applied: "the day you applied",
  staged: "the day it came so far",
  saved: "the day you found it",
  interview: "the day of the interview",
  note: "a note",
  "left-out": "left out",
};

const MOST_LISTED = 20;

export interface TablePage {
  readonly source: string;
  readonly columns: number;
}

/** How a table was understood, and what would become of its rows. */
export function renderTable(
  table: ApplicationTable,
  fates: readonly RowFate[],
  { source, columns }: TablePage,
): readonly PageLine[] {
  const name = FORMAT_NAMES[table.format];
  const written = name === undefined ? "" : `, as ${name} writes them`;
  return [
    ...paragraph(`${source}: ${counted(fates.length, "row")}${written}.`, columns, { tone: "strong" }),
    ...table.notices.flatMap((notice) => paragraph(notice, columns)),
    ...section("Columns", renderColumns(table.columns, columns)),
    ...section("Rows", renderFates(fates, columns)),
    ...section("To be put right", renderFaulty(fates, columns)),
    BLANK,
    line(sumUp(fates)),
  ];
}

function renderColumns(tableColumns: readonly TableColumn[], columns: number): readonly PageLine[] {
  return layoutLabelled(
    tableColumns.map(({ header, becomes }) => [
      span(header === "" ? "(no name)" : header, "quiet"),
      span(MEANINGS[becomes], becomes === "left-out" ? "quiet" : "plain"),
    ]),
    { columns },
  );
}

function renderFates(fates: readonly RowFate[], columns: number): readonly PageLine[] {
  const sound = fates.filter((fate) => fate.kind !== "faulty");
  const listed = sound.slice(0, MOST_LISTED).flatMap((fate) => bullet(MARKS[fate.kind], fateWords(fate), columns));
  const more = sound.length - MOST_LISTED;
  return more > 0 ? [...listed, line(`  and ${more} more (--json lists every row)`, "quiet")] : listed;
}

const MARKS = { new: "+", there: "=", skipped: "=" } as const;

function fateWords(fate: Exclude<RowFate, { readonly kind: "faulty" }>): string {
  const what = `line ${fate.line}: ${fate.company}, ${fate.role}`;
  if (fate.kind === "new") return what;
  return fate.kind === "there"
    ? `${what}: there already, as ${fate.caseId}`
    : `${what}: the same as line ${fate.sameAs}`;
}

function renderFaulty(fates: readonly RowFate[], columns: number): readonly PageLine[] {
  const lines = fates.flatMap((fate) =>
    fate.kind === "faulty" ? fate.faults.map((fault) => describeFault(fault)) : [],
  );
  const more = lines.length - MOST_LISTED;
  const listed = lines.slice(0, MOST_LISTED).flatMap((text) => bullet("!", text, columns));
  return more > 0 ? [...listed, line(`  and ${more} more`, "quiet")] : listed;
}

function sumUp(fates: readonly RowFate[]): string {
  const count = (kind: RowFate["kind"]) => fates.filter((fate) => fate.kind === kind).length;
  const parts = [
    `${count("new")} new`,
    `${count("there")} there already`,
    ...(count("skipped") === 0 ? [] : [`${count("skipped")} twice in the file`]),
    ...(count("faulty") === 0 ? [] : [`${count("faulty")} that cannot be read`]),
  ];
  return `${parts.join(", ")}.`;
}

/** "1 row", "2 rows". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
