import { useMemo, useState } from "preact/hooks";
import type { CandidateJson } from "../../../contract/http/index.ts";

/** Who is ticked of the rows that are shown. */
export interface Ticks {
  readonly ticked: ReadonlySet<string>;
  readonly rows: readonly CandidateJson[];
  readonly toggle: (caseId: string) => void;
  readonly tickAll: () => void;
  /** Ticks these as well. */
  readonly tickAlso: (caseIds: readonly string[]) => void;
  readonly clear: () => void;
}

/** Rows to tick; whoever is filtered away is not ticked while out of sight. */
export function useTicks(rows: readonly CandidateJson[], first: readonly string[] = []): Ticks {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(first));
  const chosen = useMemo(() => rows.filter((row) => ticked.has(row.case)), [rows, ticked]);
  return {
    ticked,
    rows: chosen,
    toggle: (caseId) => setTicked((before) => toggled(before, caseId)),
    tickAll: () => setTicked(new Set(rows.map((row) => row.case))),
    tickAlso: (caseIds) => setTicked((before) => new Set([...before, ...caseIds])),
    clear: () => setTicked(new Set()),
  };
}

function toggled(before: ReadonlySet<string>, caseId: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(caseId)) after.add(caseId);
  return after;
}
