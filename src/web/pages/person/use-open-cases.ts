import { useEffect, useState } from "preact/hooks";
import { UnreadableCaseError } from "../../../app/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";

/** Some cases, planned, by their ids; those that cannot be read are left out. Undefined until they were read. */
export function useOpenCases(caseIds: readonly string[]): ReadonlyMap<string, OpenCase> | undefined {
  const desk = useDesk();
  const [cases, setCases] = useState<ReadonlyMap<string, OpenCase>>();
  const changes = desk.changes.value;
  const asked = JSON.stringify(caseIds);
  useEffect(() => {
    if (changes < 0) return;
    let isCurrent = true;
    const ids = JSON.parse(asked) as readonly string[];
    void Promise.all(ids.map((id) => desk.openCase(id).catch(missing))).then((opened) => {
      if (isCurrent) setCases(new Map(opened.flatMap((open) => (open === undefined ? [] : [[open.id, open]]))));
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, asked, changes]);
  return cases;
}

function missing(error: unknown): undefined {
  if (!(error instanceof UnreadableCaseError)) throw error;
}
