import type { RequestedLetter } from "./letter-request.ts";

/** In characters, of which one may be four bytes: file systems take 255. */
const LONGEST_NAME = 60;

/** A name for a file, of letters, digits and hyphens; empty where nothing of the parts is fit for one. */
export function fileNameOf(...parts: readonly string[]): string {
  return parts
    .join(" ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, LONGEST_NAME)
    .toWellFormed()
    .replace(/^[-\ufffd]+|[-\ufffd]+$/g, "");
}

/** "globex-thank-you-lee": what a person would call the letter's file. */
export function letterFileName({ parsed, context: { kind, step } }: RequestedLetter): string {
  return fileNameOf(parsed.case.company.slice(0, LONGEST_NAME / 2), kind, step?.to ?? "");
}

/** "CASE/thank-you-i1-lee": the letter's place among all letters, which no other letter has. */
export function letterPlace({
  caseId,
  context: { kind, step },
}: RequestedLetter): readonly [folder: string, name: string] {
  const name = step === undefined ? kind : step.id.replaceAll("/", "-");
  return [caseId, step === undefined || name.startsWith(kind) ? name : `${name}-${kind}`];
}
