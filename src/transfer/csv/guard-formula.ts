/** What a spreadsheet may take for a formula, also behind blanks and in its full-width form [ASVS 1.2.10]. */
const DANGEROUS = /^'*[\s\0]*[=+\-@\t\r\n\0＝＋－＠]/;
const GUARDED = /^'+[\s\0]*[=+\-@\t\r\n\0＝＋－＠]/;

/** A cell that no spreadsheet carries out: with an apostrophe before whatever could be a formula. */
export function guardFormula(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

/** The cell that was guarded: takes off the one apostrophe that `guardFormula` put there, and nothing else. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
