import type { Fault } from "./fault.ts";
import { error, ok, type Result } from "./result.ts";

/** A letter's file: header lines, an empty line, the body. Lines count from 1, columns too. */
export interface LetterFile {
  /** What the headers and the body say, as a letter's JSON. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Where each field's text begins in the file; undefined where the file does not hold it. */
  readonly places: Readonly<Record<"to" | "subject" | "body" | "attachments", FilePlace | undefined>>;
}

export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

const HEADER = /^([A-Za-z][A-Za-z-]*):[ \t]*(.*)$/;

const KEYS: Readonly<Record<string, string>> = {
  to: "to",
  subject: "subject",
  purpose: "purpose",
  date: "at",
  attachment: "attachments",
};

/**
 * Reads a letter's file: `To:` and, as needed, `Subject:`, `Purpose:`, `Date:` and any number of `Attachment:`, an empty line,
 * and the body. Line ends may be of either kind. Faults name the line.
 */
export function parseLetterFile(text: string): Result<LetterFile, readonly Fault[]> {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n/);
  const end = lines.findIndex((line) => line.trim() === "");
  const headers = end === -1 ? lines : lines.slice(0, end);
  const json: Record<string, unknown> = {};
  const places: Record<string, FilePlace> = {};
  const faults: Fault[] = [];
  for (const [index, line] of headers.entries()) {
    const fault = readHeader(line, index + 1, json, places);
    if (fault !== undefined) faults.push(fault);
  }
  if (json.to === undefined) faults.unshift({ place: "To", expected: "a header line such as To: dana" });
  if (faults.length > 0) return error(faults);
  const body = end === -1 ? [] : lines.slice(end + 1);
  json.body = body.join("\n").trimEnd();
  const { to, subject, attachments } = places;
  return ok({ json, places: { to, subject, attachments, body: { line: headers.length + 2, column: 1 } } });
}

function readHeader(
  line: string,
  number: number,
  json: Record<string, unknown>,
  places: Record<string, FilePlace>,
): Fault | undefined {
  const place = `line ${number}`;
  const [, name = "", value = ""] = HEADER.exec(line) ?? [];
  const key = Object.hasOwn(KEYS, name.toLowerCase()) ? KEYS[name.toLowerCase()]! : undefined;
  if (key === undefined) {
    return { place, expected: "a header (To, Subject, Purpose, Date, Attachment) or the empty line before the body" };
  }
  places[key] ??= { line: number, column: line.length - value.length + 1 };
  if (key === "attachments") json[key] = [...((json[key] as readonly string[] | undefined) ?? []), value.trim()];
  else if (json[key] !== undefined) return { place, expected: `one ${name} line` };
  else json[key] = value.trimEnd();
  return undefined;
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
