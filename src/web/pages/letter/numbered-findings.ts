import type { Finding, Severity } from "../../../engine/letters/index.ts";

/** A finding with the number that it has in the text and in the list beside it. */
export interface NumberedFinding extends Finding {
  readonly number: number;
}

const FIELDS: readonly Finding["field"][] = ["to", "subject", "attachments", "body"];

/** Findings of all who read a letter, in the order of its fields and then of its text, counted from 1. */
export function numberFindings(...lists: readonly (readonly Finding[])[]): readonly NumberedFinding[] {
  return lists
    .flat()
    .toSorted((a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || a.start - b.start || a.end - b.end)
    .map((finding, index) => ({ ...finding, number: index + 1 }));
}

/** How many things keep a letter from going out. */
export function countBlocking(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === "blocks").length;
}

/** What stands in a text, in order: a piece of it, and the finding that is marked there. */
export interface TextPart {
  readonly text: string;
  readonly finding: NumberedFinding | undefined;
  /** Whether the finding's place ends with this piece: its number stands here. */
  readonly isEnd: boolean;
}

const WEIGHTS: Readonly<Record<Severity, number>> = { blocks: 2, warns: 1, hints: 0 };

/** More than this of a long text marked at once marks nothing: the finding is about the whole. */
const WHOLE_SHARE = 0.6;
const LONG_TEXT = 120;

/** Whether a finding speaks of a place in the text, and not of all of it or of what is missing. */
export function hasPlace({ start, end }: Pick<Finding, "start" | "end">, text: string): boolean {
  if (start >= end || end > text.length) return false;
  return text.length < LONG_TEXT || end - start < text.length * WHOLE_SHARE;
}

/** A text cut at every mark. Where two findings meet, the graver one is shown. */
export function markText(text: string, findings: readonly NumberedFinding[]): readonly TextPart[] {
  const placed = findings.filter((finding) => hasPlace(finding, text));
  const cuts = new Set([0, text.length, ...placed.flatMap(({ start, end }) => [start, end])]);
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1]!;
    const here = placed.filter((finding) => finding.start <= start && end <= finding.end);
    const finding = here.toSorted((a, b) => WEIGHTS[b.severity] - WEIGHTS[a.severity])[0];
    return { text: text.slice(start, end), finding, isEnd: finding?.end === end };
  });
}

/** The graver of the findings whose place a caret stands in; undefined where it stands in none. */
export function findingAt(
  caret: number,
  text: string,
  findings: readonly NumberedFinding[],
): NumberedFinding | undefined {
  return findings
    .filter((finding) => hasPlace(finding, text) && finding.start <= caret && caret <= finding.end)
    .toSorted((a, b) => WEIGHTS[b.severity] - WEIGHTS[a.severity])[0];
}
