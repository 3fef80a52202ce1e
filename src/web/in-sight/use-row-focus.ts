import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Gives the row of a case the focus and brings it into sight: at once where it is drawn, else with the next drawing. Never
 * later: somebody may have gone on to another field by then.
 */
export function useRowFocus(): (caseId: string) => void {
  const awaited = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (awaited.current !== undefined) focusRow(awaited.current);
    awaited.current = undefined;
  });
  return (caseId) => {
    awaited.current = focusRow(caseId) ? undefined : caseId;
  };
}

function focusRow(caseId: string): boolean {
  const row = document.querySelector<HTMLElement>(`[data-case="${CSS.escape(caseId)}"]`);
  row?.querySelector("a")?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
  return row !== null;
}
