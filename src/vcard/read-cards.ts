import type { ContactCard } from "../app/index.ts";
import { error, type Fault, ok, type Result } from "../contract/index.ts";
import { type ContentLine, contentLines } from "./content-line.ts";
import { decodeLatin, decodeValue, splitValue, unescapeParameter, unescapeText } from "./value-text.ts";

/** The cards of a file, and what is wrong with those that could not be read. */
export interface CardFile {
  readonly cards: readonly ContactCard[];
  readonly faults: readonly Fault[];
}

const MOST_BYTES = 32 * 1024 * 1024;
const LONGEST_VALUE = 10_000;
/** So many are named one by one; of the others is told how many there are. */
const MOST_FAULTS = 100;
/** Pictures, sounds and keys are passed over with everything else that no contact has. */
const READ: ReadonlySet<string> = new Set([
  "FN",
  "N",
  "EMAIL",
  "TEL",
  "TITLE",
  "ROLE",
  "ORG",
  "ADR",
  "LABEL",
  "NOTE",
  "URL",
]);

/**
 * Reads the cards of a file: vCard 4.0 (RFC 6350), 3.0 (RFC 2426), and 2.1 as phones still write it. A card without a name is called after
 * its company or address; one without any of them, or that does not end, is a fault with its line. Never throws on any bytes.
 */
export function readCards(bytes: Uint8Array): Result<CardFile, readonly Fault[]> {
  if (bytes.length > MOST_BYTES) return error([{ place: "", expected: "a file of cards below 32 MB" }]);
  const cards: ContactCard[] = [];
  const faults: Fault[] = [];
  let unnamed = 0;
  for (const { line, lines, isWhole } of splitCards(latinOf(bytes))) {
    const card = isWhole ? cardOf(lines) : undefined;
    if (card !== undefined) cards.push(card);
    else if (faults.length === MOST_FAULTS) unnamed += 1;
    else
      faults.push({ place: `line ${line}`, expected: isWhole ? "a card with a name (FN)" : "END:VCARD for this card" });
  }
  if (unnamed > 0) faults.push({ place: "", expected: `as much of ${unnamed} more cards` });
  if (cards.length + faults.length === 0)
    return error([{ place: "", expected: "a file of cards, which begins with BEGIN:VCARD" }]);
  return ok({ cards, faults });
}

/** A character a byte, of UTF-8: UTF-16 is turned into it first. */
function latinOf(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`;
  const wide = mark === "255 254" ? "utf-16le" : mark === "254 255" ? "utf-16be" : undefined;
  const narrow = wide === undefined ? bytes : new TextEncoder().encode(new TextDecoder(wide).decode(bytes));
  return charactersOf(narrow).replace(/^\u00ef\u00bb\u00bf/, "");
}

const AT_ONCE = 8 * 1024;

/** What the platform calls latin1 is windows-1252, in which bytes do not stay what they are. */
function charactersOf(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return text;
}

interface RawCard {
  readonly line: number;
  readonly lines: readonly ContentLine[];
  readonly isWhole: boolean;
}

/**
 * A card within a card (an agent, in 2.1) belongs to the outer one and is passed over. Any other beginning within a card says that
 * the one before it was cut off: what follows is not lost with it.
 */
function* splitCards(text: string): Generator<RawCard> {
  let [depth, begins, isAgent] = [0, 0, false];
  let lines: ContentLine[] = [];
  for (const each of contentLines(text)) {
    const isMark = (each.name === "BEGIN" || each.name === "END") && each.value.trim().toUpperCase() === "VCARD";
    if (isMark && each.name === "BEGIN") {
      if (depth > 0 && !isAgent) {
        yield { line: begins, lines, isWhole: false };
        depth = 0;
      }
      depth += 1;
      if (depth === 1) [begins, lines] = [each.line, []];
    } else if (isMark && depth > 0) {
      depth -= 1;
      if (depth === 0) yield { line: begins, lines, isWhole: true };
    } else if (depth === 1 && READ.has(each.name)) lines.push(each);
    isAgent = each.name === "AGENT" && each.value.trim() === "";
  }
  if (depth > 0) yield { line: begins, lines, isWhole: false };
}

function cardOf(lines: readonly ContentLine[]): ContactCard | undefined {
  const of = (name: string) => preferredFirst(lines.filter((each) => each.name === name));
  const first = (name: string) =>
    of(name)
      .map(textOf)
      .find((text) => text !== "");
  const emails = unique(of("EMAIL").map(addressOf));
  const phones = unique(of("TEL").map(numberOf));
  const company = of("ORG")
    .map(companyOf)
    .find((text) => text !== "");
  const name = oneLine(first("FN") ?? nameOf(of("N")[0]) ?? company ?? emails[0] ?? "");
  if (name === "") return undefined;
  const address =
    first("LABEL") ??
    of("ADR")
      .map(postalOf)
      .find((text) => text !== "");
  const note = [first("NOTE"), ...of("URL").map(textOf)].filter((text) => text !== undefined && text !== "").join("\n");
  const title = oneLine(first("TITLE") ?? first("ROLE") ?? "");
  return {
    name,
    emails,
    phones,
    ...(title === "" ? {} : { title }),
    ...(company === undefined ? {} : { company }),
    ...(address === undefined ? {} : { address }),
    ...(note === "" ? {} : { note }),
  };
}

/** `PREF=1` first (4.0), or what has the type `pref`. */
function preferredFirst(lines: readonly ContentLine[]): readonly ContentLine[] {
  return lines.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ parameters }: ContentLine): number {
  const pref = Number(parameters.get("PREF")?.[0]);
  if (pref >= 1 && pref <= 100) return pref;
  return parameters.get("TYPE")?.some((type) => type.toLowerCase() === "pref") === true ? 1 : 101;
}

function textOf(line: ContentLine): string {
  return unescapeText(decodeValue(line)).trim().slice(0, LONGEST_VALUE);
}

function addressOf(line: ContentLine): string {
  const text = oneLine(textOf(line).replace(/^mailto:/i, ""));
  return text.includes("@") ? text : "";
}

function numberOf(line: ContentLine): string {
  const text = oneLine(textOf(line));
  if (!/^tel:/i.test(text)) return text;
  const [number = "", ...parts] = text.slice(4).split(";");
  const extension = parts.find((part) => /^ext=/i.test(part))?.slice(4);
  return extension === undefined ? number : `${number} ext. ${extension}`;
}

function companyOf(line: ContentLine): string {
  return oneLine(splitValue(decodeValue(line))[0] ?? "");
}

function nameOf(line: ContentLine | undefined): string | undefined {
  if (line === undefined) return undefined;
  const [family, given, middle, before, after] = splitValue(decodeValue(line));
  const name = [before, given, middle, family, after].filter((part) => part?.trim()).join(" ");
  return name === "" ? undefined : name;
}

/** Street, then town with its region and code, then the country, a line each; as it stands on an envelope where the card says so. */
function postalOf(line: ContentLine): string {
  const label = line.parameters.get("LABEL")?.join(",");
  if (label !== undefined && label !== "") return unescapeParameter(decodeLatin(label)).trim();
  const [box, extended, street, town, region, code, country] = splitValue(decodeValue(line)).map((part) => part.trim());
  const place = [town, [region, code].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  return [street, extended, box, place, country].filter(Boolean).join("\n").slice(0, LONGEST_VALUE);
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, 500);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}
