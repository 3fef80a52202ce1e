import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type DebriefDraft, draftsOnThisDevice } from "../../debrief-drafts/index.ts";
import { newId, useDesk } from "../../desk/index.ts";
import { beginDraft, firstWhen } from "./begin-draft.ts";

/** A draft in the hands of a page. */
export interface HeldDraft {
  readonly draft: DebriefDraft;
  /** Changes some answers; kept at once. */
  readonly change: (part: Partial<DebriefDraft>) => void;
  /** Puts another state of the draft in its place. */
  readonly replace: (draft: DebriefDraft) => void;
  readonly isKept: boolean;
}

/**
 * The draft that was begun about a case, or one that has no case yet; else a new one, which is kept from its first answer on.
 * Where another tab finishes it, the page moves on to what came of it.
 */
export function useDraft(caseId: string | undefined, when: string | undefined): HeldDraft {
  const desk = useDesk();
  const store = draftsOnThisDevice();
  const begin = () => {
    const begun = store.drafts.peek().find(({ application }) => isAbout(application, caseId));
    const now = desk.now.peek();
    return begun ?? { ...beginDraft(newId(), now, caseId), when: firstWhen(when, now) };
  };
  const [first, setFirst] = useState<DebriefDraft>(begin);
  const [shownFor, setShownFor] = useState(caseId);
  const kept = store.drafts.value.find(({ id }) => id === first.id);
  if (shownFor !== caseId) {
    setShownFor(caseId);
    // The draft that has just got its case is the same draft at a better address.
    if (caseId === undefined || (kept ?? first).application?.caseId !== caseId) setFirst(begin());
  }
  useOwnAddress(kept, caseId);
  useMovingOn(first.id, kept, caseId);
  const replace = (draft: DebriefDraft) => store.save(draft);
  const latest = () => store.drafts.peek().find(({ id }) => id === first.id) ?? first;
  return {
    draft: kept ?? first,
    replace,
    change: (part) => replace({ ...latest(), ...part }),
    isKept: store.isKept.value,
  };
}

function isAbout(application: DebriefDraft["application"], caseId: string | undefined): boolean {
  return caseId === undefined ? application === undefined || application.caseId === "" : application?.caseId === caseId;
}

/** Once the application is known the page's address names it: a page that is opened anew goes on with it. */
function useOwnAddress(kept: DebriefDraft | undefined, caseId: string | undefined): void {
  const { route } = useLocation();
  const about = kept?.open === "application" ? undefined : kept?.application?.caseId;
  useEffect(() => {
    if (caseId === undefined && about !== undefined && about !== "") route(debriefAddress(about), true);
  }, [caseId, about, route]);
}

/** A draft that is gone is finished; one that another has taken the place of still waits. */
function useMovingOn(id: string, kept: DebriefDraft | undefined, caseId: string | undefined): void {
  const { route } = useLocation();
  const last = useRef<DebriefDraft | undefined>(undefined);
  useEffect(() => {
    const about = last.current?.application?.caseId ?? caseId ?? "";
    if (last.current?.id === id && kept === undefined && about !== "") route(outcomeAddress(about), true);
    last.current = kept;
  }, [id, kept, caseId, route]);
}

function debriefAddress(caseId: string): string {
  return `/debrief/${encodeURIComponent(caseId)}`;
}

/** Where what came of a debrief is shown. */
function outcomeAddress(caseId: string): string {
  return `${debriefAddress(caseId)}?noted`;
}
