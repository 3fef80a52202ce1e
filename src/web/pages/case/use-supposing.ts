import { useMemo, useState } from "preact/hooks";
import type { NewFact } from "../../../app/index.ts";
import type { Day, Instant } from "../../../engine/index.ts";
import { type OpenCase, refusalWords, useDesk } from "../../desk/index.ts";
import { asHappened, planAt, sameHourOn } from "./suppose.ts";

/** A case as it would be: at another day, or with something that has not happened. */
export interface Supposing {
  /** What the page shows: the case itself while nothing is supposed. */
  readonly shown: OpenCase;
  /** The case that is supposed about: with what is tried, at its own moment. */
  readonly base: OpenCase;
  readonly isSupposed: boolean;
  /** What is tried; undefined where nothing is. */
  readonly tried: readonly NewFact[] | undefined;
  readonly triedIds: ReadonlySet<string>;
  readonly day: Day;
  readonly moveTo: (day: Day) => void;
  readonly goHome: () => void;
  /** Tries facts that would happen at a moment; gives what speaks against them. */
  readonly tryOut: (drafts: readonly NewFact[], at: Instant) => Promise<string | undefined>;
  readonly takeOut: () => void;
  readonly record: () => Promise<void>;
}

interface Trial {
  readonly drafts: readonly NewFact[];
  readonly open: OpenCase;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Lets a page suppose: nothing of it is saved until the person says that it happened. */
export function useSupposing(open: OpenCase): Supposing {
  const desk = useDesk();
  const [at, setAt] = useState<Instant>();
  const [trial, setTrial] = useState<Trial>();
  const now = open.plan.asOf;
  const base = trial?.open ?? open;
  const shown = useMemo(() => planAt(base, at ?? base.plan.asOf), [base, at]);
  const goHome = () => setAt(undefined);
  const takeOut = () => {
    setTrial(undefined);
    setAt(undefined);
  };
  return {
    shown,
    base,
    isSupposed: trial !== undefined || (at !== undefined && at !== now),
    tried: trial?.drafts,
    triedIds: useMemo(() => new Set(trial?.drafts.map((_, index) => `tried-${index}`) ?? NOTHING), [trial]),
    day: open.calendar.dateOf(shown.plan.asOf),
    moveTo: (day) => setAt(sameHourOn(day, now, open.calendar)),
    goHome,
    tryOut: async (drafts, moment) => {
      const tried = await desk.tryFacts(open, drafts, moment);
      if (!tried.ok) return refusalWords(tried.error);
      setTrial({ drafts, open: tried.value });
      setAt(moment);
      return undefined;
    },
    takeOut,
    record: async () => {
      if (trial === undefined) return;
      const happened = asHappened(trial.drafts, desk.now.peek(), open.calendar.timeZone);
      const recorded = await desk.record(open.id, happened, { said: "Recorded." });
      if (recorded.ok) takeOut();
    },
  };
}
