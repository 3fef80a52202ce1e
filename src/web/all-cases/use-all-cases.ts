import { useEffect, useMemo, useState } from "preact/hooks";
import type { Person, SearchIndex, StoredCase } from "../../app/index.ts";
import { type Desk, useDesk } from "../desk/index.ts";
import { useSide } from "../hiring/index.ts";
import { casesOfSide, indexCases, type KeptCases, keepCases, peopleOf } from "./keep-cases.ts";

const kept = new WeakMap<Desk, { readonly cases: KeptCases; latest?: readonly StoredCase[] }>();

/**
 * The cases of the side that is looked at, as they are stored, by creation; undefined until they were read for the first time, or while
 * nobody wants them.
 */
export function useAllCases(isWanted = true): readonly StoredCase[] | undefined {
  const desk = useDesk();
  const keeping = kept.getOrInsertComputed(desk, () => ({ cases: keepCases(desk.store) }));
  const [cases, setCases] = useState(keeping.latest);
  const changes = desk.changes.value;
  const { side } = useSide();
  useEffect(() => {
    if (!isWanted || changes < 0) return;
    let isCurrent = true;
    void keeping.cases.read().then((read) => {
      keeping.latest = read;
      if (isCurrent) setCases(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [keeping, changes, isWanted]);
  return cases === undefined ? undefined : casesOfSide(cases, side);
}

/** Everything that can be found, ready to be asked at every key. */
export function useSearchIndex(isWanted = true): SearchIndex | undefined {
  const { now } = useDesk();
  const cases = useAllCases(isWanted);
  return useMemo(() => (cases === undefined ? undefined : indexCases(cases, now.peek())), [cases, now]);
}

/** Everybody that the cases of the side that is looked at know, by name. */
export function usePeople(): readonly Person[] | undefined {
  const { now } = useDesk();
  const cases = useAllCases();
  return cases === undefined ? undefined : peopleOf(cases, now.peek());
}
