import { civilOfDay, type Day, dayOfCivil, daysInMonth, formatDate, MONTHS } from "../../../engine/index.ts";
import { ADD_FIELDS, type AddField, type AddLine, newLine } from "./add-line.ts";

/** More lines than anybody pastes. */
const MOST_LINES = 1_000;

/** Whether a pasted text is lines or cells, and not a word for one field. */
export function isTable(text: string): boolean {
  return /[\t\n\r]/.test(text.trim());
}

/**
 * Reads lines or the cells of a table, one application a line: company, role, the day, a contact, or the columns that a first
 * line names. Cells are parted by tabs, else by semicolons or commas; quotes hold one together. A day is understood as 2026-11-05,
 * 5 Nov or Nov 5, 2026, and 25/11/2026 where that can mean one day alone; what is no day stays as it was written.
 */
export function parsePasted(text: string, today: Day): readonly AddLine[] {
  const separator = separatorOf(text);
  const rows = readRows(text, separator).slice(0, MOST_LINES);
  const named = columnsNamed(rows[0] ?? []);
  const columns = named ?? ADD_FIELDS;
  return (named === undefined ? rows : rows.slice(1)).map((cells) => {
    const typed: Partial<Record<AddField, string>> = {};
    for (const [index, field] of columns.entries()) {
      const cell = cells[index]?.trim() ?? "";
      if (field !== undefined && cell !== "") typed[field] = field === "appliedOn" ? readDay(cell, today) : cell;
    }
    return newLine(typed);
  });
}

function separatorOf(text: string): string {
  const [first = ""] = text.trim().split(/\r?\n|\r/);
  if (text.includes("\t")) return "\t";
  return first.includes(";") ? ";" : ",";
}

/** Rows of cells as RFC 4180 has them; empty rows are left out. */
function readRows(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const endRow = () => {
    row.push(cell);
    if (row.some((one) => one.trim() !== "")) rows.push(row);
    row = [];
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (letter === '"' && cell.trim() === "") {
      cell = "";
      isQuoted = true;
    } else if (letter === separator) {
      row.push(cell);
      cell = "";
    } else if (letter === "\n" || letter === "\r") endRow();
    else cell += letter;
  }
  endRow();
  return rows;
}

const NAMES: readonly (readonly [RegExp, AddField])[] = [
  [/^(company|employer|organi[sz]ation)/i, "company"],
  [/^(role|position|job|title|opening)/i, "role"],
  [/^(applied|date|day|when|sent)/i, "appliedOn"],
  [/^(contact|person|name|recruiter|who)/i, "contact"],
];

/** What the columns are, where a first line names company and role; undefined where it is an application itself. */
function columnsNamed(cells: readonly string[]): readonly (AddField | undefined)[] | undefined {
  const fields = cells.map((cell) => NAMES.find(([name]) => name.test(cell.trim()))?.[1]);
  return fields.includes("company") && fields.includes("role") ? fields : undefined;
}

const NEAR_DAYS: readonly string[] = ["today", "yesterday"];

/** `YYYY-MM-DD` of a day as people write it, "yesterday" too; the text itself where it is no day, or could be two. */
export function readDay(written: string, today: Day): string {
  const text = written.trim();
  const near = NEAR_DAYS.indexOf(text.toLowerCase());
  if (near >= 0) return formatDate(today - near);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso !== null) return dateText(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? text;
  const words = /^(?:\p{L}+,?\s+)?(?:(\d{1,2})\.?\s+(\p{L}{3,})\.?|(\p{L}{3,})\.?\s+(\d{1,2}))(?:,?\s+(\d{4}))?$/u.exec(
    text,
  );
  if (words !== null) return dayInWords(words, today) ?? text;
  const slashed = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  return (slashed && slashedDay(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]))) || text;
}

function dayInWords(found: RegExpExecArray, today: Day): string | undefined {
  const [, dayFirst, monthAfter, monthFirst, dayAfter, year] = found;
  const name = (monthAfter ?? monthFirst ?? "").toLowerCase();
  const month = MONTHS.findIndex((one) => one.toLowerCase().startsWith(name)) + 1;
  if (month === 0) return undefined;
  const day = Number(dayFirst ?? dayAfter);
  if (year !== undefined) return dateText(Number(year), month, day);
  // Without a year it is the last such day.
  const { year: thisYear } = civilOfDay(today);
  const inThisYear = dateText(thisYear, month, day);
  return inThisYear !== undefined && inThisYear <= formatDate(today) ? inThisYear : dateText(thisYear - 1, month, day);
}

/** 25/11/2026 and 11/25/2026 are one day each; 5/11/2026 is either of two, unless both numbers are the same. */
function slashedDay(first: number, second: number, year: number): string | undefined {
  const dayFirst = dateText(year, second, first);
  const monthFirst = dateText(year, first, second);
  if (dayFirst !== undefined && monthFirst !== undefined) return dayFirst === monthFirst ? dayFirst : undefined;
  return dayFirst ?? monthFirst;
}

function dateText(year: number, month: number, dayOfMonth: number): string | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return formatDate(dayOfCivil(year, month, dayOfMonth));
}
