import { useMemo, useState } from "preact/hooks";
import type { CaseView } from "../../../app/index.ts";

/** What is selected of the rows that are shown. */
export interface Selection {
  readonly isOn: boolean;
  readonly selected: ReadonlySet<string>;
  readonly views: readonly CaseView[];
  readonly begin: () => void;
  readonly end: () => void;
  readonly toggle: (caseId: string) => void;
  readonly selectAll: () => void;
}

/** Rows to select among; what is filtered away is not selected while it is out of sight. */
export function useSelection(views: readonly CaseView[]): Selection {
  const [picked, setPicked] = useState<ReadonlySet<string>>();
  const chosen = useMemo(() => views.filter(({ caseId }) => picked?.has(caseId)), [views, picked]);
  return {
    isOn: picked !== undefined,
    selected: picked ?? NONE,
    views: chosen,
    begin: () => setPicked(NONE),
    end: () => setPicked(undefined),
    toggle: (caseId) => setPicked((before = NONE) => toggled(before, caseId)),
    selectAll: () => setPicked(new Set(views.map(({ caseId }) => caseId))),
  };
}

const NONE: ReadonlySet<string> = new Set();

function toggled(before: ReadonlySet<string>, caseId: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(caseId)) after.add(caseId);
  return after;
}
