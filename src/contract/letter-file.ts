import { type Fault, faultAt } from "./fault.ts";
import { mailDateToInstantText } from "./mail-date.ts";
import { error, ok, type Result } from "./result.ts";

/** A letter's file: header lines, an empty line, the body. Lines count from 1, columns too. */
export interface LetterFile {
  /** What the headers and the body say, as a letter's JSON. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Where each field's text begins in the file; undefined where the file does not hold it. */
  readonly places: Readonly<Record<LetterFileField, FilePlace | undefined>>;
}

/** What the headers and the body of a letter's file are to a letter. */
export type LetterFileField = "to" | "subject" | "body" | "attachments" | "purpose" | "at";

/** A place in a file, counted from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

const HEADER = /^([A-Za-z][A-Za-z-]*):[ \t]*(.*)$/;

const FIELDS: Readonly<Record<string, LetterFileField>> = {
  to: "to",
  subject: "subject",
  purpose: "purpose",
  date: "at",
  attachment: "attachments",
};

/**
 * Reads a letter's file: `To:` and, as needed, `Subject:`, `Purpose:`, `Date:` (as in a mail, or RFC 9557) and any number of
 * `Attachment:`, an empty line, and the body. Line ends may be of either kind. Faults name the line.
 */
export function parseLetterFile(text: string): Result<LetterFile, readonly Fault[]> {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n/);
  const end = lines.findIndex((line) => line.trim() === "");
  const headers = end === -1 ? lines : lines.slice(0, end);
  const reading: HeaderReading = { json: {}, places: {}, faults: [] };
  for (const [index, line] of headers.entries()) readHeader(line, index + 1, reading);
  const { json, places, faults } = reading;
  if (json.to === undefined && faults.length === 0) {
    faults.push({ place: "line 1", expected: "a header line that says whom it goes to, such as To: dana" });
  }
  if (faults.length > 0) return error(faults);
  const body = end === -1 ? "" : lines.slice(end + 1).join("\n");
  const { to, subject, attachments, purpose, at } = places;
  return ok({
    json: { ...json, body: body.trimEnd() },
    places: { to, subject, attachments, purpose, at, body: { line: headers.length + 2, column: 1 } },
  });
}

interface HeaderReading {
  readonly json: Record<string, unknown>;
  readonly places: { [K in LetterFileField]?: FilePlace };
  readonly faults: Fault[];
}

function readHeader(line: string, number: number, { json, places, faults }: HeaderReading): void {
  const place = `line ${number}`;
  const [, name = "", value = ""] = HEADER.exec(line) ?? [];
  const field = Object.hasOwn(FIELDS, name.toLowerCase()) ? FIELDS[name.toLowerCase()] : undefined;
  if (field === undefined) {
    const expected = "a header (To, Subject, Purpose, Date, Attachment) or the empty line before the body";
    faults.push(faultAt(place, expected, line));
    return;
  }
  places[field] ??= { line: number, column: line.length - value.length + 1 };
  const said = value.trimEnd();
  if (field === "attachments") json[field] = [...((json[field] as readonly string[] | undefined) ?? []), said];
  else if (json[field] !== undefined) faults.push({ place, expected: `one ${name} line, not two` });
  else json[field] = field === "at" ? (mailDateToInstantText(said) ?? said) : said;
}

/** The faults of a letter that came from a file, with the lines that they stand in: `earlier[0].at` becomes `line 3`. */
export function placeInFile(faults: readonly Fault[], { places }: LetterFile): readonly Fault[] {
  return faults.map((fault) => {
    const field = /(?:^|\.)(to|subject|body|attachments|purpose|at)(?:\[\d+\])?$/.exec(fault.place)?.[1];
    const line = places[field as LetterFileField]?.line;
    const header = Object.keys(FIELDS).find((name) => FIELDS[name] === field) ?? "body";
    return { ...fault, place: line === undefined ? `the header ${capitalised(header)}` : `line ${line}` };
  });
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A letter as its file. A line break in a header would be another header: it becomes a space. */
export function formatLetterFile(letter: {
  readonly to: string;
  readonly subject: string | null;
  readonly body: string;
  readonly attachments: readonly string[];
}): string {
  const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
  return [
    `To: ${oneLine(letter.to)}`,
    ...(letter.subject === null ? [] : [`Subject: ${oneLine(letter.subject)}`]),
    ...letter.attachments.map((name) => `Attachment: ${oneLine(name)}`),
    "",
    letter.body.trimEnd(),
    "",
  ].join("\n");
}
