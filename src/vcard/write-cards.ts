import type { ContactCard } from "../app/index.ts";
import { escapeParameter, escapeText } from "./value-text.ts";

export interface WriteCardsOptions {
  /** 4.0 (RFC 6350) where it is not given; 3.0 (RFC 2426) for programs that know no newer one. */
  readonly version?: "3.0" | "4.0";
}

/** Cards as a file that every address book takes, one after the other. */
export function writeCards(cards: readonly ContactCard[], { version = "4.0" }: WriteCardsOptions = {}): string {
  return cards.flatMap((card) => cardLines(card, version).map((line) => `${foldLine(line)}\r\n`)).join("");
}

function cardLines(card: ContactCard, version: "3.0" | "4.0"): readonly string[] {
  const { name, emails, phones, title, company, address, note } = card;
  const preferred = version === "4.0" ? ";PREF=1" : ";TYPE=PREF";
  const several = (property: string, values: readonly string[]) =>
    values.map((value, at) => `${property}${at === 0 && values.length > 1 ? preferred : ""}:${escapeText(value)}`);
  return [
    "BEGIN:VCARD",
    `VERSION:${version}`,
    `FN:${escapeText(name)}`,
    `N:${nameParts(name).map(escapeText).join(";")}`,
    ...several("EMAIL", emails),
    ...several("TEL", phones),
    ...(title === undefined ? [] : [`TITLE:${escapeText(title)}`]),
    ...(company === undefined ? [] : [`ORG:${escapeText(company)}`]),
    ...(address === undefined ? [] : addressLines(address, version)),
    ...(note === undefined ? [] : [`NOTE:${escapeText(note)}`]),
    "END:VCARD",
  ].map(withoutControls);
}

/** Family name, given names, and three parts that are empty. Which words are which is only supposed; `FN` is what counts. */
function nameParts(name: string): readonly string[] {
  const words = name.split(" ");
  return [words.at(-1) ?? "", words.slice(0, -1).join(" "), "", "", ""];
}

/** The parts of a free text are not known: it is the street, and beside it the label for an envelope. */
function addressLines(address: string, version: "3.0" | "4.0"): readonly string[] {
  const parts = `;;${escapeText(address.replace(/\s*[\r\n]+\s*/g, ", "))};;;;`;
  if (version === "4.0") return [`ADR;LABEL=${escapeParameter(address)}:${parts}`];
  return [`ADR:${parts}`, `LABEL:${escapeText(address)}`];
}

function withoutControls(line: string): string {
  return line.replace(/[^\P{Cc}\t]/gu, "").toWellFormed();
}

const LINE_OCTETS = 75;
const encoder = new TextEncoder();

/** Lines of at most 75 octets, never broken within a character (RFC 6350, 3.2). */
function foldLine(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ["", 0];
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > LINE_OCTETS) {
      lines.push(current);
      [current, octets] = [" ", 1];
    }
    current += character;
    octets += length;
  }
  return [...lines, current].join("\r\n");
}
