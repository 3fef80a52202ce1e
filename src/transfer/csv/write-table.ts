import type { WrittenRow } from "../../app/index.ts";
import { guardFormula } from "./guard-formula.ts";

/** The first line of a table of applications as Fineline writes it. */
const HEADERS = ["Company", "Role", "Stage", "Applied", "Interview", "Decided", "Link", "Notes", "Headline"] as const;

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
