const CANDIDATES = [",", ";", "\t", "|"] as const;
const LINES = 20;

/** What parts the cells of a table, and whether its first line is only there to say so (`sep=;`, as Excel reads it). */
export interface FoundDelimiter {
  readonly delimiter: string;
  readonly isDeclared: boolean;
}

/**
 * The delimiter that cuts the first lines of a text into most cells, as many in each as in the first; a comma where nothing does.
 * What stands within quotation marks does not count.
 */
export function findDelimiter(beginning: string): FoundDelimiter {
  const declared = /^sep=([^\r\n"])\r?\n/i.exec(beginning)?.[1];
  if (declared !== undefined) return { delimiter: declared, isDeclared: true };
  const lines = linesOutsideQuotes(beginning);
  const best = CANDIDATES.map((delimiter) => ({ delimiter, score: scoreOf(delimiter, lines) })).reduce((a, b) =>
    b.score > a.score ? b : a,
  );
  return { delimiter: best.score > 0 ? best.delimiter : ",", isDeclared: false };
}

/** The first lines with their quoted parts taken out. */
function linesOutsideQuotes(text: string): readonly string[] {
  const bare = text.slice(0, 64 * 1024).replace(/"[^"]*(?:"|$)/g, "q");
  return bare
    .split(/\r\n?|\n/)
    .filter((line) => line !== "")
    .slice(0, LINES);
}

/** How many cells the header has, by the share of lines that have as many. */
function scoreOf(delimiter: string, lines: readonly string[]): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const [header = 0] = counts;
  const same = counts.filter((count) => count === header).length;
  return header === 0 ? 0 : header * (same / counts.length);
}
