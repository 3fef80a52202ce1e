/** What a spreadsheet may take for a formula, also behind blanks and in its full-width form [ASVS 1.2.10]. */
const DANGEROUS = /^'*[\s\0]*[=+\-@\t\r\n\0＝＋－＠]/;
const GUARDED = /^'+[\s\0]*[=+\-@\t\r\n\0＝＋－＠]/;

/** Where one that divides cells by semicolons ends a cell, since it takes our quotation marks for text. */
const BREAK = /([;\r\n])/;

/**
 * A cell that no spreadsheet carries out: with an apostrophe before whatever could be a formula, also behind each semicolon and line
 * end within.
 */
export function guardFormula(cell: string): string {
  return guardPart(eachLaterPart(cell, guardPart));
}

/** The cell that was guarded: takes off the apostrophes that `guardFormula` put there, and nothing else. */
export function unguardFormula(cell: string): string {
  return eachLaterPart(unguardPart(cell), unguardPart);
}

function guardPart(part: string): string {
  return DANGEROUS.test(part) ? `'${part}` : part;
}

function unguardPart(part: string): string {
  return GUARDED.test(part) ? part.slice(1) : part;
}

/** Parts and what divides them come by turns; the first part is the cell's own beginning. */
function eachLaterPart(cell: string, change: (part: string) => string): string {
  if (!BREAK.test(cell)) return cell;
  return cell
    .split(BREAK)
    .map((part, at) => (at > 0 && at % 2 === 0 ? change(part) : part))
    .join("");
}
