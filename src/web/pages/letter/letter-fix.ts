import type { Finding } from "../../../engine/letters/index.ts";

/** What to write in place of a stretch of a field's text, and the button that does it. */
export interface LetterFix {
  /** "Write Okafor", "Take it out" */
  readonly label: string;
  /** "Wrote Okafor.", "Took it out.": what is said when it is done. */
  readonly said: string;
  readonly field: "subject" | "body";
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

const LONGEST_NAMED = 28;

/** The one remedy of a finding, as its rule knows it; undefined where only the writer does. */
export function fixFor(finding: Finding, text: string): LetterFix | undefined {
  const { fix, field, rule } = finding;
  if (fix === undefined || (field !== "subject" && field !== "body")) return undefined;
  const { start, end } = finding;
  if (fix === "") return { label: "Take it out", said: "Took it out.", field, ...withSpaces(text, start, end) };
  const place = { field, start, end, replacement: fix } as const;
  if (fix.trim() === "") return { label: "Make it one line", said: "Made it one line.", ...place };
  if (rule === "letter.subject")
    return { label: "Write the usual subject", said: "Wrote the usual subject.", ...place };
  const name = fix.length > LONGEST_NAMED ? `${fix.slice(0, LONGEST_NAMED - 1).trimEnd()}…` : fix;
  return { label: `Write ${name}`, said: `Wrote ${name.replace(/[.…]$/, "")}.`, ...place };
}

/** A sentence goes with the space beside it, a paragraph with its empty line. */
function withSpaces(text: string, start: number, end: number) {
  const before = /\s*$/.exec(text.slice(0, start))![0];
  const after = /^\s*/.exec(text.slice(end))![0];
  const from = start - before.length;
  const to = end + after.length;
  const divides = before.includes("\n") || after.includes("\n");
  const isInside = from > 0 && to < text.length;
  return { start: from, end: to, replacement: !isInside ? "" : divides ? wider(before, after) : " " };
}

function wider(a: string, b: string): string {
  return b.split("\n").length > a.split("\n").length ? b : a;
}

/** The words of a gap that a finding stands on: "your earliest day" of "[your earliest day]". */
export function gapWords({ rule, field, start, end }: Finding, text: string): string | undefined {
  if (rule !== "letter.gap" || (field !== "body" && field !== "subject")) return undefined;
  return /^\[(.+)\]$/s.exec(text.slice(start, end))?.[1];
}
