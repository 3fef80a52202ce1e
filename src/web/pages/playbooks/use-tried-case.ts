import { useEffect, useState } from "preact/hooks";
import type { CaseView } from "../../../app/index.ts";
import { type Desk, newId, type OpenCase, useCase, useDesk } from "../../desk/index.ts";
import { sampleCase } from "../../sample/index.ts";

/** The case that playbooks are tried on. */
export interface TriedCase {
  readonly open: OpenCase;
  /** There is no application yet: an example stands in. */
  readonly isExample: boolean;
}

/** One's own applications that are alive, those that something happened in last before the others. */
export function liveCases(cases: readonly CaseView[]): readonly CaseView[] {
  const lastAt = ({ digest }: CaseView) => digest.lastActivityAt ?? digest.openedAt;
  return cases
    .filter(({ stance, digest }) => stance !== "closed" && digest.side === "candidate")
    .toSorted((a, b) => lastAt(b) - lastAt(a));
}

/**
 * The case of that id; where there is none, or it is an employer's, a live one, or an example. Undefined until it was read.
 */
export function useTriedCase(asked: string | undefined): TriedCase | undefined {
  const cases = useDesk().views.value?.cases;
  const found = cases?.find(({ caseId, digest }) => caseId === asked && digest.side === "candidate");
  const wanted = cases === undefined ? undefined : (found ?? mostTelling(cases));
  const loading = useCase(wanted?.caseId);
  const hasNone = cases !== undefined && wanted === undefined;
  const example = useExample(hasNone || loading.kind === "unreadable");
  if (loading.kind === "open") return { open: loading.open, isExample: false };
  return example === undefined ? undefined : { open: example, isExample: true };
}

/** Playbooks differ most in their check-ins: a case that has one ahead shows it. */
function mostTelling(cases: readonly CaseView[]): CaseView | undefined {
  const live = liveCases(cases);
  return live.find(({ digest }) => digest.steps.some(({ action }) => action === "check-in")) ?? live[0];
}

function useExample(isWanted: boolean): OpenCase | undefined {
  const desk = useDesk();
  const [example, setExample] = useState<OpenCase>();
  useEffect(() => {
    if (!isWanted || example !== undefined) return;
    void openExample(desk).then(setExample);
  }, [desk, isWanted, example]);
  return isWanted ? example : undefined;
}

async function openExample(desk: Desk): Promise<OpenCase | undefined> {
  const now = desk.now.peek();
  const { id = "", facts, ...header } = sampleCase({ now, timeZone: desk.ownTimeZone.peek(), newId });
  const tried = await desk.tryFacts({ stored: { id, facts, header, openedAt: now, sequence: 0 } }, []);
  return tried.ok ? tried.value : undefined;
}
