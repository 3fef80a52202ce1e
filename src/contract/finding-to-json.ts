import type { Finding, Letter } from "../engine/letters/index.ts";
import type { FilePlace, LetterFile } from "./letter-file.ts";
import type { FindingJson } from "./letter-json.ts";

const START: FilePlace = { line: 1, column: 1 };

/**
 * A finding as it goes out. Its place is that in the letter's file where there is one (what the file lacks is missing on
 * line 1); else lines are those of the field that it stands in, a subject having one.
 */
export function findingToJson(finding: Finding, letter: Letter, places?: LetterFile["places"]): FindingJson {
  const { rule, severity, field, start, end, message, source, fix } = finding;
  const before = textOf(field, letter).slice(0, start);
  const lastBreak = before.lastIndexOf("\n");
  const origin = places?.[field] ?? START;
  const lineInField = before.split("\n").length - 1;
  return {
    rule,
    severity,
    field,
    line: origin.line + lineInField,
    column: lineInField === 0 ? origin.column + start : start - lastBreak,
    length: end - start,
    message,
    source,
    ...(fix === undefined ? undefined : { fix }),
  };
}

function textOf(field: Finding["field"], { to, subject, body }: Letter): string {
  if (field === "body") return body;
  if (field === "subject") return subject ?? "";
  return field === "to" ? to : "";
}
