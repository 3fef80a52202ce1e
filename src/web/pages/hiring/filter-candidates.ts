import { foldText } from "../../../app/index.ts";
import type { CandidateJson } from "../../../contract/http/index.ts";

/** Candidates of whom every word of a query is in their name, address, stage or what is owed. */
export function filterCandidates(rows: readonly CandidateJson[], query: string): readonly CandidateJson[] {
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = foldText(
      `${row.name} ${row.email ?? ""} ${row.stageName} ${row.owed.map(({ title }) => title).join(" ")}`,
    );
    return words.every((word) => text.includes(word));
  });
}
