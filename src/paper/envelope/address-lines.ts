import { cleanFilledLines, cleanLine } from "../text/index.ts";

/** Somebody's name and postal address: lines as they are to stand, or one line with commas between them. */
export interface PostalAddress {
  readonly name: string;
  readonly address: string;
}

/** Beyond this, lines of an address are joined: no service reads more. */
const MOST_LINES = 7;
/** `NY 10013`, `ON M5V 2T6`: stands behind the town and not below it. */
const STATE_AND_CODE = /^[A-Z]{2}(?: \d{5}(?:-\d{4})?| [A-Z]\d[A-Z] ?\d[A-Z]\d)$/u;

/** The lines of an address with the name above. An address on one line is split at its commas. */
export function listAddressLines({ name, address }: PostalAddress): readonly string[] {
  const given = cleanFilledLines(address);
  const lines = given.length === 1 ? splitAtCommas(given[0] ?? "") : given;
  const kept = lines.slice(0, MOST_LINES - 1);
  const rest = lines.slice(MOST_LINES - 1);
  const all = [cleanLine(name), ...kept, ...(rest.length > 0 ? [rest.join(", ")] : [])];
  return all.filter((line) => line !== "");
}

function splitAtCommas(line: string): readonly string[] {
  const lines: string[] = [];
  for (const part of line.split(/\s*[,،、]\s*/u)) {
    const last = lines.at(-1);
    if (last !== undefined && STATE_AND_CODE.test(part)) lines.splice(-1, 1, `${last}, ${part}`);
    else if (part !== "") lines.push(part);
  }
  return lines;
}
