/** A line of a flowed text, its soft break included, stays within what RFC 3676 asks for. */
const LONGEST_LINE = 78;

/**
 * A text as `format=flowed` has it (RFC 3676, section 4): long lines are broken behind a blank, so that programs that know it join
 * them again and others show them as they are. A line that a reader could take for a quotation or a mailbox's mark is
 * stuffed with a blank.
 */
export function flowText(text: string): string {
  return text.split("\n").map(flowLine).join("\r\n");
}

function flowLine(line: string): string {
  // A blank at the end of what the writer ended would join it to the next line.
  const words = line.trimEnd().split(/(?<= )(?! )/);
  const lines: string[] = [];
  let current = "";
  for (const word of words) {
    if (current !== "" && current.length + word.length >= LONGEST_LINE) {
      lines.push(current);
      current = "";
    }
    current += word;
  }
  return [...lines, current].map(stuffed).join("\r\n");
}

function stuffed(line: string): string {
  return /^(?: |>|From )/.test(line) ? ` ${line}` : line;
}
