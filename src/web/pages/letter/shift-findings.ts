import type { Finding } from "../../../engine/letters/index.ts";

/**
 * Findings at their places in a text that was edited since they were made: those behind the edit move with it,
 * those that it touched are gone until the text is checked again.
 */
export function shiftFindings<F extends Finding>(
  findings: readonly F[],
  field: Finding["field"],
  before: string,
  after: string,
): readonly F[] {
  if (before === after || findings.length === 0) return findings;
  const edit = editBetween(before, after);
  return findings.flatMap((finding) => {
    // What is missing, or about the whole, stands nowhere.
    if (finding.field !== field || finding.start >= finding.end || finding.end <= edit.start) return [finding];
    if (finding.start < edit.end) return [];
    return [{ ...finding, start: finding.start + edit.shift, end: finding.end + edit.shift }];
  });
}

/** The stretch of `before` that was replaced, and how far all behind it moved. */
function editBetween(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { start, end: before.length - same, shift: after.length - before.length };
}
