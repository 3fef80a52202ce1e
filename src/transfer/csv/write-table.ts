import { guardFormula } from "./guard-formula.ts";

/** The first line of a table of applications as Fineline writes it. */
const HEADERS = ["Company", "Role", "Stage", "Applied", "Interview", "Decided", "Link", "Notes", "Headline"] as const;

/** One application as a row of a table: days as `YYYY-MM-DD`, what there is not empty. */
export interface WrittenRow {
  readonly company: string;
  readonly role: string;
  readonly stage: string;
  readonly applied: string;
  readonly interview: string;
  readonly decided: string;
  readonly link: string;
  readonly notes: string;
  readonly headline: string;
}

/** A table of applications (RFC 4180) in which no cell is a formula; with a byte order mark, by which Excel knows UTF-8. */
export function writeTable(rows: readonly WrittenRow[]): string {
  const lines = rows.map((row) =>
    [row.company, row.role, row.stage, row.applied, row.interview, row.decided, row.link, row.notes, row.headline].map(
      guardFormula,
    ),
  );
  return `\ufeff${[HEADERS, ...lines].map((cells) => `${cells.map(quoteCell).join(",")}\r\n`).join("")}`;
}

function quoteCell(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
