import { foldText, type RowField, type TableColumn, type TableFormat, type TableRequest } from "../../app/index.ts";
import { error, type Fault, ok, type Result } from "../../contract/index.ts";
import { FORMATS, findFormat } from "./table-formats.ts";

/** What each column of a table becomes, by its place in the row. */
export interface ColumnMap {
  readonly format: TableFormat;
  readonly columns: readonly TableColumn[];
  /** What a person should know of it, a sentence each. */
  readonly notices: readonly string[];
}

/** Fields by the headers that they go by, folded; of several columns for one field the first word here wins. */
const ALIASES: readonly (readonly [Exclude<RowField, "note">, readonly string[]])[] = [
  ["company", words("company companyname employer organization organisation firm employername")],
  ["role", words("role jobtitle position title jobrole positiontitle rolename job")],
  ["link", words("link joburl url jobposting postingurl joblink posting jobpostingurl applicationlink applicationurl")],
  ["stage", words("stage status listname applicationstatus state currentstatus statuslabel")],
  ["applied", words("applieddate dateapplied applicationdate appliedon appliedat applied dateofapplication date")],
  [
    "staged",
    words("statusdate lastmovedat decided decisiondate statuschangedat lastupdated lastupdate updatedat dateupdated"),
  ],
  ["saved", words("saveddate datesaved createdat created dateadded addedon savedon")],
  ["interview", words("interview interviewdate dateofinterview interviewon interviewat")],
];

function words(text: string): readonly string[] {
  return text.split(" ");
}

type Becomes = TableColumn["becomes"];

/** What columns mean, and what cannot be as a person said it. */
interface ColumnMeaning extends Pick<ColumnMap, "format" | "columns"> {
  readonly faults: readonly Fault[];
}

/**
 * What a table's columns become: what `map` says, then what the format is known for, then what their headers mean. Every other column
 * is kept as a note. Faults name the field for which no column was found.
 */
export function mapColumns(
  headers: readonly string[],
  request: Pick<TableRequest, "from" | "map">,
): Result<ColumnMap, readonly Fault[]> {
  const { format, columns, faults } = meaningOf(headers, request);
  const missed = (["company", "role"] as const).filter((field) => !columns.some(({ becomes }) => becomes === field));
  if (faults.length + missed.length > 0) return error([...faults, ...missed.map((field) => missing(field, headers))]);
  return ok({ format, columns, notices: [...repeated(headers, headers.map(foldHeader))] });
}

/** The same, also where the company or the role is not among them. */
export function meaningOf(
  headers: readonly string[],
  { from, map = [] }: Pick<TableRequest, "from" | "map">,
): ColumnMeaning {
  const folded = headers.map(foldHeader);
  const format = from ?? findFormat(folded);
  const faults: Fault[] = [];
  const becomes = new Map<number, Becomes>();
  const taken = new Set<Becomes>();
  for (const [field, header] of map) applyMapping({ field, header, folded, becomes, taken, faults });
  leaveOut(format, folded, becomes);
  for (const [field, aliases] of ALIASES) {
    if (taken.has(field)) continue;
    const at = firstOf(aliases, folded, becomes);
    if (at !== undefined) becomes.set(at, field);
  }
  const columns = headers.map((header, at): TableColumn => ({ header, becomes: becomes.get(at) ?? "note" }));
  return { format, columns, faults };
}

/** A header as it is compared: "Company Name", "company_name" and "CompanyName" are one. */
function foldHeader(header: string): string {
  return foldText(header).replace(/[^\p{L}\p{N}]/gu, "");
}

interface Mapping {
  readonly field: string;
  readonly header: string;
  readonly folded: readonly string[];
  readonly becomes: Map<number, Becomes>;
  readonly taken: Set<Becomes>;
  readonly faults: Fault[];
}

const FIELDS: readonly string[] = [...ALIASES.map(([field]) => field), "note", "leave-out"];

function applyMapping({ field, header, folded, becomes, taken, faults }: Mapping): void {
  if (!FIELDS.includes(field)) {
    faults.push({ place: `--map ${field}`, expected: `one of ${FIELDS.join(", ")}`, got: JSON.stringify(field) });
    return;
  }
  const at = folded.indexOf(foldHeader(header));
  if (at < 0) {
    faults.push({
      place: `--map ${field}`,
      expected: "the header of a column of the file",
      got: JSON.stringify(header),
    });
    return;
  }
  becomes.set(at, field === "leave-out" ? "left-out" : (field as RowField));
  taken.add(becomes.get(at)!);
}

function leaveOut(format: TableFormat, folded: readonly string[], becomes: Map<number, Becomes>): void {
  if (format === "csv") return;
  const { leftOut } = FORMATS[format];
  for (const [at, header] of folded.entries()) {
    if (!becomes.has(at) && leftOut.includes(header)) becomes.set(at, "left-out");
  }
}

function firstOf(
  aliases: readonly string[],
  folded: readonly string[],
  becomes: ReadonlyMap<number, Becomes>,
): number | undefined {
  for (const alias of aliases) {
    const at = folded.findIndex((header, index) => header === alias && !becomes.has(index));
    if (at >= 0) return at;
  }
  return undefined;
}

function missing(field: "company" | "role", headers: readonly string[]): Fault {
  const there = headers.map((header) => JSON.stringify(header)).join(", ");
  const example = field === "company" ? '--map company="Firm"' : '--map role="Job"';
  return {
    place: "line 1",
    expected: `a column for the ${field}; name one of these as in ${example}`,
    got: there.slice(0, 400),
  };
}

function* repeated(headers: readonly string[], folded: readonly string[]): Iterable<string> {
  for (const [at, header] of folded.entries()) {
    if (header !== "" && folded.indexOf(header) < at) {
      yield `Column ${at + 1} is called "${headers[at]!.trim()}" like one before it: what it holds is kept as a note.`;
    }
  }
}
