import { useLocation } from "preact-iso";
import type { CandidateJson } from "../../../contract/http/index.ts";
import { useCommand } from "../../frame/index.ts";
import { useRowFocus } from "../../in-sight/index.ts";
import type { Ticks } from "./use-ticks.ts";

export interface CandidateKeysInput {
  /** The rows from above, as they are shown. */
  readonly rows: readonly CandidateJson[];
  readonly chosen: string | undefined;
  readonly onChoose: (caseId: string) => void;
  readonly ticks: Ticks;
}

/** What the keys do to the row that J and K have come to. */
export function useCandidateKeys({ rows, chosen, onChoose, ticks }: CandidateKeysInput): void {
  const { route } = useLocation();
  const row = chosen === undefined ? undefined : rows.find((one) => one.case === chosen);
  const focusRow = useRowFocus();
  const move = (by: number) => {
    const at = rows.findIndex((one) => one.case === chosen);
    const next = rows[at === -1 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next === undefined) return;
    onChoose(next.case);
    focusRow(next.case);
  };
  useCommand("next", rows.length === 0 ? undefined : () => move(1));
  useCommand("previous", rows.length === 0 ? undefined : () => move(-1));
  useCommand("open", row && (() => route(`/case/${encodeURIComponent(row.case)}`)));
  useCommand("select", row && (() => ticks.toggle(row.case)));
  useCommand("close", ticks.rows.length === 0 ? undefined : ticks.clear);
}
