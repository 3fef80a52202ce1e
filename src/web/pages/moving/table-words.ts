import type { RowFate, TableColumn, TableFormat } from "../../../app/index.ts";
import { describeFault, type Fault } from "../../../contract/index.ts";
import { ORDER_ASKED, ORDERS_MIXED } from "../../../transfer/index.ts";

/** What a column may become, in words, in the order in which it is offered. */
export const MEANINGS: readonly { readonly value: TableColumn["becomes"]; readonly label: string }[] = [
  { value: "company", label: "The company" },
  { value: "role", label: "The role" },
  { value: "link", label: "The link" },
  { value: "stage", label: "How far it has come" },
  { value: "applied", label: "The day you applied" },
  { value: "staged", label: "The day it came so far" },
  { value: "saved", label: "The day you found it" },
  { value: "interview", label: "The day of the interview" },
  { value: "note", label: "Kept as a note" },
  { value: "left-out", label: "Left out" },
];

const FORMATS: Readonly<Record<string, string>> = {
  fineline: "Fineline",
  huntr: "Huntr",
  simplify: "Simplify",
  linkedin: "LinkedIn",
  jobsync: "JobSync",
  teal: "Teal",
} satisfies Readonly<Record<Exclude<TableFormat, "csv">, string>>;

/** "213 rows, as Huntr writes them." */
export function tableSentence(rows: number, format: string): string {
  const name = FORMATS[format];
  return name === undefined ? `${counted(rows, "row")}.` : `${counted(rows, "row")}, as ${name} writes them.`;
}

/** "1 row", "12,300 rows". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

type Mapping = readonly (readonly [field: string, header: string])[];

/** What a person says of columns, with one more said: a field is of one column alone, and what was said of this one before is gone. */
export function mapWith(map: Mapping, header: string, becomes: TableColumn["becomes"]): Mapping {
  const field = becomes === "left-out" ? "leave-out" : becomes;
  const isShared = field === "note" || field === "leave-out";
  return [...map.filter(([other, of]) => of !== header && (isShared || other !== field)), [field, header]];
}

/** Which of the two that every application needs no column has, in a sentence; undefined where both are there. */
export function missingColumn(columns: readonly TableColumn[]): string | undefined {
  const has = (field: "company" | "role") => columns.some(({ becomes }) => becomes === field);
  if (has("company") && has("role")) return undefined;
  if (has("role")) return "Which column has the company?";
  return has("company") ? "Which column has the role?" : "Which columns have the company and the role?";
}

/** What is to be told of how a table was read; which number of a date is first is a question of its own. */
export function plainNotices(notices: readonly string[]): readonly string[] {
  return notices.filter((notice) => notice !== ORDERS_MIXED);
}

/** Whether dates may be two days, so that a person has to say which number is first. */
export function asksForOrder(notices: readonly string[], fates: readonly RowFate[]): boolean {
  return (
    notices.includes(ORDERS_MIXED) || fates.some((fate) => fate.kind === "faulty" && fate.faults.some(isOrderOpen))
  );
}

function isOrderOpen({ expected }: Fault): boolean {
  return expected === ORDER_ASKED;
}

/** What is wrong with a row, a sentence each; which line it is stands beside it. */
export function faultWords(faults: readonly Fault[]): readonly string[] {
  return faults.map((fault) => {
    const expected = isOrderOpen(fault) ? "to know whether its day or its month is first" : fault.expected;
    return describeFault({ ...fault, expected, place: fault.place.replace(/^line \d+(?:, )?/, "") });
  });
}
